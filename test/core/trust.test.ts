import assert from 'node:assert/strict'
import {heed} from '../../src/core/entities/learner/deviations.js'
import type {KindSpan} from '../../src/core/entities/learner/features.js'
import {
  createRecogniser,
  teach,
  type Lesson
} from '../../src/core/entities/learner/recogniser.js'
import {trustedFrom, type Trial} from '../../src/core/entities/learner/trust.js'
import {finish} from '../../src/core/model/steps.js'

/** So many pages with the same trials. */
function pages(count: number, ...trials: Trial[]): Trial[][] {
  return Array.from({length: count}, () => trials)
}

describe('when what was learned is heard', () => {
  const good = {confidence: 0.6, gain: 1}
  const bad = {confidence: 0.6, gain: -1}

  it('where it gains on nearly every page, at all it holds to be right', () => {
    assert.equal(trustedFrom(pages(20, good)), 0.5)
  })

  it('not where it loses, and not where nothing tells gain from chance', () => {
    assert.equal(trustedFrom(pages(20, bad)), undefined)
    assert.equal(trustedFrom([]), undefined)
    assert.equal(trustedFrom(pages(20)), undefined)
    const even = [...pages(11, good), ...pages(9, bad)]
    assert.equal(trustedFrom(even), undefined)
  })

  it('the more pages say the same, the less gain is asked of each', () => {
    const share = (count: number): Trial[][] => [
      ...pages(count * 3, good),
      ...pages(count * 2, bad)
    ]
    assert.equal(trustedFrom(share(3)), undefined)
    assert.equal(trustedFrom(share(40)), 0.5)
  })

  it('only where it is sure, when its guesses lose', () => {
    const sure = {confidence: 0.92, gain: 1}
    const found = trustedFrom(pages(20, sure, bad, {confidence: 0.7, gain: -1}))
    assert.ok(found !== undefined && found > 0.7 && found <= 0.9, String(found))
  })

  it('a little more readily than at its surest, if that costs nothing shown', () => {
    const sure = {confidence: 0.92, gain: 1}
    const mixed = [
      ...pages(9, sure, {confidence: 0.55, gain: 1}),
      ...pages(10, sure, {confidence: 0.55, gain: -1})
    ]
    assert.equal(trustedFrom(mixed), 0.5)
  })
})

describe('the rules and what was learned together', () => {
  const characters = Array.from('记者关于加强管理')
  const rule: KindSpan = {start: 2, end: 4, kind: 'person', confidence: 0.6}
  const wrong: Lesson = {characters, rules: [rule], truth: []}
  const taught = (): ReturnType<typeof createRecogniser> => {
    const recogniser = createRecogniser(['person'])
    finish(teach(recogniser, [wrong, wrong]))
    return recogniser
  }

  it('drop what was unlearned, from as sure on as it is heard', () => {
    const recogniser = taught()
    assert.deepEqual(heed(recogniser, wrong), [])
    recogniser.heardFrom = 1.01
    assert.deepEqual(heed(recogniser, wrong), [rule])
  })

  it('keep what is firm, and kinds that were not learned', () => {
    const firm = {...rule, isFirm: true}
    const other = {...rule, kind: 'date'}
    for (const kept of [firm, other]) {
      assert.deepEqual(heed(taught(), {characters, rules: [kept]}), [kept])
    }
  })
})
