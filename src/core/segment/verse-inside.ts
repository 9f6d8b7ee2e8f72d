import type {Role} from '../model/roles.js'
import {shape, type Columns} from './columns.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {refrainsAmong} from './refrains.js'

/** Lines of a poem, at least, and the widest, in half-ems. */
const leastRows = 6
const widest = 26
/**
 * Share of lines that end though the next word and two characters more would
 * have fitted: marks that may not begin a line leave less room.
 */
const leastForced = 0.5
const spare = 4
/** Rows that may be the head of what stands below a poem. */
const mostHead = 3

/**
 * Poems among the texts of a Chinese page: below who wrote it, short lines that
 * end where the verse does, and in no mark that ends a sentence. Each line
 * becomes a paragraph. `roles` are what cues and marks say. Returns 1 for each of
 * their rows.
 */
export function readVerseInside(
  table: LineTable,
  columns: Columns,
  roles: ReadonlyArray<Role | undefined>
): Uint8Array {
  const {count, han} = table
  const verse = new Uint8Array(count)
  if (!han) return verse
  for (let row = 1; row < count; row++) {
    if (roles[row - 1] !== 'byline' || roles[row]) continue
    const end = verseEnd(table, roles, row)
    if (end - row < leastRows) continue
    let most = 0
    for (let each = row; each < end; each++)
      most = Math.max(most, table.width[each] ?? 0)
    for (let each = row; each < end; each++) {
      columns.shape[each] = shape.first
      columns.width[each] = most
      columns.margin[each] = 9
    }

    verse.fill(1, row, end)
    row = end - 1
  }

  return verse
}

/** The row after a poem that begins on a row; the row itself where none does. */
function verseEnd(
  table: LineTable,
  roles: ReadonlyArray<Role | undefined>,
  start: number
): number {
  const {count, flags, gap, token, width} = table
  let most = 0
  let end = start
  while (
    end < count &&
    !roles[end] &&
    (width[end] ?? 0) <= widest &&
    ((flags[end] ?? 0) & lineFlag.sentence) === 0
  ) {
    most = Math.max(most, width[end] ?? 0)
    end++
  }

  const refrains = refrainsAmong(table, start, end)
  // What stands below has a head of its own: after the last stanza, or a line.
  if (end < count) {
    const least = Math.max(start, end - mostHead)
    let head = end
    for (let row = end - 1; row >= least && !refrains.has(row); row--)
      if (row === end - 1 || (gap[row] ?? 0) > 0) head = row
    end = head
  }

  let forced = 0
  for (let row = start + 1; row < end; row++) {
    const room = most - (width[row - 1] ?? 0)
    // What is said again ends where it ended before.
    if (refrains.has(row - 1) || room >= (token[row] ?? 0) + spare) forced++
  }

  return forced >= (end - start - 1) * leastForced
    ? Math.max(start, end)
    : start
}
