// Fixes and confusions over many pages, and rules of one’s own.
import type {FixChange} from './actions.js'
import type {PageParams} from './page-model.js'
import type {DocumentEdits, DocumentState, Range} from './positions.js'

export interface FixInWorkspaceParams extends PageParams {
  /** `null` for all rules. */
  ruleId: string | null
  safeOnly: boolean
}

/** What a fix would do to one page of the workspace. */
export interface FileFixes {
  edits: DocumentEdits
  changes: FixChange[]
}

export interface ConcordanceParams extends PageParams {
  /** What stands there, and what may have been printed. */
  read: string
  expected: string
  scope: ConcordanceScope
}

/** The page, all pages of its newspaper and day, or all of the workspace. */
export type ConcordanceScope = 'page' | 'issue' | 'workspace'

/** One place of a confusion. */
export interface ConcordancePlace extends DocumentState {
  range: Range
  before: string
  text: string
  after: string
  /** Whether a rule reports this place and would write the same. */
  isReported: boolean
}

/** A rule of the user's own, as `copydesk.yaml` holds it. */
export interface OwnRule {
  match: string
  replace?: string
  hint?: string
}

export interface TryOwnRuleParams extends PageParams {
  rule: OwnRule
}

/** What a rule of the user's own would do, before it is saved. */
export interface OwnRuleTrial {
  /** Why the pattern is refused; else empty. */
  refusal: string
  /** Hits on the page; the first few are listed. */
  count: number
  hits: Array<{
    range: Range
    before: string
    text: string
    after: string
    expected: string | null
  }>
  /** What it hits in clean prose, where it should hit nothing. */
  onClean: string[]
}
