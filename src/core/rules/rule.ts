import type {Structure} from '../model/analysis.js'
import type {Severity} from '../model/finding.js'
import type {Flow} from '../model/flow.js'
import type {Metadata} from '../model/metadata.js'
import type {Article} from '../model/nodes.js'
import type {Role} from '../model/roles.js'
import type {Edit, Span} from '../model/span.js'
import type {Phrase, Words} from '../model/words.js'
import type {Steps} from '../model/steps.js'
import type {Line} from '../scan/line.js'
import type {Page} from '../scan/page.js'
import type {Trigger} from './character-class.js'
import type {Evidence} from './evidence.js'
import type {HouseStyle} from './house-style.js'
import type {Lexicon} from '../lexicon.js'
import type {WesternWord} from './western-words.js'

/** What a rule of each scope is handed, and so how long its result is valid. */
export interface Scopes {
  /**
   * `text` is the visible line, never blank; offsets reported are columns of
   * it. A rule of this scope sees nothing else of the page but the edges of its
   * neighbours.
   */
  line: {
    readonly text: string
    readonly role: Role | undefined
    /** The last characters of the line before that is not blank, trimmed. */
    readonly before: string
    /** The first characters of the line after that is not blank, trimmed. */
    readonly after: string
    /** Whether the file ends here, with no line end: typed, or cut. */
    readonly isOpen: boolean
  }
  /**
   * `text` is the block as it reads, joined across line ends; offsets reported
   * are offsets of it.
   */
  block: {
    readonly text: string
    readonly role: Role
  }
  /** Offsets reported are source offsets. */
  article: {readonly article: Article}
  /** Offsets reported are source offsets. */
  page: PageSubject
}
export type Scope = keyof Scopes

/** The whole page, for rules that compare places. */
export interface PageSubject {
  readonly page: Page
  readonly structure: Structure
  readonly metadata: Metadata
  /** The blocks of articles, furniture and what is attached to nothing. */
  readonly blocks: ReadonlyArray<{readonly role: Role; readonly flow: Flow}>
  /** Lines that are not blank, in file order. */
  readonly lines: readonly Line[]
}

/** Groups of the catalogue, for docs and settings. */
export const ruleGroups = [
  'lines',
  'doubling',
  'hyphens',
  'characters',
  'confusions',
  'structure',
  'marks'
] as const
export type RuleGroup = (typeof ruleGroups)[number]

/** A fix as a rule reports it, in offsets of its scope. */
export interface ReportedFix {
  readonly title: Phrase
  readonly edits: readonly Edit[]
  readonly safe: boolean
  /** Further edits of the source alone; see `Fix#carry`. */
  readonly carry?: readonly Edit[]
}

/** What a rule reports, in offsets of its scope. */
export interface Report {
  readonly span: Span
  readonly reason: Phrase
  readonly actual?: string
  readonly expected?: string
  readonly severity?: Severity
  readonly fixes?: readonly ReportedFix[]
  readonly related?: ReadonlyArray<{
    readonly span: Span
    readonly phrase: Phrase
  }>
}

/** Lines that a rule of a page looks at between two yields: a millisecond. */
export const linesOfStep = 2048

export interface RuleContext {
  readonly language: string
  readonly style: HouseStyle
  /** The date of the issue, as the front matter says it: `2022-09-02`. */
  readonly issue: string | undefined
  /** The words of the page's language, where they are at hand. */
  readonly lexicon: Lexicon | undefined
  /** Words of the line or block at hand, where the lexicon is Western. */
  readonly words: readonly WesternWord[]
  /** What the rest of the page says; asking is noted for the cache. */
  readonly evidence: Evidence
  readonly report: (report: Report) => void
}

/** An example in a rule's file: its documentation and its test. */
export interface RuleExample {
  /** A whole page. */
  readonly input: string
  /** What is flagged, each as the text of the span; empty for clean text. */
  readonly flags: readonly string[]
  /** The page after the first fix of every finding; the input if left out. */
  readonly output?: string
  /** Whether those fixes are safe; default false. */
  readonly safe?: boolean
  /** How loudly they are told; default: as the rule is. */
  readonly severity?: Severity
}

/** One artefact rule; one file, plus its line in `rules/index.ts`. */
export interface Rule<S extends Scope = Scope> {
  /** Kebab case, equal to the file name. */
  readonly id: string
  readonly group: RuleGroup
  readonly scope: S
  readonly severity: Severity
  readonly title: Words
  /** Markdown: why, when to leave alone, sources. */
  readonly docs: Words
  readonly examples: readonly RuleExample[]
  /** Classes of which a line or block must hold one; absent: any text will do. */
  readonly triggers?: readonly Trigger[]
  /** Classes of which it must hold every one. */
  readonly needs?: readonly Trigger[]
  /** Primary language subtags it is made for; absent: all. */
  readonly languages?: readonly string[]
  /**
   * Whether it knows how Chinese is set, and nothing of a Western passage that
   * holds a few Han, on a page of whatever language.
   */
  readonly isOfChinese?: boolean
  /**
   * Whether it speaks of a stretch as a whole, so that what other rules report
   * inside does not hide it, nor is hidden by it.
   */
  readonly isWide?: boolean
  /** Rules beside whose places it says nothing: `month[ ],`, `ac[-]⏎cepted`. */
  readonly yieldsTo?: readonly string[]
  /**
   * Look at a line, a block, an article or the page. What takes long on a page
   * of many lines yields after each {@link linesOfStep}: a rule of an article or
   * a page may be a generator.
   */
  check(
    subject: Scopes[S],
    context: RuleContext
  ): S extends 'article' | 'page' ? Steps<void> | undefined : undefined
}
export type AnyRule = {[S in Scope]: Rule<S>}[Scope]
