import {setWeight} from './field.js'
import {createRecogniser, type LearnedRecogniser} from './recogniser.js'

/** A recogniser as the workspace's storage keeps it: plain JSON. */
export interface StoredRecogniser {
  readonly version: 2
  readonly kinds: readonly string[]
  readonly lessons: number
  readonly heardFrom: number
  /** Weights in thousandths: `[feature, label, weight, label, weight …]`. */
  readonly features: ReadonlyArray<readonly number[]>
  /** In thousandths, `from * labels + to`. */
  readonly transitions: readonly number[]
}

/**
 * Weights nearer to zero than this are left out: they add up to less than what
 * parts any two labels.
 */
const least = 0.02
/** A stored model with more features than this is refused as damaged. */
const mostFeatures = 500_000

/** What must be kept of a recogniser. */
export function toStored(recogniser: LearnedRecogniser): StoredRecogniser {
  const {field, kinds, lessons, heardFrom} = recogniser
  const count = field.labels.length
  const features: number[][] = []

  for (const [hash, row] of field.rows) {
    const kept = [hash]
    for (let label = 0; label < count; label++) {
      const weight = field.weights[row * count + label] ?? 0
      if (Math.abs(weight) >= least) kept.push(label, Math.round(weight * 1000))
    }

    if (kept.length > 1) features.push(kept)
  }

  return {
    version: 2,
    kinds,
    lessons,
    heardFrom,
    features,
    transitions: Array.from(field.transitions, (weight) =>
      Math.round(weight * 1000)
    )
  }
}

/** The stored recogniser, or `undefined` where the storage holds none. */
export function fromStored(stored: unknown): LearnedRecogniser | undefined {
  if (!isStored(stored)) return undefined
  const recogniser = createRecogniser(stored.kinds)
  const {field} = recogniser
  if (stored.transitions.length !== field.transitions.length) return undefined
  field.weights.fill(0)

  for (const [hash = 0, ...pairs] of stored.features) {
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const label = pairs[index] ?? 0
      if (label < 0 || label >= field.labels.length) return undefined
      setWeight(field, hash, label, (pairs[index + 1] ?? 0) / 1000)
    }
  }

  stored.transitions.forEach((weight, index) => {
    field.transitions[index] = weight / 1000
  })
  recogniser.lessons = stored.lessons
  recogniser.heardFrom = stored.heardFrom
  return recogniser
}

function isStored(value: unknown): value is StoredRecogniser {
  if (typeof value !== 'object' || value === null) return false
  const {version, kinds, lessons, heardFrom, features, transitions} =
    value as Partial<Record<keyof StoredRecogniser, unknown>>
  return (
    version === 2 &&
    typeof lessons === 'number' &&
    typeof heardFrom === 'number' &&
    isListOf(kinds, 'string') &&
    isListOf(transitions, 'number') &&
    Array.isArray(features) &&
    features.length <= mostFeatures &&
    features.every((entry) => isListOf(entry, 'number'))
  )
}

function isListOf(value: unknown, type: 'string' | 'number'): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === type)
}
