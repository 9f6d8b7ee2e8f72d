import {partitionPoint} from './partition-point.js'
import type {Span} from './span.js'

/**
 * Items by place: those that may touch a span are found without a look at the
 * others. What lies before a span and reaches no further is left out; what does
 * not touch it may still be among them.
 */
export class SpanIndex<Item> {
  readonly #items: readonly Item[]
  readonly #starts: readonly number[]
  /** The furthest end of an item and of all before it. */
  readonly #ends: readonly number[]

  /** @param items By start. */
  constructor(items: readonly Item[], spanOf: (item: Item) => Span) {
    const starts: number[] = []
    const ends: number[] = []
    let furthest = -1
    for (const item of items) {
      const {start, end} = spanOf(item)
      if (end > furthest) furthest = end
      starts.push(start)
      ends.push(furthest)
    }

    this.#items = items
    this.#starts = starts
    this.#ends = ends
  }

  /** Items from the first that may end after `start` to the last before `end`. */
  near({start, end}: Span): readonly Item[] {
    const ends = this.#ends
    const starts = this.#starts
    const from = partitionPoint(ends.length, (at) => (ends[at] ?? 0) < start)
    const to = partitionPoint(starts.length, (at) => (starts[at] ?? 0) <= end)
    return from < to ? this.#items.slice(from, to) : []
  }
}
