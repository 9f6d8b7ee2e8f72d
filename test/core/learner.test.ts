import assert from 'node:assert/strict'
import {
  createRecogniser,
  teach,
  type Lesson
} from '../../src/core/entities/learner/recogniser.js'
import {heed} from '../../src/core/entities/learner/deviations.js'
import {fromStored, toStored} from '../../src/core/entities/learner/stored.js'
import {finish} from '../../src/core/model/steps.js'

/** `[甲]p` marks a person, `[乙]o` an organisation. */
function lesson(marked: string): Lesson {
  const kinds = {p: 'person', o: 'organisation', l: 'place'}
  const truth: Array<{start: number; end: number; kind: string}> = []
  const characters: string[] = []
  // Matches a marked name or one plain character: `[林望舒]p`, `说`.
  for (const match of marked.matchAll(/\[([^\]]{1,20})\]([pol])|(.)/gu)) {
    const [, name, kind, plain] = match
    if (name !== undefined) {
      const start = characters.length
      characters.push(...Array.from(name))
      truth.push({
        start,
        end: characters.length,
        kind: kinds[kind as keyof typeof kinds]
      })
    } else if (plain !== undefined) characters.push(plain)
  }

  return {characters, rules: [], truth}
}

const lessons = [
  '[林望舒]p说，[鹭汀区教育局]o将开放操场。',
  '[陈亚琴]p说，[柳湾街道办]o已经通知居民。',
  '记者从[鹭汀区水务局]o获悉，[何立群]p担任河长。',
  '[周明远]p表示，[菱塘社区]o的书屋很受欢迎。',
  '居民[孙佩兰]p说，[柳湾街道办]o来过三次。',
  '[吴若谷]p说，[鹭汀区民政局]o会上门。'
].map((text) => lesson(text))

describe('the recogniser that learns', () => {
  it('repeats the rules before it has learned anything', () => {
    const recogniser = createRecogniser(['person', 'organisation'])
    const characters = Array.from('区长初明说')
    assert.deepEqual(
      heed(recogniser, {
        characters,
        rules: [{start: 2, end: 4, kind: 'person', confidence: 0.9}]
      }).map(({start, end, kind}) => ({start, end, kind})),
      [{start: 2, end: 4, kind: 'person'}]
    )
    assert.deepEqual(heed(recogniser, {characters, rules: []}), [])
  })

  it('finds what it was taught in sentences it has not seen', () => {
    const recogniser = createRecogniser(['person', 'organisation'])
    finish(teach(recogniser, lessons))
    const found = heed(
      recogniser,
      lesson('[林望舒]p说，[鹭汀区民政局]o已经开放。')
    )
    assert.deepEqual(
      found.map(({start, end, kind}) => ({start, end, kind})),
      [
        {start: 0, end: 3, kind: 'person'},
        {start: 5, end: 11, kind: 'organisation'}
      ]
    )
    for (const {confidence = 0} of found) assert.ok(confidence > 0.5)
  })

  it('unlearns a rule that is always wrong', () => {
    const recogniser = createRecogniser(['person'])
    const wrong: Lesson = {
      characters: Array.from('书记关于加强管理'),
      rules: [{start: 2, end: 4, kind: 'person', confidence: 0.6}],
      truth: []
    }
    assert.equal(heed(recogniser, wrong).length, 1)
    finish(teach(recogniser, [wrong, wrong]))
    assert.deepEqual(heed(recogniser, wrong), [])
  })

  it('learns the same from the same lessons', () => {
    const [first, second] = [1, 2].map(() => {
      const recogniser = createRecogniser(['person', 'organisation'])
      finish(teach(recogniser, lessons))
      return recogniser.field.weights
    })
    assert.deepEqual(first, second)
  })

  it('is the same after storage, and refuses what is no model', () => {
    const recogniser = createRecogniser(['person', 'organisation'])
    finish(teach(recogniser, lessons))
    const stored: unknown = JSON.parse(JSON.stringify(toStored(recogniser)))
    const restored = fromStored(stored)
    assert.ok(restored)
    assert.equal(restored.lessons, lessons.length)
    for (const each of lessons) {
      const before = heed(recogniser, each)
      const after = heed(restored, each)
      assert.deepEqual(
        after.map(({start, end, kind}) => [start, end, kind]),
        before.map(({start, end, kind}) => [start, end, kind])
      )
    }

    for (const broken of [
      undefined,
      {},
      {...(stored as object), kinds: [1]},
      {...(stored as object), transitions: [1]},
      {...(stored as object), features: [[1, 99, 5]]}
    ]) {
      assert.equal(fromStored(broken), undefined)
    }
  })
})
