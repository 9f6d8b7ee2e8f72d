import {Lexicon, type BodyPiece} from './bodies.js'
import type {Columns} from './columns.js'
import {shape} from './columns.js'
import type {LineTable} from './measure.js'
import type {Role} from '../model/roles.js'
import type {Pins} from './pins.js'

/** A body: its pieces in reading order, and the crossheads between them. */
export interface Body {
  readonly pieces: BodyPiece[]
  /** Rows of crossheads. */
  readonly crossheads: number[]
}

/** Rows that are neither body nor furniture, next to one another. */
export interface HeadRun {
  readonly start: number
  readonly end: number
}

export interface Gathered {
  readonly bodies: Body[]
  /** Rows read as parts of heads, crossheads left out. */
  readonly runs: HeadRun[]
}

/**
 * Measured on pages of known articles: pieces of one article share a cosine of
 * .07 and more, of two articles .03 and less.
 */
const cohesive = 0.055

/** Pieces of a body that a new piece is compared with: the latest. */
const mostCompared = 5

/** Columns differ when they differ by more than an em. */
const sameWidth = 2

/** What a body may run past. */
const passes = new Set<Role>([
  'folio',
  'nameplate',
  'rule',
  'jumpline',
  'caption',
  'credit'
])

/** How many bodies that were cut may be open at once. */
const openBodies = 6

/** Put pieces together into bodies; heads inside a body are crossheads. */
export function gatherBodies(
  table: LineTable,
  columns: Columns,
  pieces: readonly BodyPiece[],
  lexicon: Lexicon,
  {
    pins,
    roles
  }: {readonly pins: Pins; readonly roles: ReadonlyArray<Role | undefined>}
): Gathered {
  const bodies: Body[] = []
  const crossRows = new Set<number>()
  let last: Body | undefined
  let before: BodyPiece | undefined

  for (const piece of pieces) {
    const gap = before
      ? between(columns, pins, before.end, piece.start)
      : undefined
    const isPinned =
      pins.startsArticle[piece.start] === 1 || (gap?.isPinned ?? false)
    const link =
      last && before && gap && !isPinned
        ? adjacentLink(
            table,
            pins,
            {
              before,
              piece,
              last,
              heads: gap.heads,
              others: gap.others.filter(
                (row) => !passes.has(roles[row] ?? 'notice')
              )
            },
            lexicon
          )
        : 'none'

    if (link !== 'none' && last && gap) {
      last.pieces.push(piece)
      for (const row of gap.heads) {
        crossRows.add(row)
        last.crossheads.push(row)
      }
    } else {
      const open = isPinned
        ? undefined
        : resumedBody(table, bodies, piece, lexicon)
      if (open) {
        open.pieces.push(piece)
        last = open
      } else {
        last = {pieces: [piece], crossheads: []}
        bodies.push(last)
      }
    }

    before = piece
  }

  return {bodies, runs: headRuns(columns, pins, crossRows)}
}

interface Between {
  readonly heads: number[]
  /** Furniture, bylines, captions. */
  readonly others: number[]
  readonly isPinned: boolean
}

function between(
  columns: Columns,
  pins: Pins,
  start: number,
  end: number
): Between {
  const heads: number[] = []
  const others: number[] = []
  let isPinned = false
  for (let row = start; row < end; row++) {
    if (pins.startsArticle[row]) isPinned = true
    if (columns.shape[row] === shape.head) heads.push(row)
    else others.push(row)
  }

  return {heads, others, isPinned}
}

interface Neighbours {
  readonly before: BodyPiece
  readonly piece: BodyPiece
  readonly last: Body
  readonly heads: readonly number[]
  readonly others: readonly number[]
}

