import {marginalsOf} from './marginals.js'
import {viterbi} from './viterbi.js'

/**
 * A linear-chain conditional random field over short label sets.
 *
 * Lafferty, McCallum, Pereira 2001; trained by stochastic gradient with
 * per-weight rates (AdaGrad: Duchi, Hazan, Singer 2011). Pure: the same
 * sentences in the same order give the same weights.
 */
export interface Field {
  /** Labels by index; index 0 is “outside”. */
  readonly labels: readonly string[]
  /** Row of each feature, by its 32-bit hash. */
  readonly rows: Map<number, number>
  /** `row * labels.length + label`. */
  weights: Float32Array
  /** Squared gradients, same shape as `weights`. */
  squares: Float32Array
  /** `from * labels.length + to`. */
  readonly transitions: Float32Array
  readonly transitionSquares: Float32Array
  /** Whether a label may follow another; same shape as `transitions`. */
  readonly allowed: Uint8Array
}

/** A sentence as training sees it: rows of its features, one label a place. */
export interface LabelledSentence {
  readonly rows: readonly Int32Array[]
  readonly labels: readonly number[]
}

/** Prepare a sentence for many passes: give its features their rows. */
export function labelled(
  field: Field,
  features: readonly Uint32Array[],
  labels: readonly number[]
): LabelledSentence {
  return {
    rows: features.map((hashes) =>
      Int32Array.from(hashes, (hash) => rowOf(field, hash))
    ),
    labels
  }
}

/** What the field reads in a sentence. */
export interface Reading {
  /** The best sequence of labels (Viterbi). */
  readonly labels: readonly number[]
  /** Probability of the chosen label at each place. */
  readonly probabilities: readonly number[]
}

/** Step width of AdaGrad; halving or doubling it changes F1 by under .01. */
const rate = 0.05
/** Keeps the first steps of a new weight finite. */
const damping = 1e-4
/**
 * Pull towards zero in each pass (L2), shared among the visits of a weight: a
 * rare feature must not grow as large as the sentence that it stands in wants.
 */
const decay = 1
/** A slope that moves nothing worth its square root. */
const level = 1e-4

/** An empty field; `allows(from, to)` says which label may follow which. */
export function createField(
  labels: readonly string[],
  allows: (from: string, to: string) => boolean
): Field {
  const count = labels.length
  const allowed = new Uint8Array(count * count)
  labels.forEach((from, row) => {
    labels.forEach((to, column) => {
      allowed[row * count + column] = allows(from, to) ? 1 : 0
    })
  })
  return {
    labels,
    rows: new Map(),
    weights: new Float32Array(1024 * count),
    squares: new Float32Array(1024 * count),
    transitions: new Float32Array(count * count),
    transitionSquares: new Float32Array(count * count),
    allowed
  }
}

/** Set the weight that a feature gives a label, before any training. */
export function setWeight(
  field: Field,
  feature: number,
  label: number,
  weight: number
): void {
  const row = rowOf(field, feature)
  field.weights[row * field.labels.length + label] = weight
}

/** Read a sentence: best labels and how probable each is. */
export function read(field: Field, features: readonly Uint32Array[]): Reading {
  const rows = features.map((hashes) =>
    Int32Array.from(hashes, (hash) => field.rows.get(hash) ?? -1)
  )
  const scores = emissions(field, rows)
  const labels = viterbi(field, scores, features.length)
  const marginals = marginalsOf(field, scores, features.length)
  const count = field.labels.length
  return {
    labels,
    probabilities: labels.map(
      (label, place) => marginals.labels[place * count + label] ?? 0
    )
  }
}

/** How often each row is visited in a pass over the sentences. */
export function visitsOf(
  field: Field,
  sentences: readonly LabelledSentence[]
): Uint32Array {
  const visits = new Uint32Array(field.rows.size)
  for (const {rows} of sentences) {
    for (const features of rows) {
      for (const row of features) visits[row] = (visits[row] ?? 0) + 1
    }
  }

  return visits
}

/**
 * One step of training on one sentence: expected counts against the counts of
 * the truth. Changes the field.
 */
export function trainOn(
  field: Field,
  {rows, labels}: LabelledSentence,
  visits: Uint32Array
): void {
  const count = field.labels.length
  const length = labels.length
  if (length === 0) return
  const scores = emissions(field, rows)
  const expected = marginalsOf(field, scores, length)

  rows.forEach((features, place) => {
    for (let label = 0; label < count; label++) {
      const truth = labels[place] === label ? 1 : 0
      const gradient = (expected.labels[place * count + label] ?? 0) - truth
      // What is right already moves nothing.
      if (gradient < level && gradient > -level) continue
      for (const row of features) {
        const pull = decay / (visits[row] ?? 1)
        update(
          field.weights,
          field.squares,
          row * count + label,
          gradient,
          pull
        )
      }
    }
  })

  const truth = new Float64Array(count * count)
  for (let place = 1; place < length; place++) {
    const index = (labels[place - 1] ?? 0) * count + (labels[place] ?? 0)
    truth[index] = (truth[index] ?? 0) + 1
  }

  for (let index = 0; index < truth.length; index++) {
    if (!field.allowed[index]) continue
    const gradient = (expected.pairs[index] ?? 0) - (truth[index] ?? 0)
    update(field.transitions, field.transitionSquares, index, gradient, 0)
  }
}

function update(
  weights: Float32Array,
  squares: Float32Array,
  index: number,
  slope: number,
  pull: number
): void {
  const weight = weights[index] ?? 0
  const gradient = slope + pull * weight
  const square = (squares[index] ?? 0) + gradient * gradient
  squares[index] = square
  weights[index] = weight - (rate * gradient) / Math.sqrt(square + damping)
}

/** Scores of every label at every place, `place * labels + label`. */
function emissions(field: Field, rows: readonly Int32Array[]): Float64Array {
  const count = field.labels.length
  const scores = new Float64Array(rows.length * count)

  rows.forEach((features, place) => {
    const at = place * count
    for (const row of features) {
      if (row < 0) continue
      const base = row * count
      for (let label = 0; label < count; label++) {
        scores[at + label] =
          (scores[at + label] ?? 0) + (field.weights[base + label] ?? 0)
      }
    }
  })

  return scores
}

/** The row of a feature, made when it is new. */
function rowOf(field: Field, feature: number): number {
  const known = field.rows.get(feature)
  if (known !== undefined) return known
  const row = field.rows.size
  const count = field.labels.length
  if ((row + 1) * count > field.weights.length) {
    field.weights = grown(field.weights)
    field.squares = grown(field.squares)
  }

  field.rows.set(feature, row)
  return row
}

function grown(array: Float32Array): Float32Array {
  const larger = new Float32Array(array.length * 2)
  larger.set(array)
  return larger
}
