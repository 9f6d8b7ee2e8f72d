import type {Mention} from '../model/mention.js'
import type {Span} from '../model/span.js'
import type {LearnedRecogniser} from './learner/recogniser.js'
import {speak} from './learner/speak.js'
import {readPage, type ReadingContext} from './page/read-page.js'
import type {Proposal, Reading} from './page/reading.js'

export interface SuggestionContext extends ReadingContext {
  /** Source spans that are tagged already, by start, none inside another. */
  readonly tagged: readonly Span[]
  /** What this workspace has taught, if it may speak. */
  readonly learned: LearnedRecogniser | undefined
}

/** Names that the page suggests, by start offset, without overlaps. */
export function suggestMentions(context: SuggestionContext): Mention[] {
  const {learned, tagged} = context
  const mentions: Mention[] = []

  for (const reading of readPage(context)) {
    const proposals = learned ? speak(learned, reading) : reading.proposals
    for (const proposal of proposals) {
      const mention = toMention(proposal, reading, tagged)
      if (mention) mentions.push(mention)
    }
  }

  return mentions
}

function toMention(
  proposal: Proposal,
  {flow, articleId}: Reading,
  tagged: readonly Span[]
): Mention | undefined {
  const spans = flow.sourceSpans(proposal)
  const [first] = spans
  const last = spans.at(-1)
  if (!first || !last || touches(tagged, first.start, last.end))
    return undefined
  const {kind, confidence, value, role, ref, evidence} = proposal
  return {
    kind,
    status: 'suggested',
    text: flow.text.slice(proposal.start, proposal.end),
    spans,
    articleId,
    ...(ref === undefined ? {} : {ref}),
    ...(value === undefined ? {} : {value}),
    ...(role === undefined ? {} : {role}),
    confidence,
    evidence: [evidence]
  }
}

/** Whether a tag overlaps a span; tags by start, looked for by halving. */
function touches(tagged: readonly Span[], start: number, end: number): boolean {
  let low = 0
  let high = tagged.length

  while (low < high) {
    const middle = (low + high) >> 1
    if ((tagged[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }

  const next = tagged[low]
  return next !== undefined && next.start < end
}
