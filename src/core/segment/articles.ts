import type {Role} from '../model/roles.js'
import type {Steps} from '../model/steps.js'
import type {BodyPiece} from './bodies.js'
import type {Lexicon} from './cohesion.js'
import type {Columns} from './columns.js'
import {shape} from './columns.js'
import {crossheadOdds} from './crossheads.js'
import type {FeatureIndex} from './features.js'
import {gapHabit} from './gap-habit.js'
import {headRuns, type HeadRun} from './head-runs.js'
import {
  edgeOdds,
  piecesOdds,
  seamOdds,
  widthOdds,
  type LinkContext
} from './links.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'

/** A body: its pieces in reading order, and the crossheads between them. */
export interface Body {
  readonly pieces: BodyPiece[]
  /** Rows of crossheads. */
  readonly crossheads: number[]
}

export interface Gathered {
  readonly bodies: Body[]
  /** Rows read as parts of heads, crossheads left out. */
  readonly runs: HeadRun[]
}

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
const mostOpen = 12
/** Each open body further back is a little less likely to be taken up. */
const backPrice = 0.08
/** Log-odds that a piece that takes up a sentence goes on a body of the page. */
const resumedOdds = 0.8

const piecesOfStep = 16

interface Context extends LinkContext {
  readonly lexicon: Lexicon
  readonly pins: Pins
  readonly columns: Columns
  readonly roles: ReadonlyArray<Role | undefined>
  readonly unitStarts: Uint8Array
  /** Blank lines above a row that part no blocks on this page. */
  readonly usualGap: number
  /** Log-odds that a text without a byline opens no article, by the habit of the page. */
  readonly bareOdds: number
}

/** Put pieces together into bodies; heads inside a body are crossheads. */
export function* gatherBodies(
  table: LineTable,
  columns: Columns,
  pieces: readonly BodyPiece[],
  index: FeatureIndex,
  {
    lexicon,
    pins,
    roles,
    unitStarts
  }: {
    readonly lexicon: Lexicon
    readonly pins: Pins
    readonly roles: ReadonlyArray<Role | undefined>
    /** 1 on every row that begins a unit of a head. */
    readonly unitStarts: Uint8Array
  }
): Steps<Gathered> {
  const context: Context = {
    table,
    index,
    lexicon,
    pins,
    columns,
    roles,
    unitStarts,
    usualGap: gapHabit(table) === 'all' ? 1 : 0,
    // The Western press opens one article with a byline and the next without.
    bareOdds: table.han ? bareOdds(pieces, roles) : 0
  }
  const bodies: Body[] = []
  const crossRows = new Set<number>()
  let last: Body | undefined
  let before: BodyPiece | undefined

  for (const [place, piece] of pieces.entries()) {
    if (place % piecesOfStep === 0) yield
    const gap = before ? between(context, before.end, piece.start) : undefined
    const isPinned =
      pins.startsArticle[piece.start] === 1 || (gap?.isPinned ?? false)
    const adjacent =
      last && before && gap && !isPinned
        ? adjacentOdds(context, {before, piece, last, ...gap})
        : Number.NEGATIVE_INFINITY
    // Below a byline an article begins.
    const isOpened = roles[piece.start - 1] === 'byline'
    const other =
      isPinned || isOpened || adjacent === Number.POSITIVE_INFINITY
        ? undefined
        : resumedBody(context, bodies, piece, {
            adjacent: last,
            heads: gap?.heads.length ?? 0
          })

    if (last && gap && adjacent > Math.max(0, other?.odds ?? 0)) {
      last.pieces.push(piece)
      for (const row of gap.heads) {
        crossRows.add(row)
        last.crossheads.push(row)
      }
    } else if (other) {
      last = other.body
      last.pieces.push(piece)
    } else {
      last = {pieces: [piece], crossheads: []}
      bodies.push(last)
    }

    before = piece
  }

  return {bodies, runs: headRuns(columns, pins, crossRows)}
}

/**
 * Where most articles of a page open with a byline (本报讯（记者 甲）…), a text
 * without one below a head is oftener the next part of the article above. At
 * least so many of the articles open so as of all pieces that open anew.
 */
