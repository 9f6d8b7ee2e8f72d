import type {HyphenJudge} from '../clean/line-end-hyphen.js'
import type {Structure} from '../model/analysis.js'
import type {Mention} from '../model/mention.js'
import type {Metadata} from '../model/metadata.js'
import {finish, type Steps} from '../model/steps.js'
import type {KeptLines} from '../scan/kept-lines.js'
import type {Page} from '../scan/page.js'
import {
  calendarOf,
  calendarOfArticle,
  openingBlocks,
  type Calendar
} from './calendar.js'
import type {KindTable} from './kinds.js'
import type {LearnedRecogniser} from './learner/recogniser.js'
import type {Lexicon} from '../lexicon.js'
import type {NameLexicon} from './name-lexicon.js'
import type {BlocksMemory} from './page/block-memory.js'
import {readValue} from './read-value.js'
import type {Register} from './register.js'
import {suggestMentions, toldKey, type Suggestions} from './suggestions.js'
import {taggedMentions} from './tagged-mentions.js'

/** What the recognisers look at. */
export interface MentionContext {
  readonly page: Page
  readonly structure: Structure
  readonly language: string
  readonly kinds: KindTable
  readonly register: Register
  /** Of the page, with what `copydesk.yaml` adds. */
  readonly metadata: Metadata
  /** Table of names, where it was loaded. */
  readonly names: NameLexicon | undefined
  /** Words of English, where they were loaded. */
  readonly english: Lexicon | undefined
  /** What this workspace has taught, if it may speak. */
  readonly learned: LearnedRecogniser | undefined
  /** The lines of a page that is read once. */
  readonly lines?: KeptLines | undefined
  /** Of one page that is read again and again. */
  readonly memory?: BlocksMemory | undefined
  /** Tells hyphens of the type-setting from those of the words. */
  readonly judge?: HyphenJudge | undefined
}

/** Find the mentions of a page, tagged and suggested, by start offset. */
export function findMentions(context: MentionContext): Mention[] {
  return finish(mentionSteps(context))
}

/** Find the mentions of a page in small parts of the work. */
export function* mentionSteps(context: MentionContext): Steps<Mention[]> {
  const {page, structure, language, metadata, kinds} = context
  const tagged = taggedMentions(
    {page, structure, judge: context.judge},
    (name) => kinds.has(name)
  )
  // The names of a volume need the room, and blocks are all that is read for them.
  context.lines?.letGo()
  yield
  const calendar = calendarOf(page.text, metadata.date)
  const {mentions, told} = yield* suggestMentions({
    structure,
    language,
    register: context.register,
    calendar,
    names: context.names,
    english: context.english,
    learned: context.learned,
    memory: context.memory,
    tagged
  })
  const calendars = new ArticleCalendars(structure, calendar)
  const complete = tagged.map((mention) =>
    completed(mention, told, language, calendars)
  )
  yield
  const all = [...complete, ...mentions].sort(
    (a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)
  )
  yield
  return all
}

/**
 * A tag with what the page tells of it; what it says itself stands. A person
 * has a role, a date its value, though nobody wrote them down.
 */
function completed(
  mention: Mention,
  told: Suggestions['told'],
  language: string,
  calendars: ArticleCalendars
): Mention {
  const {kind, text, articleId} = mention
  const more = {...told.get(toldKey(kind, mention.spans)), ...mention}
  if (more.value !== undefined) return more
  const value = readValue(kind, text, language, calendars.of(articleId))
  return value === undefined ? more : {...more, value}
}

/** The calendars of the articles of a page, made when they are asked for. */
class ArticleCalendars {
  readonly #calendars = new Map<string | null, Calendar>()
  readonly #structure: Structure
  readonly #page: Calendar

  constructor(structure: Structure, page: Calendar) {
    this.#structure = structure
    this.#page = page
  }

  of(articleId: string | null): Calendar {
    if (this.#calendars.size === 0) this.#read()
    return this.#calendars.get(articleId) ?? this.#page
  }

  #read(): void {
    this.#calendars.set(null, this.#page)
    for (const {id, children} of this.#structure.articles) {
      const opening = children.slice(0, openingBlocks)
      const texts = opening.map(({flow}) => flow.text)
      this.#calendars.set(id, calendarOfArticle(texts, this.#page))
    }
  }
}
