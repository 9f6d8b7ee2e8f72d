import type {Edit, Span} from './span.js'
import type {Phrase} from './words.js'

/** One change that was made, for the receipt. */
export interface Change {
  readonly ruleId: string
  /** Where `after` stands in the edited text. */
  readonly span: Span
  readonly before: string
  readonly after: string
  /** What stands beside it on its line. */
  readonly context: {readonly before: string; readonly after: string}
}

/**
 * What a command would do to a page: edits of the present text, to be applied
 * as one undo step, or the reason why nothing is done.
 */
export interface EditResult {
  /** In source offsets, by start, without overlaps. */
  readonly edits: readonly Edit[]
  /** Where the selections belong in the edited text. */
  readonly selections?: readonly Span[]
  /** Said to the person afterwards: "23 blanks in dates removed". */
  readonly message?: Phrase
  /** What a bulk fix changed, one by one. */
  readonly changes?: readonly Change[]
  /** Why nothing is done; `edits` is empty then. */
  readonly refusal?: Phrase
}

/** The result that refuses, and says why. */
export function refuse(refusal: Phrase): EditResult {
  return {edits: [], refusal}
}
