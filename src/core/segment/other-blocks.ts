import type {Role} from '../model/roles.js'
import {shape} from './columns.js'
import {creditWords} from './cues/credit-words.js'
import {jumpDirection} from './cues/jump-words.js'
import type {DraftBlock} from './draft.js'
import type {Known} from './known.js'
import {byWords, pinnedEvidence} from './words.js'

/** Rows that are neither body nor head, in blocks. */
export function otherBlocks(
  {table, pins, reading, columns}: Known,
  notices: ReadonlyArray<{start: number; end: number}>
): DraftBlock[] {
  const blocks: Array<DraftBlock & {rows: number[]}> = []
  const taken = new Uint8Array(table.count)
  for (const {start, end} of notices) taken.fill(1, start, end)

  for (let row = 0; row < table.count; row++) {
    const role = reading.roles[row]
    if (columns.shape[row] !== shape.other || taken[row] || !role) continue
    const last = blocks.at(-1)
    const isNext = last?.role === role && last.rows.at(-1) === row - 1
    const isOn = pins.role[row]
      ? isNext &&
        pins.group[row] === pins.group[row - 1] &&
        pins.group[row] !== 0
      : isNext &&
        (role === 'caption' || role === 'notice') &&
        // A caption is begun by its words; a credit goes on one.
        (reading.evidence[row] === undefined ||
          reading.evidence[row]?.[0]?.cue === creditWords.id)
    if (isOn && last) last.rows.push(row)
    else {
      blocks.push({
        role,
        rows: [row],
        confidence: pins.role[row] ? 1 : 0.9,
        evidence: pins.role[row]
          ? [pinnedEvidence]
          : (reading.evidence[row] ?? [byWords(3)]),
        pinned: pins.role[row] !== undefined
      })
    }
  }

  return blocks
}

/** Rows that are passed on the way from a byline to its text, at most. */
const mostPassed = 100

/**
 * The body that a byline stands at, or a jump line that says where it comes from: below
 * it, else above; a signature, or where it goes on: above it.
 */
export function besideBody(
  {starts, ends, columns, reading, table}: Known,
  start: number,
  end: number,
  role: Role
): number {
  let below = end
  // Between a headline’s byline and its text a picture may stand.
  const isHeaded = columns.shape[start - 1] === shape.head
  const passed: ReadonlyArray<Role | undefined> = isHeaded
    ? ['byline', 'dateline', 'caption', 'credit']
    : ['byline', 'dateline']
  while (
    below < Math.min(table.count, end + mostPassed) &&
    passed.includes(reading.roles[below] ?? 'notice') &&
    columns.shape[below] === shape.other
  )
    below++
  const comesFrom =
    role === 'jumpline' && jumpDirection(table.texts[start] ?? '') === 'from'
  // The rest of an article may have a headline of its own.
  if (comesFrom) while (columns.shape[below] === shape.head) below++
  let above = start - 1
  const top = Math.max(0, start - mostPassed)
  while (
    above >= top &&
    columns.shape[above] === shape.other &&
    reading.roles[above] !== 'caption'
  )
    above--
  const under = starts.get(below) ?? -1
  let over = ends.get(above + 1) ?? -1
  // Who wrote, below the picture that ends the article.
  if (under < 0 && over < 0) {
    while (above >= top && columns.shape[above] === shape.other) above--
    over = ends.get(above + 1) ?? -1
  }

  const closes =
    role === 'jumpline' ? !comesFrom : reading.signatures.has(start)
  if (closes) return over >= 0 ? over : under
  return under >= 0 ? under : over
}
