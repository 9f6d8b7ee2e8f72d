import assert from 'node:assert/strict'
import {parse} from 'csv-parse/sync'
import fc from 'fast-check'
import {csv} from '../../../src/core/export/csv.js'
import {writeTable} from '../../../src/core/export/table.js'
import {text as plainText} from '../../../src/core/export/text.js'
import {tsv} from '../../../src/core/export/tsv.js'
import {arbitraryPage, runs} from '../arbitrary-page.js'
import {editionOf, fullPage, fullRegister} from './editions.js'

type Rows = Array<Record<string, string>>

function read(text: string, delimiter = ','): Rows {
  return parse(text, {bom: true, columns: true, delimiter})
}

describe('tables', () => {
  it('have a row for each mention, as a CSV library reads them', () => {
    const edition = editionOf(fullPage, {register: fullRegister})
    const rows = read(csv.write(edition, csv.defaults))
    const place = rows.find(({ref}) => ref === 'luting')
    assert.deepEqual(
      [place?.['text'], place?.['name'], place?.['kind'], place?.['article']],
      ['鹭汀区', '鹭汀区', 'place', 'a5']
    )
    assert.deepEqual(read(tsv.write(edition, tsv.defaults), '\t'), rows)
  })

  it('have a row for each entity', () => {
    const edition = editionOf(
      '---\nlanguage: zh\n---\n[鹭汀]{.place ref=luting}与[鹭汀区]{.place ref=luting}，[=O"Neil;,x]{.person}\n',
      {register: fullRegister}
    )
    const rows = read(csv.write(edition, {...csv.defaults, table: 'entities'}))
    assert.deepEqual(
      rows.map(({name, mentions, forms}) => [name, mentions, forms]),
      [
        ['鹭汀区', '2', '鹭汀; 鹭汀区'],
        [`'=O"Neil;,x`, '1', `'=O"Neil;,x`]
      ]
    )
  })

  it('run no formula in a spreadsheet, unless it is asked for', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', ' =1', '\r=1']
    const guarded = writeTable([cells], {separator: ',', guard: true})
    assert.deepEqual(
      parse(guarded, {relax_column_count: true})[0],
      cells.map((cell) => `'${cell}`)
    )
    const bare = writeTable([cells], {separator: ',', guard: false})
    assert.deepEqual(parse(bare)[0], cells)
  })

  it('invariant: a CSV library reads back every cell', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.string({unit: 'binary'}), {minLength: 2, maxLength: 2}),
          {minLength: 1}
        ),
        fc.constantFrom(',' as const, '\t' as const),
        (rows, separator) => {
          const text = writeTable(rows, {separator, guard: false})
          assert.deepEqual(
            parse(text, {delimiter: separator, record_delimiter: '\r\n'}),
            rows
          )
        }
      ),
      runs
    )
  })

  it('invariant: offsets re-applied to the plain text give the mention', () => {
    fc.assert(
      fc.property(arbitraryPage, (page) => {
        const edition = editionOf(page, {suggestions: true})
        const points = Array.from(plainText.write(edition, {}))
        const table = csv.write(edition, {...csv.defaults, guard: false})
        for (const {start, end, text} of read(table)) {
          // The reader goes by UTF-8, which holds no half of a pair.
          const mention = points.slice(Number(start), Number(end)).join('')
          assert.equal(Buffer.from(mention).toString(), text)
        }
      }),
      {...runs, examples: [['\u001b[31m\n\ud800\n30日]{.date}\n']]}
    )
  })
})
