import type {HyphenJudge} from '../clean/line-end-hyphen.js'
import type {Structure} from '../model/analysis.js'
import type {Mention} from '../model/mention.js'
import type {Metadata} from '../model/metadata.js'
import {finish, type Steps} from '../model/steps.js'
import type {Page} from '../scan/page.js'
import {calendarOf} from './calendar.js'
import type {KindTable} from './kinds.js'
import type {LearnedRecogniser} from './learner/recogniser.js'
import type {Lexicon} from '../rules/lexicon.js'
import type {NameLexicon} from './name-lexicon.js'
import type {BlocksMemory} from './page/block-memory.js'
import type {Register} from './register.js'
import {placeKey, suggestMentions} from './suggestions.js'
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
  yield
  const {mentions, roles} = yield* suggestMentions({
    structure,
    language,
    register: context.register,
    calendar: calendarOf(page.text, metadata.date),
    names: context.names,
    english: context.english,
    learned: context.learned,
    memory: context.memory,
    tagged
  })
  const told = tagged.map((mention) => {
    const role = roles.get(placeKey(mention.spans))
    return mention.kind === 'person' && role !== undefined
      ? {...mention, role}
      : mention
  })
  yield
  return [...told, ...mentions].sort(
    (a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)
  )
}
