/** Slots for the pairs of a page; a volume has more. */
const firstSlots = 16_384

/**
 * Ids of pairs of characters: a hash table with open addressing, since a page
 * asks for each of its pairs several times.
 */
export class BigramTable {
  #size = 0
  /** Slots less one; the number of slots is a power of two. */
  #mask = firstSlots - 1
  /** Pairs plus one, 0 where a slot is free. */
  #keys = new Int32Array(firstSlots)
  #ids = new Int32Array(firstSlots)

  /** The id of a pair, a number below 2³⁰; −1 where it has none. */
  get(pair: number): number {
    let slot = slotOf(pair, this.#mask)
    for (;;) {
      const key = this.#keys[slot] ?? 0
      if (key === pair + 1) return this.#ids[slot] ?? -1
      if (key === 0) return -1
      slot = (slot + 1) & this.#mask
    }
  }

  /** Give an id to a pair that has none. */
  set(pair: number, id: number): void {
    if (this.#size * 2 > this.#mask) this.#grow()
    let slot = slotOf(pair, this.#mask)
    while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask
    this.#keys[slot] = pair + 1
    this.#ids[slot] = id
    this.#size++
  }

  #grow(): void {
    const keys = this.#keys
    const ids = this.#ids
    const slots = keys.length * 2
    this.#mask = slots - 1
    this.#keys = new Int32Array(slots)
    this.#ids = new Int32Array(slots)
    this.#size = 0
    for (const [slot, key] of keys.entries())
      if (key !== 0) this.set(key - 1, ids[slot] ?? -1)
  }
}

/** Fibonacci hashing (Knuth, TAOCP 3, 6.4), its high bits folded down. */
function slotOf(pair: number, mask: number): number {
  const hash = Math.imul(pair, 0x9e3779b1)
  return (hash ^ (hash >>> 15)) & mask
}
