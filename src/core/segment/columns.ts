import {lineFlag, type LineTable} from './measure.js'

/** What a line is to the shape of the page. */
export const shape = {first: 0, rest: 1, head: 2, other: 3} as const
export type Shape = (typeof shape)[keyof typeof shape]

/** What is known of lines before their shape is looked at. */
export interface LineHints {
  /** For each line the shapes it may have, as bits; 0 allows all. */
  readonly allowed: Uint8Array
  /** What reading the line as part of a head costs more or less. */
  readonly headCost: Float32Array
  /** What beginning a paragraph on the line costs more or less. */
  readonly startCost: Float32Array
}

/** The cheapest reading of all lines. */
export interface Columns {
  readonly shape: Uint8Array
  /** Column width of body lines in half-ems; 0 for others. */
  readonly width: Int32Array
  /** How much dearer the other reading of the line's start is: 0 is a tie. */
  readonly margin: Float32Array
  /** First-line indent that the extraction lost, in half-ems. */
  readonly indent: number
}

/**
 * Costs are negative natural logarithms of rough probabilities; each was
 * moved by half without any figure of the evaluation moving by .02.
 */
const cost = {
  /** One line in seven ends a paragraph. */
  prior: {rest: 0.15, first: 1.9},
  /** A sentence ends at a line end by chance once in fourteen. */
  finalInside: 2.5,
  /** A paragraph that ends without a full stop. */
  openEnd: 3.5,
  pauseEnd: 6,
  softEnd: 1,
  /** A paragraph whose last line happens to be full. */
  fullEnd: 2.6,
  looseEnd: 0.3,
  /** A line that breaks though the next word would have fitted. */
  forced: 4,
  forcedStep: 0.5,
  forcedMost: 9,
  /** A line longer than its column. */
  over: 1,
  overStep: 0.7,
  overMost: 9,
  /** A column of another width right after this one. */
  change: 4.5,
  /** A column after a head or furniture. */
  open: 1.6,
  /** A body that goes on in mid-paragraph after a head or furniture. */
  resume: 1.5,
  resumeHead: 4.5,
  rare: 0.3,
  /** A body that ends on a short line without a full stop. */
  shortCut: 3,
  /** A head, furniture after a body; a body cut in mid-sentence. */
  toHead: 2.6,
  headOn: 0.55,
  toOther: 0.6,
  cut: 3,
  /** A line gap where the page has none inside blocks, and the reverse. */
  gap: 3.5
} as const

/** Widths tried; more only helps pages of hundreds of columns. */
const mostWidths = 20
/** Least width of a column: 5 em in Han, 12 letters. */
const leastWidth = 10
const far = 1e15

/** Read the lines: which are body, in which column, where paragraphs begin. */
export function readColumns(table: LineTable, hints: LineHints): Columns {
  const widths = candidateWidths(table)
  const gaps = gapHabit(table)
  // Two ems in Chinese; up to two ems, or none, in Western pages.
  const indents = table.han ? [0, 4] : [0, 2, 4]
  let best: (Columns & {total: number}) | undefined

  for (const indent of indents) {
    const columns = readWith(table, hints, widths, gaps, indent)
    if (!best || columns.total < best.total - 0.01) best = columns
  }

  return best ?? readWith(table, hints, widths, gaps, 0)
}

/** How blank lines are used: after every line, between blocks, or not. */
export function gapHabit(table: LineTable): 'all' | 'blocks' | 'none' {
  let gaps = 0
  for (let row = 1; row < table.count; row++)
    if ((table.gap[row] ?? 0) > 0) gaps++
  const share = gaps / Math.max(1, table.count - 1)
  if (share > 0.6) return 'all'
  return share > 0.04 ? 'blocks' : 'none'
}

/**
 * Column widths of the page: the widest of four lines, wherever that is the
 * same several times.
 */
function candidateWidths(table: LineTable): Candidate[] {
  const counts = new Map<number, number>()
  const {count, width} = table
  for (let row = 0; row + 2 < count; row++) {
    let widest = 0
    let narrowest = far
    const end = Math.min(count, row + 4)
    for (let each = row; each < end; each++) {
      widest = Math.max(widest, width[each] ?? 0)
      narrowest = Math.min(narrowest, width[each] ?? 0)
    }

    if (widest < leastWidth || narrowest * 4 < widest) continue
    counts.set(widest, (counts.get(widest) ?? 0) + 1)
  }

  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const chosen = sorted.filter(([, times], place) => times > 2 || place < 3)
  const found = chosen.slice(0, mostWidths).map(([width, times]) => ({
    width,
    rare: Math.max(0, commonWidth - times) * cost.rare
  }))
  if (found.length === 0) {
    found.push({width: Math.max(leastWidth, ...width.slice(0, 1000)), rare: 0})
  }

  return found.sort((a, b) => a.width - b.width)
}

