import type {FeatureIndex} from './features.js'
import type {GapHabit} from './gap-habit.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'

/** What is needed to cut heads into units. */
export interface UnitContext {
  readonly table: LineTable
  readonly index: FeatureIndex
  readonly pins: Pins
  readonly habit: GapHabit
  /** Whether rows without a gap occur where every line has one. */
  readonly hasTightRows: boolean
}

/** Lines that one unit of a head has at most. */
const mostRows = 12
/** What a line costs that was ended though the next word would have fitted its box. */
const forcedPrice = 0.8
const forcedStep = 0.08
const forcedMost = 2
/** Log-odds that lines are one unit when a word stands across them. */
const wordAcross = 2.5

/**
 * Cut a run of head lines into units: the lines of one kicker, headline or deck,
 * which are set in one box. Returns the row after each unit. The cheapest cut,
 * exact, over all units of up to a dozen lines.
 */
export function headUnits(
  context: UnitContext,
  start: number,
  end: number
): number[] {
  const {table} = context
  const size = end - start
  const best = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(size + 1)
  best[0] = 0
  const joins = Float64Array.from({length: size}, (_, place) =>
    place === 0 ? 0 : joinOdds(context, start + place)
  )
  const blank = table.han ? 0 : 1

  for (let first = 0; first < size; first++) {
    let box = 0
    let joined = 0
    const most = Math.min(size, first + mostRows)
    for (let last = first; last < most; last++) {
      const row = start + last
      if (last > first) {
        const odds = joins[last] ?? 0
        if (odds === Number.NEGATIVE_INFINITY) break
        joined -= odds
      }

      box = Math.max(box, table.width[row] ?? 0)
      let price = (best[first] ?? 0) + joined
      for (let each = first; each < last; each++) {
        const room =
          box -
          (table.width[start + each] ?? 0) -
          (table.token[start + each + 1] ?? 0) -
          blank
        price +=
          room >= 0
            ? Math.min(forcedMost, forcedPrice + forcedStep * room)
            : -0.4
      }

      if (price < (best[last + 1] ?? 0)) {
        best[last + 1] = price
        from[last + 1] = first
      }
    }
  }

  const ends: number[] = []
  for (let place = size; place > 0; place = from[place] ?? 0)
    ends.push(start + place)
  return ends.reverse()
}

/** Log-odds that lines are two units where clauses end. */
const clauseBreak = 4

/** A deck opens with a dash in the Chinese press: `——记某某`. */
export function opensDeck(table: LineTable, row: number): boolean {
  return table.han && /^(?:——|―|—|--)/u.test(table.texts[row] ?? '')
}

/** Whether a bracket or a quotation is open where a line ends. */
function opensMark(text: string): boolean {
  const from = Math.max(...openMarks.map((mark) => text.lastIndexOf(mark)))
  return from >= 0 && !/[”’」』》）)]/u.test(text.slice(from))
}

const openMarks = ['“', '‘', '「', '『', '《', '（', '(']

/** Clauses of a head that blanks part: `小空间办大事 旧车棚变书屋`. */
const partedClauses = /[^ \u3000]{4}[ \u3000]+[^ \u3000]{4}/u
/** Lines of one box are as wide as one another, or fill it; these are not. */
const unlikeShare = 0.9

/**
 * Whether a line of a Chinese head ends where a clause does, by the habit of the
 * head itself: it parts its clauses by blanks where they stand on one line, and
 * its two lines are of different widths.
 */
export function isClauseBreak({texts, width}: LineTable, row: number): boolean {
  const before = texts[row - 1] ?? ''
  const text = texts[row] ?? ''
  const last = before.length - 1 - before.search(/[ \u3000][^ \u3000]*$/u)
  const first = text.search(/[ \u3000]|$/u)
  const one = width[row - 1] ?? 0
  const other = width[row] ?? 0
  return (
    last >= 5 &&
    first >= (first < text.length ? 4 : 5) &&
    (partedClauses.test(before) || partedClauses.test(text)) &&
    Math.min(one, other) < Math.max(one, other) * unlikeShare
  )
}

/** Log-odds that a line goes on the unit of the one before it. */
function joinOdds(
  {table, index, pins, habit, hasTightRows}: UnitContext,
  row: number
): number {
  if (pins.role[row] !== pins.role[row - 1]) return Number.NEGATIVE_INFINITY
  if (pins.role[row] !== undefined)
    return pins.group[row] === pins.group[row - 1]
      ? 20
      : Number.NEGATIVE_INFINITY
  if (pins.startsArticle[row] || opensDeck(table, row))
    return Number.NEGATIVE_INFINITY
  const before = table.texts[row - 1] ?? ''
  const text = table.texts[row] ?? ''
  const gap = table.gap[row] ?? 0
  const bits = table.flags[row] ?? 0
  const bitsBefore = table.flags[row - 1] ?? 0
  let odds = 0.6
  // Where every line is followed by a blank one and some are not, those that
  // are not belong together, and those that are do not.
  if (habit === 'all')
    odds += gap === 0 ? 2.4 : gap > 1 ? -2.5 : hasTightRows ? -2.6 : 0
  if (habit === 'blocks') odds += gap === 0 ? 0.5 : -2
  if (habit === 'none' && gap > 0) odds -= 1.5
  if (bitsBefore & lineFlag.final) odds -= 1.4
  if (bitsBefore & (lineFlag.pause | lineFlag.hyphen)) odds += 2.5
  // What opens on the line above ends on this one: `“最美` + `军人”`.
  if (opensMark(before)) odds += wordAcross
  if (table.han) {
    // One character is the rest of what stands above.
    if ((table.width[row] ?? 0) <= 2) return odds + wordAcross
    const word = table.seam[row] ?? 0
    if (word > 0) return odds + wordAcross
    if (isClauseBreak(table, row)) odds -= clauseBreak
    const across = index.seam(before, text)
    if (across === undefined) return odds
    const isKnown = (index.frequency[across] ?? 0) > 0
    odds += isKnown ? 1.6 : -0.7
    return odds
  }

  if (bits & lineFlag.lower) odds += 3
  const isOneCase =
    (bits & lineFlag.capitals) === (bitsBefore & lineFlag.capitals)
  if (!isOneCase && text.length > 6 && before.length > 6) odds -= 3
  return odds
}
