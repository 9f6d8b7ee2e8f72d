import type {Field} from './field.js'

/** What the field holds for likely in a sentence. */
export interface Marginals {
  /** Probability of each label at each place, `place * labels + label`. */
  readonly labels: Float64Array
  /** Expected number of each pair of labels, `from * labels + to`. */
  readonly pairs: Float64Array
}

/**
 * Forward–backward with scaling at each place (Rabiner 1989), so that long
 * sentences neither overflow nor want logarithms.
 */
export function marginalsOf(
  {labels, transitions, allowed}: Field,
  scores: Float64Array,
  length: number
): Marginals {
  const count = labels.length
  const potentials = new Float64Array(count * count)
  for (let pair = 0; pair < potentials.length; pair++) {
    potentials[pair] = allowed[pair] ? Math.exp(transitions[pair] ?? 0) : 0
  }

  const emissions = exponentials(scores, length, count)
  const forward = new Float64Array(length * count)
  const backward = new Float64Array(length * count)

  for (let place = 0; place < length; place++) {
    const at = place * count
    let sum = 0
    for (let label = 0; label < count; label++) {
      let value = 0
      if (place === 0) {
        // A sentence begins as if “outside” stood before it.
        value = allowed[label] ? 1 : 0
      } else {
        for (let before = 0; before < count; before++) {
          value +=
            (forward[at - count + before] ?? 0) *
            (potentials[before * count + label] ?? 0)
        }
      }

      value *= emissions[at + label] ?? 0
      forward[at + label] = value
      sum += value
    }

    scale(forward, at, count, sum)
  }

  backward.fill(1, (length - 1) * count)
  for (let place = length - 2; place >= 0; place--) {
    const at = place * count
    let sum = 0
    for (let label = 0; label < count; label++) {
      let value = 0
      for (let after = 0; after < count; after++) {
        value +=
          (potentials[label * count + after] ?? 0) *
          (emissions[at + count + after] ?? 0) *
          (backward[at + count + after] ?? 0)
      }

      backward[at + label] = value
      sum += value
    }

    scale(backward, at, count, sum)
  }

  return {
    labels: combined(forward, backward, count),
    pairs: pairsOf({forward, backward, emissions, potentials, count, length})
  }
}

/** Exponentials of the scores, less the greatest of each place. */
function exponentials(
  scores: Float64Array,
  length: number,
  count: number
): Float64Array {
  const found = new Float64Array(length * count)
  for (let at = 0; at < found.length; at += count) {
    let most = -Infinity
    for (let label = 0; label < count; label++) {
      most = Math.max(most, scores[at + label] ?? 0)
    }

    for (let label = 0; label < count; label++) {
      found[at + label] = Math.exp((scores[at + label] ?? 0) - most)
    }
  }

  return found
}

function scale(
  values: Float64Array,
  at: number,
  count: number,
  sum: number
): void {
  if (sum <= 0) return
  for (let label = 0; label < count; label++) {
    values[at + label] = (values[at + label] ?? 0) / sum
  }
}

function combined(
  forward: Float64Array,
  backward: Float64Array,
  count: number
): Float64Array {
  const labels = new Float64Array(forward.length)
  for (let at = 0; at < labels.length; at += count) {
    let sum = 0
    for (let label = 0; label < count; label++) {
      const value = (forward[at + label] ?? 0) * (backward[at + label] ?? 0)
      labels[at + label] = value
      sum += value
    }

    scale(labels, at, count, sum)
  }

  return labels
}

interface Passes {
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly emissions: Float64Array
  readonly potentials: Float64Array
  readonly count: number
  readonly length: number
}

function pairsOf(passes: Passes): Float64Array {
  const {forward, backward, emissions, potentials, count, length} = passes
  const pairs = new Float64Array(count * count)
  const here = new Float64Array(count * count)

  for (let place = 1; place < length; place++) {
    const at = place * count
    let sum = 0
    for (let pair = 0; pair < here.length; pair++) {
      const label = pair % count
      const before = (pair - label) / count
      const value =
        (forward[at - count + before] ?? 0) *
        (potentials[pair] ?? 0) *
        (emissions[at + label] ?? 0) *
        (backward[at + label] ?? 0)
      here[pair] = value
      sum += value
    }

    if (sum <= 0) continue
    for (let pair = 0; pair < here.length; pair++) {
      pairs[pair] = (pairs[pair] ?? 0) + (here[pair] ?? 0) / sum
    }
  }

  return pairs
}
