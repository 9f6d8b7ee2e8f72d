import type {Structure} from '../model/analysis.js'
import type {Mention} from '../model/mention.js'
import type {Span} from '../model/span.js'
import type {Calendar} from './calendar.js'
import type {Lexicon} from '../rules/lexicon.js'
import {readEnglish} from './english/english-text.js'
import {cutText} from './han/cut-text.js'
import type {NameLexicon} from './name-lexicon.js'
import {promoteWeak} from './page/promote.js'
import type {Proposal, Reading} from './page/reading.js'
import {settle} from './page/settle.js'
import {spreadSureNames} from './page/spread.js'
import {recognisers} from './recognisers/index.js'
import type {Recogniser, Subject} from './recognisers/recogniser.js'

export interface SuggestionContext {
  readonly structure: Structure
  readonly language: string
  readonly calendar: Calendar
  readonly names: NameLexicon | undefined
  /** Words of English, where they were loaded. */
  readonly english: Lexicon | undefined
  /** Source spans that are tagged already. */
  readonly tagged: readonly Span[]
}

/** Names that the page suggests, by start offset, without overlaps. */
export function suggestMentions(context: SuggestionContext): Mention[] {
  const readings = readingsOf(context.structure)
  const language = context.language.split('-')[0] ?? ''
  const active = recognisers.filter(
    ({languages}) => languages.length === 0 || languages.includes(language)
  )

  for (const reading of readings) {
    const {flow, block} = reading
    const {calendar, names} = context
    const subject = {
      text: flow.text,
      block,
      language: context.language,
      calendar,
      names,
      english:
        language === 'en' ? readEnglish(flow.text, context.english) : undefined,
      han: names && language === 'zh' ? cutText(flow.text, names) : []
    }
    reading.proposals = active.flatMap((recogniser) =>
      propose(recogniser, subject)
    )
  }

  spreadSureNames(readings)
  promoteWeak(readings)
  return readings.flatMap((reading) =>
    settle(reading.proposals).flatMap(
      (proposal) => toMention(proposal, reading, context.tagged) ?? []
    )
  )
}

function readingsOf(structure: Structure): Reading[] {
  const articles = structure.articles.flatMap((article) =>
    article.children.map((block) => ({
      flow: block.flow,
      block,
      articleId: article.id,
      proposals: []
    }))
  )
  const furniture = structure.furniture.flatMap(({id, children}) =>
    children.map(({flow}) => ({
      flow,
      block: undefined,
      articleId: id ?? null,
      proposals: []
    }))
  )
  const loose = structure.unattached.map(({block}) => ({
    flow: block.flow,
    block,
    articleId: null,
    proposals: []
  }))
  return [...articles, ...furniture, ...loose]
}

function propose(recogniser: Recogniser, subject: Subject): Proposal[] {
  const evidence = {
    cue: recogniser.id,
    weight: 1,
    phrase: {words: recogniser.words}
  }
  return recogniser.find(subject).map((candidate) => ({...candidate, evidence}))
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
