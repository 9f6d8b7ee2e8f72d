import assert from 'node:assert/strict'
import {shareOut, type Paragraph} from '../../src/core/segment/body-parts.js'
import {Lexicon} from '../../src/core/segment/cohesion.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import {scanPage} from '../../src/core/scan/page.js'
import {measureLines} from '../../src/core/segment/measure.js'
import {finish} from '../../src/core/model/steps.js'

const table = finish(measureLines(scanPage('梨').lines))

/** Labels of two texts of one body, each of as many features a paragraph, and the steps that took. */
function partsOf(
  size: number,
  {
    opens = 1.3,
    says = 8,
    isGuessed = false,
    more = 0,
    bare = 0
  }: {
    opens?: number
    says?: number
    isGuessed?: boolean
    /** Further heads that want the body. */
    more?: number
    /** Log-odds that a text without a byline opens no article. */
    bare?: number
  } = {}
): {labels: readonly number[]; steps: number} {
  const features = (from: number): number[] =>
    Array.from({length: size}, (_, at) => from + at)
  const paragraphs = Array.from({length: 8}, (_, at): Paragraph => ({
    piece: 0,
    row: at * 6,
    rows: 6,
    features: features(at < 4 ? 0 : size),
    opening: new Set(features(at < 4 ? 0 : size).slice(0, says)),
    opens: at === 4 ? opens : -0.5,
    mayTurn: true
  }))
  const claims = [0, size].map((from) => ({
    features: Array.from({length: 8}, (_, at) => from + at),
    isListed: from > 0 && !isGuessed,
    isGuessed: from > 0 && isGuessed
  }))
  for (let head = 0; head < more; head++)
    claims.push({features: [], isListed: false, isGuessed: false})
  const index = new FeatureIndex()
  index.read(
    Array.from({length: size}, (_, at) => String.fromCodePoint(0x4e00 + at))
  )
  const lexicon = Object.assign(new Lexicon(index, 8), {weight: () => 1})
  const work = shareOut({table, index, lexicon}, paragraphs, claims, bare)
  for (let steps = 0; ; steps++) {
    const step = work.next()
    if (step.done) return {labels: step.value, steps}
  }
}

describe('parts of a body that several heads claim', () => {
  it('are told in small steps', () => {
    const {labels, steps} = partsOf(40)
    assert.deepEqual(labels, [0, 0, 0, 0, 2, 2, 2, 2])
    assert.ok(steps > 1)
  })

  it('are not looked for where a body is longer than any text', () => {
    assert.ok(partsOf(4000).labels.every((label) => label === 0))
  })

  it('are no texts of English heads where the first points back, or says all that the head says', () => {
    const labels = (opens: number, says: number): readonly number[] =>
      partsOf(40, {opens, says, isGuessed: true}).labels
    assert.deepEqual(labels(0.4, 4), [0, 0, 0, 0, 2, 2, 2, 2])
    assert.ok(labels(-0.1, 4).every((label) => label === 0))
    assert.ok(labels(0.4, 8).every((label) => label === 0))
  })
  it('are the likelier texts of English heads, the more heads want the body', () => {
    const isParted = (bare: number, more: number): boolean =>
      partsOf(40, {opens: 0.4, says: 4, isGuessed: true, more, bare})
        .labels[4] === 2
    // Two want it anyway.
    for (const [bare, from] of [
      [6.5, 0],
      [7, 1],
      [7.5, 2]
    ] as const)
      for (const more of [0, 1, 2, 9])
        assert.equal(isParted(bare, more), more >= from, `${bare} ${more}`)
    // However many want it.
    assert.equal(isParted(8, 9), false)
  })
})
