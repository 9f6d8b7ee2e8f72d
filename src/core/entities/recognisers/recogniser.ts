import type {Words} from '../../model/words.js'
import type {Block} from '../../model/nodes.js'
import type {Calendar} from '../calendar.js'
import type {EnglishText} from '../english/english-text.js'
import type {HanRun} from '../han/cut-text.js'
import type {NameLexicon} from '../name-lexicon.js'

/** What a recogniser looks at: one block as it reads. */
export interface Subject {
  readonly text: string
  readonly block: Block | undefined
  /** BCP 47 tag of the page. */
  readonly language: string
  readonly calendar: Calendar
  /** Value of the last date that its article names before it. */
  readonly earlier: string | undefined
  /** Its runs of Han characters, cut into words; none without the lexicon. */
  readonly han: readonly HanRun[]
  readonly names: NameLexicon | undefined
  /** Its words, where the page is English. */
  readonly english: EnglishText | undefined
}

/** A name that a recogniser proposes; offsets of the block's text. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly kind: string
  /** 0–1; `sureness.ts` says from where on it may be accepted unseen. */
  readonly confidence: number
  /** Normalised value, grammar of design §6. */
  readonly value?: string
  /** Role as printed: `区长`. */
  readonly role?: string
  /** Key of the register. */
  readonly ref?: string
  /** What its article writes out for it: `方文杰` of `方书记`. */
  readonly fullName?: string
}

/**
 * Confidence of what is a name only if the page says more for it: its string
 * again, or a surer name beside it in a list. Alone it is not suggested.
 */
export const weak = 0.4

/** A sentence with what a recogniser finds in it; the examples are its tests. */
export interface RecogniserExample {
  readonly text: string
  /** What it finds, in order, weak guesses left out; only these keys count. */
  readonly finds: ReadonlyArray<{
    readonly text: string
    readonly kind?: string
    readonly value?: string
    readonly role?: string
  }>
  /** Date of the issue, for what is told by it. */
  readonly issue?: string
}

/** A way to find names; one file, plus its line in `index.ts`. */
export interface Recogniser {
  /** Kebab case, equal to the file name. */
  readonly id: string
  /** Why it proposes what it proposes, for the hover. */
  readonly words: Words
  /** Primary language subtags that it reads; empty for all. */
  readonly languages: readonly string[]
  readonly examples: readonly RecogniserExample[]
  find(subject: Subject): Candidate[]
}
