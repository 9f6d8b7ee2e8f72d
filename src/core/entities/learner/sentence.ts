import {classIndex, dutyIndex} from '../name-lexicon.js'
import type {Proposal, Reading} from '../page/reading.js'
import {isSure} from '../sureness.js'
import type {KindSpan, Sentence} from './features.js'

/** A block as the recogniser that learns sees it; offsets are code units. */
export function sentenceOf({flow, proposals, hints, han}: Reading): Sentence {
  return {
    characters: flow.text.split(''),
    rules: proposals.map((proposal) => toKindSpan(proposal)),
    hints: hints.map((proposal) => toKindSpan(proposal)),
    words: han.runs.flatMap(({tokens}) =>
      tokens.map(({start, end, type, packed}) => ({
        start,
        end,
        sort:
          type === 'word'
            ? `${String(classIndex(packed))}.${String(dutyIndex(packed))}`
            : type
      }))
    )
  }
}

function toKindSpan(proposal: Proposal): KindSpan {
  const {start, end, kind, confidence, evidence, ref} = proposal
  const isFirm =
    ref !== undefined || isSure({kind, confidence, evidence: [evidence]})
  return {start, end, kind, confidence, cue: evidence.cue, isFirm}
}
