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
  readonly #runs: readonly Run[]
  /** The runs in order of the source: pieces may have been moved. */
  #bySource: readonly Run[] | undefined

  constructor(text: string, runs: readonly Run[]) {
    this.text = text
    this.#runs = runs
  }

  /** Unbroken runs of source characters, in order. */
  get runs(): readonly Run[] {
    return this.#runs
  }

  /** The source offset of the character at `offset` of the joined text. */
  sourceOffset(offset: number): number {
    const run = this.#runAt(offset)
    if (!run) return 0
    return run.source + Math.min(offset - run.at, run.length)
  }

  /**
   * The source spans of a span of the joined text, one for each unbroken run,
   * in order. Empty where the span holds no character of the source.
   */
  sourceSpans(span: Span): Span[] {
    let index = this.#indexAt(span.start)
    const only = this.#runs[index]
    // Mostly one run holds it; a list that has grown would hold room for more.
    if (only && span.start >= only.at && span.end <= only.at + only.length) {
      if (span.start >= span.end) return []
      const start = only.source + span.start - only.at
      return [{start, end: start + span.end - span.start}]
    }

    const spans: Span[] = []
    for (; ; index++) {
      const run = this.#runs[index]
      if (!run || run.at >= span.end) break
      const start = Math.max(span.start, run.at)
      const end = Math.min(span.end, run.at + run.length)
      if (start >= end) continue
      const source = run.source + start - run.at
      const last = spans.at(-1)
      if (last?.end === source) spans.pop()
      spans.push({
        start: last?.end === source ? last.start : source,
        end: source + end - start
      })
    }

    return spans
  }

  /**
   * The offset in the joined text of a source offset; `undefined` where that
   * character is not part of this text.
   */
  offsetOf(source: number): number | undefined {
    this.#bySource ??= this.#runs.toSorted((a, b) => a.source - b.source)
    let low = 0
    let high = this.#bySource.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#bySource[middle]?.source ?? 0) <= source) low = middle
      else high = middle - 1
    }

    const run = this.#bySource[low]
    if (!run) return undefined
    const distance = source - run.source
    return distance >= 0 && distance < run.length
      ? run.at + distance
      : undefined
  }

  #runAt(offset: number): Run | undefined {
    return this.#runs[this.#indexAt(offset)]
  }

  /** Index of the last run that starts at or before `offset`, at least 0. */
  #indexAt(offset: number): number {
    let low = 0
    let high = this.#runs.length - 1

    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#runs[middle]?.at ?? 0) <= offset) low = middle
      else high = middle - 1
    }

    return low
  }
}

/** Builds a {@link Flow} piece by piece, in reading order. */
export class FlowBuilder {
  readonly #parts: string[] = []
  readonly #runs: Run[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Add `text`, which stands at `source` in the source. */
  add(text: string, source: number): this {
    if (text === '') return this
    this.#runs.push({at: this.#length, source, length: text.length})
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
    return new Flow(this.#parts.join(''), this.#runs.slice())
  }
}
