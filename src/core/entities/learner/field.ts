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

/** A sentence as the field sees it: feature hashes and one label a place. */
export interface LabelledSentence {
  readonly features: readonly Uint32Array[]
  readonly labels: readonly number[]
}

/** What the field reads in a sentence. */
export interface Reading {
  /** The best sequence of labels (Viterbi). */
  readonly labels: readonly number[]
  /** Probability of the chosen label at each place. */
  readonly probabilities: readonly number[]
}

/** Step width of AdaGrad; halving or doubling it changes F1 by under .01. */
const rate = 0.2
/** Keeps the first steps of a new weight finite. */
const damping = 1e-4
/** Pull towards zero at each visit of a weight (L2). */
const decay = 2e-4

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

/** One pass of training over the sentences, in order; changes the field. */
export function train(
  field: Field,
  sentences: readonly LabelledSentence[]
): void {
  for (const sentence of sentences) step(field, sentence)
}

/** Read a sentence: best labels and how probable each is. */
export function read(field: Field, features: readonly Uint32Array[]): Reading {
  const scores = emissions(field, features)
  const labels = viterbi(field, scores, features.length)
  const {marginals} = marginalsOf(field, scores, features.length)
  const count = field.labels.length
  return {
    labels,
    probabilities: labels.map(
      (label, place) => marginals[place * count + label] ?? 0
    )
  }
}

/** One gradient step: expected counts against the counts of the truth. */
function step(field: Field, {features, labels}: LabelledSentence): void {
  const count = field.labels.length
  const length = labels.length
  if (length === 0) return
  for (const place of features) for (const hash of place) rowOf(field, hash)
  const scores = emissions(field, features)
  const {marginals, pairs} = marginalsOf(field, scores, length)

  for (let place = 0; place < length; place++) {
    for (const hash of features[place] ?? []) {
      const base = rowOf(field, hash) * count
      for (let label = 0; label < count; label++) {
        const truth = labels[place] === label ? 1 : 0
        const gradient = (marginals[place * count + label] ?? 0) - truth
        update(field.weights, field.squares, base + label, gradient)
      }
    }
  }

  const truth = new Float64Array(count * count)
  for (let place = 1; place < length; place++) {
    const index = (labels[place - 1] ?? 0) * count + (labels[place] ?? 0)
    truth[index] = (truth[index] ?? 0) + 1
  }

  for (let index = 0; index < truth.length; index++) {
    if (!field.allowed[index]) continue
    const gradient = (pairs[index] ?? 0) - (truth[index] ?? 0)
    update(field.transitions, field.transitionSquares, index, gradient)
  }
}

function update(
  weights: Float32Array,
  squares: Float32Array,
  index: number,
  slope: number
): void {
  const weight = weights[index] ?? 0
  const gradient = slope + decay * weight
  // A gradient this small moves nothing and costs a square root.
  if (gradient < 1e-6 && gradient > -1e-6) return
  const square = (squares[index] ?? 0) + gradient * gradient
  squares[index] = square
  weights[index] = weight - (rate * gradient) / Math.sqrt(square + damping)
}

/** Scores of every label at every place, `place * labels + label`. */
function emissions(
  field: Field,
  features: readonly Uint32Array[]
): Float64Array {
  const count = field.labels.length
  const scores = new Float64Array(features.length * count)

  features.forEach((hashes, place) => {
    for (const hash of hashes) {
      const row = field.rows.get(hash)
      if (row === undefined) continue
      for (let label = 0; label < count; label++) {
        const index = place * count + label
        scores[index] =
          (scores[index] ?? 0) + (field.weights[row * count + label] ?? 0)
      }
    }
  })

  return scores
}

function viterbi(field: Field, scores: Float64Array, length: number): number[] {
  const count = field.labels.length
  const best = new Float64Array(length * count).fill(-Infinity)
  const from = new Int16Array(length * count)
  if (length === 0) return []
  for (let label = 0; label < count; label++) {
    if (field.allowed[label]) best[label] = scores[label] ?? 0
  }

  for (let place = 1; place < length; place++) {
    for (let label = 0; label < count; label++) {
      const at = place * count + label
      for (let before = 0; before < count; before++) {
        const pair = before * count + label
        if (!field.allowed[pair]) continue
        const score =
          (best[at - label - count + before] ?? -Infinity) +
          (field.transitions[pair] ?? 0) +
          (scores[at] ?? 0)
        if (score > (best[at] ?? -Infinity)) {
          best[at] = score
          from[at] = before
        }
      }
    }
  }

  let label = 0
  const last = (length - 1) * count
  for (let each = 1; each < count; each++) {
    if ((best[last + each] ?? 0) > (best[last + label] ?? 0)) label = each
  }

  const labels = [label]
  for (let place = length - 1; place > 0; place--) {
    label = from[place * count + label] ?? 0
    labels.push(label)
  }

  return labels.reverse()
}

/** Forward–backward: marginals of labels and summed marginals of pairs. */
function marginalsOf(
  field: Field,
  scores: Float64Array,
  length: number
): {marginals: Float64Array; pairs: Float64Array} {
  const count = field.labels.length
  const forward = new Float64Array(length * count).fill(-Infinity)
  const backward = new Float64Array(length * count)
  const terms = new Float64Array(count)

  for (let place = 0; place < length; place++) {
    for (let label = 0; label < count; label++) {
      const at = place * count + label
      if (place === 0) {
        // A sentence begins as if “outside” stood before it.
        if (field.allowed[label]) forward[at] = scores[at] ?? 0
        continue
      }

      for (let before = 0; before < count; before++) {
        const pair = before * count + label
        terms[before] = field.allowed[pair]
          ? (forward[(place - 1) * count + before] ?? 0) +
            (field.transitions[pair] ?? 0)
          : -Infinity
      }

      forward[at] = logSum(terms) + (scores[at] ?? 0)
    }
  }

  for (let place = length - 2; place >= 0; place--) {
    for (let label = 0; label < count; label++) {
      for (let after = 0; after < count; after++) {
        const pair = label * count + after
        const next = (place + 1) * count + after
        terms[after] = field.allowed[pair]
          ? (field.transitions[pair] ?? 0) +
            (scores[next] ?? 0) +
            (backward[next] ?? 0)
          : -Infinity
      }

      backward[place * count + label] = logSum(terms)
    }
  }

  const total = logSum(forward.subarray((length - 1) * count))
  const marginals = new Float64Array(length * count)
  const pairs = new Float64Array(count * count)

  for (let at = 0; at < marginals.length; at++) {
    marginals[at] = Math.exp((forward[at] ?? 0) + (backward[at] ?? 0) - total)
    if (at < count) continue
    const label = at % count
    const previous = at - label - count
    for (let before = 0; before < count; before++) {
      const pair = before * count + label
      if (!field.allowed[pair]) continue
      const score =
        (forward[previous + before] ?? 0) +
        (field.transitions[pair] ?? 0) +
        (scores[at] ?? 0) +
        (backward[at] ?? 0)
      pairs[pair] = (pairs[pair] ?? 0) + Math.exp(score - total)
    }
  }

  return {marginals, pairs}
}

function logSum(terms: Float64Array): number {
  let most = -Infinity
  for (const term of terms) if (term > most) most = term
  if (most === -Infinity) return most
  let sum = 0
  for (const term of terms) sum += Math.exp(term - most)
  return most + Math.log(sum)
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
