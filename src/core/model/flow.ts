import {partitionPoint} from './partition-point.js'
import type {Span} from './span.js'

/** A run of characters that stand side by side in both texts. */
export interface Run {
  /** Offset in the joined text. */
  readonly at: number
  /** Offset in the source. */
  readonly source: number
  readonly length: number
}

/**
 * Text joined from pieces of the source: the paragraph as it reads, which knows
 * for each character the source offset it came from, and back.
 *
 * All offsets are UTF-16 code units. Characters that joining puts in (a blank
 * between Latin words) come from nowhere: they map to the source offset that
 * follows the piece before them.
 */
export class Flow {
  readonly text: string
  /**
   * `at`, `source` and `length` of each run, one after another: a long page has
   * as many runs as lines, and objects would fill the memory.
   */
  readonly #numbers: readonly number[]
  /** The runs in order of the source: pieces may have been moved. */
  #bySource: readonly Run[] | undefined

  constructor(text: string, numbers: readonly number[]) {
    this.text = text
    this.#numbers = numbers
  }

  /** Unbroken runs of source characters, in order. */
  get runs(): readonly Run[] {
    return Array.from({length: this.#count}, (_, index) => ({
      at: this.#at(index),
      source: this.#source(index),
      length: this.#length(index)
    }))
  }

  /** The source offset of the character at `offset` of the joined text. */
  sourceOffset(offset: number): number {
    if (this.#count === 0) return 0
    const index = this.#indexAt(offset)
    return (
      this.#source(index) +
      Math.min(offset - this.#at(index), this.#length(index))
    )
  }

  /**
   * The source spans of a span of the joined text, one for each unbroken run,
   * in order. Empty where the span holds no character of the source.
   */
  sourceSpans(span: Span): Span[] {
    const count = this.#count
    if (count === 0) return []
    let index = this.#indexAt(span.start)
    const first = this.#at(index)
    // Mostly one run holds it; a list that has grown would hold room for more.
    if (span.start >= first && span.end <= first + this.#length(index)) {
      if (span.start >= span.end) return []
      const start = this.#source(index) + span.start - first
      return [{start, end: start + span.end - span.start}]
    }

    const spans: Span[] = []
    for (; index < count && this.#at(index) < span.end; index++) {
      const at = this.#at(index)
      const start = Math.max(span.start, at)
      const end = Math.min(span.end, at + this.#length(index))
      if (start >= end) continue
      const source = this.#source(index) + start - at
      const last = spans.at(-1)
      if (last?.end === source) spans.pop()
      spans.push({
        start: last?.end === source ? last.start : source,
        end: source + end - start
      })
    }

    return spans.slice()
  }

  /**
   * The offset in the joined text of a source offset; `undefined` where that
   * character is not part of this text.
   */
  offsetOf(source: number): number | undefined {
    const runs = (this.#bySource ??= this.runs.toSorted(
      (a, b) => a.source - b.source
    ))
    const begun = partitionPoint(
      runs.length,
      (at) => (runs[at]?.source ?? 0) <= source
    )
    const run = runs[begun - 1]
    if (!run) return undefined
    const distance = source - run.source
    return distance >= 0 && distance < run.length
      ? run.at + distance
      : undefined
  }

  get #count(): number {
    return this.#numbers.length / 3
  }

  #at(index: number): number {
    return this.#numbers[index * 3] ?? 0
  }

  #source(index: number): number {
    return this.#numbers[index * 3 + 1] ?? 0
  }

  #length(index: number): number {
    return this.#numbers[index * 3 + 2] ?? 0
  }

  /** Index of the last run that starts at or before `offset`, at least 0. */
  #indexAt(offset: number): number {
    const begun = partitionPoint(this.#count, (at) => this.#at(at) <= offset)
    return Math.max(0, begun - 1)
  }
}

/** Builds a {@link Flow} piece by piece, in reading order. */
export class FlowBuilder {
  readonly #parts: string[] = []
  readonly #numbers: number[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Add `text`, which stands at `source` in the source. */
  add(text: string, source: number): this {
    if (text === '') return this
    this.#numbers.push(this.#length, source, text.length)
    return this.join(text)
  }

  /** Add characters that are not in the source. */
  join(text: string): this {
    this.#parts.push(text)
    this.#length += text.length
    return this
  }

  build(): Flow {
    // A list that has grown holds room for more: the copy does not.
    return new Flow(this.#parts.join(''), this.#numbers.slice())
  }
}
