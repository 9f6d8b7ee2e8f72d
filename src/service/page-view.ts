import type {Analysis} from '../core/model/analysis.js'
import type {LearnedRecogniser} from '../core/entities/learner/recogniser.js'
import type {Mention} from '../core/model/mention.js'
import type {Span} from '../core/model/span.js'
import {say, type Locale, type Phrase, type Words} from '../core/model/words.js'
import type {Lexica} from '../core/lexicon.js'
import type {Passage} from '../protocol/commands.js'
import {
  textDigest,
  type DocumentState,
  type Settings
} from '../protocol/protocol.js'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Diagnostic, Range} from 'vscode-languageserver-types'
import {toRange, toSpan} from './convert.js'
import {kindTitle} from './kind-words.js'
import {makeLayout, type Layout} from './layout.js'
import type {ConfigurationFile} from './configuration-file.js'
import type {RegisterFile} from './register-file.js'

/** What surrounds a page: everything that is not its own text. */
export interface Surroundings {
  readonly register: RegisterFile
  /** What `copydesk.yaml` says; the defaults where left out. */
  readonly configuration?: ConfigurationFile
  /** Words of the languages, where they were loaded. */
  readonly lexica?: Lexica
  /** What this workspace has taught, if it may speak. */
  readonly learned?: LearnedRecogniser | undefined
  readonly settings: Settings
  readonly locale: Locale
  /** Address of a rule's documentation, `{rule}` for its id. */
  readonly ruleDocumentation?: string
  /**
   * Who reads it tells how much could not be read, and wants it written all the
   * same; else no page that seems to be in another encoding is.
   */
  readonly tellsDamage?: true
}

/**
 * One version of one page, as all features see it. Made once for each version;
 * its parts are computed when first asked for, and shared.
 */
export interface PageView extends Surroundings {
  readonly document: TextDocument
  readonly uri: string
  readonly text: string
  readonly analysis: Analysis
  /** Analyse another text as this page was analysed. */
  readonly analyse: (text: string) => Analysis
  /** Blocks, articles and furniture by line. */
  readonly layout: Layout
  /** What is said of its findings, where that was made with it. */
  readonly diagnostics?: Diagnostic[]
  /** Say words in the person's language. */
  readonly say: (phrase: Phrase | Words) => string
  /** What a kind of entity is called in the person's language. */
  readonly kindTitle: (kind: string) => string
  readonly range: (span: Span) => Range
  readonly span: (range: Range) => Span
  readonly offset: (position: Range['start']) => number
}

/** See a document through its analysis. */
export function viewPage(
  document: TextDocument,
  analyse: (text: string) => Analysis,
  surroundings: Surroundings,
  analysis = analyse(document.getText()),
  knownLayout?: Layout
): PageView {
  let layout = knownLayout

  return {
    ...surroundings,
    document,
    uri: document.uri,
    text: analysis.text,
    analysis,
    analyse,
    get layout() {
      layout ??= makeLayout(analysis)
      return layout
    },
    say: (phrase) =>
      say('words' in phrase ? phrase : {words: phrase}, surroundings.locale),
    kindTitle: (kind) => kindTitle(kind, surroundings.locale, analysis.kinds),
    range: (span) => toRange(document, span),
    span: (range) => toSpan(document, range),
    offset: (position) => document.offsetAt(position)
  }
}

/** What edits of a page are valid for, and places in it. */
export function stateOf({uri, document}: PageView): DocumentState {
  const {version} = document
  // A page that is not open has no version of its own.
  return version
    ? {uri, version}
    : {uri, version: null, digest: textDigest(document.getText())}
}

/** Some text as commands are given it. */
export function passageOf(
  {uri, document, range}: PageView,
  span: Span
): Passage {
  return {uri, version: document.version, range: range(span)}
}

/**
 * The innermost mention at an offset; a cursor right after its last character
 * counts too, where no mention holds the offset.
 */
export function mentionAt(view: PageView, offset: number): Mention | undefined {
  let best: Mention | undefined
  let smallest = Infinity

  for (const mention of view.analysis.mentions) {
    const {start, end} = mentionSpan(mention)
    if (start > offset || offset > end) continue
    // Any mention that holds the offset is before one that ends there.
    const size = offset === end ? end - start + view.text.length : end - start
    if (size >= smallest) continue
    smallest = size
    best = mention
  }

  return best
}

/** From the first to the last character of a mention, mark included. */
export function mentionSpan(mention: Mention): Span {
  return (
    mention.mark ?? {
      start: mention.spans[0]?.start ?? 0,
      end: mention.spans.at(-1)?.end ?? 0
    }
  )
}
