/**
 * Values by key, as long as somebody asks for them: what one run of the work did
 * not ask for is forgotten after the next. Runs that are dropped on their way
 * never turn, so that what they had worked out is still there.
 */
export class Recent<Key, Value> {
  #last = new Map<Key, Value>()
  #now = new Map<Key, Value>()

  get(key: Key): Value | undefined {
    const known = this.#now.get(key)
    if (known !== undefined) return known
    const value = this.#last.get(key)
    if (value !== undefined) this.#now.set(key, value)
    return value
  }

  set(key: Key, value: Value): void {
    this.#now.set(key, value)
  }

  /** A run came to its end. */
  turn(): void {
    this.#last = this.#now
    this.#now = new Map()
  }

  /** Forget everything. */
  clear(): void {
    this.#last = new Map()
    this.#now = new Map()
  }
}
