import type {GapHabit} from './gap-habit.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** Lines of a block that may be a head. */
const mostRows = 10
/** What each of its lines gains. */
const eachRow = 1
/** A block is set in a measure of its own where it is so much narrower or wider than the columns. */
const narrower = 0.8
const wider = 1.15
/** Share of the lines that are no wider than a column. */
const columnQuantile = 0.7

/**
 * What the lines of Western blocks gain as heads. Where blank lines part blocks:
 * those that no full stop ends, set in a measure of their own, for text fills its
 * column and ends with a stop. Where a blank line follows every line of text:
 * those that stand close.
 */
export function headBlockWorths(
  table: LineTable,
  habit: GapHabit
): Float32Array | undefined {
  const {count, gap, han, width} = table
  if (han || habit === 'none' || count < 2) return undefined
  const sorted = width.slice(0, count).sort()
  const column = sorted[Math.floor(count * columnQuantile)] ?? 0
  const worths = new Float32Array(count)
  let start = 0
  for (let end = 1; end <= count; end++) {
    if (end < count && (gap[end] ?? 0) === 0) continue
    const isClose = habit === 'all' && isShort(table, start, end)
    if (isClose || (habit === 'blocks' && isHead(table, start, end, column)))
      worths.fill(eachRow, start, end)
    start = end
  }

  return worths
}

function isShort(
  {flags}: Pick<LineTable, 'flags'>,
  start: number,
  end: number
): boolean {
  const isLower = ((flags[start] ?? 0) & lineFlag.lower) !== 0
  return !isLower && end - start >= 2 && end - start <= mostRows
}

function isHead(
  {flags, width}: LineTable,
  start: number,
  end: number,
  column: number
): boolean {
  if (!isShort({flags}, start, end)) return false
  const last = flags[end - 1] ?? 0
  if ((flags[start] ?? 0) & lineFlag.indented) return false
  if (last & (lineFlag.final | lineFlag.soft | lineFlag.pause)) return false
  let widest = 0
  for (let row = start; row < end; row++) {
    widest = Math.max(widest, width[row] ?? 0)
    if ((flags[row] ?? 0) & (lineFlag.hyphen | lineFlag.sentence)) return false
  }

  return widest < column * narrower || widest > column * wider
}
