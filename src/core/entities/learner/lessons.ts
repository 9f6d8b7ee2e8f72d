import type {Mention} from '../../model/mention.js'
import type {Reading} from '../page/reading.js'
import type {KindSpan} from './features.js'
import type {Lesson} from './recogniser.js'
import {sentenceOf} from './sentence.js'

/** Kinds that are learned; patterns read dates, quantities, works better. */
export const taughtKinds: readonly string[] = [
  'person',
  'place',
  'organisation',
  'event'
]
/** Surer guesses of the rules must be decided before a block is a lesson. */
const doubtful = 0.6

function isTaught(kind: string): boolean {
  return taughtKinds.includes(kind)
}

/**
 * The blocks of a page that a person has settled: they hold a tag, and every
 * likely suggestion in them is tagged or rejected. What a person has only begun
 * to tag would teach that the rest is nothing.
 */
export function lessonsOf(
  readings: readonly Reading[],
  tagged: readonly Mention[],
  isRejected: (kind: string, text: string) => boolean
): Lesson[] {
  return readings.flatMap((reading) => {
    const {flow, proposals} = reading
    const truth = truthOf(reading, tagged)
    if (truth.length === 0) return []
    const isSettled = proposals.every(
      ({kind, confidence, start, end}) =>
        !isTaught(kind) ||
        confidence < doubtful ||
        truth.some((each) => each.start < end && start < each.end) ||
        isRejected(kind, flow.text.slice(start, end))
    )
    if (!isSettled) return []
    const sentence = sentenceOf(reading)
    const rules = sentence.rules.filter(({kind}) => isTaught(kind))
    return [{...sentence, rules, truth}]
  })
}

/** The tags of a block, the outermost where they nest. */
function truthOf({flow}: Reading, tagged: readonly Mention[]): KindSpan[] {
  const first = flow.runs[0]
  const last = flow.runs.at(-1)
  if (!first || !last) return []
  const truth: KindSpan[] = []

  for (const {kind, spans} of tagged) {
    const from = spans[0]?.start ?? -1
    const to = (spans.at(-1)?.end ?? 0) - 1
    if (!isTaught(kind)) continue
    const start = flow.offsetOf(from)
    const end = flow.offsetOf(to)
    if (start === undefined || end === undefined || end < start) continue
    if (start < (truth.at(-1)?.end ?? 0)) continue
    truth.push({start, end: end + 1, kind})
  }

  return truth
}
