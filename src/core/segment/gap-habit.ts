import type {LineTable} from './measure.js'

/**
 * How an extraction uses blank lines: after every line, between blocks, or
 * hardly ever.
 */
export type GapHabit = 'all' | 'blocks' | 'none'

/** Blank lines after more lines than this: after every line. */
const mostlyShare = 0.6
/** Blank lines after fewer lines than this are chance. */
const blocksShare = 0.04

/** Read the habit off the share of lines that have a blank one above. */
export function gapHabit({
  count,
  gap
}: Pick<LineTable, 'count' | 'gap'>): GapHabit {
  let gaps = 0
  for (let row = 1; row < count; row++) if ((gap[row] ?? 0) > 0) gaps++
  const share = gaps / Math.max(1, count - 1)
  if (share > mostlyShare) return 'all'
  return share > blocksShare ? 'blocks' : 'none'
}
