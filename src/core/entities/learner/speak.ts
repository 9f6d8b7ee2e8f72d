import type {Evidence} from '../../model/evidence.js'
import type {Proposal, Reading} from '../page/reading.js'
import {recognise, type LearnedRecogniser} from './recogniser.js'
import {sentenceOf} from './sentence.js'

/** From here on the rules are right more often than what was learned. */
const sure = 0.9
/** What was learned is never sure enough to be ticked beforehand. */
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
 * of the kinds that were learned, only the surest of the rules’ proposals stand
 * beside what was learned; values and roles stay where the span is the same.
 */
export function speak(
  learned: LearnedRecogniser,
  reading: Reading
): Proposal[] {
  const kept = reading.proposals.filter(
    ({kind, confidence}) => confidence >= sure || !learned.kinds.includes(kind)
  )
  const spans = recognise(learned, sentenceOf(reading)).filter(
    ({start, end}) => !kept.some((each) => each.start < end && start < each.end)
  )
  const found = spans.map(({start, end, kind, confidence = 0}): Proposal => {
    const same = reading.proposals.find(
      (each) => each.start === start && each.end === end && each.kind === kind
    )
    return (
      same ?? {
        start,
        end,
        kind,
        confidence: Math.min(most, confidence),
        evidence: learnedName
      }
    )
  })
  return [...kept, ...found].sort((a, b) => a.start - b.start)
}
