import type {Steps} from '../model/steps.js'
import type {BodyPiece} from './bodies.js'
import {opensParagraph} from './column-joins.js'
import {shape} from './columns.js'
import {slicePiece} from './cut-piece.js'
import {lineFlag} from './line-flags.js'
import type {Between, PieceContext} from './piece-links.js'
import type {Turn} from './thread-ways.js'
import {readThreads} from './threads.js'

/**
 * Columns of several texts that stand below one another with nothing between look
 * like one piece. Each part that another text has becomes a piece of its own, told
 * what it goes on; so does a piece that goes on another than the one above it.
 * Chinese and English: of other languages too little is known where lines meet.
 */
export function* partThreads(
  context: PieceContext,
  pieces: readonly BodyPiece[],
  gaps: readonly Between[]
): Steps<readonly BodyPiece[]> {
  const {han, seams} = context.table
  if (!han && !seams.isEnglish) return pieces
  const turns: Turn[] = []
  for (
    let turn = yield* readThreads(context, pieces, gaps);
    turn;
    turn = turn.before
  )
    turns.push(turn)
  turns.reverse()
  let at = 0
  const parts = pieces.flatMap((piece, place) => {
    const own: Turn[] = []
    for (; (turns[at]?.row ?? piece.end) < piece.end; at++) {
      const turn = turns[at]
      if (turn) own.push(turn)
    }

    return own.map((turn, index) =>
      partOf(context, piece, turn, {
        end: own[index + 1]?.row ?? piece.end,
        above: pieces[place - 1]?.end
      })
    )
  })
  return parts.every((part, place) => part === pieces[place]) ? pieces : parts
}

/** The part of a piece from a turn to a row. */
function partOf(
  context: PieceContext,
  piece: BodyPiece,
  {row, goesOn}: Turn,
  {end, above}: {readonly end: number; readonly above: number | undefined}
): BodyPiece {
  const {columns, pins, table} = context
  const isTop = row === piece.start
  // Whether a text goes on right below, heads or none between, is asked again with all its words.
  const isTold =
    goesOn >= 0 && (!isTop || (goesOn !== above && !pins.role[row]))
  const link = isTold ? {goesOn} : {}
  if (isTop && end === piece.end) return isTold ? {...piece, goesOn} : piece
  const part = slicePiece(context, piece, row, end)
  const isFinished =
    end < piece.end
      ? ((table.flags[end - 1] ?? 0) & lineFlag.final) !== 0
      : part.isFinished
  if (isTop) return {...part, ...link, isFinished}
  const isResumed = !opensParagraph(context, piece, goesOn - 1, row)
  columns.shape[row] = isResumed ? shape.rest : shape.first
  const paragraphs = [row, ...part.paragraphs.filter((each) => each > row)]
  return {
    ...part,
    ...link,
    isFinished,
    isResumed,
    notice: 0,
    paragraphs
  }
}
