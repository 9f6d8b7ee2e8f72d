import type {Span} from '../model/span.js'

/**
 * The stretches of a text that have been taken, as a bit for each code unit: a
 * block of very many names costs its length and not its square.
 */
export class TakenSpans {
  readonly #isTaken: Uint8Array

  /** @param length Of the text, in UTF-16 code units. */
  constructor(length: number) {
    this.#isTaken = new Uint8Array(length)
  }

  /** Take a span; false, and nothing is taken, where a part of it was before. */
  take({start, end}: Span): boolean {
    if (this.#isTaken.subarray(start, end).includes(1)) return false
    this.#isTaken.fill(1, start, end)
    return true
  }
}
