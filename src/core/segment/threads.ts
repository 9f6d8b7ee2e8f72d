import {rowsOfStep, type Steps} from '../model/steps.js'
import type {BodyPiece} from './bodies.js'
import {joinOdds} from './column-joins.js'
import {lineFlag} from './line-flags.js'
import {isBelowByline} from './opened-by.js'
import {
  adjacentOdds,
  resumedOddsOf,
  type Between,
  type PieceContext
} from './piece-links.js'
import {
  beamDepth,
  endsOf,
  floorOf,
  heightOdds,
  keepOpen,
  prune,
  rankCost,
  type Thread,
  type Turn,
  type Way
} from './thread-ways.js'
import {
  leastByWords,
  mostByWords,
  ThreadWords,
  type Segment
} from './thread-words.js'

/** What it costs that another text goes on where no head and no gap parts the two. */
const turnPrice = {han: 3.5, western: 6}
/** The same where texts of the page take turns already. */
const nextTurnPrice = {han: 3, western: 6}
/** What it costs where one does: there the column mostly goes on, or an article begins. */
const awayPrice = 1
/** What it is worth that a text ends where a sentence does. */
const wholeWorth = 2.5
/** What it says against going on that a piece was cut off as the opening of an article. */
const openingPrice = 3
/** What it costs besides that the text which goes on ended a sentence where it was left. */
const finalPrice = 2.5
/** By the two lines that meet alone a turn may be less likely than reading on by so much. */
const leastTurn = {han: -2.5, western: -1}
/** What the words of the text that is left, and the end of one that is given up, say for a turn at most. */
const mostByEnd = wholeWorth - leastByWords
/** The same with the words of the text that is taken up. */
const mostByTurn = mostByEnd + mostByWords
/** Half-ems that the columns of one text differ by, and those of one beside another, at most. */
const play = 2
const widest = 140
const never = Number.NEGATIVE_INFINITY

/**
 * Read a page as texts that are left and taken up again. On the first row of each
 * piece a text begins, the one above goes on, or one that was left is taken up; on
 * rows inside a piece one that was left may be taken up, too. All is decided at
 * once, by one score: how the two lines at each cut meet, whose words follow, what
 * stands between, how high columns are, and whether texts end where sentences do.
 * To take a text up another must be left, so that one cut speaks for the next.
 * Returns the turns, the last first.
 */
