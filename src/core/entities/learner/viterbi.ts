import type {Field} from './field.js'

/** The best sequence of labels (Viterbi 1967). */
export function viterbi(
  {labels, transitions, allowed}: Field,
  scores: Float64Array,
  length: number
): number[] {
  const count = labels.length
  if (length === 0) return []
  const best = new Float64Array(length * count).fill(-Infinity)
  const from = new Int16Array(length * count)
  for (let label = 0; label < count; label++) {
    if (allowed[label]) best[label] = scores[label] ?? 0
  }

  for (let place = 1; place < length; place++) {
    for (let label = 0; label < count; label++) {
      const at = place * count + label
      for (let before = 0; before < count; before++) {
        const pair = before * count + label
        if (!allowed[pair]) continue
        const score =
          (best[at - label - count + before] ?? -Infinity) +
          (transitions[pair] ?? 0) +
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

  const path = [label]
  for (let place = length - 1; place > 0; place--) {
    label = from[place * count + label] ?? 0
    path.push(label)
  }

  return path.reverse()
}
