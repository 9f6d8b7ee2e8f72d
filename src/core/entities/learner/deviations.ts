import {featuresOf, keyOf, type KindSpan, type Sentence} from './features.js'
import {read} from './field.js'
import {spansOf, type LearnedRecogniser} from './recogniser.js'

/** A stretch of a sentence that what was learned reads otherwise than the rules. */
export interface Deviation {
  /** Names of the rules that it drops, and those it reads there. */
  readonly dropped: readonly KindSpan[]
  readonly added: readonly KindSpan[]
  /** Probability of the least probable label in the stretch, 0–1. */
  readonly confidence: number
}

/**
 * Where a recogniser reads otherwise than the rules: names that overlap are one
 * stretch, heard or not as a whole. What is firm stands against it.
 */
export function deviations(
  recogniser: LearnedRecogniser,
  sentence: Sentence
): Deviation[] {
  const {labels, probabilities} = read(recogniser.field, featuresOf(sentence))
  const found = spansOf(recogniser, labels, probabilities)
  const foundKeys = new Set(found.map((span) => keyOf(span)))
  const ruleKeys = new Set(sentence.rules.map((span) => keyOf(span)))
  const dropped = sentence.rules.filter((span) => !foundKeys.has(keyOf(span)))
  const added = found.filter((span) => !ruleKeys.has(keyOf(span)))

  return stretches([...dropped, ...added]).flatMap((spans) => {
    const isFirm = spans.some(
      (span) =>
        dropped.includes(span) &&
        (span.isFirm === true || !recogniser.kinds.includes(span.kind))
    )
    if (isFirm) return []
    let confidence = 1
    for (const {start, end} of spans) {
      for (let place = start; place < end; place++) {
        confidence = Math.min(confidence, probabilities[place] ?? 0)
      }
    }

    return [
      {
        dropped: spans.filter((span) => dropped.includes(span)),
        added: spans.filter((span) => added.includes(span)),
        confidence
      }
    ]
  })
}

/** The names that the rules and a recogniser find together, by start. */
export function heed(
  recogniser: LearnedRecogniser,
  sentence: Sentence
): KindSpan[] {
  const {heardFrom} = recogniser
  return heardIn(sentence, deviations(recogniser, sentence), heardFrom)
}

/** The names of the rules, and instead of them what is sure enough. */
export function heardIn(
  sentence: Sentence,
  all: readonly Deviation[],
  heardFrom: number
): KindSpan[] {
  const heard = all.filter(({confidence}) => confidence >= heardFrom)
  const dropped = new Set(heard.flatMap((each) => each.dropped))
  return [
    ...sentence.rules.filter((span) => !dropped.has(span)),
    ...heard.flatMap(({added}) => added)
  ].sort((a, b) => a.start - b.start)
}

/** Spans that overlap, one with the next, together. */
function stretches(spans: readonly KindSpan[]): KindSpan[][] {
  const groups: KindSpan[][] = []
  let end = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = groups.at(-1)
    if (last && span.start < end) last.push(span)
    else groups.push([span])
    end = Math.max(end, span.end)
  }

  return groups
}
