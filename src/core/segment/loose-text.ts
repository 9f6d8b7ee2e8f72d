import {rowsOfStep, type Steps} from '../model/steps.js'
import {shape, type Columns} from './columns.js'
import {lineFlag} from './line-flags.js'
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
      if (table.han || table.seams.isEnglish)
        said ??= yield* saidInTexts(table, columns)
      if (!said || !isListOfHeads(table, said, start, row))
        loosen(table, columns, start, row)
    }

    start = row + 1
  }
}

/** Characters of a Chinese head that its text says again, and the part of the rows that do. */
const saidAgain = 4
const leastAgain = 0.6
/** Longest part of a row that is looked at, in characters. */
const mostRead = 80

/**
 * Whether lines are the heads of the page’s texts, set together: the texts say their
 * words again, or they stand in capitals as no English text does.
 */
function isListOfHeads(
  table: LineTable,
  said: ReadonlySet<string>,
  start: number,
  end: number
): boolean {
  const {count, flags, han} = table
  if (end - start > count / 2) return false
  let again = 0
  for (let row = start; row < end; row++) {
    const isCapitals = !han && ((flags[row] ?? 0) & lineFlag.capitals) !== 0
    const text = han ? withSeams(table, row, start, end) : readable(table, row)
    if (isCapitals || partsOf(text, han).some((part) => said.has(part))) again++
  }

  return again >= (end - start) * leastAgain
}

/** A row with what its neighbours add: narrow heads are cut within their words, 全国用水|效率显著. */
function withSeams(
  table: LineTable,
  row: number,
  start: number,
  end: number
): string {
  const {texts} = table
  const ties = saidAgain - 1
  const above = row > start ? (texts[row - 1] ?? '').slice(-ties) : ''
  const below = row + 1 < end ? (texts[row + 1] ?? '').slice(0, ties) : ''
  return above + readable(table, row) + below
}

function readable({texts}: LineTable, row: number): string {
  return (texts[row] ?? '').slice(0, mostRead)
}

/** All that the rows of body text say, in parts of as many characters, or in words. */
function* saidInTexts(
  table: LineTable,
  columns: Columns
): Steps<ReadonlySet<string>> {
  const {count, han} = table
  const said = new Set<string>()
  for (let row = 0; row < count; row++) {
    if (row % rowsOfStep === 0) yield
    if ((columns.shape[row] ?? shape.other) <= shape.rest)
      for (const part of partsOf(readable(table, row), han)) said.add(part)
  }

  return said
}

/** What a text says: parts of Chinese, beginnings of English words. */
function partsOf(text: string, han: boolean): string[] {
  if (!han) return text.toLowerCase().match(longWord) ?? []
  return Array.from(
    {length: Math.max(0, text.length - saidAgain + 1)},
    (_, at) => text.slice(at, at + saidAgain)
  )
}

// Matches the first six letters of a word of five or more, which tells what a text is about: `harbou`.
const longWord = /(?<!\p{L})\p{L}{5,6}/gu

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
