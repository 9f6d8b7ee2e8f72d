import type {BodyPiece} from './bodies.js'
import {
  leastCohesion,
  mostCohesion,
  turnOdds,
  type LinkContext
} from './links.js'
import {
  RowWords,
  type LineWords,
  type Rows,
  type TextWords
} from './row-words.js'

/** Rows of one text that stand together, and what they go on. */
export interface Segment {
  /** Tells it from all others. */
  readonly id: number
  readonly start: number
  readonly end: number
  /** Place of the piece that it is a part of. */
  readonly piece: number
  readonly above: Segment | undefined
}

/** Rows below a cut that are compared. */
const look = 8
/** Segments of a text that speak for it, and rows of each: the latest. */
const mostSegments = 5
const mostRows = 40
/** What words say at most and at least for going on. */
export const mostByWords = mostCohesion
export const leastByWords = leastCohesion
/** Texts whose words are kept: those of some pages, and of a volume, which has many words, fewer. */
const keptTexts = {most: 500, least: 32, features: 1 << 22}

/** Weighs the words that texts share with the rows below a cut. */
export class ThreadWords {
  readonly #context: LinkContext
  readonly #words: RowWords
  readonly #keptTexts: number
  /** What texts are made of, by their last segment, and with rows below them. */
  readonly #above = new Map<number, TextWords>()
  readonly #texts = new Map<number, TextWords>()
  /** What was asked of one row, the latest: the readings of a page ask it again. */
  readonly #segments = new Map<number, Segment>()
  #end = -1
  readonly #odds = new Map<number, number>()
  #row = -1
  #below: LineWords | undefined
  #count = 0

  constructor(context: LinkContext) {
    this.#context = context
    this.#words = new RowWords(context)
    const {most, least, features} = keptTexts
    const kept = Math.floor(features / (context.lexicon.size + 1))
    this.#keptTexts = Math.max(least, Math.min(most, kept))
  }

  /**
   * Some rows of a text. Those of the same text are the same, as long as none that
   * end on another row are asked for between.
   */
  segment(
    above: Segment | undefined,
    start: number,
    end: number,
    piece: number
  ): Segment {
    if (end !== this.#end) {
      this.#end = end
      this.#segments.clear()
    }

    return remember(
      this.#segments,
      this.#keyOf(above, start),
      Infinity,
      () => ({
        id: this.#count++,
        start,
        end,
        piece,
        above
      })
    )
  }

  /** Log-odds by words that a text goes on at a row of a piece. */
  odds(text: Segment, row: number, {end}: BodyPiece): number {
    const last = Math.min(end, row + look)
    if (row !== this.#row) {
      this.#row = row
      this.#odds.clear()
      this.#below = undefined
    }

    return remember(this.#odds, text.id, Infinity, () => {
      const {table} = this.#context
      this.#below ??= this.#words.read(table.texts.slice(row, last))
      const rows = Math.min(text.end - text.start, mostRows)
      return turnOdds(
        table.han,
        this.#words.cohesion(this.#wordsOf(text), rows, this.#below),
        rowsOf(text),
        last - row
      )
    })
  }

  /** What a text is made of, down to its end at least. */
  #wordsOf({above, start, end}: Segment): TextWords {
    const top = Math.max(start, end - mostRows)
    const words = remember(
      this.#texts,
      this.#keyOf(above, top),
      this.#keptTexts,
      () => {
        const {from, squared} = this.#wordsAbove(above)
        return {from: from.slice(), squared: squared.slice()}
      }
    )
    this.#words.grow(words, {start: top, end})
    return words
  }

  #wordsAbove(above: Segment | undefined): TextWords {
    return remember(this.#above, above ? above.id : -1, this.#keptTexts, () =>
      this.#words.textOf(latest(above).map(latestRows).reverse())
    )
  }

  #keyOf(above: Segment | undefined, start: number): number {
    return (above ? above.id + 1 : 0) * this.#context.table.texts.length + start
  }
}

/** The segments above the latest of a text that speak for it, the last first. */
function latest(above: Segment | undefined): Segment[] {
  const found: Segment[] = []
  for (
    let each = above;
    each && found.length < mostSegments - 1;
    each = each.above
  )
    found.push(each)
  return found
}

/** The rows of a segment that speak for its text. */
function latestRows({start, end}: Rows): Rows {
  return {start: Math.max(start, end - mostRows), end}
}

function rowsOf({start, end, above}: Segment): number {
  let rows = Math.min(end - start, mostRows)
  for (const each of latest(above))
    rows += Math.min(each.end - each.start, mostRows)
  return rows
}

/** What is known by a key, or is found out and kept with at most so many. */
function remember<Value>(
  known: Map<number, Value>,
  key: number,
  most: number,
  find: () => Value
): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  const found = find()
  if (known.size >= most) known.clear()
  known.set(key, found)
  return found
}
