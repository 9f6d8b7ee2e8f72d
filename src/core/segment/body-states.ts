import {
  cost,
  forcedPrice,
  lastLinePrice,
  leastFullness,
  leastShare,
  mostFullness,
  mostShare
} from './column-costs.js'
import {far, type BodyEdge, type BodyWays} from './body-ways.js'

/** Half-ems that a line lacks which a cut word ends. */
const nearlyFull = 4

/**
 * The states of lines that are body, two for each column width: the first line
 * of a paragraph, and a further one. The two loops over them are most of what
 * reading columns takes: small methods over numbers alone, which an engine
 * compiles soon and for good.
 */
export class BodyStates {
  readonly kinds: number
  readonly columns: Int32Array
  readonly #logColumns: Float64Array
  /** What opening a column costs more, that few lines of the page have. */
  readonly #opening: Float64Array
  /** Half-ems that the lines of a column vary in. */
  readonly #plays: Int32Array
  /**
   * Half-ems that the line above took at least when the halves of a cut word were
   * joined, and at most, for each column width; the same of the line above that.
   */
  readonly #taken: Float64Array
  readonly #mostTaken: Float64Array
  readonly #mostTakenBefore: Float64Array
  /** Of each state before a line: the price of its end, whole and cut. */
  readonly #lastLine: Float64Array
  readonly #forced: Float64Array
  /**
   * The cheapest ways to leave any column above a line, with the state left: its
   * paragraph whole, and cut; the same where a head follows.
   */
  readonly prices = new Float64Array(4)
  readonly from = new Int32Array(4)

  constructor(columns: Int32Array, opening: Float64Array, plays: Int32Array) {
    this.kinds = columns.length
    this.columns = columns
    this.#logColumns = Float64Array.from(columns, (column) => Math.log(column))
    this.#opening = opening
    this.#plays = plays
    this.#taken = new Float64Array(columns.length)
    this.#mostTaken = new Float64Array(columns.length)
    this.#mostTakenBefore = new Float64Array(columns.length)
    this.#lastLine = new Float64Array(columns.length * 2)
    this.#forced = new Float64Array(columns.length * 2)
  }