export function* readThreads(
  context: PieceContext,
  pieces: readonly BodyPiece[],
  gaps: readonly Between[]
): Steps<Turn | undefined> {
  const {table, pins} = context
  const script = table.han ? 'han' : 'western'
  const words = new ThreadWords(context)
  const finished = new Map<number, boolean>()
  for (const {end, isFinished} of pieces) finished.set(end, isFinished)
  const isFinal = (end: number): boolean =>
    ((table.flags[end - 1] ?? 0) & lineFlag.final) !== 0
  const isWhole = (end: number): boolean => finished.get(end) ?? isFinal(end)
  const worth = (end: number): number => (isWhole(end) ? wholeWorth : 0)
  let beam: readonly Way[] = []
  let paused = 0

  for (const [place, piece] of pieces.entries()) {
    yield
    beam = prune(begin(place, piece))
    if (piece.width > widest) continue
    let ends = endsOf(beam)
    for (let row = piece.start + 1; row < piece.end && ends.size > 0; row++) {
      if (row >= paused) {
        yield
        paused = row + rowsOfStep
      }

      const gains = pins.role[row]
        ? new Map<number, number>()
        : gainsAt(piece, row, ends)
      if (gains.size === 0) continue
      beam = prune([...beam, ...turnAt(piece, place, row, gains)])
      ends = endsOf(beam)
    }
  }

  const last = worth(pieces.at(-1)?.end ?? 0)
  let best: Way | undefined
  let most = never
  for (const way of beam) {
    let score = way.score + last
    for (const {segment} of way.others) score += worth(segment.end)
    if (score <= most) continue
    most = score
    best = way
  }

  return best?.turn

  /** The text that a reading leaves above a row. */
  function leave({above, first, order, top}: Way, row: number, place: number) {
    return {first, order, segment: words.segment(above, top, row, place)}
  }

  /** A reading that goes on from a row with a text, new or one that stood above. */
  function goOn(
    way: Way | undefined,
    row: number,
    score: number,
    others: readonly Thread[],
    thread?: Thread
  ): Way {
    const kept = keepOpen(others, isWhole)
    const lost = kept.dropped ? worth(kept.dropped.segment.end) : 0
    return {
      score: (way?.score ?? 0) + score + lost,
      first: thread?.first ?? row,
      above: thread?.segment,
      top: row,
      order: (way?.order ?? 0) + 1,
      hasTurned: way?.hasTurned ?? false,
      others: kept.others,
      turn: {row, goesOn: thread?.segment.end ?? -1, before: way?.turn}
    }
  }

  /** The readings of the first row of a piece. */
  function begin(place: number, piece: BodyPiece): Way[] {
    const {start} = piece
    const previous = pieces[place - 1]
    const gap = gaps[place]
    if (!previous || !gap) return [goOn(undefined, start, 0, [])]
    const nearest = adjacentOdds(context, [previous], piece, gap, 0)
    const isHeld = nearest === Number.POSITIVE_INFINITY
    const mayLink = !gap.isPinned && !isBelowByline(context.roles, start)
    const opening =
      piece.opening === undefined ? 0 : openingPrice + piece.opening
    const isBelowHead = gap.heads.length > 0
    const known = new Map<number, number>()
    const away = ({end, piece: at}: Segment, isNext: boolean): number => {
      const before = known.get(end)
      if (before !== undefined) return before
      const whole = pieces[at]
      const from = {isNext, isBelowHead, isBelowOwn: false}
      const odds =
        whole && mayLink
          ? resumedOddsOf(context, [endAt(whole, end)], piece, from, 0)
          : never
      known.set(end, odds - awayPrice)
      return odds - awayPrice
    }

    const next: Way[] = []
    let most = never
    for (const way of beam) {
      if (way.score <= most - beamDepth - mostByWords) break
      const left = leave(way, previous.end, place - 1)
      const open = [left, ...way.others]
      if (isHeld) {
        next.push(goOn(way, start, 0, way.others, left))
        continue
      }

      next.push(goOn(way, start, 0, open))
      most = Math.max(most, way.score)
      for (const thread of open) {
        const isNext = thread === left
        const odds = Math.max(
          isNext ? nearest : never,
          away(thread.segment, isNext) - rankCost(way, thread)
        )
        const ahead = odds - opening
        // What no words can save is left out before they are weighed.
        if (way.score + ahead + mostByWords <= most - beamDepth) continue
        const score = ahead + words.odds(thread.segment, start, piece)
        most = Math.max(most, way.score + score)
        const others = open.filter((each) => each !== thread)
        next.push(goOn(way, start, score, others, thread))
      }
    }

    return next
  }

  /** A piece as it ends above a row inside it. */
  function endAt(piece: BodyPiece, end: number): BodyPiece {
    const {tail, ...rest} = piece
    const isEnd = end === piece.end
    return {
      ...rest,
      end,
      isFinished: isWhole(end),
      ...(tail && isEnd ? {tail} : {})
    }
  }

  /** What taking up texts at a row gains by the two lines that meet, by where they end. */
  function gainsAt(
    piece: BodyPiece,
    row: number,
    ends: ReadonlyMap<number, number>
  ): ReadonlyMap<number, number> {
    const gains = new Map<number, number>()
    let onward: number | undefined
    for (const [end, place] of ends) {
      const from = pieces[place]
      // Who signs below a text has ended it.
      if (!from || (from.tail && end === from.end)) continue
      if (Math.abs(from.width - piece.width) > play) continue
      onward ??= joinOdds(context, piece, row - 1, row)
      const gain = joinOdds(context, piece, end - 1, row) - onward
      // A whole text is taken up where reading on is unlikely, and not tried on every row.
      if (isFinal(end)) {
        if (gain > 0) gains.set(end, gain - finalPrice)
      } else if (gain > leastTurn[script]) gains.set(end, gain)
    }

    return gains
  }

  /** The readings in which a text is taken up at a row inside a piece. */
  function turnAt(
    piece: BodyPiece,
    place: number,
    row: number,
    gains: ReadonlyMap<number, number>
  ): Way[] {
    const next: Way[] = []
    const floor = floorOf(beam)
    for (const way of beam) {
      const height = heightOdds(way.above, row - way.top)
      for (const thread of way.others) {
        const {segment} = thread
        const gain = gains.get(segment.end)
        if (gain === undefined) continue
        const price = (way.hasTurned ? nextTurnPrice : turnPrice)[script]
        const ahead = gain + height - price - rankCost(way, thread)
        // What nothing can save is left out before its words are weighed, those of
        // the text that is left last: nobody may ever have asked for them.
        if (way.score + ahead + mostByTurn <= floor) continue
        const byWords = words.odds(segment, row, piece)
        if (way.score + ahead + byWords + mostByEnd <= floor) continue
        const left = leave(way, row, place)
        const score = ahead + byWords - words.odds(left.segment, row, piece)
        const others = [left, ...way.others.filter((each) => each !== thread)]
        next.push({
          ...goOn(way, row, score, others, thread),
          hasTurned: true
        })
      }
    }

    return next
  }
}
