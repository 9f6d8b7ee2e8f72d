import {partitionPoint} from '../model/partition-point.js'
import type {Role} from '../model/roles.js'
import type {Steps} from '../model/steps.js'
import type {Body} from './articles.js'
import type {HeadRun} from './head-runs.js'
import {headGroups, type HeadGroup} from './head-groups.js'
import {findNeighbours, headSides} from './head-sides.js'
import {readMatchPrices} from './match-prices.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'
import type {Scorer} from './scorer.js'
import {giveUnknown, type FoundHead} from './unknown-heads.js'

/** A body that has its head already, by what somebody said: no guess stands beside that. */
const againSaid = 14
/**
 * Readings kept at once, and bodies looked at for each line. Of heads gathered far
 * from their texts the right one may look worse than many until the last is read.
 */
const beamWidth = 64
const mostCandidates = 5
/** Groups looked back at for a body used twice. */
const lookBack = 80

interface State {
  readonly score: number
  readonly body: number
  readonly start: number
  readonly previous: State | undefined
  /** Hash of the bodies that have their head, how many want one of them, and heads whose body is not known. */
  readonly used: number
  readonly taken: number
  readonly unknown: number
}

/** Cut head runs into groups and give each to a body: partition and assignment at once. */
export function* matchHeads(
  table: LineTable,
  runs: readonly HeadRun[],
  bodies: readonly Body[],
  context: {
    readonly scorer: Scorer
    readonly pins: Pins
    readonly pinned: ReadonlyMap<number, number>
    /** 1 on every row that begins a unit of a head. */
    readonly unitStarts: Uint8Array
    readonly roles: ReadonlyArray<Role | undefined>
    readonly isFinal: boolean
  }
): Steps<HeadGroup[]> {
  const {scorer} = context
  const prices = yield* readMatchPrices(table, runs, bodies, context)
  const {again: second, worths} = prices
  const neighbours = findNeighbours(table.count, bodies)
  const placeOf = new Uint8Array(bodies.length)
  yield
  const near = yield* headSides(runs, neighbours, scorer)
  // A few lines want no head: they are mostly the rest of another text.
  const isWanting = (body: number): boolean => (prices.covers[body] ?? 0) > 0
  const wanting = bodies.filter((_, body) => isWanting(body)).length
  let beam: State[] = [
    {
      score: 0,
      body: -2,
      start: -1,
      previous: undefined,
      used: 0,
      taken: 0,
      unknown: 0
    }
  ]

  for (const run of runs) {
    yield
    const before = neighbours.before[run.start] ?? -1
    const after = neighbours.after[run.end - 1] ?? -1
    for (let row = run.start; row < run.end; row++) {
      const scores = worths(row)
      const candidates = choose(
        ahead(row, run.end, worths),
        before,
        after,
        context.pinned.get(row)
      )
      const next = new Map<number, State>()
      const keep = (state: State): void => {
        const key =
          (state.used * 4096 + ((state.body + 2) % 4096)) * 64 +
          (state.unknown % 64)
        const other = next.get(key)
        if (!other || other.score < state.score) next.set(key, state)
      }

      const pinned = context.pinned.get(row)
      const gains = candidates.map((body) => scores.get(body) ?? 0)
      for (const [at, body] of candidates.entries()) {
        if (body >= 0) placeOf[body] = at
      }

      for (const state of beam) {
        if (
          row > run.start &&
          (pinned === undefined || pinned === state.body) &&
          !isPinCut(context.pins, row)
        ) {
          const gain = state.body < 0 ? 0 : (scores.get(state.body) ?? 0)
          keep({
            ...state,
            score: state.score + gain - prices.goingOn(state.start, row)
          })
        }

        if (row > run.start && isHeld(context.pins, row)) continue
        const taken = used(state, candidates, placeOf)
        for (const [at, body] of candidates.entries()) {
          if (
            row > run.start &&
            body === state.body &&
            !(body < 0 && prices.knowsUnknown)
          )
            continue
          const isUsed = (taken & (1 << at)) !== 0
          const worth = gains[at] ?? 0
          if (
            isUsed &&
            pinned === undefined &&
            worth < second &&
            !prices.knowsUnknown
          )
            continue

          const beside =
            body < 0
              ? 0
              : body === after
                ? near.above +
                  (!table.han && context.roles[run.end] === 'byline'
                    ? near.byline
                    : 0)
                : body === before && row === run.start
                  ? near.below
                  : 0
          const split = row === run.start ? 0 : prices.beginning(row)
          const isUnknown =
            body < 0 &&
            prices.knowsUnknown &&
            state.taken + state.unknown < wanting
          const gain =
            body < 0
              ? isUnknown
                ? prices.unknown
                : -prices.none
              : worth +
                beside +
                (!isUsed
                  ? (prices.covers[body] ?? 0)
                  : pinned === undefined
                    ? -second
                    : -againSaid)
          keep({
            score: state.score + gain - split,
            body,
            start: row,
            previous: state.start < 0 ? undefined : state,
            used:
              isUsed && prices.knowsUnknown
                ? state.used
                : use(state.used, body),
            taken: state.taken + (!isUsed && isWanting(body) ? 1 : 0),
            unknown: state.unknown + (isUnknown ? 1 : 0)
          })
        }
      }

      beam = [...next.values()]
        .sort((a, b) => b.score - a.score)
        .slice(0, beamWidth)
    }
  }

  yield
  const heads = headsOf(beam[0], runs, context.pinned)
  const whole = prices.knowsUnknown
    ? giveUnknown(
        heads,
        bodies.map(({pieces}, body) => ({
          start: pieces[0]?.start ?? 0,
          isShort: !isWanting(body)
        })),
        worths
      )
    : heads
  return yield* headGroups(whole, scorer, neighbours)
}

