/**
 * A set of UTF-16 code units as bits: asked of each character of a text, it
 * stays in the cache of the processor where a `Set` of numbers hashes.
 */
export class UnitSet {
  readonly #bits = new Uint32Array(0x800)

  /** The code units of some texts. */
  constructor(...texts: readonly string[]) {
    for (const text of texts) {
      for (let index = 0; index < text.length; index++) {
        this.add(text.charCodeAt(index))
      }
    }
  }

  add(unit: number): void {
    this.#bits[unit >> 5] = (this.#bits[unit >> 5] ?? 0) | (1 << (unit & 31))
  }

  /** Whether it holds a code unit; never so for the NaN beyond a text. */
  has(unit: number): boolean {
    return ((this.#bits[unit >> 5] ?? 0) & (1 << (unit & 31))) !== 0 && unit > 0
  }
}
