import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import type {Body} from '../../src/core/segment/articles.js'
import {
  readSaidOfHeads,
  type SaidOfHeads
} from '../../src/core/segment/said-of-heads.js'
import {
  giveUnknown,
  type FoundHead
} from '../../src/core/segment/unknown-heads.js'
import {articleLetters} from './article-letters.js'
import {pieceOf, tableOf} from './drawn-rows.js'

const ferry = `By Ruth Hale
  The ferry between Sandholm and
the mainland makes its last trip
on Friday, the shipping company
Norden said. The ferry has run for
112 years, and the islanders had
asked the company to keep it for
one more winter.
  Islanders now have to take the
bridge at Vik, forty kilometres
to the north. The ferry crew will
work on the tugs of the company,
and the ferry itself goes to the
shipyard at Lund.`

const honey = `By Carl Moss
  Forty beekeepers from nine villages
want a market of their own, where
honey is weighed, tasted and sold
by auction every Saturday. The
parish gives a meadow by the mill
for it.
  The market hall is of larch wood
and holds sixty stalls. Villages
pay for the roof, beekeepers for
the scales, and the honey
auction begins in June.`

const lighthouse = `By Edith Crane
  The lighthouse at Brenn was sold
by the state to a painter, who
means to live in the tower with
her two dogs. The lamp itself
was put out nine years ago.
  Painters came to Brenn for the
light already a century ago, the
keeper of its museum says. The
tower stands on a rock that can be
reached at ebb alone.`

const pattern = (blocks: readonly string[], words: readonly string[]): string =>
  articleLetters(blocks.join('\n'), words)

describe('an English head far from its text', () => {
  it('that says none of its words has the text that is left', () => {
    const heads = `Ferry to Sandholm stops
for the winter
Surely nobody planned such
a thing
Beekeepers of the upper
valley build a honey market`
    assert.equal(
      pattern(
        [heads, ferry, honey, lighthouse],
        [
          'Ferry to',
          'The ferry between',
          'Surely',
          'The lighthouse',
          'Beekeepers of',
          'Forty beekeepers'
        ]
      ),
      'aaccee'
    )
  })

  it('keeps the deck below it that its text says word for word', () => {
    const heads = `Beekeepers of the upper
valley build a honey market
Surely nobody planned such
a thing
The lamp itself was put
out nine years
Ferry to Sandholm stops
for the winter`
    assert.equal(
      pattern(
        [ferry, honey, lighthouse, heads],
        [
          'Beekeepers of',
          'Forty beekeepers',
          'Surely',
          'The lamp itself was put',
          'The lighthouse',
          'Ferry to',
          'The ferry between'
        ]
      ),
      'aacccff'
    )
  })
})

/** What bodies say of the heads above them, of which each line begins a unit, but those told. */
function saidOf(
  heads: readonly string[],
  bodies: readonly string[],
  further: readonly number[] = []
): SaidOfHeads {
  const texts = bodies.map((each) => each.split('\n'))
  const table = tableOf(...heads, ...texts.flat())
  let row = heads.length
  const all = texts.map(({length}) => {
    const piece = pieceOf(row, row + length)
    row += length
    return {pieces: [piece]} as unknown as Body
  })
  const starts = new Uint8Array(table.count).fill(1, 0, heads.length)
  for (const each of further) starts[each] = 0
  return finish(
    readSaidOfHeads(table, [{start: 0, end: heads.length}], all, starts)
  )
}

describe('what English texts say of heads', () => {
  it('are small words, the fewer texts say them the more', () => {
    const {row} = saidOf(
      ['Do You Know Her Mother', 'A Storm'],
      ['you and her', 'you alone', 'a storm']
    )
    const found = row(0)
    assert.deepEqual([...found.keys()].sort(), [0, 1])
    assert.ok((found.get(0) ?? 0) > 2 * (found.get(1) ?? 0))
    // `Storm` tells articles apart by itself; `a` does where one text has it.
    assert.deepEqual([...row(1).keys()], [2])
    assert.equal(row(5).size, 0)
  })

  it('are all words of a unit in the order they stand in', () => {
    const body = 'She said: the Boats were late to-\nday, as ever.'
    const quotes = (...units: string[]): number[] => [
      ...saidOf(units, [body]).quoted.subarray(0, units.length)
    ]
    assert.deepEqual(
      quotes('THE BOATS WERE LATE', 'Late were the boats'),
      [1, 0]
    )
    assert.deepEqual(quotes('Were late today, as'), [1])
    assert.deepEqual(quotes('Boats late', 'The boats'), [0, 0])
    assert.deepEqual(
      [...saidOf(['The boats', 'were late'], [body], [1]).quoted].slice(0, 2),
      [1, 0]
    )
  })
})

describe('heads that no text is known of', () => {
  const head = (start: number, end: number, body = -1): FoundHead => ({
    start,
    end,
    body,
    isSaid: false
  })
  const texts = (...starts: number[]) =>
    starts.map((start) => ({start, isShort: false}))
  const none = (): ReadonlyMap<number, number> => new Map()

  it('have those that no head has, by their words or else the nearest', () => {
    const bodies = texts(10, 20, 30)
    const worths = (row: number) => new Map(row === 0 ? [[2, 0.5]] : [])
    assert.deepEqual(
      giveUnknown([head(0, 2), head(2, 3), head(3, 4, 1)], bodies, worths),
      [head(0, 2, 2), head(2, 3, 0), head(3, 4, 1)]
    )
    assert.deepEqual(giveUnknown([head(19, 20)], bodies, none), [
      head(19, 20, 1)
    ])
  })

  it('have a few lines only where words tell', () => {
    const bodies = [
      {start: 1, isShort: true},
      {start: 30, isShort: false}
    ]
    const one = [head(0, 1)]
    assert.deepEqual(giveUnknown(one, bodies, none), [head(0, 1, 1)])
    assert.deepEqual(giveUnknown(one, bodies.slice(0, 1), none), one)
    const worths = () => new Map([[0, 3]])
    assert.deepEqual(giveUnknown(one, bodies, worths), [head(0, 1, 0)])
  })

  it('go with a head that they touch where no text is left', () => {
    const bodies = texts(10)
    assert.deepEqual(
      giveUnknown([head(0, 2), head(2, 3), head(3, 4, 0)], bodies, none),
      [head(0, 4, 0)]
    )
    assert.deepEqual(giveUnknown([head(0, 2, 0), head(2, 3)], bodies, none), [
      head(0, 3, 0)
    ])
    assert.deepEqual(giveUnknown([head(0, 2, 0), head(4, 5)], bodies, none), [
      head(0, 2, 0),
      head(4, 5)
    ])
  })

  it('stay as they are where they are a list of a thousand', () => {
    const list = Array.from({length: 1025}, (_, row) => head(row, row + 1))
    assert.deepEqual(giveUnknown(list, texts(2000), none), list)
    const shorter = giveUnknown(list.slice(1), texts(2000), none)
    assert.ok(shorter.some(({body}) => body === 0))
  })

  it('stay as they are where somebody said so', () => {
    const said = {...head(0, 1), isSaid: true}
    assert.deepEqual(giveUnknown([said], texts(1), none), [said])
  })
})