function bareOdds(
  pieces: readonly BodyPiece[],
  roles: ReadonlyArray<Role | undefined>
): number {
  let opened = 0
  let anew = 0
  for (const {isResumed, lead, start} of pieces) {
    if (isResumed) continue
    anew++
    if (lead || roles[start - 1] === 'byline') opened++
  }

  return -Math.log(1 - opened / (anew + 1))
}

interface Between {
  readonly heads: number[]
  /** Bylines, notices: what a body does not run past. */
  readonly stops: number[]
  /** Captions, folios: what it does. */
  readonly passed: number[]
  readonly isPinned: boolean
}

function between(
  {columns, pins, roles}: Context,
  start: number,
  end: number
): Between {
  const heads: number[] = []
  const stops: number[] = []
  const passed: number[] = []
  let isPinned = false
  for (let row = start; row < end; row++) {
    if (pins.startsArticle[row]) isPinned = true
    if (columns.shape[row] === shape.head) heads.push(row)
    else if (passes.has(roles[row] ?? 'notice')) passed.push(row)
    else stops.push(row)
  }

  return {heads, stops, passed, isPinned}
}

interface Neighbours extends Between {
  readonly before: BodyPiece
  readonly piece: BodyPiece
  readonly last: Body
}

/**
 * Log-odds that a piece goes on the body right before it, what heads stand
 * between being crossheads; infinite where nothing else can be.
 */
function adjacentOdds(
  context: Context,
  {before, piece, last, heads, stops, passed}: Neighbours
): number {
  const {pins} = context
  const never = Number.NEGATIVE_INFINITY
  if (heads.length > 0 && heads.every((row) => pins.role[row] === 'crosshead'))
    return Number.POSITIVE_INFINITY
  // Said to be a paragraph: it goes on what stands right above.
  if (heads.length === 0 && pins.role[piece.start] === 'paragraph')
    return Number.POSITIVE_INFINITY
  if (heads.some((row) => isHeadPin(pins.role[row]))) return never
  if (piece.lead || before.tail) return never
  if (piece.notice >= 1 || before.notice >= 1) return never
  if (stops.length > 0) return never
  const odds =
    piecesOdds(context, last.pieces, [piece]) +
    widthOdds(before.width, piece.width)
  if (heads.length > 0) {
    if (!before.isFinished || piece.isResumed) return never
    const apart = passed.length > 0 ? -0.5 : 0
    return (
      odds +
      apart +
      context.bareOdds +
      crossheadOdds(context, last, piece, heads)
    )
  }

  // Nothing between, or a caption: the column goes on.
  const isGap = (context.table.gap[piece.start] ?? 0) > context.usualGap
  if (!before.isFinished) return odds + (piece.isResumed ? (isGap ? 1 : 3) : -1)
  if (piece.isResumed) return odds - 1
  if (passed.length > 0) return odds + 0.55
  return odds + (isGap ? -1.2 : 0.5)
}

function isHeadPin(role: string | undefined): boolean {
  return role === 'headline' || role === 'kicker' || role === 'deck'
}

/** Log-odds that a new paragraph goes on a whole one further above, and below a head. */
const anewOdds = -2.8
const belowHeadOdds = -2

/** The body further above that this piece most likely goes on. */
function resumedBody(
  context: Context,
  bodies: readonly Body[],
  piece: BodyPiece,
  {adjacent, heads}: {adjacent: Body | undefined; heads: number}
): {body: Body; odds: number} | undefined {
  if (piece.lead || piece.notice >= 1) return undefined
  let best: Body | undefined
  let most = 0
  let seen = 0

  for (let index = bodies.length - 1; index >= 0 && seen < mostOpen; index--) {
    const body = bodies[index]
    const end = body?.pieces.at(-1)
    if (!body || !end || end.tail || end.notice >= 1) continue
    const isWhole = end.isFinished && !piece.isResumed
    if (isWhole && body === adjacent) continue
    seen++
    const edge = isWhole
      ? anewOdds + (heads > 0 ? belowHeadOdds : 0)
      : (piece.isResumed ? resumedOdds : 0) +
        edgeOdds(context, end, piece) +
        seamOdds(context, body.pieces, end.end - 1, piece.start)
    const odds =
      edge +
      widthOdds(end.width, piece.width) +
      piecesOdds(context, body.pieces, [piece]) -
      seen * backPrice
    if (odds > most) {
      best = body
      most = odds
    }
  }

  return best && {body: best, odds: most}
}
