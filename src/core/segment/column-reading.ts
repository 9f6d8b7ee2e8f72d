import {BodyStates} from './body-states.js'
import {bodyEdge, bodyWays, far} from './body-ways.js'
import {cost, endPrice, letterPlay} from './column-costs.js'
import {openingPrices} from './column-openings.js'
import type {ColumnWidth} from './column-widths.js'
import type {GapHabit} from './gap-habit.js'
import {joinable} from './joined-words.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** What is known of lines before their shape is looked at. */
export interface LineHints {
  /** For each line the shapes it may have, as bits; 0 allows all but other. */
  readonly allowed: Uint8Array
  /** 1 for a sign-off on a line of its own, which would have fitted above. */
  readonly signOff: Uint8Array
  /** What reading the line as part of a head costs more or less. */
  readonly headCost: Float32Array
  /** The same for the first and for the last line of a head, and for one that others follow. */
  readonly headFirst: Float32Array
  readonly headLast: Float32Array
  readonly headInside: Float32Array
  /** What beginning a paragraph on the line costs more or less. */
  readonly startCost: Float32Array
}

/** Half-ems that a Han line is squeezed by at most, where the type-setter squeezes. */
const mostSqueezed = 3
/** How a page is set, by one way to read it. */
export interface Setting {
  readonly widths: readonly ColumnWidth[]
  readonly habit: GapHabit
  /** Whether blank lines part paragraphs as they part blocks. */
  readonly isParted: boolean
  /** Whether words that line ends cut may have been joined. */
  readonly isJoined: boolean
  readonly indent: number
  /**
   * Whether lines of one column vary in width: marks are squeezed on a Han
   * page, letters are of many widths on a Western one.
   */
  readonly isLoose: boolean
}

/** One pass over the lines, before its cheapest path is followed back. */
export interface Reading extends Setting {
  /** Rows that were read. */
  readonly count: number
  readonly back: Uint8Array
  /** Prices of the states after the last row, and at the end of a page there. */
  readonly open: Float64Array
  readonly last: Float64Array
  readonly total: number
}

/** A start price that only the opening of an article reaches. */
const leadStart = -2
/** Of fewer rows nothing tells how wide their column is: the last may be as it is anywhere. */
const fewRows = 12
/** Half-ems that the first word of the next page needs, as far as one can tell. */
const usualNeed = {han: 2, western: 6}
/** States of no body: a head and furniture, each after a whole or a cut body. */
const headStates = 4

/** A reading of no rows. */
export function begin(page: Setting): Reading {
  const states = 2 * page.widths.length + headStates
  const open = new Float64Array(states).fill(far)
  // Before the first line nothing was cut, but a text may go on from elsewhere.
  open[states - 2] = 0
  return {
    ...page,
    count: 0,
    back: new Uint8Array(0),
    open,
    last: open,
    total: far
  }
}

/**
 * The Viterbi pass, on from where a reading stopped. States: for each column width the first and a further line
 * of a paragraph; a head and furniture, each after a whole or a cut body.
 */
