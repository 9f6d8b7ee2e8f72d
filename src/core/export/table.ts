import type {Edition, EntityNode} from '../clean/edition.js'
import {editionText} from '../clean/edition-text.js'
import {CodePoints} from './code-points.js'
import {entityName, entryOf} from './entity-facts.js'
import {articleIdOf, readingText, type ReadingText} from './reading-text.js'

export interface TableOptions {
  readonly separator: ',' | '\t'
  /** Whether cells that a spreadsheet would run are made text by a `'`. */
  readonly guard: boolean
}

type Row = ReadonlyArray<string | number>

// Matches the start of what a spreadsheet takes for a formula, full-width forms
// included: `=1+1`, `@SUM`, `＝1`, a leading tab.
const formula = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u
// Matches what must be quoted: a separator, a quote, a line end, edge blanks.
const special = /[",\t\r\n]|^\s|\s$/u

/** Write rows as CSV (RFC 4180) or with tabs; every row ends with CR LF. */
export function writeTable(
  rows: readonly Row[],
  {separator, guard}: TableOptions
): string {
  const cell = (value: string | number): string => {
    if (typeof value === 'number') return String(value)
    const text = guard && formula.test(value) ? `'${value}` : value
    return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map((row) => row.map(cell).join(separator) + '\r\n').join('')
}

/** One row a mention; offsets are code points of the plain text export. */
export function mentionRows(edition: Edition): Row[] {
  const reading = readingText(edition)
  const points = new CodePoints(reading.text)
  const head = [
    ...['file', 'article', 'role', 'start', 'end', 'before', 'text', 'after'],
    ...['kind', 'status', 'ref', 'name', 'value', 'position']
  ]
  const rows = reading.blocks.flatMap((block) =>
    block.entities.map(({start, end, node}): Row => [
      edition.name,
      articleIdOf(block) ?? '',
      block.block.type,
      points.at(start),
      points.at(end),
      context(reading, start, block.start),
      reading.text.slice(start, end),
      context(reading, end, block.end),
      node.kind,
      node.status,
      node.ref ?? '',
      entityName(edition, node),
      node.value ?? '',
      node.role ?? ''
    ])
  )
  return [head, ...rows]
}

/** Characters of context on either side of a mention. */
const shown = 12

function context({text}: ReadingText, at: number, edge: number): string {
  return edge <= at
    ? text.slice(Math.max(edge, at - shown), at)
    : text.slice(at, Math.min(edge, at + shown))
}

/** One row an entity: by kind, and key or name. */
export function entityRows(edition: Edition): Row[] {
  const head = [
    ...['kind', 'ref', 'name', 'mentions', 'forms', 'values', 'aliases'],
    ...['description', 'sameAs', 'articles']
  ]
  const entities = new Map<
    string,
    {
      node: EntityNode
      count: number
      forms: Set<string>
      values: Set<string>
      articles: Set<string>
    }
  >()

  for (const block of readingText(edition).blocks) {
    for (const {node} of block.entities) {
      const name = entityName(edition, node)
      const key = JSON.stringify([node.kind, node.ref ?? null, name])
      const entity = entities.get(key) ?? {
        node,
        count: 0,
        forms: new Set<string>(),
        values: new Set<string>(),
        articles: new Set<string>()
      }
      entities.set(key, entity)
      entity.count++
      entity.forms.add(editionText(node).trim())
      if (node.value !== undefined) entity.values.add(node.value)
      const article = articleIdOf(block)
      if (article !== null) entity.articles.add(article)
    }
  }

  const list = (values: Iterable<string>): string => [...values].join('; ')
  const rows = [...entities.values()].map(
    ({node, count, forms, values, articles}): Row => {
      const entry = entryOf(edition, node)
      return [
        node.kind,
        node.ref ?? '',
        entityName(edition, node),
        count,
        list(forms),
        list(values),
        list(entry?.aliases ?? []),
        entry?.description ?? '',
        list(entry?.sameAs ?? []),
        list(articles)
      ]
    }
  )
  return [head, ...rows]
}
