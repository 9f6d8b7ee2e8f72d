import assert from 'node:assert/strict'
import type {Role} from '../../src/core/model/roles.js'
import type {Body} from '../../src/core/segment/articles.js'
import type {BodyPiece} from '../../src/core/segment/bodies.js'
import {bodyBlocks} from '../../src/core/segment/body-blocks.js'
import type {DraftBlock} from '../../src/core/segment/draft.js'
import type {Known} from '../../src/core/segment/known.js'
import {besideBody, otherBlocks} from '../../src/core/segment/other-blocks.js'
import type {LineReading} from '../../src/core/segment/hints.js'
import type {Pins} from '../../src/core/segment/pins.js'
import {columnsOf, pieceOf, pinsOf, tableOf} from './drawn-rows.js'

interface Told {
  readonly crossheads?: readonly number[]
  readonly captions?: ReadonlyArray<readonly number[]>
  readonly pins?: Partial<Pins>
  /** How near the choice of a paragraph was, by row. */
  readonly margin?: Readonly<Record<number, number>>
}

function blocksOf(
  pieces: readonly BodyPiece[],
  {crossheads = [], captions = [], pins = {}, margin = {}}: Told = {}
): DraftBlock[] {
  const columns = columnsOf('r'.repeat(20))
  columns.margin.fill(9)
  for (const [row, value] of Object.entries(margin))
    columns.margin[Number(row)] = value
  const known = {columns, pins: pinsOf(20, pins)} as unknown as Known
  const body: Body = {pieces: [...pieces], crossheads: [...crossheads]}
  return bodyBlocks(
    known,
    body,
    captions.map((rows) => ({
      role: 'caption',
      rows,
      confidence: 1,
      evidence: [],
      pinned: false
    }))
  )
}

/** Blocks drawn short: `p2-4` for a paragraph of rows 2 to 4, `x` for a crosshead, `c` for a caption. */
function drawn(pieces: readonly BodyPiece[], told: Told = {}): string {
  const letters: Partial<Record<Role, string>> = {
    paragraph: 'p',
    crosshead: 'x',
    caption: 'c'
  }
  return blocksOf(pieces, told)
    .map(({role, rows}) => `${letters[role] ?? '?'}${rows.join('-')}`)
    .join(' ')
}

