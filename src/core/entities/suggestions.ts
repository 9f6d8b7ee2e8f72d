import {partitionPoint} from '../model/partition-point.js'
import type {Evidence} from '../model/evidence.js'
import type {Mention} from '../model/mention.js'
import type {Span} from '../model/span.js'
import type {Steps} from '../model/steps.js'
import type {LearnedRecogniser} from './learner/recogniser.js'
import {speak} from './learner/speak.js'
import {recallStep} from './page/block-memory.js'
import {readingSteps, type ReadingContext} from './page/read-page.js'
import type {Proposal, Reading} from './page/reading.js'
import {joinShortForms} from './short-forms/join-short-forms.js'

export interface SuggestionContext extends ReadingContext {
  /** What is tagged already, outer before inner, by start. */
  readonly tagged: readonly Mention[]
  /** What this workspace has taught, if it may speak. */
  readonly learned: LearnedRecogniser | undefined
}

export interface Suggestions {
  /** Names that the page suggests, by start offset, without overlaps. */
  readonly mentions: Mention[]
  /** What the page tells of names that are tagged already, by {@link toldKey}. */
  readonly told: ReadonlyMap<string, Told>
}

/** What a tag need not say, because the page does. */
export type Told = Pick<Mention, 'value' | 'role' | 'fullName'>

/** Kind and place of a name, to look up what its tag does not say. */
export function toldKey(kind: string, spans: readonly Span[]): string {
  return `${kind} ${spans[0]?.start ?? -1} ${spans.at(-1)?.end ?? -1}`
}

/** Read the page for names that nobody has tagged, and what it tells of those. */
export function* suggestMentions(
  context: SuggestionContext
): Steps<Suggestions> {
  const {learned, tagged, language} = context
  const readings = yield* readingSteps(context, {
    hints: learned === undefined ? 'dropped' : 'kept'
  })
  if (learned) {
    for (const reading of readings) {
      yield
      const of = reading.proposals
      reading.proposals = recallStep(
        reading.memory,
        'speak',
        {of, key: learned},
        () => speak(learned, reading)
      )
      reading.han.putAside()
    }
  }

  yield
  yield* joinShortForms(readings, tagged, language, context.memory)
  context.memory?.turn()
  yield
  const taken = outermost(tagged)
  const mentions: Mention[] = []
  const told = new Map<string, Told>()
  const reasons = new Map<Evidence, readonly Evidence[]>()
  // What became mentions is let go: a long page has no room for both.
  const ahead = readings.reverse()
  for (let reading = ahead.pop(); reading; reading = ahead.pop()) {
    if (ahead.length % readingsOfStep === 0) yield
    for (const proposal of reading.proposals) {
      const mention = toMention(proposal, reading, {taken, reasons})
      if (mention) mentions.push(mention)
      else {
        const spans = reading.flow.sourceSpans(proposal)
        told.set(toldKey(proposal.kind, spans), tell({}, proposal))
      }
    }
  }

  return {mentions, told}
}

const readingsOfStep = 32

/** The spans of tags that lie in no other tag, by start. */
function outermost(tagged: readonly Mention[]): Span[] {
  const spans: Span[] = []
  for (const {mark} of tagged) {
    if (mark && mark.start >= (spans.at(-1)?.end ?? 0)) spans.push(mark)
  }

  return spans
}

/** A mention, and what is told, while they are made. */
type Suggested = Made<Mention>
type Telling = Made<Told>
type Made<Shape> = {-readonly [Key in keyof Shape]: Shape[Key]}

function toMention(
  proposal: Proposal,
  {flow, articleId}: Reading,
  {
    taken,
    reasons
  }: {
    readonly taken: readonly Span[]
    /** One list for all that have one reason alone, and the same. */
    readonly reasons: Map<Evidence, readonly Evidence[]>
  }
): Mention | undefined {
  const spans = flow.sourceSpans(proposal)
  const [first] = spans
  const last = spans.at(-1)
  if (!first || !last || touches(taken, first.start, last.end)) return undefined
  const {kind, confidence, ref, moreEvidence} = proposal
  let evidence = moreEvidence
    ? [proposal.evidence, ...moreEvidence]
    : reasons.get(proposal.evidence)
  if (!evidence) {
    evidence = [proposal.evidence]
    reasons.set(proposal.evidence, evidence)
  }

  const text = flow.text.slice(proposal.start, proposal.end)
  const {value} = proposal
  const status = 'suggested'
  // Written one by one: spreading what may be absent is slow for so many, and what
  // is added later than the rest takes room of its own.
  const mention: Suggested =
    value === undefined
      ? {kind, status, text, spans, articleId, confidence, evidence}
      : {kind, status, text, spans, articleId, confidence, evidence, value}
  if (ref !== undefined) mention.ref = ref
  return tell(mention, proposal)
}

/** Add what a proposal tells of a name. */
function tell<Kind extends Telling>(
  told: Kind,
  {value, role, fullName}: Proposal
): Kind {
  if (value !== undefined) told.value = value
  if (role !== undefined) told.role = role
  if (fullName !== undefined) told.fullName = fullName
  return told
}

/** Whether a tag overlaps a span; tags by start, looked for by halving. */
function touches(tagged: readonly Span[], start: number, end: number): boolean {
  const next =
    tagged[
      partitionPoint(tagged.length, (at) => (tagged[at]?.end ?? 0) <= start)
    ]
  return next !== undefined && next.start < end
}
