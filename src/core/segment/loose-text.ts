import {rowsOfStep, type Steps} from '../model/steps.js'
import {shape, type Columns} from './columns.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'

/**
 * More head-shaped lines than this, one below the other, are no heads but
 * lines of a text that fills no column: a table, a list, a poem.
 */
const mostHeadRows = 24
/** Where less than this share of a page is body, its heads are what it has. */
const leastBodyShare = 0.1

/**
 * Read long runs of head-shaped lines as text, each line a paragraph. A page
 * that has hardly anything else is left alone: a list of headlines.
 */
export function* readLooseText(
  table: LineTable,
  columns: Columns,
  pins: Pins
): Steps<void> {
  const {count} = table
  let bodyRows = 0
  for (let row = 0; row < count; row++)
    if ((columns.shape[row] ?? shape.other) <= shape.rest) bodyRows++
  if (bodyRows < count * leastBodyShare) return

  let said: ReadonlySet<string> | undefined
  let start = 0
  for (let row = 0; row <= count; row++) {
    if (row % rowsOfStep === 0) yield
    const isHead =
      row < count && columns.shape[row] === shape.head && !pins.role[row]
    if (isHead) continue
    if (row - start > mostHeadRows) {
      if (table.han) said ??= yield* saidInTexts(table, columns)
      if (!said || !isListOfHeads(table, said, start, row))
        loosen(table, columns, start, row)
    }

    start = row + 1
  }
}

/** Characters of a head that its text says again, and the part of the rows that do. */
const saidAgain = 4
const leastAgain = 0.6
/** Longest part of a row that is looked at, in characters. */
const mostRead = 80

/** Whether lines are the heads of the page’s texts, set together: the texts say their words again. */
function isListOfHeads(
  {count, texts}: LineTable,
  said: ReadonlySet<string>,
  start: number,
  end: number
): boolean {
  if (end - start > count / 2) return false
  let again = 0
  const ties = saidAgain - 1
  for (let row = start; row < end; row++) {
    // Narrow heads are cut within their words: 全国用水|效率显著.
    const above = row > start ? (texts[row - 1] ?? '').slice(-ties) : ''
    const below = row + 1 < end ? (texts[row + 1] ?? '').slice(0, ties) : ''
    const text = above + (texts[row] ?? '').slice(0, mostRead) + below
    if (partsOf(text).some((part) => said.has(part))) again++
  }

  return again >= (end - start) * leastAgain
}

/** All that the rows of body text say, in parts of as many characters. */
function* saidInTexts(
  {count, texts}: LineTable,
  columns: Columns
): Steps<ReadonlySet<string>> {
  const said = new Set<string>()
  for (let row = 0; row < count; row++) {
    if (row % rowsOfStep === 0) yield
    if ((columns.shape[row] ?? shape.other) <= shape.rest)
      for (const part of partsOf((texts[row] ?? '').slice(0, mostRead)))
        said.add(part)
  }

  return said
}

function partsOf(text: string): string[] {
  return Array.from(
    {length: Math.max(0, text.length - saidAgain + 1)},
    (_, at) => text.slice(at, at + saidAgain)
  )
}

function loosen(
  table: LineTable,
  columns: Columns,
  start: number,
  end: number
): void {
  let widest = 0
  for (let row = start; row < end; row++)
    widest = Math.max(widest, table.width[row] ?? 0)
  for (let row = start; row < end; row++) {
    columns.shape[row] = shape.first
    columns.width[row] = widest
    columns.margin[row] = 9
  }
}
