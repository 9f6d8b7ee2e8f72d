import type {BodyPiece} from './bodies.js'
import {cohesionOdds, type LinkContext} from './links.js'

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
/** What words say at most for going on. */
export const mostByWords = 4
/** What is remembered: that of some pages; a thousand would fill the memory. */
const mostKept = 50_000

/** Weighs the words that texts share with the rows below a cut. */
export class ThreadWords {
  readonly #context: LinkContext
  readonly #features = new Map<string, readonly number[]>()
  readonly #segments = new Map<string, Segment>()
  readonly #odds = new Map<string, number>()
  #count = 0

  constructor(context: LinkContext) {
    this.#context = context
  }

  /** Some rows of a text; the same rows of the same text are the same. */
  segment(
    above: Segment | undefined,
    start: number,
    end: number,
    piece: number
  ): Segment {
    return remember(this.#segments, `${above?.id} ${start} ${end}`, () => ({
      id: this.#count++,
      start,
      end,
      piece,
      above
    }))
  }

  /** Log-odds by words that a text goes on at a row of a piece. */
  odds(text: Segment, row: number, {end}: BodyPiece): number {
    return remember(this.#odds, `${text.id} ${row}`, () => {
      const last = Math.min(end, row + look)
      const above: Array<readonly number[]> = []
      let rows = 0
      for (
        let each: Segment | undefined = text;
        each && above.length < mostSegments;
        each = each.above
      ) {
        const top = Math.max(each.start, each.end - mostRows)
        above.push(this.#read(top, each.end))
        rows += each.end - top
      }

      return cohesionOdds(
        this.#context.lexicon.cohesion(above, [this.#read(row, last)]),
        Math.min(rows, last - row)
      )
    })
  }

  #read(start: number, end: number): readonly number[] {
    const {index, table} = this.#context
    return remember(this.#features, `${start} ${end}`, () =>
      index.read(table.texts.slice(start, end)).slice()
    )
  }
}

/** What is known by a key, or is found out and kept. */
function remember<Value>(
  known: Map<string, Value>,
  key: string,
  find: () => Value
): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  const found = find()
  if (known.size >= mostKept) known.clear()
  known.set(key, found)
  return found
}
