/** Ids of features in the order in which they were added, each once. */
export class FeatureSet {
  readonly #ids: number[] = []
  /** One more than the place of each in `#ids`, by open addressing; 0 where none is. */
  #slots = new Int32Array(1024)

  get size(): number {
    return this.#ids.length
  }

  /** Add an id; false where it is there already. */
  add(id: number): boolean {
    const at = this.#find(id)
    if (this.#slots[at] !== 0) return false
    this.#slots[at] = this.#ids.push(id)
    if (this.size * 2 > this.#slots.length) this.#grow()
    return true
  }

  /** Whether an id was among the first so many. */
  had(id: number, size: number): boolean {
    const place = this.#slots[this.#find(id)] ?? 0
    return place > 0 && place <= size
  }

  /** The slot that holds an id, or would. */
  #find(id: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    // Fibonacci hashing: neighbours, which ids of one text are, lie far apart.
    let at = (Math.imul(id, 0x9e3779b1) >>> 7) & mask
    for (;;) {
      const place = slots[at] ?? 0
      if (place === 0 || this.#ids[place - 1] === id) return at
      at = (at + 1) & mask
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4)
    for (const [place, id] of this.#ids.entries())
      this.#slots[this.#find(id)] = place + 1
  }
}
