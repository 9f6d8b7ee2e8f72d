import type {HanRun} from './cut-text.js'
import type {WordStore} from './word-store.js'

/**
 * The runs of Han characters of a block, cut into words; of a long page they may
 * be put aside while nobody looks at the block.
 */
export class HanText {
  #runs: readonly HanRun[] | undefined
  /** Where its words are kept while nobody looks, and at what place there. */
  #store: WordStore | undefined
  #place = 0

  constructor(runs: readonly HanRun[]) {
    this.#runs = runs
  }

  /** In order. `margin` is 0 once the block was put aside. */
  get runs(): readonly HanRun[] {
    this.#runs ??= this.#store?.take(this.#place) ?? []
    return this.#runs
  }

  /** Keep the words in a store until they are asked for again. */
  keepIn(store: WordStore): void {
    this.#place = store.put(this.runs)
    this.#store = store
    this.#runs = undefined
  }

  /** Forget the words that a store keeps, once somebody has looked at them. */
  putAside(): void {
    if (this.#store) this.#runs = undefined
  }
}
