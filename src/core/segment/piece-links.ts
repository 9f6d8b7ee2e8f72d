import type {Role} from '../model/roles.js'
import type {BodyPiece} from './bodies.js'
import type {Lexicon} from './cohesion.js'
import {closingOdds} from './closing.js'
import type {Columns} from './columns.js'
import {shape} from './columns.js'
import {crossheadOdds} from './crossheads.js'
import {
  mostCohesion,
  mostCompared,
  piecesOdds,
  seamOdds,
  widthOdds,
  type LinkContext
} from './links.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {openingOdds} from './news-opening.js'
import type {Pins} from './pins.js'

/** What is needed to tell which piece goes on which. */
export interface PieceContext extends LinkContext {
  readonly lexicon: Lexicon
  readonly pins: Pins
  readonly columns: Columns
  readonly roles: ReadonlyArray<Role | undefined>
  /** 1 on every row that begins a unit of a head. */
  readonly unitStarts: Uint8Array
  /** Blank lines above a row that part no blocks on this page. */
  readonly usualGap: number
  /** Log-odds that a text without a byline opens no article, by the habit of the page. */
  readonly bareOdds: number
  /** Rows of heads that are built as others are: crossheads, oftener than not. */
  readonly inStep: ReadonlySet<number>
  /** 1 on every row that opens a text in capitals, where the page opens them so. */
  readonly capped: Uint8Array | undefined
  /** Log-odds that a text right below a head is the head's own, by the habit of the page. */
  readonly headOdds: number
  /** Log-odds that a whole text goes on below others, by the habit of the page; at most 0. */
  readonly jumpOdds: number
  /** Log-odds that a head right above its text is a crosshead, by the habit of the page. */
  readonly tightOdds: number
  /** Half-ems of the narrowest headline of the page, where that is known, else 0. */
  readonly narrowest: number
}

