import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import {linkPieces} from '../../src/core/segment/chains.js'
import {columnMargins} from '../../src/core/segment/column-margins.js'
import {shape} from '../../src/core/segment/columns.js'
import {gapHabit} from '../../src/core/segment/gap-habit.js'
import {lineFlag} from '../../src/core/segment/line-flags.js'
import {measureLines, type LineTable} from '../../src/core/segment/measure.js'
import {partsParagraphs} from '../../src/core/segment/parted-paragraphs.js'
import {priceHeads} from '../../src/core/segment/head-shape.js'
import {signOffAt} from '../../src/core/segment/sign-offs.js'

function tableOf(text: string): LineTable {
  return finish(measureLines(scanPage(text).lines))
}

describe('how near the choice of a paragraph is', () => {
  interface Lines {
    readonly han?: boolean
    readonly indent?: number
    /** Half-ems of each line; the second is asked about. */
    readonly width: readonly number[]
    readonly shape?: readonly number[]
    readonly column?: readonly number[]
    /** Whether the first line ends a sentence. */
    readonly isFinal?: boolean
  }

  /** Margin of the second of three lines, each with a first word of five. */
  function margin({
    han = false,
    indent = 0,
    width,
    shape: shapes = [shape.rest, shape.rest, shape.rest],
    column = [20, 20, 20],
    isFinal = true
  }: Lines): number {
    const table = {
      ...tableOf(width.map(() => 'word').join('\n')),
      han,
      width: Int32Array.from(width),
      token: Int32Array.from(width, () => 5),
      flags: Int32Array.from(width, (_, row) =>
        row === 0 && isFinal ? lineFlag.final : 0
      )
    }
    const columns = {
      shape: Uint8Array.from(shapes),
      width: Int32Array.from(column),
      indent
    }
    return finish(columnMargins(table, columns))[1] ?? 0
  }

  const full = 20
  /** Nobody would be asked about it. */
  const isSure = (value: number): boolean => value > 2.5
  const same = (a: number, b: number): void => {
    assert.ok(Math.abs(a - b) < 1e-5, `${a} and ${b}`)
  }

  it('is great below a full line without a stop, and a short one with one', () => {
    assert.ok(isSure(margin({width: [full, full, full], isFinal: false})))
    assert.ok(isSure(margin({width: [8, full, full]})))
  })

  it('is small below a full line that ends a sentence', () => {
    assert.ok(!isSure(margin({width: [full, full, full]})))
  })

  it('turns where the next word and its blank would have fitted', () => {
    assert.ok(isSure(margin({width: [14, full, full]})))
    assert.ok(!isSure(margin({width: [15, full, full]})))
    assert.ok(isSure(margin({width: [15, full, full], han: true})))
    assert.ok(!isSure(margin({width: [16, full, full], han: true})))
  })

  it('grows with the room that a line leaves', () => {
    assert.ok(
      margin({width: [10, full, full]}) > margin({width: [13, full, full]})
    )
  })

  it('counts the lost indent of a first line as part of it', () => {
    const way = {indent: 2, shape: [shape.first, shape.rest, shape.other]}
    assert.ok(isSure(margin({width: [12, 10, full], ...way})))
    assert.ok(!isSure(margin({width: [13, 10, full], ...way})))
    const rest = {indent: 2, shape: [shape.rest, shape.rest, shape.first]}
    assert.ok(isSure(margin({width: [14, 10, full], ...rest})))
  })

  it('is as great as can be where a column begins', () => {
    const sure = margin({width: [full, full, full], column: [18, 20, 20]})
    assert.ok(sure > margin({width: [8, full, full]}))
    assert.equal(margin({width: [20, 20, 20], column: [0, 0, 0]}), sure)
    assert.equal(margin({width: [20, 20, 20], column: [0, 20, 20]}), sure)
  })

  describe('is told by the line below', () => {
    const indent = 2
    const open = margin({width: [full, 8, full], indent})

    it('that an indent was lost, where its word just fits without', () => {
      for (const size of [13, 14]) {
        const proved = margin({width: [full, size, full], indent})
        assert.ok(isSure(proved))
      }

      same(margin({width: [full, 12, full], indent}), open)
      same(margin({width: [full, 15, full], indent}), open)
    })

    it('that none was, where the line would be too long with one', () => {
      assert.ok(isSure(margin({width: [full, 19, full], indent})))
      same(margin({width: [full, 18, full], indent}), open)
    })

    it('only where it goes on in the same column, on a page with indents', () => {
      const width = [full, 14, full]
      same(margin({width, indent: 0}), open)
      same(margin({width, indent, column: [20, 20, 18]}), open)
      same(
        margin({width, indent, shape: [shape.rest, shape.rest, shape.first]}),
        open
      )
      same(
        margin({
          width: [full, 14],
          indent,
          shape: [shape.rest, shape.rest],
          column: [20, 20]
        }),
        open
      )
    })
  })
})

