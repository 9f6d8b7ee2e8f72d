// Matches an XML name without a colon: `a5`, `he-liqun`, `鹭汀`. Narrower than
// XML: what is left out gets a name of our own.
const ncName = /^[A-Z_a-z\u4E00-\u9FFF][\w.\u4E00-\u9FFF-]*$/u

/** Gives out the `xml:id`s of a document: legal, and each once. */
export class Ids {
  readonly #taken = new Set<string>()

  constructor(reserved: readonly string[]) {
    for (const id of reserved) this.#taken.add(id)
  }

  /** The id itself where it is legal and free, else one made of `prefix`. */
  take(id: string, prefix: string): string {
    if (ncName.test(id) && !this.#taken.has(id)) {
      this.#taken.add(id)
      return id
    }

    let number = this.#taken.size
    while (this.#taken.has(`${prefix}.${number}`)) number++
    const made = `${prefix}.${number}`
    this.#taken.add(made)
    return made
  }
}
