import type {Exporter} from './exporter.js'
import {entityRows, mentionRows, writeTable} from './table.js'

/**
 * Tables of mentions or entities as CSV (RFC 4180), with a byte order mark so
 * that Excel reads Chinese, and cells that it would run made text.
 */
export const csv: Exporter<{
  table: string
  byteOrderMark: boolean
  guard: boolean
  suggestions: boolean
}> = {
  id: 'csv',
  title: {en: 'Table of entities (CSV)', 'zh-cn': '实体表（CSV）'},
  summary: {
    en: 'For spreadsheets: one row a mention, or one row an entity.',
    'zh-cn': '供电子表格：一行一处，或一行一个实体。'
  },
  extension: '.csv',
  mediaType: 'text/csv',
  defaults: {
    table: 'mentions',
    byteOrderMark: true,
    guard: true,
    suggestions: false
  },
  options: {
    table: {
      words: {en: 'What a row is', 'zh-cn': '每行的内容'},
      values: ['mentions', 'entities'],
      extensions: {entities: '.entities.csv'}
    },
    byteOrderMark: {
      words: {
        en: 'A byte order mark, so that Excel reads Chinese',
        'zh-cn': '加字节顺序标记，Excel 才能正确读中文'
      }
    },
    guard: {
      words: {
        en: "A ' before what a spreadsheet would take for a formula",
        'zh-cn': '会被当作公式的内容，前面加单引号'
      }
    },
    suggestions: {
      words: {
        en: 'Suggested entities too, with their status',
        'zh-cn': '也写出建议的实体，并注明状态'
      }
    }
  },
  bearsText: false,
  write(edition, {table, byteOrderMark, guard}) {
    const rows =
      table === 'entities' ? entityRows(edition) : mentionRows(edition)
    return (
      (byteOrderMark ? '\u{FEFF}' : '') +
      writeTable(rows, {separator: ',', guard})
    )
  }
}