describe('blank lines between paragraphs', () => {
  const wide = 'a column of the paper'
  const paragraph = `${wide}\nthat ends.`
  const page = (...gaps: readonly number[]): string =>
    [paragraph, ...gaps.map((gap) => '\n'.repeat(gap) + paragraph)].join('\n')
  const isParted = (text: string): boolean => partsParagraphs(tableOf(text))

  it('are a habit where more than two in five ends have one', () => {
    assert.ok(isParted(page(1, 1, 1, 1, 1)))
    assert.ok(!isParted(page(0, 0, 0, 0, 0)))
    assert.ok(!isParted(page(1, 1, 0, 0, 0)))
    assert.ok(isParted(page(1, 1, 1, 0, 0)))
  })

  it('must be one more where every line has one', () => {
    const spread = (text: string): string => text.replaceAll('\n', '\n\n')
    assert.ok(!isParted(spread(page(0, 0, 0, 0))))
    assert.ok(isParted(spread(page(1, 1, 1, 1))))
  })

  it('tell nothing below a full line, which the next word would not fit', () => {
    // The column is 21 wide, and the next word with its blank takes 6.
    const end = (size: number): string =>
      `${wide}\n${'x'.repeat(size - 1)}.\n\nfirst of the column.`
    assert.ok(isParted(end(15)))
    assert.ok(!isParted(end(16)))
  })

  it('are measured against the lines that stand near', () => {
    const page = (above: number, below: number): string =>
      [
        'x'.repeat(40),
        ...Array.from({length: above}, () => 'xxxxxxxxx and yes'),
        'here it ends.',
        '',
        'xxxxxxxxx and yes',
        ...Array.from({length: below}, () => 'xxxxxxxxx and yes')
      ].join('\n')
    assert.ok(isParted(page(1, 0)))
    assert.ok(!isParted(page(2, 0)))
  })
})

describe('the habit of blank lines', () => {
  const habit = (gaps: number, of: number): string =>
    gapHabit({
      count: of + 1,
      gap: Int32Array.from({length: of + 1}, (_, row) =>
        row > 0 && row <= gaps ? 1 : 0
      )
    })

  it('is none, one of blocks, or one of every line', () => {
    assert.equal(habit(4, 100), 'none')
    assert.equal(habit(5, 100), 'blocks')
    assert.equal(habit(60, 100), 'blocks')
    assert.equal(habit(61, 100), 'all')
    assert.equal(habit(0, 0), 'none')
  })
})

describe('links of pieces', () => {
  const linked = (count: number, odds: Record<string, number>): number[] => [
    ...finish(
      linkPieces(
        count,
        (chain, piece) => odds[`${chain.at(-1) ?? ''}-${piece}`] ?? 0
      )
    )
  ]

  it('take in the piece between where both links weigh more than the one', () => {
    assert.deepEqual(linked(3, {'0-2': 5, '0-1': 4, '1-2': 3}), [-1, 0, 1])
    assert.deepEqual(linked(3, {'0-2': 5, '0-1': 3, '1-2': 4}), [-1, 0, 1])
    assert.deepEqual(linked(3, {'0-2': 9, '0-1': 4, '1-2': 3}), [-1, -1, 0])
    assert.deepEqual(linked(3, {'0-2': 5, '0-1': 2.5, '1-2': 2.5}), [-1, -1, 0])
  })

  it('take in a chain whole, and none that is only half linked', () => {
    const chain = {'0-3': 5, '1-2': 9}
    assert.deepEqual(linked(4, {...chain, '0-1': 4, '2-3': 3}), [-1, 0, 1, 2])
    assert.deepEqual(linked(4, {...chain, '0-1': 3, '2-3': 4}), [-1, 0, 1, 2])
    assert.deepEqual(linked(4, {...chain, '0-1': 4.9}), [-1, -1, 1, 0])
    assert.deepEqual(linked(4, {...chain, '2-3': 4.9}), [-1, -1, 1, 0])
  })

  it('put nothing between that does not stand between', () => {
    assert.deepEqual(linked(3, {'0-1': 5, '0-2': 4, '2-1': 4}), [-1, 0, -1])
    assert.deepEqual(linked(3, {'1-2': 5, '0-2': 4, '1-0': 4}), [-1, -1, 1])
  })

  it('reach sixteen pieces up and no further', () => {
    assert.equal(linked(17, {'0-16': 5})[16], 0)
    assert.equal(linked(18, {'0-17': 5})[17], -1)
  })

  it('look at the five latest pieces of a chain', () => {
    const seen: number[][] = []
    finish(
      linkPieces(8, (chain, piece) => {
        seen.push([...chain, piece])
        return piece === (chain.at(-1) ?? 0) + 1 ? 5 : 0
      })
    )
    assert.equal(Math.max(...seen.map((each) => each.length)), 6)
    assert.ok(seen.some((each) => each.join() === '2,3,4,5,6,7'))
  })
})

