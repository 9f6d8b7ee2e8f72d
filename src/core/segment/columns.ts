import {columnMargins} from './column-margins.js'
import {
  begin,
  readOn,
  type LineHints,
  type Reading,
  type Setting
} from './column-reading.js'
import {columnWidths} from './column-widths.js'
import {gapHabit} from './gap-habit.js'
import {endsInFewHyphens} from './joined-words.js'
import type {LineTable} from './measure.js'
import {partsParagraphs} from './parted-paragraphs.js'
import {rowsOfStep, type Steps} from '../model/steps.js'

/** What a line is to the shape of the page. */
export const shape = {first: 0, rest: 1, head: 2, other: 3} as const
export type Shape = (typeof shape)[keyof typeof shape]

/** The cheapest reading of all lines. */
export interface Columns {
  readonly shape: Uint8Array
  /** Column width of body lines in half-ems; 0 for others. */
  readonly width: Int32Array
  /** How much dearer the other reading of the line's start is: 0 is a tie. */
  readonly margin: Float32Array
  /** First-line indent that the extraction lost, in half-ems. */
  readonly indent: number
}

/**
 * What a loose measure must save a line: it allows more, so it always saves a
 * little, and a lot on pages that are set so.
 */
const looseSaves = 0.15
/** The same of taking words for joined that line ends had cut. */
const joinedSaves = 0.02
/** Lines that show how a page is set. */
const sampleRows = 300

/** Read the lines: which are body, in which column, where paragraphs begin. */
export function* readColumns(
  table: LineTable,
  hints: LineHints
): Steps<Columns> {
  yield
  const widths = columnWidths(table, false)
  yield
  const habit = gapHabit(table)
  const isParted = partsParagraphs(table)
  const count = Math.min(table.count, sampleRows)
  // Two ems in Chinese; up to two ems, or none, in Western pages.
  const indents = table.han ? [4, 0] : [2, 0, 1, 3, 4]
  const read = (
    way: Pick<Setting, 'indent' | 'isLoose' | 'isJoined'>
  ): Steps<Reading> =>
    readTo(
      table,
      hints,
      begin({
        widths: way.isJoined ? columnWidths(table, true) : widths,
        habit,
        isParted,
        ...way
      }),
      count
    )
  const [usual = 0, ...others] = indents
  /** Whether lines of one column vary in width is told by what it saves. */
  function* chooseLoose(isJoined: boolean): Steps<Reading> {
    const strict = yield* read({indent: usual, isLoose: false, isJoined})
    const loose = yield* read({indent: usual, isLoose: true, isJoined})
    const saved = strict.total - loose.total
    return saved > looseSaves * count ? loose : strict
  }

  let best = yield* chooseLoose(false)
  // Joined words make lines vary, too.
  if (best.isLoose && endsInFewHyphens(table)) {
    const joined = yield* chooseLoose(true)
    if (best.total - joined.total > joinedSaves * count) best = joined
  }

  const {isLoose, isJoined} = best
  for (const indent of others) {
    const other = yield* read({indent, isLoose, isJoined})
    if (other.total < best.total - 0.01) best = other
  }

  best = yield* readTo(table, hints, best, table.count)
  yield
  return yield* traceBack(table, best)
}

/** Read on in steps up to a row. */
function* readTo(
  table: LineTable,
  hints: LineHints,
  begun: Reading,
  count: number
): Steps<Reading> {
  let reading = begun
  while (reading.count < count) {
    yield
    const next = Math.min(count, reading.count + rowsOfStep)
    reading = readOn(table, hints, reading, next)
  }

  return reading
}

/** Follow the cheapest path back. */
function* traceBack(table: LineTable, reading: Reading): Steps<Columns> {
  const {count} = table
  const {widths, back, last, indent} = reading
  const states = last.length
  const head = 2 * widths.length
  const result = {
    shape: new Uint8Array(count),
    width: new Int32Array(count),
    indent
  }
  let state = last.indexOf(reading.total)

  for (let row = count - 1; row >= 0; row--) {
    if (row % (rowsOfStep * 8) === 0) yield
    const isBody = state < head
    result.shape[row] = isBody
      ? state & 1
      : state < head + 2
        ? shape.head
        : shape.other
    result.width[row] = isBody ? (widths[state >> 1]?.width ?? 0) : 0
    state = back[row * states + state] ?? 0
  }

  return {...result, margin: yield* columnMargins(table, result)}
}
