import type {Role} from '../model/roles.js'
import {shape, type Columns} from './columns.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {refrainsAmong} from './refrains.js'

/** Rows above the first stanza: title, dedication, who wrote it. */
const mostOpening = 3
const leastRows = 8
const leastStanzas = 3
/** Lines of a stanza on average; the heads of a list of headlines have fewer. */
const leastLines = 3
/** Widest line of verse, and what its lines are as a rule at most, in half-ems. */
const widest = {han: 40, western: 60}
const usual = {han: 24, western: 48}
/** Share of lines that end though the next word would have fitted. */
const leastForced = 0.5
/** Share of Western lines that begin with a capital, whatever goes before. */
const leastCapitals = 0.8

/**
 * A page that holds a poem and nothing else: after its title, stanzas of short
 * lines, each ended where the verse ends and not where the column does. Its lines
 * become paragraphs of one text. `roles` are what cues and marks say. Returns whether it is one.
 */
export function readVerse(
  table: LineTable,
  columns: Columns,
  roles: ReadonlyArray<Role | undefined>
): boolean {
  const {count, flags, gap, han, token, width} = table
  if (count < leastRows) return false
  const script = han ? 'han' : 'western'
  let start = 0
  for (let row = 1; row <= mostOpening && row < count; row++)
    if ((gap[row] ?? 0) > 0 && start === row - 1) start = row
  // A title of its own line is followed by its first stanza.
  if (start === 0) return false
  let most = 0
  for (let row = start; row < count; row++)
    most = Math.max(most, width[row] ?? 0)
  if (most > widest[script]) return false
  let refrains: ReadonlySet<number> | undefined
  let stanzas = 1
  /** Lines that stand alone between stanzas, and again. */
  let alone = 0
  let inside = 0
  let forced = 0
  let capitals = 0
  let all = 0
  for (let row = start; row < count; row++) {
    const bits = flags[row] ?? 0
    if (roles[row] || bits & (lineFlag.sentence | lineFlag.hyphen)) return false
    all += width[row] ?? 0
    if (bits & lineFlag.upper) capitals++
    if (row === start) continue
    if ((gap[row] ?? 0) > 0) {
      // A stanza has more than one line, unless that is a refrain.
      const isAlone = (gap[row + 1] ?? 0) > 0 || row === count - 1
      if (isAlone) {
        refrains ??= refrainsAmong(table, start, count)
        if (!refrains.has(row)) return false
        alone++
      } else stanzas++

      continue
    }

    inside++
    const room = most - (width[row - 1] ?? 0) - (han ? 0 : 1)
    if (room >= (token[row] ?? 0)) forced++
  }

  const rows = count - start
  const isVerse =
    stanzas >= leastStanzas &&
    rows - alone >= Math.max(leastRows, stanzas * leastLines) &&
    all <= rows * usual[script] &&
    forced >= inside * leastForced &&
    (han || capitals >= rows * leastCapitals)
  if (!isVerse) return false
  for (let row = 0; row < count; row++) {
    // Who wrote it, below the title.
    if (roles[row]) continue
    columns.shape[row] = row < start ? shape.head : shape.first
    columns.width[row] = row < start ? 0 : most
    columns.margin[row] = 9
  }

  return true
}