/** Whether a piece goes on the body right before it. */
function adjacentLink(
  table: LineTable,
  pins: Pins,
  {before, piece, last, heads, others}: Neighbours,
  lexicon: Lexicon
): 'on' | 'crosshead' | 'none' {
  if (
    heads.some((row) => pins.role[row] === 'crosshead') &&
    heads.every((row) => pins.role[row] === 'crosshead')
  )
    return 'crosshead'
  if (heads.some((row) => isHeadPin(pins.role[row]))) return 'none'
  if (piece.lead || before.tail) return 'none'
  if (piece.notice >= 1 || before.notice >= 1) return 'none'
  const isSame = Math.abs(piece.width - before.width) <= sameWidth
  const gathered = last.pieces
    .slice(-mostCompared)
    .flatMap(({features}) => features)
  if (heads.length === 0 && others.length === 0) {
    // Cut in mid-sentence and taken up at once: the column only changes width.
    if (!before.isFinished && piece.isResumed)
      return isSame || lexicon.cohesion(gathered, piece.features) > cohesive / 2
        ? 'on'
        : 'none'
    if (!before.isFinished) return 'none'
    if (isSame) return 'on'
    return lexicon.cohesion(gathered, piece.features) >= cohesive
      ? 'on'
      : 'none'
  }

  if (others.length > 0) return 'none'
  if (heads.length > 2 || !before.isFinished || piece.isResumed || !isSame)
    return 'none'
  const isShort = heads.every(
    (row) => (table.width[row] ?? 0) <= piece.width + sameWidth
  )
  if (!isShort) return 'none'
  const cohesion = lexicon.cohesion(gathered, piece.features)
  return cohesion >= crossheadCohesion(heads.length) ? 'crosshead' : 'none'
}

function isHeadPin(role: string | undefined): boolean {
  return role === 'headline' || role === 'kicker' || role === 'deck'
}

/**
 * What the pieces on both sides of a short head must share for it to be a
 * crosshead. By then neither side has a byline between them and both columns
 * are alike: measured there on half of the pages of known articles, headlines
 * have a cosine of .02 and less, crossheads of .03 and more. Two lines are
 * oftener a headline.
 */
function crossheadCohesion(rows: number): number {
  return rows > 1 ? 0.045 : 0.026
}

/** The body that was cut in mid-sentence and that this piece takes up. */
function resumedBody(
  table: LineTable,
  bodies: readonly Body[],
  piece: BodyPiece,
  lexicon: Lexicon
): Body | undefined {
  if (piece.lead || !mayResume(table, piece)) return undefined
  let best: Body | undefined
  let most = piece.isResumed ? 0 : 0.05
  let seen = 0

  for (
    let index = bodies.length - 1;
    index >= 0 && seen < openBodies;
    index--
  ) {
    const body = bodies[index]
    const end = body?.pieces.at(-1)
    if (!body || !end || end.isFinished || end.tail || end.notice >= 1) continue
    seen++
    if (Math.abs(end.width - piece.width) > 2 * sameWidth) continue
    const cohesion = lexicon.cohesion(
      body.pieces.slice(-mostCompared).flatMap(({features}) => features),
      piece.features
    )
    const score =
      cohesion +
      (Math.abs(end.width - piece.width) <= 1 ? 0.03 : 0) -
      seen * 0.004
    if (score > most) {
      best = body
      most = score
    }
  }

  return best
}

/** A first line that may stand in mid-sentence. */
function mayResume(table: LineTable, piece: BodyPiece): boolean {
  if (piece.isResumed) return true
  // A Western sentence goes on with a small letter.
  if (!table.han) return /^\p{Ll}/u.test(table.texts[piece.start] ?? '')
  return true
}

function headRuns(
  columns: Columns,
  pins: Pins,
  crossRows: ReadonlySet<number>
): HeadRun[] {
  const runs: HeadRun[] = []
  let start = -1
  const count = columns.shape.length
  for (let row = 0; row <= count; row++) {
    const isHead =
      row < count && columns.shape[row] === shape.head && !crossRows.has(row)
    const isCut = row < count && pins.startsArticle[row] === 1
    if (start >= 0 && (!isHead || isCut)) {
      runs.push({start, end: row})
      start = -1
    }

    if (isHead && start < 0) start = row
  }

  return runs
}
