import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** Rows that show how a page is punctuated. */
const sampleRows = 400
/** Part of its rows that hold a full stop, at most, and a comma, at least. */
const mostStops = 0.03
const leastCommas = 0.3

/**
 * Before the full stop came into use, Chinese papers parted clauses and sentences by
 * one mark, `、`: where a page has no stops, what ends in it may end a paragraph.
 */
export function flagOldStops({count, flags, han, texts}: LineTable): void {
  if (!han) return
  const rows = Math.min(count, sampleRows)
  let stops = 0
  let commas = 0
  for (let row = 0; row < rows; row++) {
    const text = (texts[row] ?? '').slice(0, 200)
    if (/[。！？]/u.test(text)) stops++
    if (/[、，]/u.test(text)) commas++
  }

  if (stops > rows * mostStops || commas < rows * leastCommas) return
  for (let row = 0; row < count; row++)
    if ((flags[row] ?? 0) & lineFlag.pause)
      flags[row] = (flags[row] ?? 0) | lineFlag.soft
}
