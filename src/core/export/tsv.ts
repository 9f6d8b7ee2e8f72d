import {csv} from './csv.js'
import type {Exporter} from './exporter.js'
import {entityRows, mentionRows, writeTable} from './table.js'

/** The tables of `csv` with tabs between the cells. */
export const tsv: Exporter<{
  table: string
  guard: boolean
  suggestions: boolean
}> = {
  id: 'tsv',
  title: {en: 'Table of entities (TSV)', 'zh-cn': '实体表（TSV）'},
  summary: {
    en: 'The same tables with tabs between the cells.',
    'zh-cn': '同样的表，以制表符分列。'
  },
  extension: '.tsv',
  mediaType: 'text/tab-separated-values',
  defaults: {table: 'mentions', guard: true, suggestions: false},
  options: {
    table: {
      ...csv.options.table,
      extensions: {entities: '.entities.tsv'}
    },
    guard: csv.options.guard,
    suggestions: csv.options.suggestions
  },
  bearsText: false,
  write(edition, {table, guard}) {
    const rows =
      table === 'entities' ? entityRows(edition) : mentionRows(edition)
    return writeTable(rows, {separator: '\t', guard})
  }
}
