import type {Page} from '../scan/page.js'
import type {KindTable} from '../entities/kinds.js'
import type {HouseStyle} from '../rules/house-style.js'
import type {Finding} from './finding.js'
import type {Mention} from './mention.js'
import type {Article, Furniture, Issue, Unattached} from './nodes.js'
import type {Role} from './roles.js'

/** What each non-blank line is. */
export interface LineRole {
  /** 0-based index of the line. */
  readonly line: number
  readonly role: Role
  readonly articleId: string | null
  /** Whether a paragraph begins on this line. */
  readonly paragraphStart: boolean
}

/** The articles of a page and what belongs to none. */
export interface Structure {
  readonly issue: Issue
  /** In reading order. */
  readonly articles: readonly Article[]
  readonly furniture: readonly Furniture[]
  /** Heads and captions that tie between articles. */
  readonly unattached: readonly Unattached[]
  /** One entry for each non-blank line, in file order; made when first asked for. */
  readonly lineRoles: readonly LineRole[]
  /** The role of a line, by its 0-based index. */
  readonly roleOf: (line: number) => Role | undefined
}

/**
 * All that Copydesk knows of one page. Stages are computed when first asked
 * for, and kept.
 */
export interface Analysis {
  readonly text: string
  readonly page: Page
  /** BCP 47 tag: `zh-Hans`, `zh-Hant`, `en`, `fr`, `de`, `und`. */
  readonly language: string
  readonly structure: Structure
  readonly style: HouseStyle
  /** Kinds of entities, those of `copydesk.yaml` among them. */
  readonly kinds: KindTable
  /** By start offset. */
  readonly findings: readonly Finding[]
  /** By start offset, tagged and suggested. */
  readonly mentions: readonly Mention[]
}
