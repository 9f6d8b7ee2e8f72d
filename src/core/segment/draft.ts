import type {Evidence} from '../model/evidence.js'
import type {Role} from '../model/roles.js'

/** A block before it is built: rows of the line table, in reading order. */
export interface DraftBlock {
  readonly role: Role
  readonly rows: readonly number[]
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly pinned: boolean
  readonly undecided?: boolean
  /** Indices of other articles, with their scores. */
  readonly rivals?: ReadonlyArray<{
    readonly article: number
    readonly score: number
  }>
}

/** An article before it is built. */
export interface DraftArticle {
  readonly blocks: DraftBlock[]
  readonly id?: string
  readonly status?: string
  readonly by?: string
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly pinned: boolean
}

/** What belongs to the page. */
export interface DraftFurniture {
  readonly role: Role
  readonly id?: string
  readonly blocks: readonly DraftBlock[]
}

/** All parts of a page; articles in reading order. */
export interface Draft {
  readonly articles: readonly DraftArticle[]
  readonly furniture: readonly DraftFurniture[]
  /** Heads and captions that belong to no article for sure. */
  readonly loose: readonly DraftBlock[]
}
