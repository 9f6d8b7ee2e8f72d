import type {Span} from '../model/span.js'

/**
 * The items that hold an offset, asked for from left to right; going back (the
 * pieces of a moved block) starts anew. Linear in items and questions.
 */
export class Sweep<Item> {
  readonly #items: readonly Item[]
  readonly #spanOf: (item: Item) => Span
  #next = 0
  #last = -1
  #open: Item[] = []

  constructor(items: readonly Item[], spanOf: (item: Item) => Span) {
    this.#items = items
    this.#spanOf = spanOf
  }

  at(offset: number): readonly Item[] {
    if (offset < this.#last) {
      this.#next = 0
      this.#open = []
    }

    this.#last = offset
    // Asked for every character of a page: at most nothing ends.
    if (this.#open.some((item) => this.#isOver(item, offset))) {
      this.#open = this.#open.filter((item) => !this.#isOver(item, offset))
    }

    for (
      let item = this.#items[this.#next];
      item !== undefined && this.#spanOf(item).start <= offset;
      item = this.#items[this.#next]
    ) {
      if (!this.#isOver(item, offset)) this.#open.push(item)
      this.#next++
    }

    return this.#open
  }

  #isOver(item: Item, offset: number): boolean {
    return this.#spanOf(item).end <= offset
  }
}
