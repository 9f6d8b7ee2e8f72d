import type {Structure} from '../model/analysis.js'
import type {Evidence} from '../model/evidence.js'
import type {Flow} from '../model/flow.js'
import type {Mention} from '../model/mention.js'
import type {Block} from '../model/nodes.js'
import type {Span} from '../model/span.js'
import type {Calendar} from './calendar.js'
import type {NameLexicon} from './name-lexicon.js'
import {recognisers} from './recognisers/index.js'
import type {Candidate, Recogniser} from './recognisers/recogniser.js'

export interface SuggestionContext {
  readonly structure: Structure
  readonly language: string
  readonly calendar: Calendar
  readonly names: NameLexicon | undefined
  /** Source spans that are tagged already. */
  readonly tagged: readonly Span[]
}

/** A block as the recognisers read it. */
interface Reading {
  readonly flow: Flow
  readonly block: Block | undefined
  readonly articleId: string | null
  candidates: Proposal[]
}

interface Proposal extends Candidate {
  readonly evidence: Evidence
}

/** Surer than this, a name is looked for on the whole page. */
const sure = 0.85
/** Confidence of the same string elsewhere on the page. */
const echo = 0.86

const sameName: Evidence = {
  cue: 'same-name',
  weight: 1,
  phrase: {
    words: {
      en: 'the same name stands elsewhere on this page',
      'zh-cn': '本版别处有同样的名称'
    }
  }
}

/** Names that the page suggests, by start offset, without overlaps. */
export function suggestMentions(context: SuggestionContext): Mention[] {
  const readings = readingsOf(context.structure)
  const language = context.language.split('-')[0] ?? ''
  const active = recognisers.filter(
    ({languages}) => languages.length === 0 || languages.includes(language)
  )

  for (const reading of readings) {
    reading.candidates = active.flatMap((recogniser) =>
      propose(recogniser, reading, context)
    )
  }

  spreadSureNames(readings)
  return readings.flatMap((reading) =>
    settle(reading.candidates).flatMap(
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
      candidates: []
    }))
  )
  const furniture = structure.furniture.flatMap(({id, children}) =>
    children.map(({flow}) => ({
      flow,
      block: undefined,
      articleId: id ?? null,
      candidates: []
    }))
  )
  const loose = structure.unattached.map(({block}) => ({
    flow: block.flow,
    block,
    articleId: null,
    candidates: []
  }))
  return [...articles, ...furniture, ...loose]
}

function propose(
  recogniser: Recogniser,
  {flow, block}: Reading,
  {language, calendar, names}: SuggestionContext
): Proposal[] {
  const evidence = {
    cue: recogniser.id,
    weight: 1,
    phrase: {words: recogniser.words}
  }
  return recogniser
    .find({text: flow.text, block, language, calendar, names})
    .map((candidate) => ({...candidate, evidence}))
}

/**
 * A name that is sure in one place is a name wherever its string stands: a
 * strong pattern overrides weak guesses page-wide.
 */
function spreadSureNames(readings: readonly Reading[]): void {
  const known = new Map<string, Proposal>()

  for (const {flow, candidates} of readings) {
    for (const candidate of candidates) {
      const isName = candidate.kind === 'person'
      if (!isName || candidate.confidence < sure) continue
      const name = flow.text.slice(candidate.start, candidate.end)
      if (name.length >= 2 && !known.has(name)) known.set(name, candidate)
    }
  }

  if (known.size === 0) return
  const initials = new Set([...known.keys()].map((name) => name.slice(0, 2)))
  const lengths = [...new Set([...known.keys()].map(({length}) => length))]

  for (const {flow, candidates} of readings) {
    const {text} = flow
    for (let index = 0; index + 1 < text.length; index++) {
      if (!initials.has(text.slice(index, index + 2))) continue
      for (const length of lengths) {
        const found = known.get(text.slice(index, index + length))
        if (!found) continue
        const {kind} = found
        candidates.push({
          start: index,
          end: index + length,
          kind,
          confidence: echo,
          evidence: sameName
        })
      }
    }
  }
}

/** Of proposals that overlap the surest stands, of equal ones the longest. */
function settle(candidates: readonly Proposal[]): Proposal[] {
  const ranked = [...candidates].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start
  )
  const taken: Proposal[] = []
  const occupied = new Set<number>()

  for (const candidate of ranked) {
    let isFree = true
    for (let at = candidate.start; at < candidate.end && isFree; at++) {
      isFree = !occupied.has(at)
    }

    if (!isFree) continue
    for (let at = candidate.start; at < candidate.end; at++) occupied.add(at)
    taken.push(candidate)
  }

  return taken.sort((a, b) => a.start - b.start)
}

/** An organisation swallows the places in its name, whatever their scores. */
function rank({kind, confidence, start, end}: Proposal): number {
  return kind === 'organisation' ? confidence + (end - start) / 20 : confidence
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
