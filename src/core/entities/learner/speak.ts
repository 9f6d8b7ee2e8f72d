import type {Evidence} from '../../model/evidence.js'
import type {Proposal, Reading} from '../page/reading.js'
import {isSure} from '../sureness.js'
import {recognise, type LearnedRecogniser} from './recogniser.js'
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
 * of the kinds that were learned, only the sure ones of the rules’ proposals and
 * the names of the register stand beside what was learned; values and roles stay where the span is the same.
 */
export function speak(
  learned: LearnedRecogniser,
  reading: Reading
): Proposal[] {
  const kept = reading.proposals.filter(
    (proposal) =>
      !learned.kinds.includes(proposal.kind) ||
      proposal.ref !== undefined ||
      isSure({...proposal, evidence: [proposal.evidence]})
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
