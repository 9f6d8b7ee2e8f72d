import type {Edit, Span} from '../model/span.js'

/** Part of a text under change: a span of the original, or new text. */
type Part =
  | {readonly span: Span; readonly text?: undefined}
  | {readonly span?: undefined; readonly text: string}

/**
 * A text that is edited in several passes, each in offsets of what the pass
 * before made, and that can say at the end which edits of the original do all
 * of it at once.
 */
export class Rewriting {
  readonly #original: string
  #parts: readonly Part[]

  constructor(original: string) {
    this.#original = original
    this.#parts =
      original === '' ? [] : [{span: {start: 0, end: original.length}}]
  }

  /** The text as it reads now. */
  get text(): string {
    return this.#parts
      .map(({span, text}) =>
        span ? this.#original.slice(span.start, span.end) : text
      )
      .join('')
  }

  /** Edits of the original, by start, without overlaps. */
  get edits(): Edit[] {
    const edits: Edit[] = []
    let pending = ''
    let offset = 0
    const flush = (until: number): void => {
      if (pending !== '' || until > offset) {
        edits.push({span: {start: offset, end: until}, text: pending})
      }

      pending = ''
    }

    for (const part of this.#parts) {
      if (part.span) {
        flush(part.span.start)
        offset = part.span.end
      } else pending += part.text
    }

    flush(this.#original.length)
    return edits
  }

  /** Apply edits of the present text; by start, without overlaps. */
  apply(edits: readonly Edit[]): void {
    const parts: Part[] = []
    const rest = new Reader(this.#parts)

    for (const {span, text} of edits) {
      parts.push(...rest.readTo(span.start))
      rest.readTo(span.end)
      if (text !== '') parts.push({text})
    }

    parts.push(...rest.readTo(Infinity))
    this.#parts = parts
  }
}

/** Reads parts up to an offset of the present text, cutting them where due. */
class Reader {
  readonly #parts: readonly Part[]
  #index = 0
  /** Characters of the present part that were read already. */
  #inside = 0
  #offset = 0

  constructor(parts: readonly Part[]) {
    this.#parts = parts
  }

  readTo(offset: number): Part[] {
    const read: Part[] = []

    while (this.#offset < offset) {
      const part = this.#parts[this.#index]
      if (!part) break
      const length = lengthOf(part) - this.#inside
      const taken = Math.min(length, offset - this.#offset)
      read.push(cut(part, this.#inside, this.#inside + taken))
      this.#offset += taken
      this.#inside += taken
      if (taken === length) {
        this.#index++
        this.#inside = 0
      }
    }

    return read
  }
}

function lengthOf({span, text}: Part): number {
  return span ? span.end - span.start : text.length
}

function cut(part: Part, start: number, end: number): Part {
  if (!part.span) return {text: part.text.slice(start, end)}
  const from = part.span.start
  return {span: {start: from + start, end: from + end}}
}
