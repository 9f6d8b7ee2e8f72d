import {blanksBefore} from './blanks-before.js'
import type {LineTable} from './measure.js'

/** Least blank room on either side of a centred line, in half-ems. */
const leastRoom = 4
/** How much deeper than paragraphs it begins. */
const deeper = 2
/** How much the two sides may differ: half-ems, and share of the box. */
const mostUneven = 3
const unevenShare = 0.12
/** Rows on each side that show how wide the box is. */
const reach = 4
/** Where more of the lines are set so, blanks show the layout of the page. */
const mostShare = 0.2

/** Where the blanks before a row put it, where an extraction keeps them. */
export const place = {usual: 0, centred: 1, right: 2} as const

/**
 * For each row the place that the blanks before it give it: in the middle of
 * its column, as headings stand (`         Mrs. Emma Tolliver`), or at its right,
 * as names below a letter do. Paragraphs are indented by less, or leave more room
 * on their right.
 */
export function placesOfRows({count, lines, width}: LineTable): Uint8Array {
  const left = new Int32Array(count)
  const times = new Map<number, number>()
  const deep: number[] = []
  for (const [row, line] of lines.entries()) {
    const blanks = blanksBefore(line.text)
    left[row] = blanks
    if (blanks > 1) times.set(blanks, (times.get(blanks) ?? 0) + 1)
    if (blanks >= leastRoom) deep.push(row)
  }

  // What most lines are indented by opens paragraphs.
  const [indent] = [...times].sort((a, b) => b[1] - a[1])[0] ?? [0]
  const least = Math.max(leastRoom, indent + deeper)

  const places = new Uint8Array(count)
  let found = 0
  for (const row of deep) {
    const start = left[row] ?? 0
    const end = start + (width[row] ?? 0)
    let box = 0
    const last = Math.min(count - 1, row + reach)
    for (let each = Math.max(0, row - reach); each <= last; each++)
      if (each !== row)
        box = Math.max(box, (left[each] ?? 0) + (width[each] ?? 0))
    const room = box - end
    const uneven = Math.max(mostUneven, box * unevenShare)
    if (start < least) continue
    if (room >= leastRoom && Math.abs(room - start) <= uneven)
      places[row] = place.centred
    else if (room * 2 < start && start * 3 > box) places[row] = place.right
    else continue
    found++
  }

  return found > count * mostShare ? places.fill(0) : places
}
