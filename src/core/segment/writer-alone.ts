import {isWritersAlone} from './bylines/index.js'
import {leavesOpen} from './leaves-open.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** Rows of text that must stand below the name. */
const textRows = 3
/** Rows above and below in which those are named again of whom a text speaks. */
const near = 8
// Matches how a text opens: `Attackers started`, `“We`, `In 1998`; no list: `John Smith`.
const opens = /^["“‘']?\p{Lu}\S* .*\p{Ll}/u

/**
 * Whether a row is the name of a writer, or of two, alone above text: `Jane Doe`
 * over `Attackers started looking for new`. Whoever is named again near by is the
 * subject of that text: a portrait, an obituary.
 */
export function isWriterAlone(table: LineTable, row: number): boolean {
  const {han, texts, flags} = table
  const text = texts[row] ?? ''
  if (han || !isWritersAlone(text) || isInside(table, row)) return false
  const below = texts[row + 1] ?? ''
  if (!opens.test(below) || isWritersAlone(below)) return false
  if (((flags[row + 1] ?? 0) & lineFlag.capitals) !== 0) return false
  return isText(table, row + 1) && !isNamedNear(table, row)
}

/** Whether the row above breaks off: a sentence that ends nothing, or a head, `goodbye to`. */
function isInside({flags, texts}: LineTable, row: number): boolean {
  const above = flags[row - 1] ?? lineFlag.final
  if ((above & lineFlag.final) !== 0) return false
  return (
    (above & lineFlag.lower) !== 0 || leavesOpen(texts[row - 1] ?? '', false)
  )
}

/** Whether rows are lines of a column: each but the last so full that the next word did not fit. */
function isText(
  {texts, width, token, count}: LineTable,
  from: number
): boolean {
  const end = from + textRows
  if (end > count) return false
  let column = 0
  for (let row = from; row < end; row++)
    column = Math.max(column, width[row] ?? 0)
  for (let row = from; row < end - 1; row++)
    if ((width[row] ?? 0) + 1 + (token[row + 1] ?? 0) <= column) return false
  const all = texts.slice(from, end).join(' ')
  return hasSmallWords(all)
}

/** Most words of a text are small: `The Council Agrees To Build` is a headline. */
function hasSmallWords(text: string): boolean {
  const words = text.split(' ')
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return small * 2 > words.length
}

/** Whether rows near by name one of the people on a row again, by the last of their names. */
function isNamedNear({texts, count}: LineTable, row: number): boolean {
  const surnames = (texts[row] ?? '')
    .split(/ (?:and|AND|&) /u)
    .map((name) => name.slice(name.lastIndexOf(' ') + 1).toLowerCase())
  const last = Math.min(count - 1, row + near)
  for (let other = Math.max(0, row - near); other <= last; other++) {
    if (other === row) continue
    const text = (texts[other] ?? '').toLowerCase()
    if (surnames.some((surname) => text.includes(surname))) return true
  }

  return false
}