interface Candidate {
  readonly width: number
  /** Price of opening a column that few lines have. */
  readonly rare: number
}

/** From so many lines on a width is that of a column and no chance. */
const commonWidth = 8

/** Half ems that a line is squeezed by at most. */
const mostSqueezed = 3

function readWith(
  table: LineTable,
  hints: LineHints,
  candidates: readonly Candidate[],
  gaps: 'all' | 'blocks' | 'none',
  indent: number
): Columns & {total: number} {
  const {count, width, marks, token, flags, gap, han} = table
  const widths = candidates.map((each) => each.width)
  const kinds = widths.length
  const states = 2 * kinds + 2
  const head = 2 * kinds
  const other = head + 1
  const back = new Uint8Array(count * states)
  let previous = new Float64Array(states)
  let current = new Float64Array(states)
  const blank = han ? 0 : 1

  for (let row = 0; row < count; row++) {
    const allowed = hints.allowed[row] ?? 0
    const size = width[row] ?? 0
    // A mark may hang out of a Han column, and each may lose half an em when
    // the line would not fit otherwise (CLREQ 3.1.6).
    const hang = han ? 2 + Math.min(mostSqueezed, marks[row] ?? 0) : 0
    const isGap = gaps === 'blocks' && (gap[row] ?? 0) > 0
    const isTight = gaps === 'blocks' && (gap[row] ?? 0) === 0
    const startCost = hints.startCost[row] ?? 0
    const flagsHere = flags[row] ?? 0
    const before = row > 0 ? (flags[row - 1] ?? 0) : 0
    const sizeBefore = row > 0 ? (width[row - 1] ?? 0) : 0
    const need = (token[row] ?? 0) + blank
    const restPrice =
      cost.prior.rest +
      (before & lineFlag.final ? cost.finalInside : 0) +
      (isGap ? cost.gap : 0)
    const firstPrice =
      cost.prior.first +
      endPrice(before) +
      startCost +
      (flagsHere & lineFlag.lower ? 2 : 0) +
      (flagsHere & lineFlag.closer ? 6 : 0) +
      (isTight ? 0.7 : 0)
    const leavePrice =
      before & lineFlag.final ? 0 : before & lineFlag.soft ? 1 : cost.cut

    const isOpen = !(before & (lineFlag.final | lineFlag.soft))
    // The cheapest ways to leave any column here.
    let leave = far
    let leaveFrom = other
    let leaveRest = far
    let leaveRestFrom = other
    for (let state = 0; state < head && row > 0; state++) {
      const column = widths[state >> 1] ?? 0
      const slack = column - sizeBefore - (state & 1 ? 0 : indent)
      const isForced = slack >= need
      const price = previous[state] ?? far
      const end =
        price +
        (isForced ? cost.looseEnd : cost.fullEnd) +
        (isOpen && slack >= Math.max(8, column / 4) ? cost.shortCut : 0)
      if (end < leave) {
        leave = end
        leaveFrom = state
      }

      const on = price + (isForced ? forcedPrice(slack - need) : 0)
      if (on < leaveRest) {
        leaveRest = on
        leaveRestFrom = state
      }
    }

    const fromHead = row > 0 ? (previous[head] ?? far) : 0
    const fromOther = row > 0 ? (previous[other] ?? far) : 0
    const outside = Math.min(fromHead, fromOther)
    const outsideFrom = fromHead <= fromOther ? head : other

    for (let kind = 0; kind < kinds; kind++) {
      const column = widths[kind] ?? 0

      for (let rest = 0; rest < 2; rest++) {
        const state = 2 * kind + rest
        if (allowed !== 0 && !(allowed & (1 << rest))) {
          current[state] = far
          continue
        }

        const over = size + (rest ? 0 : indent) - column
        const overPrice =
          over <= 0
            ? 0
            : over <= hang
              ? 0.3
              : Math.min(
                  cost.overMost,
                  cost.over + cost.overStep * (over - hang)
                )
        const fromHere = rest
          ? Math.min(fromHead + cost.resumeHead, fromOther + cost.resume)
          : outside + startCost
        let best = fromHere + cost.open + (candidates[kind]?.rare ?? 0)
        let from =
          rest && fromOther + cost.resume < fromHead + cost.resumeHead
            ? other
            : rest
              ? head
              : outsideFrom
        if (row > 0) {
          for (let restBefore = 0; restBefore < 2; restBefore++) {
            const stateBefore = 2 * kind + restBefore
            const slack = column - sizeBefore - (restBefore ? 0 : indent)
            const isForced = slack >= need
            const price =
              (previous[stateBefore] ?? far) +
              (rest
                ? restPrice + (isForced ? forcedPrice(slack - need) : 0)
                : firstPrice + (isForced ? cost.looseEnd : cost.fullEnd))
            if (price < best) {
              best = price
              from = stateBefore
            }
          }

          const change = rest
            ? leaveRest +
              restPrice +
              cost.change +
              1 +
              (candidates[kind]?.rare ?? 0)
            : leave +
              firstPrice +
              cost.change -
              1.9 +
              (candidates[kind]?.rare ?? 0)
          if (change < best) {
            best = change
            from = rest ? leaveRestFrom : leaveFrom
          }
        }

        current[state] = best + overPrice
        back[row * states + state] = from
      }
    }

    const toHead = leave + leavePrice + cost.toHead - (isTight ? 0 : 0.3)
    const headOn = Math.min(fromHead + cost.headOn, fromOther + 1)
    const headPrice = hints.headCost[row] ?? 0
    current[head] =
      allowed !== 0 && !(allowed & 4)
        ? far
        : Math.min(toHead, headOn) + headPrice
    back[row * states + head] =
      toHead < headOn
        ? leaveFrom
        : fromHead + cost.headOn <= fromOther + 1
          ? head
          : other
    const toOther = leave + leavePrice * 0.5 + cost.toOther
    current[other] = allowed & 8 ? Math.min(toOther, outside + 0.3) : far
    back[row * states + other] =
      toOther < outside + 0.3 ? leaveFrom : outsideFrom

    const swap = previous
    previous = current
    current = swap
  }

  return trace(table, back, previous, {widths, states, indent})
}

