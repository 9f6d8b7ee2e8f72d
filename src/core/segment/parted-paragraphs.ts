import {gapHabit} from './gap-habit.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** Rows above and below whose widest tells how wide a column is. */
const near = 3
/** Share of the ends of paragraphs with a blank line below from which that is the habit. */
const habitual = 0.4

/**
 * Whether blank lines stand between paragraphs as between blocks. It shows where a
 * sentence ends in a line that leaves room for the next word: a paragraph ends
 * there, and most paragraphs of a page do not end their block.
 */
export function partsParagraphs(table: LineTable): boolean {
  const {count, flags, gap, han, token, width} = table
  const usual = gapHabit(table) === 'all' ? 1 : 0
  const blank = han ? 0 : 1
  let ends = 0
  let parted = 0
  for (let row = 1; row < count; row++) {
    if (((flags[row - 1] ?? 0) & lineFlag.final) === 0) continue
    let column = width[row] ?? 0
    for (let each = row - near; each < row + near; each++)
      column = Math.max(column, width[each] ?? 0)
    if ((width[row - 1] ?? 0) + (token[row] ?? 0) + blank > column) continue
    ends++
    if ((gap[row] ?? 0) > usual) parted++
  }

  return parted > ends * habitual
}
