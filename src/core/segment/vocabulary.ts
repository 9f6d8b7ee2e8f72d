import type {Lexicon} from './cohesion.js'
import {FeatureSet} from './feature-set.js'

/** What a text is made of as it stood when so many features were known. */
export interface Extent {
  /** Features, each once. */
  readonly size: number
  /** The sum of their squared weights. */
  readonly squared: number
}

/** The features of a text that grows, each once, as it stood at any of its lengths. */
export class Vocabulary {
  readonly #lexicon: Lexicon
  readonly #set = new FeatureSet()
  #squared = 0

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  get extent(): Extent {
    return {size: this.#set.size, squared: this.#squared}
  }

  add(id: number): void {
    if (this.#set.add(id)) this.#squared += squareOf(this.#lexicon, id)
  }

  /** Cosine of this text at one of its lengths and other features, each there once, 0–1. */
  cohesion({size, squared}: Extent, others: readonly number[]): number {
    let ofOthers = 0
    let shared = 0
    for (const id of others) {
      const square = squareOf(this.#lexicon, id)
      ofOthers += square
      if (square > 0 && this.#set.had(id, size)) shared += square
    }

    return shared / Math.sqrt(Math.max(1e-9, squared * ofOthers))
  }
}

function squareOf(lexicon: Lexicon, id: number): number {
  const weight = lexicon.weight(id)
  return weight * weight
}
