import type {Steps} from '../model/steps.js'

/** Places further above that a piece may go on. */
const reach = 16
/** Pieces of a chain that are looked at: its latest. */
const mostLooked = 5
/** Links are taken in the order of their log-odds, in steps of this. */
const step = 0.02
/** Log-odds from which nothing more is won. */
const most = 14

const placesOfStep = 16

/** One of the pieces in a row: its place, counted from 0; −1 is none. */
type Place = number

/**
 * Put pieces together into chains: the likeliest link first, so that a cut text
 * is not taken up by what comes next only because it comes next. A piece that a
 * link passes over goes in between where the two links that this makes weigh
 * more than the one. `oddsOf` gives the log-odds that a piece goes on a chain,
 * given by its latest places; links of 0 and less are none. Returns, for each
 * piece, the one above that it goes on, or −1. Linear in the pieces.
 */
export function* linkPieces(
  count: number,
  oddsOf: (chain: readonly Place[], piece: Place) => number
): Steps<Int32Array> {
  const previous = new Int32Array(count).fill(-1)
  const next = new Int32Array(count).fill(-1)
  /** The other end of the chain that a piece is the first or last of. */
  const otherEnd = Int32Array.from({length: count}, (_, place) => place)
  const levels = Math.ceil(most / step)
  const queue: Array<Array<[Place, Place]>> = Array.from(
    {length: levels + 1},
    () => []
  )
  const levelOf = (odds: number): number =>
    Math.min(levels, Math.floor(odds / step))
  const at = (list: Int32Array, place: Place): Place => list[place] ?? -1

  /** What speaks for a link as the chains are now. */
  const weigh = (from: Place, to: Place): number => {
    const chain: Place[] = []
    for (
      let place = from;
      place >= 0 && chain.length < mostLooked;
      place = at(previous, place)
    )
      chain.push(place)
    return oddsOf(chain.reverse(), to)
  }

  const push = (from: Place, to: Place, highest: number): void => {
    const odds = weigh(from, to)
    if (odds > 0) queue[Math.min(highest, levelOf(odds))]?.push([from, to])
  }

  const link = (from: Place, to: Place): void => {
    next[from] = to
    previous[to] = from
  }

  /** Put a chain between two linked pieces; false where that weighs less. */
  const insert = (
    [above, below]: [Place, Place],
    [first, last]: [Place, Place]
  ): boolean => {
    if (first <= above || last >= below) return false
    const into = weigh(above, first)
    const onward = weigh(last, below)
    if (into <= 0 || onward <= 0) return false
    if (into + onward <= weigh(above, below)) return false
    link(above, first)
    link(last, below)
    return true
  }

  for (let to = 0; to < count; to++) {
    if (to % placesOfStep === 0) yield
    for (let from = Math.max(0, to - reach); from < to; from++)
      push(from, to, levels)
  }

  for (let level = levels; level >= 0; level--) {
    const links = queue[level] ?? []
    for (let turn = 0; turn < links.length; turn++) {
      if (turn % placesOfStep === 0) yield
      const [from, to] = links[turn] ?? [0, 0]
      const taken = at(next, from)
      const given = at(previous, to)
      if (taken >= 0 && given < 0) {
        insert([from, taken], [to, at(otherEnd, to)])
        continue
      }

      if (given >= 0 && taken < 0) {
        insert([given, to], [at(otherEnd, from), from])
        continue
      }

      if (taken >= 0) continue
      const now = levelOf(weigh(from, to))
      if (now < level) {
        if (now >= 0) queue[now]?.push([from, to])
        continue
      }

      link(from, to)
      const first = at(otherEnd, from)
      const last = at(otherEnd, to)
      otherEnd[first] = last
      otherEnd[last] = first
      // The chain speaks for others now as neither part did.
      const end = Math.min(count - 1, last + reach)
      for (let other = last + 1; other <= end; other++)
        if (at(previous, other) < 0) push(last, other, level)
    }
  }

  return previous
}
