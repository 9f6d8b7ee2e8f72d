import assert from 'node:assert/strict'
import {
  beamDepth,
  endsOf,
  floorOf,
  heightOdds,
  keepOpen,
  prune,
  rankCost,
  type Thread,
  type Way
} from '../../src/core/segment/thread-ways.js'
import type {Segment} from '../../src/core/segment/thread-words.js'

const segment = (start: number, end: number, piece = 0): Segment => ({
  id: end,
  start,
  end,
  piece,
  above: undefined
})

const thread = (end: number, order: number, first = 0): Thread => ({
  first,
  segment: segment(0, end, order),
  order
})

const way = (told: Partial<Way> = {}): Way => ({
  score: 0,
  first: 0,
  above: undefined,
  top: 0,
  order: 0,
  hasTurned: false,
  others: [],
  turn: {row: 0, goesOn: -1, before: undefined},
  ...told
})

describe('a text that is taken up again', () => {
  it('costs more the more others were read since', () => {
    const cost = (order: number): number => rankCost(way({order}), thread(9, 3))
    assert.equal(cost(3), 0)
    assert.equal(cost(4), 0)
    assert.ok(cost(5) > 0)
    assert.ok(cost(6) > cost(5))
  })

  it('is likeliest left after as many rows as its column above had', () => {
    const odds = (rows: number): number => heightOdds(segment(10, 20), rows)
    assert.ok(odds(10) > odds(11))
    assert.equal(odds(11), 0)
    assert.equal(odds(9), 0)
    assert.ok(odds(12) < 0)
    assert.equal(odds(12), odds(40))
    assert.equal(odds(8), odds(12))
    assert.equal(heightOdds(undefined, 10), 0)
  })
})

describe('of the texts that may be taken up', () => {
  const six = [6, 5, 4, 3, 2, 1].map((order) => thread(order * 10, order))
  const never = (): boolean => false

  it('six are kept', () => {
    assert.deepEqual(
      keepOpen(six, () => true),
      {
        others: six,
        dropped: undefined
      }
    )
  })

  it('the oldest that ended goes where there are more', () => {
    const seven = [thread(70, 7), ...six]
    const {others, dropped} = keepOpen(seven, (end) => end === 20 || end === 30)
    assert.equal(dropped?.order, 2)
    assert.deepEqual(
      others.map(({order}) => order),
      [7, 6, 5, 4, 3, 1]
    )
  })

  it('the oldest goes where none ended, in whatever order they stand', () => {
    const seven = [...six, thread(70, 7)]
    assert.equal(keepOpen(seven, never).dropped?.order, 1)
    assert.equal(keepOpen(seven.toReversed(), never).dropped?.order, 1)
  })
})

describe('of the readings of a page', () => {
  const ways = (scores: readonly number[]): Way[] =>
    scores.map((score, first) => way({score, first}))
  const scoresOf = (kept: readonly Way[]): number[] =>
    kept.map(({score}) => score)

  it('the best are kept, best first', () => {
    assert.deepEqual(scoresOf(prune(ways([1, 3, 2]))), [3, 2, 1])
    assert.deepEqual(prune([]), [])
  })

  it('none is kept that is much worse than the best', () => {
    const [near, far] = [10 - beamDepth + 0.1, 10 - beamDepth]
    assert.deepEqual(scoresOf(prune(ways([far, 10, near]))), [10, near])
  })

  it('thirty-two are kept', () => {
    const many = Array.from({length: 40}, (_, at) => at / 10)
    const kept = prune(ways(many))
    assert.equal(kept.length, 32)
    assert.equal(kept[0]?.score, 3.9)
    assert.equal(floorOf(kept), kept[31]?.score)
  })

  it('below the last kept, or far below the best, no other is', () => {
    assert.equal(floorOf(prune(ways([4, 2]))), 4 - beamDepth)
    assert.equal(floorOf([]), -beamDepth)
  })

  it('the better is kept of two that read on alike', () => {
    const alike = (told: Partial<Way>): number =>
      prune([
        way({score: 1, others: [thread(9, 1), thread(5, 0)]}),
        way({score: 2, others: [thread(9, 1), thread(5, 0)], ...told})
      ]).length
    assert.equal(alike({}), 1)
    assert.equal(alike({top: 4, order: 3}), 1)
    assert.equal(alike({others: [thread(9, 3, 7), thread(5, 2)]}), 1)
    assert.equal(alike({first: 4}), 2)
    assert.equal(alike({others: [thread(9, 1)]}), 2)
    assert.equal(alike({others: [thread(9, 1), thread(6, 0)]}), 2)
    assert.equal(alike({others: [thread(5, 0), thread(9, 1)]}), 2)
    assert.equal(prune([way({score: 1}), way({score: 2})])[0]?.score, 2)
  })

  it('texts end where some may be taken up, each told once', () => {
    const ends = endsOf([
      way({others: [thread(9, 1), thread(5, 0)]}),
      way({others: [thread(9, 1)]}),
      way()
    ])
    assert.deepEqual(
      [...ends],
      [
        [9, 1],
        [5, 0]
      ]
    )
  })
})