  /**
   * Tell what a line took from the one below it: where a word was joined that the
   * line end had cut, the line is full, or longer than its column by less than
   * its last word.
   *
   * @param most Half-ems of its last word that may have stood on the next line.
   */
  take(size: number, most: number): void {
    for (let kind = 0; kind < this.kinds; kind++) {
      const taken = this.#taken[kind] ?? 0
      const mostTaken = this.#mostTaken[kind] ?? 0
      this.#mostTakenBefore[kind] = mostTaken
      const column = this.columns[kind] ?? 0
      const over = size + taken - column
      const isLonger = over > (this.#plays[kind] ?? 0) && over <= most
      this.#taken[kind] = isLonger ? over : 0
      const isFull = size + mostTaken >= column - nearlyFull
      this.#mostTaken[kind] = most > 0 && isFull && over <= most ? most + 1 : 0
    }
  }

  /** Price the ends of all states above a line; fills {@link prices}. */
  leave(previous: Float64Array, edge: BodyEdge): void {
    const {sizeBefore, size, need, needNext, indent, end, isSignOff} = edge
    const columns = this.columns
    const logColumns = this.#logColumns
    const plays = this.#plays
    const takenBefore = this.#mostTakenBefore
    const lastLine = this.#lastLine
    const forced = this.#forced
    const {kinds} = this
    const logNeed = Math.log(need)
    const head = 2 * kinds
    let whole = far
    let wholeFrom = head
    let cut = far
    let cutFrom = head
    let wholeHead = far
    let wholeHeadFrom = head
    let cutHead = far
    let cutHeadFrom = head

    for (let kind = 0; kind < kinds; kind++) {
      const column = columns[kind] ?? 0
      // As `lastLinePrice` and `forcedPrice` say, which called here would box
      // each of their results.
      const fitting = Math.min(mostShare, Math.max(leastShare, need / column))
      const filled = Math.min(
        mostFullness,
        Math.max(leastFullness, (logColumns[kind] ?? 0) - logNeed)
      )
      const slackOnRest =
        column - sizeBefore - (plays[kind] ?? 0) - (takenBefore[kind] ?? 0)
      const room = column - size
      // A line that is as full as the body's own is a head by chance only.
      const full = room >= 0 && room < needNext ? cost.fullHead : 0
      for (let rest = 0; rest < 2; rest++) {
        const state = 2 * kind + rest
        const price = previous[state] ?? far
        if (price >= far) continue
        const slack = rest ? slackOnRest : slackOnRest - indent
        const fits = slack >= need
        const last = fits ? fitting : filled
        const cutPrice =
          fits && !isSignOff
            ? Math.min(
                cost.forcedMost,
                cost.forced + cost.forcedStep * (slack - need)
              )
            : 0
        lastLine[state] = last
        forced[state] = cutPrice
        const asWhole = price + end + last
        if (asWhole < whole) {
          whole = asWhole
          wholeFrom = state
        }

        const asCut = price + cutPrice
        if (asCut < cut) {
          cut = asCut
          cutFrom = state
        }

        if (asWhole + full < wholeHead) {
          wholeHead = asWhole + full
          wholeHeadFrom = state
        }

        if (asCut + full < cutHead) {
          cutHead = asCut + full
          cutHeadFrom = state
        }
      }
    }

    this.prices[0] = whole
    this.prices[1] = cut
    this.prices[2] = wholeHead
    this.prices[3] = cutHead
    this.from[0] = wholeFrom
    this.from[1] = cutFrom
    this.from[2] = wholeHeadFrom
    this.from[3] = cutHeadFrom
  }

  /**
   * Add what it costs that the page ends below each state on a line that ends no
   * sentence: that its paragraph ends so, or is cut. Of `edge` only the line above
   * counts, which is the last one.
   */
  end(prices: Float64Array, {sizeBefore, need, indent, end}: BodyEdge): void {
    const logNeed = Math.log(need)
    for (let kind = 0; kind < this.kinds; kind++) {
      const column = this.columns[kind] ?? 0
      const room =
        column -
        sizeBefore -
        (this.#plays[kind] ?? 0) -
        (this.#mostTaken[kind] ?? 0)
      for (let rest = 0; rest < 2; rest++) {
        const state = 2 * kind + rest
        const slack = rest ? room : room - indent
        const isLoose = slack >= need
        const last = lastLinePrice(
          isLoose,
          need / column,
          (this.#logColumns[kind] ?? 0) - logNeed
        )
        const cut = cost.cut + (isLoose ? forcedPrice(slack - need) : 0)
        prices[state] = (prices[state] ?? far) + Math.min(end + last, cut)
      }
    }
  }

  /**
   * Price all states on a line, after {@link leave}.
   *
   * @param back Told for each state the one it came from, from `at` on.
   */
  enter(
    previous: Float64Array,
    current: Float64Array,
    back: Uint8Array,
    at: number,
    edge: BodyEdge,
    ways: BodyWays
  ): void {
    const {size, indent, joined} = edge
    const taken = this.#taken
    const columns = this.columns
    const opening = this.#opening
    const plays = this.#plays
    const lastLine = this.#lastLine
    const forced = this.#forced
    const {kinds} = this
    const {mayFirst, mayRest, hang} = ways
    const firstPrice = ways.first
    const restPrice = ways.rest
    const {anewFirst, anewFirstFrom, changedFirst, changedFirstFrom} = ways
    const {anewRest, anewRestFrom, changedRest, changedRestFrom} = ways

    for (let kind = 0; kind < kinds; kind++) {
      const column = columns[kind] ?? 0
      const rare = opening[kind] ?? 0
      // A line that is longer than its column, of which `most` may hang out.
      const most = hang + (plays[kind] ?? 0)
      const first = 2 * kind
      const rest = first + 1
      const priceFirst = previous[first] ?? far
      const priceRest = previous[rest] ?? far
      let best = far
      let from = first
      if (mayFirst) {
        best = anewFirst + rare
        from = anewFirstFrom
        const change = changedFirst + rare
        if (change < best) {
          best = change
          from = changedFirstFrom
        }

        if (priceFirst < far) {
          const on = priceFirst + (firstPrice + (lastLine[first] ?? 0))
          if (on < best) {
            best = on
            from = first
          }
        }

        if (priceRest < far) {
          const on = priceRest + (firstPrice + (lastLine[rest] ?? 0))
          if (on < best) {
            best = on
            from = rest
          }
        }

        best += overPrice(
          size + indent + (taken[kind] ?? 0) - column,
          most,
          joined
        )
        if (size >= column - 1 && size <= column + most) best += ways.fullFirst
        back[at + first] = from
      }

      current[first] = best
      best = far
      if (mayRest) {
        best = anewRest + rare
        from = anewRestFrom
        if (changedRest + rare < best) {
          best = changedRest + rare
          from = changedRestFrom
        }

        if (priceFirst < far) {
          const on = priceFirst + (restPrice + (forced[first] ?? 0))
          if (on < best) {
            best = on
            from = first
          }
        }

        if (priceRest < far) {
          const on = priceRest + (restPrice + (forced[rest] ?? 0))
          if (on < best) {
            best = on
            from = rest
          }
        }

        best += overPrice(size + (taken[kind] ?? 0) - column, most, joined)
        back[at + rest] = from
      }

      current[rest] = best
    }
  }
}

/**
 * What it costs that a line is `over` half-ems longer than its column, of which
 * `most` may hang out of it, and `joined` may be the rest of a word that was cut.
 */
function overPrice(over: number, most: number, joined: number): number {
  if (over <= 0) return 0
  if (over <= most) return cost.hang
  if (over <= joined) return cost.joined
  return Math.min(cost.overMost, cost.over + cost.overStep * (over - most))
}
