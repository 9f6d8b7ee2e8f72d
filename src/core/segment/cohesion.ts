import type {FeatureIndex} from './features.js'

/** Weighs the features that texts share; each feature by how rare it is. */
export class Lexicon {
  readonly #weights: Float64Array
  readonly #marks: Int32Array
  #mark = 0

  constructor(index: FeatureIndex, bodies: number) {
    const {size} = index
    this.#weights = new Float64Array(size)
    this.#marks = new Int32Array(size)
    for (let id = 0; id < size; id++) {
      // A feature of no body weighs nothing: it ties no head to any.
      const frequency = index.frequency[id] ?? 0
      this.#weights[id] = frequency === 0 ? 0 : Math.log(1 + bodies / frequency)
    }
  }

  /** Features that may weigh something: no later one does. */
  get size(): number {
    return this.#weights.length
  }

  weight(feature: number): number {
    return this.#weights[feature] ?? 0
  }

  /** Cosine of two lists of texts' features, 0–1. */
  cohesion(
    a: Iterable<readonly number[]>,
    b: Iterable<readonly number[]>
  ): number {
    this.#mark += 2
    const {ofA, ofB, shared} = this.#compare(a, b)
    return shared / Math.sqrt(Math.max(1e-9, ofA * ofB))
  }

  /** Squared weights of each side and of what they share, each feature once. */
  #compare(
    a: Iterable<readonly number[]>,
    b: Iterable<readonly number[]>
  ): {ofA: number; ofB: number; shared: number} {
    const marks = this.#marks
    const weights = this.#weights
    const inA = this.#mark
    const inB = inA + 1
    let ofA = 0
    let ofB = 0
    let shared = 0
    for (const features of a) {
      for (const id of features) {
        if (marks[id] === inA) continue
        marks[id] = inA
        ofA += (weights[id] ?? 0) ** 2
      }
    }

    for (const features of b) {
      for (const id of features) {
        const mark = marks[id]
        if (mark === inB) continue
        const squared = (weights[id] ?? 0) ** 2
        ofB += squared
        if (mark === inA) shared += squared
        marks[id] = inB
      }
    }

    return {ofA, ofB, shared}
  }
}
