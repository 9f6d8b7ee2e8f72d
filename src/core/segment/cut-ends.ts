import {rowsOfStep, type Steps} from '../model/steps.js'
import {shape, type Columns} from './columns.js'
import {gapHabit} from './gap-habit.js'
import {leavesOpen} from './leaves-open.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'

/** Lines that a paragraph is cut after, at most, to look like a head. */
const mostRows = 4
/** Log-odds that head-shaped lines right below a body are the rest of it. */
const prior = -3.4
/** Log-odds from which they are taken for it. */
const leastOdds = 1
/** What one full line says at most. */
const mostForFull = 2
/** Room that a full line leaves at most: its next word, which stands elsewhere. */
const mostRoom = {han: 3, western: 7}
/** What the end of the last line says: a cut word or a comma, an open word. */
const forPause = 3
const forOpen = 2
/** A comma inside a Chinese line. */
const forComma = 1.5
/** The line below begins with a small letter: it goes on. */
const forLower = -4
/** The next word would have fitted into the box of the lines below. */
const forForced = 1
/** A blank line above the lines, and below them, that parts blocks. */
const forGapAbove = -2
const forGapBelow = 1.5
/** Capitals only on one side of the cut. */
const forCase = 1

/**
 * A paragraph that is cut after a line or two looks like the beginning of a
 * head: `… kits that` / `are effective in just a minute, which is`. Its lines
 * fill the column of the body above, the last one too, and break off. Such
 * lines become body.
 */
export function* reclaimCutEnds(
  table: LineTable,
  columns: Columns,
  pins: Pins
): Steps<void> {
  const usualGap = gapHabit(table) === 'all' ? 1 : 0
  yield
  for (let row = 1; row < table.count; row++) {
    if (row % (rowsOfStep * 16) === 0) yield
    const width = columns.width[row - 1] ?? 0
    if (columns.shape[row] !== shape.head || width === 0) continue
    let end = row
    while (end < table.count && columns.shape[end] === shape.head) end++
    const isWhole =
      ((table.flags[row - 1] ?? 0) & (lineFlag.final | lineFlag.soft)) !== 0
    const first = isWhole ? width - columns.indent : width
    let best = leastOdds
    let taken = 0
    let odds = prior
    if ((table.gap[row] ?? 0) > usualGap) odds += forGapAbove
    for (let place = 0; place < mostRows && row + place < end; place++) {
      const each = row + place
      if (pins.role[each] || pins.startsArticle[each]) break
      if ((table.flags[each] ?? 0) & lineFlag.capitals) break
      if (place > 0 && (table.gap[each] ?? 0) > usualGap) break
      const measure = place === 0 ? first : width
      const last = fullOdds(table, each, measure, true)
      const total = odds + last + cutOdds(table, each, end, usualGap)
      if (last > 0 && total > best) {
        best = total
        taken = place + 1
      }

      const full = fullOdds(table, each, measure, false)
      if (full <= 0) break
      odds += full
    }

    for (let place = 0; place < taken; place++) {
      const each = row + place
      columns.shape[each] = place === 0 && isWhole ? shape.first : shape.rest
      columns.width[each] = width
    }

    row = end
  }
}

/** Log-odds by how full a line is in a measure; 0 and less where it is not. */
function fullOdds(
  {han, width, token}: LineTable,
  row: number,
  measure: number,
  isLast: boolean
): number {
  const room = measure - (width[row] ?? 0)
  const need = isLast
    ? han
      ? mostRoom.han
      : mostRoom.western
    : (token[row + 1] ?? 0) + (han ? 0 : 1)
  const hang = han ? -2 : 0
  if (room < hang || room >= need) return 0
  return Math.min(mostForFull, Math.log(measure / (need - hang)))
}

/** Log-odds that a text is cut after a row: by how it ends, and what follows. */
function cutOdds(
  table: LineTable,
  row: number,
  end: number,
  usualGap: number
): number {
  const {flags, gap, han, seam, texts, token, width} = table
  const bits = flags[row] ?? 0
  if (bits & lineFlag.final) return Number.NEGATIVE_INFINITY
  let odds = 0
  // Heads part clauses by blanks.
  if (han && (texts[row] ?? '').includes('，')) odds += forComma
  if (bits & (lineFlag.pause | lineFlag.hyphen)) odds += forPause
  else if (leavesOpen(texts[row] ?? '', han)) odds += forOpen
  const next = row + 1
  if (next >= table.count) return odds
  if ((gap[next] ?? 0) > usualGap) odds += forGapBelow
  const below = flags[next] ?? 0
  if (next >= end) return odds
  if (below & lineFlag.lower) odds += forLower
  odds -= Math.max(0, seam[next] ?? 0)
  if ((below & lineFlag.capitals) !== (bits & lineFlag.capitals))
    odds += forCase
  const box = Math.max(
    width[next] ?? 0,
    next + 1 < end ? (width[next + 1] ?? 0) : 0
  )
  const room = box - (width[row] ?? 0) - (token[next] ?? 0) - (han ? 0 : 1)
  if (room >= 0) odds += forForced
  return odds
}
