import type {Edit, Span} from './span.js'
import type {Phrase} from './words.js'

export const severities = ['error', 'warning', 'information', 'hint'] as const
export type Severity = (typeof severities)[number]

/** A way to repair a finding; the first fix of a finding is preferred. */
export interface Fix {
  /** Imperative, sentence case, no full stop. */
  readonly title: Phrase
  /** In source offsets. */
  readonly edits: readonly Edit[]
  /** Whether *fix all* may apply it unseen (class A of the catalogue). */
  readonly safe: boolean
  /**
   * Edits to go with `edits` where the source keeps its lines: `com-⏎mittee`
   * takes the hyphen away as an edit, and carries `mittee` up to its first
   * half, so that no word is left in two. Text that is read joined needs
   * `edits` alone.
   */
  readonly carry?: readonly Edit[]
}

/**
 * Something the extraction broke, or that is worth a look.
 *
 * Plain data: it survives `structuredClone` and JSON, so that it can be cached,
 * cross a wire, and be compared in tests.
 */
export interface Finding {
  readonly ruleId: string
  readonly severity: Severity
  /** In source offsets. */
  readonly span: Span
  /** `Unexpected X, expected Y`. */
  readonly reason: Phrase
  readonly actual?: string
  readonly expected?: string
  readonly fixes: readonly Fix[]
  /** Other places that explain this one: the other half of a doubling. */
  readonly related?: ReadonlyArray<{
    readonly span: Span
    readonly phrase: Phrase
  }>
}