function endPrice(before: number): number {
  if (before & lineFlag.final) return 0.03
  if (before & lineFlag.soft) return cost.softEnd
  return before & (lineFlag.pause | lineFlag.hyphen)
    ? cost.pauseEnd
    : cost.openEnd
}

function forcedPrice(excess: number): number {
  return Math.min(cost.forcedMost, cost.forced + cost.forcedStep * excess)
}

/** Follow the cheapest path back, and see how near its rival was. */
function trace(
  {count, width, token, flags, han}: LineTable,
  back: Uint8Array,
  last: Float64Array,
  {
    widths,
    states,
    indent
  }: {widths: readonly number[]; states: number; indent: number}
): Columns & {total: number} {
  const result = {
    shape: new Uint8Array(count),
    width: new Int32Array(count),
    margin: new Float32Array(count),
    indent,
    total: far
  }
  let state = 0
  for (let each = 0; each < states; each++) {
    const price = last[each] ?? far
    if (price < result.total) {
      result.total = price
      state = each
    }
  }

  const head = states - 2
  for (let row = count - 1; row >= 0; row--) {
    const isBody = state < head
    result.shape[row] = isBody
      ? state & 1
      : state === head
        ? shape.head
        : shape.other
    result.width[row] = isBody ? (widths[state >> 1] ?? 0) : 0
    state = back[row * states + state] ?? 0
  }

  const blank = han ? 0 : 1
  for (let row = 1; row < count; row++) {
    const column = result.width[row] ?? 0
    if (column === 0 || result.width[row - 1] !== column) {
      result.margin[row] = 9
      continue
    }

    const before = flags[row - 1] ?? 0
    const slack =
      column -
      (width[row - 1] ?? 0) -
      (result.shape[row - 1] === shape.first ? indent : 0)
    const need = (token[row] ?? 0) + blank
    const isForced = slack >= need
    // The line after: whether this one is as short as a first line would be.
    const next =
      row + 1 < count && result.width[row + 1] === column ? row + 1 : -1
    const room =
      next < 0 ? 0 : column - (width[row] ?? 0) - ((token[next] ?? 0) + blank)
    const indentProof =
      next < 0 || indent === 0 || result.shape[next] === shape.first
        ? 0
        : room >= 0 && room - indent < 0
          ? 4
          : (width[row] ?? 0) + indent > column
            ? -4
            : 0
    const first =
      cost.prior.first +
      endPrice(before) +
      (isForced ? cost.looseEnd : cost.fullEnd)
    const rest =
      cost.prior.rest +
      (before & lineFlag.final ? cost.finalInside : 0) +
      (isForced ? forcedPrice(slack - need) : 0) +
      indentProof
    result.margin[row] = Math.abs(first - rest)
  }

  return result
}
