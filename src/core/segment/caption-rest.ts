import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** Lines of a caption, at most, after the one that opens it. */
const captionRows = 4

/** How many more lines a caption has: up to its end, none where it shows none. */
export function captionRest(
  table: LineTable,
  row: number,
  usualGap: number
): number {
  const {width, token, han} = table
  let box = width[row] ?? 0
  for (
    let each = row;
    each <= row + captionRows && each < table.count;
    each++
  ) {
    if (each > row && (table.gap[each] ?? 0) > usualGap) return each - row - 1
    box = Math.max(box, width[each] ?? 0)
    if (table.facts.at(each).closesCaption)
      return each - row + Number(isBracketCut(table, each))
    if ((table.flags[each] ?? 0) & lineFlag.final) return each - row
    // The next word would have fitted: the lines of the caption end here.
    const room = box - (width[each] ?? 0) - (han ? 0 : 1)
    if (each > row && room > (token[each + 1] ?? 0)) return each - row
  }

  return 0
}

/** Whether the bracket of a credit closes on the next line: `（资料图` + `片）`. */
function isBracketCut({texts}: LineTable, row: number): boolean {
  const text = texts[row] ?? ''
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('))
  // Matches the rest of what stands in brackets: `片）`, `Doe)`.
  return (
    open > Math.max(text.lastIndexOf('）'), text.lastIndexOf(')')) &&
    /^[^（(。]{1,12}[）)]$/u.test(texts[row + 1] ?? '')
  )
}
