import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import {shape} from '../../src/core/segment/columns.js'
import {measureLines} from '../../src/core/segment/measure.js'
import {readPins} from '../../src/core/segment/pins.js'
import {readTextInHeads} from '../../src/core/segment/text-in-heads.js'

/** Which of some lines, all of them shaped as heads, are so still. */
function headsOf(...lines: readonly string[]): string[] {
  const page = scanPage(lines.join('\n'))
  const table = finish(measureLines(page.lines))
  const columns = {
    shape: new Uint8Array(table.count).fill(shape.head),
    width: new Int32Array(table.count),
    margin: new Float32Array(table.count),
    indent: 0
  }
  finish(readTextInHeads(table, columns, readPins(page, table)))
  return lines.filter((_, row) => columns.shape[row] === shape.head)
}

describe('text that fills no column', () => {
  it('is no head where its rows cut words and break off at commas', () => {
    const text = [
      'The undersigned Commis-',
      'sioners of the said Town,',
      'having met at the Mar-',
      'ket Hall, resolved',
      'to sell the old work-',
      'house with its garden'
    ]
    assert.deepEqual(headsOf('NOTICE OF SALE.', ...text), ['NOTICE OF SALE.'])
  })

  it('is no head where its rows are cells of a table', () => {
    const cells = ['—', '7 ½', '34,50 G', '0', '—', '8 ¼']
    assert.deepEqual(headsOf('Railway shares', ...cells), ['Railway shares'])
  })

  it('leaves narrow heads, though they go on with small letters', () => {
    const head = [
      'According to',
      'the board,',
      'more than 500',
      'homes in the',
      'old harbour',
      'may fall into',
      'the sea'
    ]
    assert.deepEqual(headsOf(...head), head)
  })

  it('leaves a deck that cuts two words', () => {
    const deck = ['After Much Talk.—Fu-', 'neral on Wedding An-', 'niversary.']
    assert.deepEqual(headsOf(...deck), deck)
  })

  it('leaves stacked heads whose words are cut, and years between dashes', () => {
    for (const head of [
      [
        'Fire in the Har-',
        'bour Mill, Four',
        'Men Hurt, the Own-',
        'er Ruined, the En-',
        'gines too Late, the May-',
        'or Explains'
      ],
      [
        'GREAT FIRE',
        'THE MILL DE-',
        'stroyed by the',
        'flames, the com-',
        'pany ruined, en-',
        'gines too late'
      ],
      ['GREAT FIRE IN THE TOWN', '1914', '—', '1915', '—', '1916']
    ])
      assert.deepEqual(headsOf(...head), head)
  })

  it('leaves what a mark says is a head', () => {
    const lines = ['# —', '# 7 ½', '# 34,50 G', '# 0', '# —', '# 8 ¼']
    assert.deepEqual(headsOf(...lines), lines)
  })
})
