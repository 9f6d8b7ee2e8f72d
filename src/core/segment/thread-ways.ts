import type {Segment} from './thread-words.js'

/** From a row on a text goes on; `goesOn` is the row after what it goes on, −1 where a text begins. */
export interface Turn {
  readonly row: number
  readonly goesOn: number
  readonly before: Turn | undefined
}

/** A text that was left and may be taken up again. */
export interface Thread {
  /** The row that the text begins on. */
  readonly first: number
  /** Its latest rows. */
  readonly segment: Segment
  /** How many turns of the page come before these. */
  readonly order: number
}

/** One reading of the page down to a row. */
export interface Way {
  readonly score: number
  /** The text that is read: the row it begins on, what it goes on, and the row from which. */
  readonly first: number
  readonly above: Segment | undefined
  readonly top: number
  readonly order: number
  /** Whether a text was taken up inside a piece: more turns are likely. */
  readonly hasTurned: boolean
  /** The others, latest first. */
  readonly others: readonly Thread[]
  readonly turn: Turn
}

/** What each text costs that a turn passes over, besides the one that is left. */
const rankPrice = 0.8
/** Columns of one text side by side are as high as one another; one row more is chance. */
const sameHeight = 2.2
const otherHeight = -0.4
/** Texts that may be taken up at once. */
const mostOthers = 6
/** Readings kept at once, and how much worse than the best they may be. */
const beamWidth = 32
export const beamDepth = 9

/** What it costs to take a text up that other turns came after. */
export function rankCost({order}: Way, thread: Thread): number {
  return rankPrice * Math.max(0, order - thread.order - 1)
}

/** Log-odds that a column ends after so many rows, by the one that it goes on. */
export function heightOdds(above: Segment | undefined, rows: number): number {
  if (!above) return 0
  const difference = Math.abs(above.end - above.start - rows)
  if (difference === 1) return 0
  return difference === 0 ? sameHeight : otherHeight
}

/**
 * The texts that may still be taken up, latest first: where they are too many, the
 * oldest one that ended goes, or the oldest; given back apart.
 */
export function keepOpen(
  others: readonly Thread[],
  isWhole: (end: number) => boolean
): {others: readonly Thread[]; dropped: Thread | undefined} {
  if (others.length <= mostOthers) return {others, dropped: undefined}
  const oldest = others.toSorted((a, b) => a.order - b.order)
  const dropped = oldest.find(({segment}) => isWhole(segment.end)) ?? oldest[0]
  return {others: others.filter((each) => each !== dropped), dropped}
}

/** The best of some readings, of those that read on alike only the better. */
export function prune(ways: readonly Way[]): readonly Way[] {
  let most = Number.NEGATIVE_INFINITY
  for (const {score} of ways) most = Math.max(most, score)
  const list = ways
    .filter(({score}) => score > most - beamDepth)
    .sort((a, b) => b.score - a.score)
  const kept: Way[] = []
  for (const way of list) {
    if (kept.length === beamWidth) break
    if (!kept.some((other) => readsAlike(way, other))) kept.push(way)
  }

  return kept
}

/** No reading of so low a score is kept beside those that are. */
export function floorOf(kept: readonly Way[]): number {
  const last = kept[beamWidth - 1]
  return last ? last.score : (kept[0]?.score ?? 0) - beamDepth
}

/** Whether two readings go on with the same text and may take up texts that end alike. */
function readsAlike(one: Way, other: Way): boolean {
  if (one.first !== other.first || one.others.length !== other.others.length)
    return false
  for (let place = 0; place < one.others.length; place++) {
    const end = one.others[place]?.segment.end
    if (end !== other.others[place]?.segment.end) return false
  }

  return true
}

/** Where texts end that some reading may take up, each once, and their pieces. */
export function endsOf(ways: readonly Way[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const {others} of ways)
    for (const {segment} of others) ends.set(segment.end, segment.piece)
  return ends
}
