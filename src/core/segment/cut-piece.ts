import {partitionPoint} from '../model/partition-point.js'
import {leadRows, type BodyPiece} from './bodies.js'
import type {FeatureIndex} from './features.js'
import type {LineTable} from './measure.js'

interface Context {
  readonly table: LineTable
  readonly index: FeatureIndex
}

/**
 * Cut a piece of a body before a row inside it: what stands above is finished,
 * what stands below has not the lead. Whether the lower part goes
 * on another body is for the caller to say.
 */
export function cutPiece(
  context: Context,
  piece: BodyPiece,
  row: number
): [above: BodyPiece, below: BodyPiece] {
  return [
    slicePiece(context, piece, piece.start, row),
    slicePiece(context, piece, row, piece.end)
  ]
}

/**
 * The part of a piece from row `start` to row `end`, half-open. Only its own rows
 * are read: a piece may be cut into thousands.
 */
export function slicePiece(
  {table, index}: Context,
  piece: BodyPiece,
  start: number,
  end: number
): BodyPiece {
  // Only what begins where the whole does goes on what it went on, or opens an article.
  const {lead, tail, goesOn, opening, ...rest} = piece
  const read = (from: number, to: number): BodyPiece['features'] =>
    index.read(table.texts.slice(from, to))
  const isTop = start === piece.start
  const isLast = end === piece.end
  const {paragraphs} = piece
  const above = (row: number): number =>
    partitionPoint(paragraphs.length, (at) => (paragraphs[at] ?? 0) < row)
  return {
    ...rest,
    ...(isTop && lead ? {lead} : {}),
    ...(isTop && goesOn !== undefined ? {goesOn} : {}),
    ...(isTop && opening !== undefined ? {opening} : {}),
    ...(isLast && tail ? {tail} : {}),
    start,
    end,
    isResumed: isTop && piece.isResumed,
    isFinished: !isLast || piece.isFinished,
    paragraphs: paragraphs.slice(above(start), above(end)),
    features: read(start, end),
    leadFeatures: isTop
      ? piece.leadFeatures
      : read(start, Math.min(end, start + leadRows))
  }
}
