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
  {table, index}: Context,
  piece: BodyPiece,
  row: number
): [above: BodyPiece, below: BodyPiece] {
  // Only what stands above goes on what the whole piece went on, or opens an article.
  const {lead, tail, goesOn, opening, ...rest} = piece
  const read = (start: number, end: number): BodyPiece['features'] =>
    index.read(table.texts.slice(start, end))
  return [
    {
      ...rest,
      ...(lead ? {lead} : {}),
      ...(goesOn === undefined ? {} : {goesOn}),
      ...(opening === undefined ? {} : {opening}),
      end: row,
      isFinished: true,
      paragraphs: piece.paragraphs.filter((each) => each < row),
      features: read(piece.start, row)
    },
    {
      ...rest,
      ...(tail ? {tail} : {}),
      start: row,
      isResumed: false,
      paragraphs: piece.paragraphs.filter((each) => each >= row),
      features: read(row, piece.end),
      leadFeatures: read(row, Math.min(piece.end, row + leadRows))
    }
  ]
}
