import assert from 'node:assert/strict'
import {attachCaption} from '../../src/core/segment/caption-owner.js'
import type {DraftBlock} from '../../src/core/segment/draft.js'
import {headBlock} from '../../src/core/segment/head-block.js'
import {joinGroups} from '../../src/core/segment/join-groups.js'
import type {Known} from '../../src/core/segment/known.js'
import type {HeadGroup} from '../../src/core/segment/head-groups.js'
import type {Pins} from '../../src/core/segment/pins.js'
import {pinsOf} from './drawn-rows.js'

const caption: DraftBlock = {
  role: 'caption',
  rows: [3, 4],
  confidence: 0.9,
  evidence: [],
  pinned: false
}

/** A caption whose two lines share so much with bodies. */
function owned(
  scores: ReadonlyArray<Readonly<Record<number, number>>>,
  owners: ReadonlyArray<readonly [row: number, body: number]> = []
): ReturnType<typeof attachCaption> {
  const known = {
    scorer: {
      row: (row: number) =>
        new Map(
          Object.entries(scores[row - 3] ?? {}).map(([body, score]) => [
            Number(body),
            score
          ])
        ),
      features: (row: number) => [row],
      has: () => true,
      shares: (features: readonly number[]) => features.length
    }
  } as unknown as Known
  return attachCaption(known, caption, new Map(owners))
}

describe('a caption is of', () => {
  it('the article that shares most words with all its lines', () => {
    const {body, block} = owned([
      {0: 3, 1: 2},
      {0: 3, 2: 1}
    ])
    assert.equal(body, 0)
    assert.equal(block.evidence.length, 1)
    assert.equal(block.confidence, 6 / 8)
    assert.deepEqual(block.rivals, [
      {article: 1, score: 2 / 8},
      {article: 2, score: 1 / 8}
    ])
    assert.equal(block.pinned, false)
  })

  it('none where no article has a clear lead', () => {
    for (const [one, other, is] of [
      [6, 4, 0],
      [5.3, 4, -1],
      [2.5, 1.1, -1],
      [2.7, 1.1, 0],
      [1.5, 0, -1],
      [1.6, 0, 0]
    ] as const)
      assert.equal(owned([{0: one, 1: other}]).body, is, `${one} and ${other}`)
    const {block} = owned([{0: 2, 1: 2, 2: 0}])
    assert.equal(block.confidence, 0.5)
    assert.deepEqual(block.rivals, [
      {article: 0, score: 0.5},
      {article: 1, score: 0.5}
    ])
    assert.equal(owned([]).body, -1)
    assert.deepEqual(owned([]).block.rivals, [])
  })

  it('the article that somebody named', () => {
    const {body, block} = owned([{0: 9}], [[3, 2]])
    assert.equal(body, 2)
    assert.equal(block.confidence, 1)
    assert.equal(block.pinned, true)
    assert.equal(owned([{0: 9}], [[4, 2]]).body, 0)
  })

  it('four articles that may be its rivals at most', () => {
    const {block} = owned([{0: 2, 1: 2, 2: 2, 3: 2, 4: 2}])
    assert.equal(block.rivals?.length, 4)
  })
})

const group = (told: Partial<HeadGroup> = {}): HeadGroup => ({
  start: 0,
  end: 2,
  body: 0,
  scores: [],
  shared: 0,
  all: 0,
  isAdjacent: false,
  ...told
})

describe('heads of one article that touch are one', () => {
  it('with what the one says that shares more', () => {
    const [joined, ...others] = joinGroups([
      group({start: 2, end: 3, shared: 2, all: 5, isAdjacent: true}),
      group({shared: 1, all: 3})
    ])
    assert.deepEqual(others, [])
    assert.deepEqual(
      joined,
      group({end: 3, shared: 2, all: 5, isAdjacent: true})
    )
    const [first] = joinGroups([
      group({shared: 2, all: 3, isAdjacent: true}),
      group({start: 2, end: 3, shared: 2, all: 5})
    ])
    assert.deepEqual(
      first,
      group({end: 3, shared: 2, all: 3, isAdjacent: true})
    )
  })

  it('and no others', () => {
    for (const other of [
      group({start: 3, end: 4}),
      group({start: 2, end: 3, body: 1})
    ])
      assert.equal(joinGroups([group(), other]).length, 2)
    assert.equal(
      joinGroups([group({body: -1}), group({start: 2, end: 3, body: -1})])
        .length,
      2
    )
  })
})

describe('a part of a head', () => {
  function blockOf(
    told: Partial<HeadGroup>,
    pins: Partial<Pins> = {}
  ): DraftBlock {
    const known = {pins: pinsOf(4, pins)} as unknown as Known
    return headBlock(known, group(told), {role: 'deck', start: 1, end: 3})
  }

  const scores = [
    {body: 1, score: 4},
    {body: 0, score: 6},
    {body: 2, score: 2},
    {body: 3, score: 1},
    {body: 4, score: 1}
  ]

  it('is as sure as its words are those of its article and of no other', () => {
    const sure = (told: Partial<HeadGroup>): number => blockOf(told).confidence
    const one = sure({scores: [{body: 0, score: 6}]})
    assert.ok(one > sure({scores}))
    assert.ok(sure({scores, isAdjacent: true}) > sure({scores}))
    assert.ok(sure({scores: [{body: 0, score: 9}]}) > one)
    assert.equal(sure({scores: []}), 0)
    assert.ok(one < 1)
  })

  it('names the three best of other articles', () => {
    assert.deepEqual(
      blockOf({scores}).rivals?.map(({article}) => article),
      [1, 2, 3]
    )
    const [first] = blockOf({scores}).rivals ?? []
    assert.equal(first?.score, 4 / 12)
  })

  it('says why it is there', () => {
    const count = (
      told: Partial<HeadGroup>,
      pins: Partial<Pins> = {}
    ): number => blockOf(told, pins).evidence.length
    const alone = count({body: -1})
    assert.equal(count({}), alone + 1)
    assert.equal(count({isAdjacent: true}), alone + 2)
    assert.equal(count({}, {role: [undefined, 'deck']}), alone + 2)
  })

  it('is what somebody said, of the article that somebody named', () => {
    const {rows, role, pinned} = blockOf({})
    assert.deepEqual([rows, role, pinned], [[1, 2], 'deck', false])
    assert.ok(blockOf({}, {role: [undefined, 'deck']}).pinned)
    assert.equal(blockOf({}, {of: new Map([[0, 'a1']])}).confidence, 1)
    assert.equal(blockOf({}, {of: new Map([[1, 'a1']])}).confidence, 0)
  })
})
