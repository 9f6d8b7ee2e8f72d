import type {BodyPiece} from './bodies.js'
import {closingOdds} from './closing.js'
import {shape, type Columns} from './columns.js'
import {seamOdds, type LinkContext} from './links.js'
import {goesOnNumber} from './cut-number.js'
import {letterPlay} from './column-costs.js'
import {lineFlag} from './line-flags.js'

export interface JoinContext extends LinkContext {
  readonly columns: Columns
}

/**
 * What it costs that a line which was ended on purpose is gone on with, and that
 * one which breaks off is followed by the first of a paragraph.
 */
const shapePrice = 4
/** What a number that is cut from what it counts says, and one that is not. */
const numberShare = 2
/** A quotation or bracket that closes on the next line, one that does not, and one that never opened. */
const closed = 2
const unclosed = -0.7
const unopened = -2
/** Half-ems between two Western words. */
const blank = 1

/** Log-odds that a row goes on another of its column: by words, marks and shape of both. */
export function joinOdds(
  context: JoinContext,
  {width}: BodyPiece,
  before: number,
  row: number
): number {
  const {table, columns} = context
  const flags = table.flags[before] ?? 0
  if (!table.han) return englishOdds(context, width, before, row)
  const room = roomAfter(context, width, before)
  // The next word would have fitted: the line was ended on purpose, or opens a paragraph.
  const isShort =
    room >= (table.token[row] ?? 0) &&
    !(columns.indent > 0 && isFirst(context, width, before))
  const isFinal = (flags & lineFlag.final) !== 0
  let odds = 0
  if (isShort && !(flags & (lineFlag.final | lineFlag.soft))) odds -= shapePrice
  if (columns.indent > 0) {
    const isFull = (table.width[row] ?? 0) > width - columns.indent + 1
    if (isShort ? isFull : !isFinal && isFirst(context, width, row))
      odds -= shapePrice
  }

  const brackets = bracketOdds(context, before, row)
  if (isShort || isFinal)
    return odds + Math.min(0, brackets) - closingOdds(table, before)
  return (
    odds +
    brackets +
    numberOdds(context, before, row) +
    seamOdds(context, [], before, row)
  )
}

/** The same of an English row. */
function englishOdds(
  context: JoinContext,
  width: number,
  before: number,
  row: number
): number {
  const {table} = context
  const room = roomAfter(context, width, before)
  const isShort = room >= (table.token[row] ?? 0)
  const mayEnd = lineFlag.final | lineFlag.soft
  const isEnded = ((table.flags[before] ?? 0) & mayEnd) !== 0
  return (
    seamOdds(context, [], before, row) - (isShort && !isEnded ? shapePrice : 0)
  )
}

/** Whether a row that follows another in its text opens a paragraph, by the shape of both. */
export function opensParagraph(
  context: JoinContext,
  {width}: BodyPiece,
  before: number,
  row: number
): boolean {
  const {table, columns} = context
  if (((table.flags[before] ?? 0) & lineFlag.final) === 0) return false
  return (
    roomAfter(context, width, before) >= (table.token[row] ?? 0) ||
    (columns.indent > 0 && isFirst(context, width, row))
  )
}

/**
 * Half-ems that a row leaves in its column for another word, the indent of a first
 * line counted; Western letters are of many widths, and a blank parts words.
 */
function roomAfter(
  {table, columns}: JoinContext,
  width: number,
  row: number
): number {
  const indent = columns.shape[row] === shape.first ? columns.indent : 0
  const play = table.han ? 0 : blank + Math.round(width * letterPlay)
  return width - indent - play - (table.width[row] ?? 0)
}

/** Whether a row is short by the indent, and not because what follows did not fit. */
function isFirst(
  {table, columns}: JoinContext,
  width: number,
  row: number
): boolean {
  const room = width - (table.width[row] ?? 0)
  return (
    room >= columns.indent - 1 &&
    room <= columns.indent + 2 &&
    room >= (table.token[row + 1] ?? 0) &&
    ((table.flags[row] ?? 0) & lineFlag.final) === 0
  )
}

/** Log-odds that a row goes on a line that ends in a number. */
function numberOdds(
  {table: {texts}}: JoinContext,
  before: number,
  row: number
): number {
  const isCounted = goesOnNumber(texts[before], texts[row])
  return isCounted === undefined ? 0 : isCounted ? numberShare : -numberShare
}

/** Log-odds by a quotation or bracket that is open where a line ends, and what the next closes. */
function bracketOdds(
  {table: {flags}}: JoinContext,
  before: number,
  row: number
): number {
  const isClosing = ((flags[row] ?? 0) & lineFlag.closesFirst) !== 0
  if (leavesOpen(flags, before)) return isClosing ? closed : unclosed
  return isClosing ? unopened : 0
}

/** Whether a quotation or bracket is open at the end of a row, by it and the one above. */
function leavesOpen(flags: Int32Array, row: number): boolean {
  const sides = lineFlag.opensLast | lineFlag.closesLast
  const last = (flags[row] ?? 0) & sides || (flags[row - 1] ?? 0) & sides
  return last === lineFlag.opensLast
}
