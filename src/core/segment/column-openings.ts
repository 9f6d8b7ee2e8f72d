import {commonWidth, cost} from './column-costs.js'
import type {ColumnWidth} from './column-widths.js'
import type {LineTable} from './measure.js'

/**
 * What opening a column costs more for each width of a page: few lines have it, or
 * it is narrower than most. Bodies of one English page are set alike, and heads in
 * narrow lines: `Harbour bridge` / `to close in` / `the spring`.
 */
export function openingPrices(
  widths: readonly ColumnWidth[],
  {count, seams}: Pick<LineTable, 'count' | 'seams'>
): Float64Array {
  // A short page has few lines of any width.
  const common = Math.min(commonWidth, count >> 2)
  const narrow = seams.isEnglish ? cost.narrowShare * usualWidth(widths) : 0
  return Float64Array.from(
    widths,
    ({times, width}) =>
      Math.max(0, common - times) * cost.rare +
      (width < narrow ? cost.narrow * (1 - width / narrow) : 0)
  )
}

/** The width in half-ems that as many stretches of lines are wider than as are narrower. */
function usualWidth(widths: readonly ColumnWidth[]): number {
  let all = 0
  for (const {times} of widths) all += times
  let passed = 0
  for (const {times, width} of widths) {
    passed += times
    if (passed * 2 >= all) return width
  }

  return 0
}