describe('the blocks of an article', () => {
  it('are the paragraphs of its pieces', () => {
    const two = [
      pieceOf(2, 6, {paragraphs: [2, 4]}),
      pieceOf(9, 11, {paragraphs: [9]})
    ]
    assert.equal(drawn(two), 'p2-3 p4-5 p9-10')
  })

  it('go on in the next piece where one is cut or a rest', () => {
    const [cut, rest] = [{isFinished: false}, {isResumed: true}]
    assert.equal(drawn([pieceOf(2, 4, cut), pieceOf(9, 11)]), 'p2-3-9-10')
    assert.equal(drawn([pieceOf(2, 4), pieceOf(9, 11, rest)]), 'p2-3-9-10')
    assert.equal(drawn([pieceOf(2, 4), pieceOf(9, 11)]), 'p2-3 p9-10')
    assert.equal(drawn([pieceOf(2, 4, rest)]), 'p2-3')
    const parts = pieceOf(9, 12, {...rest, paragraphs: [9, 11]})
    assert.equal(drawn([pieceOf(2, 4), parts]), 'p2-3-9-10 p11')
  })

  it('have crossheads between, which part what would go on', () => {
    const two = [pieceOf(2, 4, {isFinished: false}), pieceOf(9, 11)]
    assert.equal(drawn(two, {crossheads: [6]}), 'p2-3 x6 p9-10')
    assert.equal(drawn(two, {crossheads: [8, 6]}), 'p2-3 x6 x8 p9-10')
    assert.equal(drawn(two, {crossheads: [15]}), 'p2-3-9-10')
  })

  it('have lines of one crosshead together that touch and no mark parts', () => {
    const two = [pieceOf(2, 4), pieceOf(9, 11)]
    assert.equal(drawn(two, {crossheads: [6, 7]}), 'p2-3 x6-7 p9-10')
    const group = new Int32Array(20)
    group[7] = 1
    assert.equal(
      drawn(two, {crossheads: [6, 7], pins: {group}}),
      'p2-3 x6 x7 p9-10'
    )
  })

  it('have captions below the piece that they stand in or above', () => {
    const two = [pieceOf(2, 4), pieceOf(9, 11)]
    assert.equal(
      drawn(two, {captions: [[12], [6], [3]]}),
      'p2-3 c3 p9-10 c6 c12'
    )
    assert.equal(drawn(two, {captions: [[0, 1]]}), 'p2-3 c0-1 p9-10')
  })

  it('are surer the less the choice of their beginning was near', () => {
    const paragraphs = {paragraphs: [2, 4]}
    const [, near] = blocksOf([pieceOf(2, 6, paragraphs)], {margin: {4: 0.5}})
    const [top, far] = blocksOf([pieceOf(2, 6, paragraphs)], {margin: {2: 0.5}})
    assert.ok((near?.confidence ?? 1) < (far?.confidence ?? 0))
    assert.equal(near?.undecided, true)
    assert.ok(far && !('undecided' in far))
    assert.ok(top && !('undecided' in top))
    const [, even] = blocksOf([pieceOf(2, 6, paragraphs)], {margin: {4: 0}})
    assert.equal(even?.confidence, 0.5)
    const [, sure] = blocksOf([pieceOf(2, 6, paragraphs)], {margin: {4: 1}})
    assert.ok(sure && !('undecided' in sure))
  })

  it('are as somebody said', () => {
    const one = [pieceOf(2, 6, {paragraphs: [2, 4]})]
    const breaks = new Uint8Array(20)
    breaks[4] = 1
    const [, begun] = blocksOf(one, {margin: {4: 0.1}, pins: {breaks}})
    assert.equal(begun?.confidence, 1)
    assert.equal(begun.pinned, true)
    assert.ok(!('undecided' in begun))
    const open = breaks.map((each) => each * 2)
    const [, undecided] = blocksOf(one, {pins: {breaks: open}})
    assert.equal(undecided?.undecided, true)
    assert.equal(undecided.pinned, false)
    const role: Array<Role | undefined> = []
    role[4] = 'paragraph'
    role[1] = 'crosshead'
    const [title, free, marked] = blocksOf(one, {
      pins: {role},
      crossheads: [1]
    })
    assert.deepEqual(
      [title?.pinned, free?.pinned, marked?.pinned, marked?.confidence],
      [true, false, true, 1]
    )
    const [plain] = blocksOf(one, {crossheads: [1]})
    assert.equal(plain?.pinned, false)
  })
})

describe('lines that are neither body nor head', () => {
  /** Their blocks, drawn: a letter of the role and the rows. */
  function others(
    page: string,
    {
      pins = {},
      notices = [],
      told = {}
    }: {
      readonly pins?: Partial<Pins>
      readonly notices?: ReadonlyArray<{start: number; end: number}>
      /** Cues that spoke of rows. */
      readonly told?: Readonly<Record<number, string>>
    } = {}
  ): string {
    const letters = Array.from(page)
    const names: Readonly<Record<string, Role>> = {
      b: 'byline',
      c: 'caption',
      n: 'notice',
      f: 'folio'
    }
    const evidence: LineReading['evidence'] = []
    for (const [row, cue] of Object.entries(told))
      evidence[Number(row)] = [
        {cue, weight: 1, phrase: {words: {en: '', 'zh-cn': ''}}}
      ]
    const known = {
      table: tableOf(...letters),
      pins: pinsOf(letters.length, pins),
      columns: columnsOf(
        letters.map((each) => (each === 't' ? 'r' : 'o')).join('')
      ),
      reading: {
        roles: letters.map((each) => names[each]),
        evidence,
        signatures: new Set<number>()
      }
    } as unknown as Known
    return otherBlocks(known, notices)
      .map(
        ({role, rows, confidence, pinned, evidence}) =>
          `${role.charAt(0)}${rows.join('-')}` +
          `${confidence === 1 && pinned ? '!' : ''}${evidence.length === 1 ? '' : '?'}`
      )
      .join(' ')
  }

  it('are each what they are', () => {
    assert.equal(others('tbft'), 'b1 f2')
    assert.equal(others('tb.bt'), 'b1 b3')
    assert.equal(others('tbbfft'), 'b1 b2 f3 f4')
  })

  it('are one caption or notice where they touch', () => {
    assert.equal(others('tccct'), 'c1-2-3')
    assert.equal(others('tnnt'), 'n1-2')
    assert.equal(others('tcnct'), 'c1 n2 c3')
    assert.equal(others('tctct'), 'c1 c3')
  })

  it('begin another where words say so, but for a credit', () => {
    assert.equal(others('tcct', {told: {2: 'caption-words'}}), 'c1 c2')
    assert.equal(others('tcct', {told: {2: 'credit-words'}}), 'c1-2')
    assert.equal(others('tcct', {told: {1: 'caption-words'}}), 'c1-2')
  })

  it('are left out where they are notices already', () => {
    assert.equal(others('tnnft', {notices: [{start: 1, end: 3}]}), 'f3')
  })

  it('are as somebody marked them, together or apart', () => {
    const role: Array<Role | undefined> = [undefined, 'byline', 'byline']
    const marked = (...group: readonly number[]): string =>
      others('tbbt', {pins: {role, group: Int32Array.from(group)}})
    assert.equal(marked(0, 1, 1, 0), 'b1-2!')
    assert.equal(marked(0, 1, 2, 0), 'b1! b2!')
    assert.equal(marked(0, 0, 0, 0), 'b1! b2!')
  })
})