describe('a sign-off', () => {
  const at = (text: string, row = 1): string => signOffAt(tableOf(text), row)

  it('stands on a line of its own below a full stop', () => {
    for (const name of [
      '（县经委）',
      '西关　刘宝珍',
      '（叶雨）',
      '（据新华社讯）',
      '（中央社）'
    ]) {
      assert.equal(at(`渡船换成电动船。\n${name}`), 'is', name)
      assert.equal(at(`渡船换成电动船。\n\n${name}`), 'is', name)
      assert.notEqual(at(`渡船换成电动船。\n\n\n${name}`), 'is', name)
      assert.notEqual(at(`渡船换成电动船\n${name}`), 'is', name)
      assert.notEqual(at(name, 0), 'is', name)
    }

    for (const name of ['-- Mary Norton', '(Mary Norton)']) {
      assert.equal(at(`The ferry has stopped.\n${name}`), 'is', name)
      assert.equal(at(`The ferry has stopped.\n\n${name}`), 'is', name)
      assert.notEqual(at(`The ferry has stopped.\n\n\n${name}`), 'is', name)
      assert.notEqual(at(`The ferry has stopped\n${name}`), 'is', name)
    }
  })

  it('is not where an article goes on', () => {
    for (const jump of ['（下转第3版）', '（下轉A4版）', '（上接第1版）'])
      assert.notEqual(at(`渡船换成电动船。\n${jump}`), 'is', jump)
  })

  it('ends a line behind a stop', () => {
    assert.equal(at('渡船换成电动船，渡工接好电缆。（叶雨）', 0), 'ends')
    assert.notEqual(at('渡船换成电动船，渡工接好电缆（叶雨）', 0), 'ends')
    assert.equal(at('渡船换成电动船，渡工接好电缆。', 0), 'none')
    for (const name of ['-- Mary Norton', '(Mary Norton)', '— Mary Norton'])
      assert.equal(at(`The ferry has stopped. ${name}`, 0), 'ends', name)
    assert.equal(at('The ferry has stopped for the winter.', 0), 'none')
    assert.equal(at('It stopped, said a man (Mary Norton)', 0), 'none')
  })

  it('may go on in the next line', () => {
    assert.equal(at('渡船换成电动船，渡工接好电缆。（叶\n雨）', 0), 'opens')
    assert.equal(at('渡船换成电动船，渡工接好电缆。（叶', 0), 'none')
    assert.equal(
      at('It stopped for all weekends. -- David\nMoreau', 0),
      'opens'
    )
    assert.equal(at('It stopped for all weekends. (David\nMoreau)', 0), 'opens')
    assert.equal(
      at('It stopped for all weekends. (David\nand more)', 0),
      'none'
    )
  })
})

describe('a line that opens with the day', () => {
  const priceOf = (text: string): number => {
    const table = tableOf(text)
    const {headFirst} = finish(
      priceHeads(table, gapHabit(table), new Uint8Array(table.count))
    )
    return headFirst[0] ?? 0
  }

  it('is dearer as the first of a headline than others', () => {
    const other = priceOf('渡船换成电动船\n渡工接好电缆')
    for (const day of [
      '12月9日，县长会见渡运公司',
      '近日，渡船换成电动船',
      '十月九日下午，渡船停航',
      '當地時間九日渡船停航'
    ])
      assert.ok(priceOf(`${day}\n渡工接好电缆`) > other + 2, day)
    for (const head of ['今日渡口展新颜', '今年以来渡船提速', '九日的渡口'])
      assert.equal(priceOf(`${head}\n渡工接好电缆`), other, head)
  })
})