/** Two marks beside one another are two blocks, but not two heads. */
function isPinCut(pins: Pins, row: number): boolean {
  return pins.startsArticle[row] === 1
}

/** Lines that one mark holds together are one block, of one article. */
function isHeld({group}: Pins, row: number): boolean {
  const held = group[row] ?? 0
  return held > 0 && held === group[row - 1]
}

/**
 * Which of the candidates a state has used already, as bits. `placeOf` tells
 * where a body may stand among them.
 */
function used(
  state: State,
  candidates: readonly number[],
  placeOf: Uint8Array
): number {
  let bits = 0
  let each: State | undefined = state
  for (let step = 0; each && step < lookBack; step++) {
    const {body}: State = each
    if (body >= 0) {
      const place = placeOf[body] ?? 0
      if (candidates[place] === body) bits |= 1 << place
    }

    each = each.previous
  }

  return bits
}

/** Add a body to the hash of those that have their head; order plays no part. */
function use(used: number, body: number): number {
  // Knuth's multiplicative hash spreads neighbours over all bits.
  return body < 0 ? used : (used ^ Math.imul(body + 1, 0x9e3779b1)) >>> 0
}

/** Rows of a head that are looked at together to see which bodies it may have. */
const headRows = 6

/** What the rows of a head from `row` on share with bodies, summed. */
function ahead(
  row: number,
  end: number,
  scoresOf: (row: number) => ReadonlyMap<number, number>
): Map<number, number> {
  const sums = new Map<number, number>()
  const last = Math.min(end, row + headRows)
  for (let each = row; each < last; each++) {
    for (const [body, score] of scoresOf(each))
      sums.set(body, (sums.get(body) ?? 0) + score)
  }

  return sums
}

function choose(
  scores: ReadonlyMap<number, number>,
  before: number,
  after: number,
  pinned: number | undefined
): number[] {
  if (pinned !== undefined) return [pinned]
  const best = [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostCandidates)
    .map(([body]) => body)
  for (const body of [before, after])
    if (body >= 0 && !best.includes(body)) best.push(body)
  best.push(-1)
  return best
}

/** The heads of a reading, from the first row to the last. */
function headsOf(
  last: State | undefined,
  runs: readonly HeadRun[],
  pinned: ReadonlyMap<number, number>
): FoundHead[] {
  const runOf = (row: number): HeadRun | undefined => {
    const begun = partitionPoint(
      runs.length,
      (at) => (runs[at]?.start ?? 0) <= row
    )
    return runs[Math.max(0, begun - 1)]
  }

  const heads: FoundHead[] = []
  let below = Number.POSITIVE_INFINITY
  for (let state = last; state && state.start >= 0; state = state.previous) {
    const {start, body} = state
    const end = Math.min(runOf(start)?.end ?? start + 1, below)
    heads.push({start, end, body, isSaid: pinned.has(start)})
    below = start
  }

  return heads.reverse()
}
