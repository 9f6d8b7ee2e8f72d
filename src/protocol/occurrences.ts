// Tag all: where a string stands, and what of it to tag.
import type {PageParams} from './page-model.js'
import type {Range} from './positions.js'

export interface OccurrencesParams extends PageParams {
  range: Range
  scope: 'article' | 'page' | 'workspace'
  kind: string
  /** Name of this search in {@link serverNotifications.progress}. */
  progress?: string
}

export interface Occurrence {
  uri: string
  ranges: Range[]
  text: string
  before: string
  after: string
  /**
   * `free`: to be tagged. `unlinked`: tagged, without the key of the entry.
   * `conflict`: tagged otherwise or linked elsewhere. `inside`: part of a
   * longer tag. `crossing`: cannot be tagged, it cuts a tag in two.
   */
  state: 'free' | 'tagged' | 'unlinked' | 'conflict' | 'inside' | 'crossing'
  /** Words for the state: "tagged as Place". */
  note: string
}

/** Places of a string and of the aliases of its entry. */
export interface OccurrencesResult {
  /** What was looked for; what was selected comes first. */
  texts: string[]
  /** Entry that all are linked to. */
  ref: string | null
  occurrences: Occurrence[]
}

export interface TagOccurrencesParams {
  kind: string
  ref?: string
  occurrences: Array<{
    uri: string
    version: number | null
    ranges: Range[]
    /** What stands there; a place that reads otherwise by now is left out. */
    text: string
  }>
}