describe('a byline is of', () => {
  /**
   * The body beside the rows of a byline, `B`, on a page of bodies (digits), heads
   * (`h`), bylines (`b`), captions (`c`) and others (`.`).
   */
  function beside(page: string, role: Role = 'byline'): number {
    const letters = Array.from(page)
    const names: Readonly<Record<string, Role>> = {
      B: role,
      b: 'byline',
      c: 'caption'
    }
    const starts = new Map<number, number>()
    const ends = new Map<number, number>()
    for (const {index, 0: run} of page.matchAll(/(\d)\1*/gu)) {
      starts.set(index, Number(run.charAt(0)))
      ends.set(index + run.length, Number(run.charAt(0)))
    }

    const known = {
      starts,
      ends,
      columns: columnsOf(
        letters
          .map((each) => (/\d/u.test(each) ? 'r' : each === 'h' ? 'h' : 'o'))
          .join('')
      ),
      reading: {
        roles: letters.map((each) => names[each]),
        signatures: new Set<number>()
      },
      table: tableOf(...letters)
    } as unknown as Known
    return besideBody(known, page.indexOf('B'), page.lastIndexOf('B') + 1, role)
  }

  it('the text below it, else the one above', () => {
    assert.equal(beside('00B11'), 1)
    assert.equal(beside('00BB11'), 1)
    assert.equal(beside('00B'), 0)
    assert.equal(beside('00Bh11'), 0)
    assert.equal(beside('hBh'), -1)
  })

  it('the text below other bylines, and below a picture under a headline', () => {
    assert.equal(beside('00Bb11'), 1)
    assert.equal(beside('00hBc11'), 1)
    assert.equal(beside('00Bc11'), 0)
    assert.equal(beside('00hB.11'), -1)
  })

  it('the text above other lines, and above a picture where there is no other', () => {
    assert.equal(beside('00.Bh'), 0)
    assert.equal(beside('00cBh'), 0)
    assert.equal(beside('00hBh'), -1)
  })

  it('the first article of a page as well as others', () => {
    assert.equal(beside('1B0'), 0)
    assert.equal(beside('B0'), 0)
    assert.equal(beside('0.B'), 0)
    assert.equal(beside('0B1'), 1)
  })

  it('no text that is further away than a hundred lines', () => {
    assert.equal(beside(`0${'.'.repeat(98)}B`), 0)
    assert.equal(beside(`0${'.'.repeat(101)}B`), -1)
    assert.equal(beside(`B${'b'.repeat(100)}0`), 0)
    assert.equal(beside(`B${'b'.repeat(101)}0`), -1)
  })

  it('and a line that says where an article goes on is of the one above', () => {
    assert.equal(beside('00B11', 'jumpline'), 0)
    assert.equal(beside('hB11', 'jumpline'), 1)
  })
})
