import type {Fix, Severity} from '../model/finding.js'
import type {Flow} from '../model/flow.js'
import type {Article, Block} from '../model/nodes.js'
import type {LineRole, Structure} from '../model/analysis.js'
import type {Span} from '../model/span.js'
import type {Phrase, Words} from '../model/words.js'
import type {Line} from '../scan/line.js'
import type {Page} from '../scan/page.js'
import type {HouseStyle} from './house-style.js'

/** What a rule of each scope is handed, and so how long its result is valid. */
export interface Scopes {
  /** `text` is the visible line; offsets reported are columns of it. */
  line: {readonly line: Line; readonly text: string; readonly role?: LineRole}
  /** Offsets reported are offsets of `flow.text`. */
  block: {readonly block: Block; readonly flow: Flow; readonly text: string}
  /** Offsets reported are source offsets. */
  article: {readonly article: Article}
  /** Offsets reported are source offsets. */
  page: {readonly page: Page; readonly structure: Structure}
}
export type Scope = keyof Scopes

/** Groups of the catalogue, for docs and settings. */
export type RuleGroup =
  | 'lines'
  | 'doubling'
  | 'hyphens'
  | 'characters'
  | 'confusions'
  | 'structure'
  | 'marks'

/** What a rule reports, in offsets of its scope. */
export interface Report {
  readonly span: Span
  readonly reason: Phrase
  readonly actual?: string
  readonly expected?: string
  readonly severity?: Severity
  readonly fixes?: ReadonlyArray<{
    readonly title: Phrase
    readonly edits: ReadonlyArray<{readonly span: Span; readonly text: string}>
    readonly safe: boolean
  }>
  readonly related?: ReadonlyArray<{
    readonly span: Span
    readonly phrase: Phrase
  }>
}

export interface RuleContext {
  readonly language: string
  readonly style: HouseStyle
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
}

/** One artefact rule; one file, plus its line in `rules/index.ts`. */
export interface Rule<S extends Scope = Scope> {
  /** Kebab case, equal to the file name. */
  readonly id: string
  readonly group: RuleGroup
  readonly scope: S
  readonly severity: Severity
  readonly title: Words
  /** Markdown: why, when to leave alone, sources, measured precision. */
  readonly docs: Words
  readonly examples: readonly RuleExample[]
  check(subject: Scopes[S], context: RuleContext): void
}
export type AnyRule = {[S in Scope]: Rule<S>}[Scope]

export type {Fix}
