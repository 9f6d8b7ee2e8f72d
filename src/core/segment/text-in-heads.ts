import {rowsOfStep, type Steps} from '../model/steps.js'
import {shape, type Columns} from './columns.js'
import {isTitled} from './head-shape.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'

/**
 * Log-odds that a row is no part of a head, by how it goes on the one above
 * with a small letter: a cut word, a comma; nothing else, as narrow heads do so, too.
 */
const forCutWord = 2
const forPause = 1
/** The same of a row that has no word, the cell of a table: `—`, `7 ½`. */
const forCell = 1.2
/** Of any other, of one that capitalises its words, and of one in capitals. */
const forAny = -0.6
const forTitle = -1.5
const forCapitals = -2
/** Log-odds from which a stretch of rows is text; a deck may cut two words. */
const leastOdds = 4.5
/** Rows of such a stretch at least: a narrow deck has five. */
const leastRows = 6

// Matches a word: three letters in a row, no `7 ½ bz`.
const word = /\p{L}{3}/u
// Matches the first word of a row and what follows it, the rest of a cut one: `bour `.
const firstWord = /^\S+\s*/u

/**
 * Text that fills no column looks like heads: paragraphs set to the middle, the
 * lines of a notice, the cells of a table. Its rows tell: they cut words and
 * break off at commas, or have no word. Of each run of rows shaped as heads the
 * stretch that says so most becomes text, where it says enough. Western pages only.
 */
export function* readTextInHeads(
  table: LineTable,
  columns: Columns,
  pins: Pins
): Steps<void> {
  if (table.han) return
  let best = 0
  let from = 0
  let to = 0
  let odds = 0
  let start = 0
  for (let row = 0; row <= table.count; row++) {
    if (row % (rowsOfStep * 8) === 0) yield
    const isInside =
      row < table.count &&
      columns.shape[row] === shape.head &&
      pins.role[row] === undefined &&
      !pins.startsArticle[row] &&
      !table.pageBreak[row]
    if (isInside) {
      if (odds <= 0) {
        odds = 0
        start = row
      }

      odds += rowOdds(table, row)
      if (odds > best) {
        best = odds
        from = start
        to = row + 1
      }

      continue
    }

    if (best >= leastOdds) {
      const begin = beginOf(table, columns, pins, from)
      if (to - begin >= leastRows) setAsText(table, columns, begin, to)
    }

    best = 0
    odds = 0
  }
}

/** Log-odds that a row shaped as a head is none. */
function rowOdds({flags, texts}: LineTable, row: number): number {
  const text = texts[row] ?? ''
  const bits = flags[row] ?? 0
  if (!word.test(text)) return forCell
  if (bits & lineFlag.capitals) return forCapitals
  if (bits & lineFlag.lower) {
    const above = flags[row - 1] ?? 0
    if (above & lineFlag.hyphen)
      return isTitled(text.replace(firstWord, ''), 2) ? forTitle : forCutWord
    return above & lineFlag.pause ? forPause : 0
  }

  return isTitled(text) ? forTitle : forAny
}

/** The row that a stretch begins on, or further above the one that it goes on. */
function beginOf(
  {flags, pageBreak}: LineTable,
  columns: Columns,
  pins: Pins,
  first: number
): number {
  let start = first
  while (
    (flags[start] ?? 0) & lineFlag.lower &&
    !pageBreak[start] &&
    columns.shape[start - 1] === shape.head &&
    ((flags[start - 1] ?? 0) & lineFlag.capitals) === 0 &&
    pins.role[start - 1] === undefined
  )
    start--
  return start
}

/** Make rows text. */
function setAsText(
  {flags, texts, width}: LineTable,
  columns: Columns,
  start: number,
  end: number
): void {
  let measure = columns.width[start - 1] ?? 0
  for (let row = start; row < end; row++)
    measure = Math.max(measure, width[row] ?? 0)
  for (let row = start; row < end; row++) {
    const isOn =
      word.test(texts[row] ?? '') &&
      ((flags[row] ?? 0) & lineFlag.lower ||
        !((flags[row - 1] ?? 0) & (lineFlag.final | lineFlag.soft)))
    columns.shape[row] = isOn ? shape.rest : shape.first
    columns.width[row] = measure
    columns.margin[row] = 9
  }
}
