import type {LineTable} from './measure.js'

/** A column width that occurs on the page. */
export interface ColumnWidth {
  /** In half-ems. */
  readonly width: number
  /** Stretches of lines that have it. */
  readonly times: number
}

/** Widths tried; more only helps pages of hundreds of columns. */
const mostWidths = 20
/** Least width of a column: 5 em in Han, 10 letters. */
const leastWidth = 10
/** Half-ems that lines of one column differ by at most, and that two columns differ by at least. */
const play = 4
/** Lines looked at together: the widest of them is as wide as the column. */
const window = 4

/**
 * Column widths of the page: the widest of four lines, wherever that is the
 * same several times. Sorted from narrow to wide; at least one.
 *
 * @param isJoined Whether the widest may be longer than its column by the rest
 * of a word: then the second widest is taken.
 */
export function columnWidths(
  {count, width}: LineTable,
  isJoined: boolean
): ColumnWidth[] {
  const counts = new Map<number, number>()
  for (let row = 0; row + 2 < count; row++) {
    let widest = 0
    let second = 0
    let narrowest = Number.MAX_SAFE_INTEGER
    const end = Math.min(count, row + window)
    for (let each = row; each < end; each++) {
      const size = width[each] ?? 0
      if (size > widest) {
        second = widest
        widest = size
      } else if (size > second) second = size
      if (size < narrowest) narrowest = size
    }

    if (isJoined) widest = second
    if (widest < leastWidth || narrowest * 4 < widest) continue
    counts.set(widest, (counts.get(widest) ?? 0) + 1)
  }

  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const chosen = sorted
    .filter(([, times], place) => times > 2 || place < 3)
    .slice(0, mostWidths)
    .map(([size, times]) => ({width: size, times}))
  addRare(chosen, sorted)
  if (chosen.length === 0) {
    let widest = leastWidth
    for (let row = 0; row < count; row++)
      widest = Math.max(widest, width[row] ?? 0)
    chosen.push({width: widest, times: 0})
  }

  return chosen.sort((a, b) => a.width - b.width)
}

/**
 * Add widths of short texts that no chosen one is near: of a few lines no two
 * may be full, though together they show their column.
 */
function addRare(
  chosen: ColumnWidth[],
  sorted: ReadonlyArray<readonly [size: number, times: number]>
): void {
  const known = chosen.map(({width}) => width)
  const others = sorted
    .filter(([size]) => known.every((each) => Math.abs(each - size) > play))
    .sort((a, b) => b[0] - a[0])
  let at = 0
  while (at < others.length && chosen.length < mostWidths) {
    const [width = 0] = others[at] ?? []
    let times = 0
    for (; at < others.length && width - (others[at]?.[0] ?? 0) <= play; at++)
      times += others[at]?.[1] ?? 0
    if (times > 1) chosen.push({width, times})
  }
}
