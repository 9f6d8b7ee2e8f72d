import type {BodyPiece} from './bodies.js'
import {
  leastCohesion,
  mostCohesion,
  turnOdds,
  type LinkContext
} from './links.js'
import {Vocabulary, type Extent} from './vocabulary.js'

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
/** Rows and texts whose features are kept: those of some pages, as a thousand would fill the memory. */
const keptRows = 4000
const keptTexts = 500

/** A text from the row that its latest rows begin on, down to each of them. */
interface Growing {
  readonly words: Vocabulary
  /** As it stood down to each row, the first first. */
  readonly extents: Extent[]
}

/** Weighs the words that texts share with the rows below a cut. */
export class ThreadWords {
  readonly #context: LinkContext
  readonly #rows = new Map<number, readonly number[]>()
  readonly #texts = new Map<number, Growing>()
  /** What was asked of one row, the latest: the readings of a page ask it again. */
  readonly #segments = new Map<number, Segment>()
  #end = -1
  readonly #odds = new Map<number, number>()
  #row = -1
  #below: readonly number[] | undefined
  #count = 0

  constructor(context: LinkContext) {
    this.#context = context
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
      const {index, table} = this.#context
      this.#below ??= index.read(table.texts.slice(row, last))
      const {words, extent} = this.#upTo(text)
      return turnOdds(
        table.han,
        words.cohesion(extent, this.#below),
        rowsOf(text),
        last - row
      )
    })
  }

  /** What a text is made of down to its end. */
  #upTo(text: Segment): {words: Vocabulary; extent: Extent} {
    const {above, start, end} = text
    const top = Math.max(start, end - mostRows)
    const {words, extents} = remember(
      this.#texts,
      this.#keyOf(above, top),
      keptTexts,
      () => {
        const words = new Vocabulary(this.#context.lexicon)
        for (const each of latest(above).reverse())
          this.#add(words, Math.max(each.start, each.end - mostRows), each.end)
        return {words, extents: []}
      }
    )
    for (let row = top + extents.length; row < end; row++) {
      this.#addRow(words, row, row === top)
      extents.push(words.extent)
    }

    return {words, extent: extents[end - top - 1] ?? words.extent}
  }

  #add(words: Vocabulary, start: number, end: number): void {
    for (let row = start; row < end; row++)
      this.#addRow(words, row, row === start)
  }

  /** Add a row, and what it makes with the one above. */
  #addRow(words: Vocabulary, row: number, isFirst: boolean): void {
    const {index, table} = this.#context
    const text = table.texts[row] ?? ''
    const across = isFirst
      ? undefined
      : index.seam(table.texts[row - 1] ?? '', text)
    if (across !== undefined && across >= 0) words.add(across)
    const own = remember(this.#rows, row, keptRows, () => index.read([text]))
    for (const id of own) words.add(id)
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
