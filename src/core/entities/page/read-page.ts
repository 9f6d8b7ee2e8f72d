import type {Structure} from '../../model/analysis.js'
import type {Evidence} from '../../model/evidence.js'
import {finish, type Steps} from '../../model/steps.js'
import type {Lexicon} from '../../lexicon.js'
import {calendarOfArticle, openingBlocks, type Calendar} from '../calendar.js'
import {readEnglish} from '../english/english-text.js'
import {cutText} from '../han/cut-text.js'
import {HanText} from '../han/han-text.js'
import {WordStore} from '../han/word-store.js'
import {HanLattice} from '../han/lattice.js'
import type {NameLexicon} from '../name-lexicon.js'
import {recognisers} from '../recognisers/index.js'
import type {Candidate, Recogniser, Subject} from '../recognisers/recogniser.js'
import type {Register} from '../register.js'
import {
  blockKey,
  recallStep,
  type BlockMemory,
  type BlocksMemory
} from './block-memory.js'
import {promoteWeak} from './promote.js'
import {volume, type Proposal, type Reading} from './reading.js'
import {proposeRegistered} from './registered.js'
import {settle} from './settle.js'
import {spreadSureNames} from './spread.js'

/** What the recognisers look at. */
export interface ReadingContext {
  readonly structure: Structure
  readonly language: string
  readonly calendar: Calendar
  readonly register: Register
  readonly names: NameLexicon | undefined
  /** Words of English, where they were loaded. */
  readonly english: Lexicon | undefined
  /** Of one page that is read again and again. */
  readonly memory?: BlocksMemory | undefined
}

/** Read the blocks of a page, with the names that the rules find in each. */
export function readPage(context: ReadingContext): Reading[] {
  return finish(readingSteps(context, {hints: 'kept'}))
}

/**
 * Read the blocks of a page in small parts of the work. Only the recogniser that
 * learns needs the hints.
 */
export function* readingSteps(
  context: ReadingContext,
  {hints}: {readonly hints: 'kept' | 'dropped'}
): Steps<Reading[]> {
  const readings = readingsOf(context.structure)
  const {register} = context
  const language = context.language.split('-')[0] ?? ''
  const active = recognisers
    .filter(
      ({languages}) => languages.length === 0 || languages.includes(language)
    )
    .map((recogniser) => ({recogniser, evidence: evidenceOf(recogniser)}))

  const {names} = context
  yield
  const calendars = yield* calendarsOf(context)
  /** By article, the value of the last date that it named. */
  const earlier = new Map<string, string>()
  const lattice = names && language === 'zh' ? new HanLattice(names) : undefined

  const store = new WordStore()
  const {memory} = context
  memory?.bind(context.language, names, context.english, register)

  for (const [place, reading] of readings.entries()) {
    if (place % readingsOfStep === 0) yield
    const {block, flow} = reading
    const articleId = reading.articleId ?? ''
    const calendar = calendars.get(articleId) ?? context.calendar
    const before = earlier.get(articleId)
    const read = (): BlockMemory => {
      const known = readBlock(reading, {calendar, earlier: before})
      if (readings.length > volume) known.han.keepIn(store)
      return known
    }

    if (memory) {
      const key = blockKey(flow.text, block, calendar, before)
      reading.memory = memory.recall(key, read)
    }

    const {han, english, found, told} = reading.memory ?? read()
    reading.han = han
    reading.english = english
    reading.proposals = found
    if (told !== undefined) earlier.set(articleId, told)
  }

  yield
  yield* spreadSureNames(readings)
  yield
  if (hints === 'kept') {
    for (const reading of readings) reading.hints = reading.proposals
  }

  yield* promoteWeak(readings)
  for (const [place, reading] of readings.entries()) {
    if (place % settledOfStep === 0) yield
    const of = reading.proposals
    reading.proposals = recallStep(
      reading.memory,
      'settle',
      {of, key: undefined},
      () => settle(of)
    )
  }

  return readings

  function readBlock(
    {flow, block}: Reading,
    given: Pick<Subject, 'calendar' | 'earlier'>
  ): BlockMemory {
    const {text} = flow
    const subject: Subject = {
      calendar: given.calendar,
      earlier: given.earlier,
      text,
      block,
      language: context.language,
      names,
      english:
        language === 'en' ? readEnglish(text, context.english) : undefined,
      han: lattice ? cutText(text, lattice) : []
    }
    const han = new HanText(subject.han)
    const proposals: Proposal[] = []
    for (const {recogniser, evidence} of active) {
      for (const candidate of recogniser.find(subject)) {
        proposals.push(propose(candidate, evidence))
      }
    }

    return {
      han,
      english: subject.english,
      told: lastDate(proposals),
      found:
        register.entries.length > 0
          ? // First, since of equal proposals the first one’s stands.
            [
              ...proposeRegistered({text, han, proposals}, register.names),
              ...proposals
            ]
          : // A list that has grown holds room for more: the copy does not.
            proposals.slice(),
      outcomes: new Map()
    }
  }
}

const readingsOfStep = 8
const settledOfStep = 64
const articlesOfStep = 64

/** Calendars of articles that have a dateline, by id. */
function* calendarsOf({
  structure,
  calendar
}: ReadingContext): Steps<Map<string, Calendar>> {
  const calendars = new Map<string, Calendar>()
  for (const [place, {id, children}] of structure.articles.entries()) {
    if (place % articlesOfStep === 0) yield
    const own = calendarOfArticle(
      children.slice(0, openingBlocks).map(({flow}) => flow.text),
      calendar
    )
    if (own !== calendar) calendars.set(id, own)
  }

  return calendars
}

/** The value of the last date among proposals. */
function lastDate(proposals: readonly Proposal[]): string | undefined {
  let last: Proposal | undefined
  for (const each of proposals) {
    if (each.kind !== 'date' || each.value === undefined) continue
    if (!last || each.start > last.start) last = each
  }

  return last?.value
}

function readingsOf(structure: Structure): Reading[] {
  const noHan = new HanText([])
  const articles = structure.articles.flatMap((article) =>
    article.children.map((block) => ({
      flow: block.flow,
      block,
      articleId: article.id,
      proposals: none,
      hints: none,
      han: noHan,
      english: undefined,
      memory: undefined
    }))
  )
  const furniture = structure.furniture.flatMap(({id, children}) =>
    children.map(({flow}) => ({
      flow,
      block: undefined,
      articleId: id ?? null,
      proposals: none,
      hints: none,
      han: noHan,
      english: undefined,
      memory: undefined
    }))
  )
  const loose = structure.unattached.map(({block}) => ({
    flow: block.flow,
    block,
    articleId: null,
    proposals: none,
    hints: none,
    han: noHan,
    english: undefined,
    memory: undefined
  }))
  return [...articles, ...furniture, ...loose]
}

/** What a block proposes before it is read. */
const none: readonly Proposal[] = []

/** A candidate with its reason; all proposals have one shape. */
function propose(
  {start, end, kind, confidence, value, role, ref, fullName}: Candidate,
  evidence: Evidence
): Proposal {
  return {start, end, kind, confidence, value, role, ref, fullName, evidence}
}

function evidenceOf({id, words}: Recogniser): Evidence {
  return {cue: id, weight: 1, phrase: {words}}
}
