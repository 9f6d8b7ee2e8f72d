import {UnitSet} from '../model/unit-set.js'

/**
 * Characters of which a pattern needs one, to ask for it only where one stands.
 * Most lines hold none, and a look at each character costs far less than a
 * pattern of many alternatives.
 */
export class Markers {
  readonly #any: UnitSet
  readonly #table: Uint16Array

  /** At most sixteen patterns, each with the characters of which it needs one. */
  constructor(...needs: readonly string[]) {
    this.#any = new UnitSet(...needs)
    this.#table = new Uint16Array(0x10000)
    for (const [pattern, characters] of needs.entries()) {
      for (let index = 0; index < characters.length; index++) {
        const code = characters.charCodeAt(index)
        this.#table[code] = (this.#table[code] ?? 0) | (1 << pattern)
      }
    }
  }

  /** The patterns that may match from `start` on, one bit each. */
  in(text: string, start = 0): number {
    let bits = 0
    for (let index = Math.max(0, start); index < text.length; index++) {
      const unit = text.charCodeAt(index)
      if (this.#any.has(unit)) bits |= this.#table[unit] ?? 0
    }

    return bits
  }

  /** The patterns that need a character, one bit each. */
  of(text: string, index: number): number {
    const unit = text.charCodeAt(index)
    return this.#any.has(unit) ? (this.#table[unit] ?? 0) : 0
  }
}
