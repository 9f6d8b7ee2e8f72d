import type {BodyPiece} from './bodies.js'
import {shape} from './columns.js'
import {gapHabit} from './gap-habit.js'
import type {Known} from './known.js'
import {lineFlag} from './line-flags.js'
import type {HeadGroup} from './head-groups.js'

/** Half-ems that a full Chinese line leaves free in its column at most, and hangs out. */
const mostRoom = 3
const mostHang = 2

/**
 * One Chinese line between two texts that fills the column of the one above, and
 * that no text wants for its head, is the first line of a paragraph which was cut
 * there: of 22 such lines of pages set anew from known articles none was a
 * headline. What is known with these lines in their bodies; the same where there are none.
 */
export function takeStrayEnds(
  known: Known,
  groups: readonly HeadGroup[]
): Known {
  const {table, bodies, columns, ends, pins, starts} = known
  if (!table.han) return known
  const usualGap = gapHabit(table) === 'all' ? 1 : 0
  const endingAt = new Map<number, BodyPiece>()
  for (const {pieces} of bodies)
    for (const piece of pieces) endingAt.set(piece.end, piece)
  const longer = new Map<BodyPiece, BodyPiece>()
  const later = new Map(ends)

  for (const {body, start, end} of groups) {
    if (body >= 0 || end - start !== 1) continue
    const above = ends.get(start)
    const piece = endingAt.get(start)
    if (above === undefined || !piece || piece.tail) continue
    if (!starts.has(end) || pins.role[start]) continue
    if ((table.gap[start] ?? 0) > usualGap) continue
    if (!fills(known, piece, start)) continue
    columns.shape[start] = piece.isFinished ? shape.first : shape.rest
    columns.width[start] = piece.width
    later.delete(start)
    later.set(end, above)
    longer.set(piece, withRow(piece, start, table.flags[start] ?? 0))
  }

  if (longer.size === 0) return known
  return {
    ...known,
    bodies: bodies.map((body) => {
      if (!body.pieces.some((piece) => longer.has(piece))) return body
      return {
        ...body,
        pieces: body.pieces.map((piece) => longer.get(piece) ?? piece)
      }
    }),
    ends: later
  }
}

/** Whether a row is as full as the lines of a piece, or as one that begins a paragraph. */
function fills(
  {table, columns}: Known,
  piece: BodyPiece,
  row: number
): boolean {
  const room = piece.width - (table.width[row] ?? 0)
  const isFull = (left: number): boolean => left >= -mostHang && left < mostRoom
  return isFull(room) || (piece.isFinished && isFull(room - columns.indent))
}

function withRow(piece: BodyPiece, row: number, flags: number): BodyPiece {
  return {
    ...piece,
    end: row + 1,
    isFinished: (flags & lineFlag.final) !== 0,
    paragraphs: piece.isFinished ? [...piece.paragraphs, row] : piece.paragraphs
  }
}
