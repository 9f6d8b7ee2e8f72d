import assert from 'node:assert/strict'
import {Lexicon} from '../../src/core/segment/cohesion.js'
import {
  joinOdds,
  opensParagraph,
  type JoinContext
} from '../../src/core/segment/column-joins.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import {columnsOf, pieceOf, tableOf} from './drawn-rows.js'

interface Told {
  /** What the lines are to their column; the second is asked about. */
  readonly letters?: string
  readonly column?: number
  readonly indent?: number
  /** The line above the first, and the line below the second. */
  readonly above?: string
  readonly below?: string
}

function context(
  before: string,
  after: string,
  {letters = 'rr', column = 20, indent = 0, above = '', below = ''}: Told = {}
): {context: JoinContext; at: number} {
  const han = /\p{Script=Han}/u.test(before)
  const other = han ? '渡口' : 'Of all'
  const index = new FeatureIndex()
  return {
    context: {
      table: tableOf(above || other, before, after, below || other),
      columns: columnsOf(`r${letters}r`, column, indent),
      index,
      lexicon: new Lexicon(index, 0)
    },
    at: 1
  }
}

function odds(before: string, after: string, told: Told = {}): number {
  const {context: page, at} = context(before, after, told)
  const {column: width = 20} = told
  return joinOdds(page, pieceOf(0, 4, {width}), at, at + 1)
}

describe('a Chinese line goes on the one above in its column', () => {
  const full = '渡口昨日召开会议部署'
  const next = '今年各项工作要求'

  it('not where that was ended on purpose', () => {
    // Two half-ems of room are one character.
    assert.ok(odds(full.slice(0, 9), next) < odds(full, next) - 2)
    assert.ok(odds('渡口昨日召开会议。', next) > odds('渡口昨日召开会议', next))
    assert.equal(odds('渡口昨日召开会。', next), odds('渡口召开会。', next))
    const first = {letters: 'fr', indent: 2}
    assert.equal(odds(full.slice(0, 9), next, first), odds(full, next, first))
  })

  it('not where it closes what a sentence that ended above never opened', () => {
    assert.ok(
      odds('渡口昨日召开会。', '明）今年各项工作') <
        odds('渡口昨日召开会。', '明今年各项工作要') - 1.5
    )
  })

  it('not where it is shaped as the first of a paragraph, or the above as the last', () => {
    const indented = {indent: 4}
    const line = '今年各项工作要求'
    const whole = '今年各项工作要求今年'
    assert.ok(odds(full, line, indented) < odds(full, whole, indented))
    assert.equal(odds(full, line), odds(full, whole))
    const ended = '渡口昨日召开。'
    assert.ok(odds(ended, whole, indented) < odds(ended, line, indented))
    assert.equal(odds(ended, whole), odds(ended, line))
    const stop = '今年各项工作要。'
    assert.ok(odds(full, stop, indented) > odds(full, line, indented))
  })

  it('with a bracket or quotation that the above opened', () => {
    const open = '渡口昨日召“会议部署'
    const closing = '今年各项”工作要求'
    assert.ok(odds(open, closing) > odds(full, next))
    assert.ok(odds(open, next) < odds(full, next))
    assert.ok(odds(full, closing) < odds(open, next))
    assert.equal(odds(full, closing, {above: '渡口“昨日'}), odds(open, closing))
    assert.equal(odds('渡口“昨日”会议部署', next), odds(full, next))
  })

  it('with what a number counts', () => {
    const counted = odds('渡口昨日召开会议共12', '人出席了会议')
    const other = odds('渡口昨日召开会议共12', '渡船停在码头')
    assert.ok(counted > other)
  })
})

describe('an English line goes on the one above in its column', () => {
  it('not where that was ended on purpose', () => {
    const full = odds('The ferry has to s', 'of xx')
    const short = odds('The ferry', 'of xx')
    assert.ok(short < full - 2)
    assert.equal(
      odds('The ferry.', 'of xx') - odds('The ferry has to .', 'of xx'),
      0
    )
  })
})

describe('a row that goes on a text opens a paragraph of it', () => {
  const opens = (before: string, after: string, told: Told = {}): boolean => {
    const {context: page, at} = context(before, after, told)
    return opensParagraph(page, pieceOf(0, 4, {width: 20}), at, at + 1)
  }

  it('below a short line that ends a sentence', () => {
    assert.ok(opens('渡口昨日召开。', '今年各项工作要求'))
    assert.ok(!opens('渡口昨日召开会议部。', '今年各项工作要求'))
    assert.ok(!opens('渡口昨日召开', '今年各项工作要求'))
  })

  it('below a full one where it is short by the indent', () => {
    const full = '渡口昨日召开会议部。'
    const way = {indent: 4}
    for (const [count, is] of [
      [9, false],
      [8, true],
      [7, true],
      [6, false]
    ] as const)
      assert.equal(
        opens(full, '今年各项工作要求今年'.slice(0, count), way),
        is,
        String(count)
      )
    assert.ok(!opens(full, '今年各项工作要求', {indent: 0}))
    assert.ok(!opens(full, '今年各项工作要。', way))
    // What follows would not have fitted.
    assert.ok(!opens(full, '今年各项工作要求', {...way, below: '12345年12月'}))
  })
})
