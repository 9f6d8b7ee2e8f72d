import type {Evidence} from '../../model/evidence.js'
import type {Proposal, Reading} from '../page/reading.js'
import {heed} from './deviations.js'
import {keyOf} from './features.js'
import type {LearnedRecogniser} from './recogniser.js'
import {sentenceOf} from './sentence.js'

/** Confidence of what was learned is never that of what is sure. */
const most = 0.89

const learnedName: Evidence = {
  cue: 'learned',
  weight: 1,
  phrase: {
    words: {
      en: 'learned from the tags of this workspace',
      'zh-cn': '从本工作区已有的标注学得'
    }
  }
}

/**
 * What the rules and the recogniser that learned propose for a block together:
 * it is heard where it is sure enough, and never against what is sure or stands
 * in the register.
 */
export function speak(
  learned: LearnedRecogniser,
  reading: Reading
): Proposal[] {
  const proposals = new Map(
    reading.proposals.map((each) => [keyOf(each), each])
  )
  return heed(learned, sentenceOf(reading)).map(
    (span): Proposal =>
      proposals.get(keyOf(span)) ?? {
        start: span.start,
        end: span.end,
        kind: span.kind,
        confidence: Math.min(most, span.confidence ?? 0),
        evidence: learnedName
      }
  )
}