/** What stands between two pieces that are next to one another. */
export interface Between {
  readonly heads: readonly number[]
  /** Bylines, notices: what a body does not run past. */
  readonly stops: readonly number[]
  /** Captions, folios: what it does. */
  readonly passed: readonly number[]
  /** Whether someone said that an article begins here. */
  readonly isPinned: boolean
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

/** The rows between two pieces, by what they are. */
export function between(
  {columns, pins, roles}: PieceContext,
  start: number,
  end: number
): Between {
  const heads: number[] = []
  const stops: number[] = []
  const passed: number[] = []
  let isPinned = false
  for (let row = start; row <= end; row++) {
    if (pins.startsArticle[row]) isPinned = true
    if (row === end) break
    if (columns.shape[row] === shape.head) heads.push(row)
    else if (passes.has(roles[row] ?? 'notice')) passed.push(row)
    else stops.push(row)
  }

  return {heads, stops, passed, isPinned}
}

/** Log-odds that a text opens no article that opens otherwise than those of the page. */
const uncappedOdds = 1
/** How much more it says below a head or a caption that a text opens as news does. */
const openingShare = 2
/** What lines of the shape of a head between two pieces of one column say. */
const crossheadBase = 0.1
const crossheadShare = {han: 1.3, western: 1}
/**
 * Articles that crossheads and captions part are long: what it says against one that
 * the Chinese texts above and below have no more than `few` rows, by the mean of both;
 * nothing from `enough` on.
 */
const shortPrice = 1
const shortRows = {few: 8, enough: 12}

/**
 * Log-odds that a piece goes on the one right above, what heads stand between
 * being crossheads; infinite where nothing else can be. `chain` are the pieces
 * that end with the one above, in reading order; `said` is what their words say,
 * where that is weighed elsewhere.
 */
export function adjacentOdds(
  context: PieceContext,
  chain: readonly BodyPiece[],
  piece: BodyPiece,
  {heads, stops, passed, isPinned}: Between,
  said?: number
): number {
  const {pins} = context
  const never = Number.NEGATIVE_INFINITY
  const before = chain.at(-1)
  if (!before || isPinned) return never
  if (heads.length > 0 && heads.every((row) => pins.role[row] === 'crosshead'))
    return Number.POSITIVE_INFINITY
  // Said to be a paragraph: it goes on what stands right above.
  if (heads.length === 0 && pins.role[piece.start] === 'paragraph')
    return Number.POSITIVE_INFINITY
  if (heads.some((row) => isHeadPin(pins.role[row]))) return never
  if (piece.lead || before.tail || context.capped?.[piece.start]) return never
  if (piece.notice >= 1 || before.notice >= 1) return never
  if (stops.length > 0) return never
  const isWhole = before.isFinished && !piece.isResumed
  if (heads.length > 0 && !isWhole) return never
  const odds =
    (said ?? piecesOdds(context, chain, [piece])) +
    widthOdds(before.width, piece.width) -
    closingOdds(context.table, before.end - 1)
  if (heads.length > 0) {
    const apart = passed.length > 0 ? -0.5 : 0
    return (
      odds -
      anewOdds(context.table, chain, piece) +
      crossheadBase +
      context.bareOdds +
      (context.capped ? uncappedOdds : 0) +
      apart +
      crossheadShare[context.table.han ? 'han' : 'western'] *
        crossheadOdds(context, chain, piece, heads)
    )
  }

  // Nothing between, or a caption: the column goes on.
  const isGap = (context.table.gap[piece.start] ?? 0) > context.usualGap
  if (!before.isFinished)
    return odds + (piece.isResumed ? (isGap ? 0.6 : 3.5) : -0.7)
  if (piece.isResumed) return odds - 0.7
  if (passed.length > 0) return odds + 1 - anewOdds(context.table, chain, piece)
  return odds + (isGap ? -0.9 : 0.5) - openingOdds(context.table, piece.start)
}

/**
 * What a Chinese text below a head or a caption says against going on the one above:
 * that it opens as news does, and that both are short.
 */
function anewOdds(
  table: LineTable,
  chain: readonly BodyPiece[],
  piece: BodyPiece
): number {
  if (!table.han) return 0
  let rows = piece.end - piece.start
  for (const {start, end} of chain.slice(-mostCompared)) rows += end - start
  const {few, enough} = shortRows
  const short = Math.max(0, Math.min(1, (enough - rows / 2) / (enough - few)))
  const opening = Math.max(0, openingOdds(table, piece.start))
  return openingShare * opening + shortPrice * short
}

function isHeadPin(role: string | undefined): boolean {
  return role === 'headline' || role === 'kicker' || role === 'deck'
}

/**
 * Log-odds that a piece goes on one further above, by whether that one breaks
 * off and this one takes up a sentence: fitted, as all odds here, on pieces of
 * half of the pages of known articles and of these articles set anew, looked at
 * on the other half.
 */
const farOdds = {
  han: {
    cut: {resumed: 3.5, anew: 1.6},
    whole: {resumed: -0.7, anew: -1.6}
  },
  western: {
    cut: {resumed: 1.5, anew: 0.3},
    whole: {resumed: -0.2, anew: -0.7}
  }
} as const
/** A small letter goes on what was cut. */
const lowerOdds = 2
/** A head right above has a text of its own. */
const belowHeadOdds = -1.7
/** The same of one whose words the piece says again. */
const belowOwnOdds = -3
/** How much of what the seam says counts besides the words and the column. */
const seamShare = 0.7

/**
 * Log-odds that a piece goes on one further above, what stands between being
 * others' text. `heads` tells whether a head stands right above it, `said` as for
 * {@link adjacentOdds}.
 */
export function resumedOddsOf(
  context: PieceContext,
  chain: readonly BodyPiece[],
  piece: BodyPiece,
  {
    isNext,
    isBelowHead,
    isBelowOwn
  }: {isNext: boolean; isBelowHead: boolean; isBelowOwn: boolean},
  said?: number
): number {
  const never = Number.NEGATIVE_INFINITY
  const end = chain.at(-1)
  if (!end || piece.lead || piece.notice >= 1) return never
  if (context.capped?.[piece.start]) return never
  if (end.tail || end.notice >= 1) return never
  if (isNext && end.isFinished && !piece.isResumed) return never
  const {table} = context
  const ways = farOdds[table.han ? 'han' : 'western']
  const way = end.isFinished ? ways.whole : ways.cut
  let odds =
    (piece.isResumed ? way.resumed : way.anew) +
    widthOdds(end.width, piece.width) -
    closingOdds(table, end.end - 1)
  if (isBelowHead)
    odds += belowHeadOdds - (piece.isResumed ? 0 : context.headOdds)
  if (isBelowOwn) odds += belowOwnOdds
  if (end.isFinished && !piece.isResumed && !isNext) odds += context.jumpOdds
  if (!end.isFinished) {
    if ((table.flags[piece.start] ?? 0) & lineFlag.lower) odds += lowerOdds
    odds += seamShare * seamOdds(context, chain, end.end - 1, piece.start)
  }

  if (odds + mostCohesion <= 0) return never
  return odds + (said ?? piecesOdds(context, chain, [piece]))
}
