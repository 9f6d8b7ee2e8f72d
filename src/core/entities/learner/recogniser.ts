import type {Steps} from '../../model/steps.js'
import {
  featuresOf,
  ruleFeature,
  type KindSpan,
  type Sentence
} from './features.js'
import {
  createField,
  labelled,
  setWeight,
  trainOn,
  visitsOf,
  type Field,
  type LabelledSentence
} from './field.js'

/** A sentence of a page whose tags a person has settled. */
export interface Lesson extends Sentence {
  /** The tags, in code units, without overlaps. */
  readonly truth: readonly KindSpan[]
  /** Tells the lessons of one page from those of others; absent: of its own. */
  readonly page?: string
}

/**
 * A recogniser that learns from the tags accepted in this workspace. It begins
 * as an echo of the rules (“warm start”) and moves away from them only where
 * the lessons say so.
 */
export interface LearnedRecogniser {
  readonly kinds: readonly string[]
  readonly field: Field
  /** Lessons seen so far. */
  lessons: number
  /** How sure it must be, 0–1, to be heard instead of the rules (`trust.ts`). */
  heardFrom: number
}

/**
 * How strongly the untrained recogniser repeats the rules: large enough to
 * win against zero, small enough for a few dozen lessons to overrule.
 */
const echo = 3
/** Passes over the lessons; F1 is flat from 6 to 12 in the prototype. */
const passes = 8

/** A recogniser that says what the rules say, until it is taught. */
export function createRecogniser(kinds: readonly string[]): LearnedRecogniser {
  const labels = ['O', ...kinds.flatMap((kind) => [`B-${kind}`, `I-${kind}`])]
  const field = createField(
    labels,
    (from, to) => !to.startsWith('I-') || from.slice(2) === to.slice(2)
  )
  setWeight(field, ruleFeature('O'), 0, echo)

  labels.forEach((label, index) => {
    if (index === 0) return
    for (const step of [0, 1, 2]) {
      setWeight(field, ruleFeature(`${label}/${step}`), index, echo)
    }
  })

  return {kinds, field, lessons: 0, heardFrom: 0}
}

/**
 * Teach a new recogniser, one sentence a step, so that whoever drives it can
 * pause or stop between any two. All lessons are visited in every pass, old and
 * new, in an order that depends on nothing but their number: what is new does
 * not wash out what is old, and the same lessons teach the same.
 */
export function* teach(
  recogniser: LearnedRecogniser,
  lessons: readonly Lesson[]
): Steps<undefined> {
  const {field} = recogniser
  const sentences: LabelledSentence[] = []
  for (const lesson of lessons) {
    sentences.push(
      labelled(field, featuresOf(lesson), labelsOf(recogniser, lesson))
    )
    yield
  }

  const visits = visitsOf(field, sentences)
  for (let pass = 0; pass < passes; pass++) {
    for (const sentence of shuffled(sentences, pass)) {
      trainOn(field, sentence, visits)
      yield
    }
  }

  recogniser.lessons += lessons.length
}

/** The names that labels say, with the probability of their least sure place. */
export function spansOf(
  recogniser: LearnedRecogniser,
  labels: readonly number[],
  probabilities: readonly number[]
): KindSpan[] {
  const spans: KindSpan[] = []

  for (let place = 0; place < labels.length; place++) {
    const name = recogniser.field.labels[labels[place] ?? 0] ?? 'O'
    if (!name.startsWith('B-')) continue
    const kind = name.slice(2)
    let end = place + 1
    let confidence = probabilities[place] ?? 0

    while (
      end < labels.length &&
      recogniser.field.labels[labels[end] ?? 0] === `I-${kind}`
    ) {
      confidence = Math.min(confidence, probabilities[end] ?? 0)
      end++
    }

    spans.push({start: place, end, kind, confidence})
  }

  return spans
}

function labelsOf(
  recogniser: LearnedRecogniser,
  {characters, truth}: Lesson
): number[] {
  const labels = new Array<number>(characters.length).fill(0)

  for (const {start, end, kind} of truth) {
    const index = recogniser.kinds.indexOf(kind)
    if (index < 0) continue
    for (let place = start; place < end && place < labels.length; place++) {
      labels[place] = index * 2 + (place === start ? 1 : 2)
    }
  }

  return labels
}

/** A fixed shuffle (Fisher–Yates on a linear congruential sequence). */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items]
  let state = seed * 7919 + 17

  for (let last = result.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = state % (last + 1)
    const kept = result[last] as T
    result[last] = result[other] as T
    result[other] = kept
  }

  return result
}
