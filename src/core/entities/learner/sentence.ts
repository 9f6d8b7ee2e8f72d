import {classIndex, dutyIndex} from '../name-lexicon.js'
import type {Proposal, Reading} from '../page/reading.js'
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

function toKindSpan({
  start,
  end,
  kind,
  confidence,
  evidence
}: Proposal): KindSpan {
  return {start, end, kind, confidence, cue: evidence.cue}
}
