import type {Body} from './articles.js'
import type {BodyPiece} from './bodies.js'
import {shape} from './columns.js'
import {gapHabit} from './gap-habit.js'
import type {Known} from './known.js'
import {lineFlag} from './line-flags.js'
import type {HeadGroup} from './match.js'

/** Half-ems that a full Chinese line leaves free in its column at most, and hangs out. */
const mostRoom = 3
const mostHang = 2

/**
 * One Chinese line between two texts that fills the column of the one above, and
 * that no text wants for its head, is the first line of a paragraph which was cut
 * there: of 22 such lines of pages set anew from known articles none was a
 * headline. Returns the bodies with these lines; the same array where there are none.
 */
export function takeStrayEnds(
  known: Known,
  groups: readonly HeadGroup[]
): readonly Body[] {
  const {table, bodies, columns, ends, pins, starts} = known
  if (!table.han) return bodies
  const usualGap = gapHabit(table) === 'all' ? 1 : 0
  const longer = new Map<number, Body>()

  for (const {body, start, end} of groups) {
    if (body >= 0 || end - start !== 1) continue
    const above = ends.get(start) ?? -1
    if (above < 0 || !starts.has(end) || pins.role[start]) continue
    if ((table.gap[start] ?? 0) > usualGap) continue
    const whole = longer.get(above) ?? bodies[above]
    const piece = whole?.pieces.find((each) => each.end === start)
    if (!whole || !piece || piece.tail || !fills(known, piece, start)) continue
    const isAnew = piece.isFinished
    columns.shape[start] = isAnew ? shape.first : shape.rest
    columns.width[start] = piece.width
    longer.set(above, {
      ...whole,
      pieces: whole.pieces.map((each) =>
        each === piece ? withRow(piece, start, table.flags[start] ?? 0) : each
      )
    })
  }

  if (longer.size === 0) return bodies
  return bodies.map((body, index) => longer.get(index) ?? body)
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