export function readOn(
  table: LineTable,
  hints: LineHints,
  page: Reading,
  count: number
): Reading {
  if (page.count === count) return page
  const {width, marks, token, flags, gap, han} = table
  const {habit, isParted, isJoined, indent, isLoose} = page
  const columns = Int32Array.from(page.widths, (each) => each.width)
  const opening = openingPrices(page.widths, table)
  const plays = Int32Array.from(columns, (column) =>
    isLoose && !han ? Math.round(column * letterPlay) : 0
  )
  const body = new BodyStates(columns, opening, plays)
  // What was taken from the first row that is read on with.
  if (isJoined)
    for (let row = Math.max(0, page.count - 3); row < page.count; row++)
      body.take(width[row] ?? 0, joinable(table, row))
  // One of each for all rows.
  const edge = bodyEdge(indent)
  const ways = bodyWays()
  const head = 2 * columns.length
  const other = head + 2
  const states = head + headStates
  // Room grows by halves, so that a page that is read on and on costs no more.
  const needed = count * states
  const back =
    page.back.length >= needed && page.count > 0
      ? page.back
      : new Uint8Array(Math.max(needed, page.back.length * 1.5))
  if (back !== page.back) back.set(page.back)
  let previous = page.open.slice()
  let current = new Float64Array(states)
  const blank = han ? 0 : 1
  // Where blank lines part heads from what is beside them.
  const isTight =
    habit === 'blocks' || (habit === 'all' && gap.indexOf(0, 1) > 0)

  for (let row = page.count; row < count; row++) {
    const allowed = hints.allowed[row] ?? 0
    const size = width[row] ?? 0
    const bits = flags[row] ?? 0
    // A mark may hang out of a Han column, and each may lose half an em when
    // the line would not fit otherwise (CLREQ 3.1.6).
    const hang = !han
      ? 0
      : isLoose
        ? 2 + Math.min(mostSqueezed, marks[row] ?? 0)
        : bits & lineFlag.mark
          ? 2
          : 0
    const before = row > 0 ? (flags[row - 1] ?? 0) : 0
    const sizeBefore = row > 0 ? (width[row - 1] ?? 0) : 0
    const need = (token[row] ?? 0) + blank
    const blanks = gap[row] ?? 0
    const onPrice = row === 0 ? 0 : onGap(habit, blanks)
    const offPrice = row === 0 ? 0 : offGap(habit, blanks)
    const change = changePrice(habit, blanks)
    // An article opens a column of its own, whatever stands above.
    const begun =
      (hints.startCost[row] ?? 0) <= leadStart
        ? Math.min(change, cost.open)
        : change
    const finalInside = before & lineFlag.final ? cost.finalInside : 0
    const startPrice =
      (hints.startCost[row] ?? 0) +
      (bits & lineFlag.lower ? cost.lowerStart : 0) +
      (bits & lineFlag.closer ? cost.closerStart : 0)
    const end = endPrice(before)
    const restPrice = cost.rest + finalInside + onPrice
    const firstPrice = cost.first + end + startPrice

    // Nothing below the last line tells how full it is.
    const needNext = row + 1 < table.count ? (token[row + 1] ?? 0) + blank : 0
    edge.sizeBefore = sizeBefore
    edge.size = size
    edge.need = need
    edge.needNext = needNext
    edge.joined = isJoined ? joinable(table, row) : 0
    edge.end = end
    edge.isSignOff = hints.signOff[row] === 1
    body.leave(previous, edge)
    const whole = body.prices[0] ?? far
    const cut = body.prices[1] ?? far
    const wholeHead = body.prices[2] ?? far
    const cutHead = body.prices[3] ?? far
    const wholeFrom = body.from[0] ?? head
    const cutFrom = body.from[1] ?? head
    const wholeHeadFrom = body.from[2] ?? head
    const cutHeadFrom = body.from[3] ?? head

    const broken = cut + cost.cut + finalInside
    const headWhole = previous[head] ?? far
    const headCut = previous[head + 1] ?? far
    const otherWhole = previous[other] ?? far
    const otherCut = previous[other + 1] ?? far
    const headEnd = row > 0 ? (hints.headLast[row - 1] ?? 0) : 0

    // The cheapest ways to begin a paragraph, and to go on with one, after
    // what is no body.
    let outside = Math.min(headWhole + headEnd, otherWhole)
    let outsideFrom = headWhole + headEnd <= otherWhole ? head : other
    const abandoned = Math.min(headCut + headEnd, otherCut) + cost.abandon
    if (abandoned < outside) {
      outside = abandoned
      outsideFrom = headCut + headEnd <= otherCut ? head + 1 : other + 1
    }

    const resumePrice =
      row === 0
        ? cost.resumeCut
        : bits & lineFlag.lower
          ? cost.resumeLower
          : cost.resumeWhole
    const capital = bits & lineFlag.upper ? cost.resumeUpper : 0
    let resumed =
      Math.min(headCut + headEnd, otherCut) +
      cost.resumeCut +
      cost.reopen +
      capital
    let resumedFrom = headCut + headEnd <= otherCut ? head + 1 : other + 1
    const belowHead = headWhole + headEnd + cost.resumeBelowHead
    const anew =
      Math.min(belowHead, otherWhole) + resumePrice + cost.open + capital
    if (anew < resumed) {
      resumed = anew
      resumedFrom = belowHead <= otherWhole ? head : other
    }

    // The cheapest way to begin a paragraph in another column than before.
    const leave = Math.min(whole, broken + cost.abandon)
    const leaveFrom = whole <= broken + cost.abandon ? wholeFrom : cutFrom
    // And to go on in another column: with this paragraph, or with one that
    // was broken off further above.
    const inside = cut + restPrice + cost.changeInside
    const taken = leave + resumePrice + change + offPrice
    const onward = Math.min(inside, taken)
    const onwardFrom = inside <= taken ? cutFrom : leaveFrom

    ways.mayFirst = allowed === 0 || (allowed & 1) !== 0
    ways.mayRest = allowed === 0 || (allowed & 2) !== 0
    ways.first = firstPrice + partPrice(habit, isParted, blanks)
    ways.rest = restPrice
    ways.anewFirst = outside + cost.open + startPrice + offPrice
    ways.anewFirstFrom = outsideFrom
    ways.anewRest = resumed + offPrice
    ways.anewRestFrom = resumedFrom
    ways.changedFirst = leave + startPrice + begun + offPrice
    ways.changedFirstFrom = leaveFrom
    ways.changedRest = onward
    ways.changedRestFrom = onwardFrom
    ways.hang = hang
    ways.fullFirst = fullFirstPrice(han && indent > 2, marks[row] ?? 0)
    body.enter(previous, current, back, row * states, edge, ways)

    if (isJoined) body.take(size, edge.joined)

    const mayHead = allowed === 0 || (allowed & 4) !== 0
    const mayOther = (allowed & 8) !== 0
    // What may be text as well is furniture only where text does not fit.
    const otherPrice = cost.toOther + (allowed === 15 ? cost.softOther : 0)
    const headPrice = hints.headCost[row] ?? 0
    const headOpen = headPrice + (hints.headFirst[row] ?? 0)
    const headOn =
      headPrice +
      cost.headOn +
      (row > 0 ? (hints.headInside[row - 1] ?? 0) : 0) +
      onPrice * 0.5 +
      (bits & lineFlag.lower && blanks > 0 && isTight ? cost.lowerUnit : 0)
    for (let isCut = 0; isCut < 2; isCut++) {
      const left = isCut ? broken : whole
      const leftFrom = isCut ? cutFrom : wholeFrom
      const headBefore = isCut ? headCut : headWhole
      const otherBefore = isCut ? otherCut : otherWhole
      const leftHead = isCut ? cutHead + cost.cut + finalInside : wholeHead
      let best = leftHead + cost.toHead + headOpen + offPrice
      let from = isCut ? cutHeadFrom : wholeHeadFrom
      if (headBefore + headOn < best) {
        best = headBefore + headOn
        from = head + isCut
      }

      const afterOther = otherBefore + cost.headAfterOther + headOpen + offPrice
      if (afterOther < best) {
        best = afterOther
        from = other + isCut
      }

      current[head + isCut] = mayHead ? best : far
      back[row * states + head + isCut] = from

      best = left + otherPrice
      from = leftFrom
      const nearest = Math.min(headBefore + headEnd, otherBefore)
      if (nearest + otherPrice < best) {
        best = nearest + otherPrice
        from = (headBefore + headEnd < otherBefore ? head : other) + isCut
      }

      current[other + isCut] = mayOther ? best : far
      back[row * states + other + isCut] = from
    }

    const swap = previous
    previous = current
    current = swap
  }

  // A head that the page ends with pays for its ending as any other; so does a text that ends in no stop.
  const open = previous.slice()
  const lastFlags = flags[count - 1] ?? 0
  if (count >= fewRows && (lastFlags & lineFlag.final) === 0) {
    edge.sizeBefore = width[count - 1] ?? 0
    edge.need = usualNeed[han ? 'han' : 'western']
    edge.end = endPrice(lastFlags)
    body.end(previous, edge)
  }

  const ending = hints.headLast[count - 1] ?? 0
  for (const state of [head, head + 1])
    previous[state] = (previous[state] ?? far) + ending
  let total = far
  for (const price of previous) if (price < total) total = price
  return {...page, count, back, open, last: previous, total}
}

