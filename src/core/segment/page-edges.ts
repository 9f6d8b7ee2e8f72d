import {farRows} from './cues/line-cue.js'
import type {LineTable} from './measure.js'

/**
 * For each row, how many rows stand between it and the nearer end of its page, at
 * most {@link farRows}: 0 on the first and the last. A form feed ends a page.
 */
export function rowsFromEdge({
  count,
  pageBreak
}: Pick<LineTable, 'count' | 'pageBreak'>): Uint8Array {
  const rows = new Uint8Array(count)
  let above = 0
  for (let row = 0; row < count; row++) {
    if (pageBreak[row]) above = 0
    rows[row] = Math.min(above++, farRows)
  }

  let below = 0
  for (let row = count - 1; row >= 0; row--) {
    rows[row] = Math.min(below++, rows[row] ?? 0)
    if (pageBreak[row]) below = 0
  }

  return rows
}
