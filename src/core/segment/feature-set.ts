/** Ids of features in the order in which they were added, each once. */
export class FeatureSet {
  /** One more than each id, by open addressing; 0 where none is. */
  #slots = new Int32Array(512)
  /** Which each was. */
  #orders = new Int32Array(512)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Add an id; false where it is there already. */
  add(id: number): boolean {
    const at = this.#find(id)
    if (this.#slots[at] !== 0) return false
    this.#slots[at] = id + 1
    this.#orders[at] = this.#size++
    if (this.#size * 2 > this.#slots.length) this.#grow()
    return true
  }

  /** Whether an id was among the first so many. */
  had(id: number, size: number): boolean {
    const at = this.#find(id)
    return this.#slots[at] !== 0 && (this.#orders[at] ?? 0) < size
  }

  /** The slot that holds an id, or would. */
  #find(id: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    // Fibonacci hashing: neighbours, which ids of one text are, lie far apart.
    let at = (Math.imul(id, 0x9e3779b1) >>> 7) & mask
    for (;;) {
      const held = slots[at]
      if (held === 0 || held === id + 1) return at
      at = (at + 1) & mask
    }
  }

  #grow(): void {
    const slots = this.#slots
    const orders = this.#orders
    this.#slots = new Int32Array(slots.length * 2)
    this.#orders = new Int32Array(slots.length * 2)
    for (let from = 0; from < slots.length; from++) {
      const held = slots[from] ?? 0
      if (held === 0) continue
      const at = this.#find(held - 1)
      this.#slots[at] = held
      this.#orders[at] = orders[from] ?? 0
    }
  }
}