/**
 * What it costs more that a first line is as full as the lines below it; marks
 * can be squeezed to make room for the indent.
 */
function fullFirstPrice(isIndented: boolean, marks: number): number {
  return isIndented ? cost.fullFirst * Math.max(0, 1 - marks / 4) : 0
}

/** What a column costs that another block ends above, with or without a blank line that says so. */
function changePrice(habit: GapHabit, blanks: number): number {
  const isParted = blanks > (habit === 'all' ? 1 : 0)
  return isParted && habit !== 'none' ? cost.changeAtGap : cost.change
}

/** What a row costs inside a block for the blank lines above it. */
function onGap(habit: GapHabit, blanks: number): number {
  if (habit === 'all') return blanks === 0 ? cost.tight : blanks > 1 ? 1 : 0
  return blanks > 0 ? cost.gap : 0
}

/** What a row costs as the first of a paragraph of the same block for the blank lines above it. */
function partPrice(habit: GapHabit, isParted: boolean, blanks: number): number {
  if (isParted || habit === 'none') return 0
  return blanks > (habit === 'all' ? 1 : 0) ? cost.parted : 0
}

/** What a row costs as the first of a block for the blank lines above it. */
function offGap(habit: GapHabit, blanks: number): number {
  return habit === 'none' || blanks > 0 ? 0 : cost.close
}
