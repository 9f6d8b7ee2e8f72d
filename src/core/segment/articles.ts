import type {Role} from '../model/roles.js'
import type {Steps} from '../model/steps.js'
import type {BodyPiece} from './bodies.js'
import {cappedOpenings} from './capped-openings.js'
import {linkPieces} from './chains.js'
import type {Lexicon} from './cohesion.js'
import type {Columns} from './columns.js'
import type {FeatureIndex} from './features.js'
import {gapHabit} from './gap-habit.js'
import {isEchoed} from './head-echoes.js'
import {
  bareOdds,
  headOdds,
  jumpOdds,
  narrowestHead,
  tightOdds
} from './head-habits.js'
import {headRuns, type HeadRun} from './head-runs.js'
import type {LineTable} from './measure.js'
import {headsInStep} from './parallel-heads.js'
import {
  adjacentOdds,
  between,
  resumedOddsOf,
  type Between,
  type PieceContext
} from './piece-links.js'
import {isBelowByline} from './opened-by.js'
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

/** What is known before pieces are put together. */
export interface PageReading {
  readonly table: LineTable
  readonly columns: Columns
  readonly index: FeatureIndex
  readonly lexicon: Lexicon
  readonly pins: Pins
  readonly roles: ReadonlyArray<Role | undefined>
  /** 1 on every row that begins a unit of a head. */
  readonly unitStarts: Uint8Array
}

/** What tells which piece goes on which, and what stands above each. */
export interface PageLinks {
  readonly context: PieceContext
  readonly gaps: readonly Between[]
}

/** Read the habits of the page that tell which piece goes on which, and what stands between. */
export function* readLinks(
  page: PageReading,
  pieces: readonly BodyPiece[]
): Steps<PageLinks> {
  const {table, columns, pins, roles} = page
  const context: {-readonly [Key in keyof PieceContext]: PieceContext[Key]} = {
    ...page,
    inStep: headsInStep(table, headRuns(columns, pins, new Set())),
    tightOdds: tightOdds(table, columns, pieces),
    headOdds: 0,
    jumpOdds: jumpOdds(table, pieces),
    narrowest: narrowestHead(table, columns, pieces, roles),
    capped: cappedOpenings(table),
    usualGap: gapHabit(table) === 'all' ? 1 : 0,
    // The Western press opens one article with a byline and the next without.
    bareOdds: table.han ? bareOdds(pieces, roles) : 0
  }
  const gaps: Between[] = []
  for (const [place, {start}] of pieces.entries()) {
    if (place % piecesOfStep === 0) yield
    gaps.push(between(context, pieces[place - 1]?.end ?? start, start))
  }

  context.headOdds = table.han ? 0 : headOdds(context, pieces, gaps)
  return {context, gaps}
}

/**
 * Put pieces together into bodies; heads inside a body are crossheads. `links` are
 * what {@link readLinks} gave for the same pieces, if it was asked before.
 */
export function* gatherBodies(
  page: PageReading,
  pieces: readonly BodyPiece[],
  links?: PageLinks
): Steps<Gathered> {
  const {context, gaps} = links ?? (yield* readLinks(page, pieces))

  // Heads between two pieces of one body are its crossheads, unless the lower
  // piece goes on a sentence.
  const crossheads = (from: number, to: number): readonly number[] =>
    from === to - 1 &&
    pieces[from]?.isFinished === true &&
    pieces[to]?.isResumed === false
      ? (gaps[to]?.heads ?? [])
      : []
  const previous = yield* linkPieces(pieces.length, (chain, to) => {
    const above: BodyPiece[] = []
    for (const place of chain) {
      const piece = pieces[place]
      if (piece) above.push(piece)
    }

    const rank = to - (chain.at(-1) ?? 0)
    return linkOdds(context, above, {piece: pieces[to], gap: gaps[to], rank})
  })
  const bodies: Body[] = []
  const bodyOf: Body[] = []
  const crossRows = new Set<number>()
  for (const [place, piece] of pieces.entries()) {
    const from = previous[place] ?? -1
    let body = bodyOf[from]
    if (body) {
      body.pieces.push(piece)
      for (const row of crossheads(from, place)) {
        crossRows.add(row)
        body.crossheads.push(row)
      }
    } else {
      body = {pieces: [piece], crossheads: []}
      bodies.push(body)
    }

    bodyOf[place] = body
  }

  return {bodies, runs: headRuns(page.columns, page.pins, crossRows)}
}

const piecesOfStep = 64

/** Each piece further back is less likely to be taken up: most texts go on behind one or two others. */
const backPrice = 0.5
/** What it says against links that a piece was cut off as the opening of an article. */
const openingPrice = 3

/** Log-odds that a piece goes on a chain of others, `rank` places above it. */
function linkOdds(
  context: PieceContext,
  chain: readonly BodyPiece[],
  {
    piece,
    gap,
    rank
  }: {
    readonly piece: BodyPiece | undefined
    readonly gap: Between | undefined
    readonly rank: number
  }
): number {
  if (!gap || !piece) return Number.NEGATIVE_INFINITY
  if (piece.goesOn !== undefined)
    return chain.at(-1)?.end === piece.goesOn
      ? Number.POSITIVE_INFINITY
      : Number.NEGATIVE_INFINITY
  const isNext = rank === 1
  const adjacent = isNext
    ? adjacentOdds(context, chain, piece, gap)
    : Number.NEGATIVE_INFINITY
  // Below a byline an article begins.
  const isOpened = isBelowByline(context.roles, piece.start)
  const opening = piece.opening === undefined ? 0 : openingPrice + piece.opening
  if (adjacent === Number.POSITIVE_INFINITY || gap.isPinned || isOpened)
    return adjacent - opening
  const resumed = resumedOddsOf(context, chain, piece, {
    isNext,
    isBelowHead: gap.heads.length > 0,
    isBelowOwn:
      !context.table.han &&
      !piece.isResumed &&
      gap.heads.length > 0 &&
      isEchoed(context, gap.heads, piece.start)
  })
  return Math.max(adjacent, resumed - rank * backPrice) - opening
}
