import type {Body} from './articles.js'
import type {BodyPiece} from './bodies.js'
import {shape, type Columns} from './columns.js'
import {cutPiece} from './cut-piece.js'
import {cohesionOdds, seamOdds, widthOdds, type LinkContext} from './links.js'
import {lineFlag} from './line-flags.js'
import type {Pins} from './pins.js'
import type {Steps} from '../model/steps.js'

/** Rows below a cut that its rest is looked for in. */
const reach = 250
/** Log-odds by the seam from which a row may go on a cut body. */
const leastSeam = -2
const leastWord = 2
/** The same where the row above ends no sentence: one of the commonest words. */
const leastInside = 3
/**
 * Rows of a rest that are compared, and the fewest on either side of a cut: a few
 * Western words meet by chance too often.
 */
const mostRows = 10
const leastRows = {han: 1, western: 3}
/** How much more likely the rest must be the cut body's than its column's, in log-odds. */
const leastMargin = 2
/** More of that where the row above ends no sentence: few columns end there. */
const insidePrice = 2.5
/** Bodies that were cut before `most` others are looked at. */
const openOfStep = 16

interface Context extends LinkContext {
  readonly columns: Columns
  readonly pins: Pins
}

interface Search extends Context {
  /** Whether the cut body goes on nowhere as yet. */
  readonly isOpen: boolean
}

/**
 * The rest of a cut body may stand right below the end of another, in a column
 * of the same width, with nothing between: the two look like one piece. Where a
 * body breaks off for good and a line that follows a full stop makes a word
 * with its last one (更加紧|密的), and the text from there on speaks as the cut
 * body does and not as its own column, another piece begins. Returns the pieces
 * with such parted; the same array where there are none.
 */
export function* partLostRests(
  context: Context,
  pieces: readonly BodyPiece[],
  bodies: readonly Body[]
): Steps<readonly BodyPiece[]> {
  const {table} = context
  const cuts = new Map<BodyPiece, number>()
  const open = new Set(bodies.map((body) => body.pieces.at(-1)))
  let looked = 0
  for (const [place, end] of pieces.entries()) {
    if (end.isFinished || end.tail) continue
    if (looked++ % openOfStep === 0) yield
    const found = findRest(
      {...context, isOpen: open.has(end)},
      pieces,
      place + 1,
      end
    )
    if (found && !cuts.has(found.piece)) cuts.set(found.piece, found.row)
  }

  if (cuts.size === 0) return pieces
  return pieces.flatMap((piece) => {
    const row = cuts.get(piece)
    if (row === undefined) return [piece]
    const [above, below] = cutPiece(context, piece, row)
    const paragraphs = [row, ...below.paragraphs.filter((each) => each > row)]
    const isFinished = ((table.flags[row - 1] ?? 0) & lineFlag.final) !== 0
    return [
      {...above, isFinished},
      {...below, isResumed: true, notice: 0, paragraphs}
    ]
  })
}

/** The likeliest row below a cut body, inside a piece, from which it goes on. */
function findRest(
  context: Search,
  pieces: readonly BodyPiece[],
  from: number,
  end: BodyPiece
): {piece: BodyPiece; row: number} | undefined {
  let best: {piece: BodyPiece; row: number} | undefined
  let most = leastMargin
  const last = end.end + reach
  const rows = leastRows[context.table.han ? 'han' : 'western']
  for (let place = from; place < pieces.length; place++) {
    const piece = pieces[place]
    if (!piece || piece.start > last) break
    if (widthOdds(end.width, piece.width) < 0) continue
    const stop = Math.min(piece.end - rows, last)
    for (let row = piece.start + rows; row <= stop; row++) {
      const odds = restOdds(context, piece, row, end)
      if (odds <= most) continue
      most = odds
      best = {piece, row}
    }
  }

  return best
}

/** Log-odds that the text from a row inside a piece goes on another's end. */
function restOdds(
  context: Search,
  piece: BodyPiece,
  row: number,
  end: BodyPiece
): number {
  const {table, columns, index, lexicon, pins, isOpen} = context
  const never = Number.NEGATIVE_INFINITY
  if (pins.role[row]) return never
  const isInside = ((table.flags[row - 1] ?? 0) & lineFlag.final) === 0
  const seam = seamOdds(context, [end], end.end - 1, row)
  // What looks like the start of a paragraph, or like the rest of a body that
  // seems to go on elsewhere, must make a word with the cut end.
  const mayBeOther =
    (columns.shape[row] !== shape.rest && !isFull(context, piece, row)) ||
    (table.han && !isOpen)
  const least = isInside ? leastInside : mayBeOther ? leastWord : leastSeam
  if (seam < least) return never
  // A word that stands across the two lines holds them together.
  const ownSeam = isInside ? seamOdds(context, [piece], row - 1, row) : 0
  if (ownSeam > 0) return never
  const {texts} = table
  const below = Math.min(piece.end, row + mostRows)
  const above = Math.max(piece.start, row - mostRows)
  const rest = [index.read(texts.slice(row, below))]
  const rows = below - row
  const own = lexicon.cohesion([index.read(texts.slice(above, row))], rest)
  const other = lexicon.cohesion([end.features], rest)
  const byWords = (cosine: number): number =>
    cohesionOdds(table.han, cosine, rows, rows)
  const odds = seam + byWords(other) - byWords(own)
  return isInside ? odds - ownSeam - insidePrice : odds
}

/** Whether a row fills its column where first lines are short by their indent. */
function isFull(
  {table, columns}: Context,
  {width}: BodyPiece,
  row: number
): boolean {
  return table.han && columns.indent > 1 && (table.width[row] ?? 0) >= width - 1
}
