import type {Node, Parent} from 'unist'
import type {Evidence} from './evidence.js'
import type {Flow} from './flow.js'
import type {ArticleRole, FurnitureRole, Role} from './roles.js'
import type {Span} from './span.js'

/**
 * The logical tree, in reading order:
 * `issue > page > article | furniture > block`.
 *
 * The text of a block is joined from pieces of lines; `block.flow` maps it to
 * the source and back. Entities are mentions beside the tree
 * (`Analysis#mentions`) and nodes of the edition, where text is final.
 */
export interface Issue extends Parent {
  type: 'issue'
  children: LogicalPage[]
}

export interface LogicalPage extends Parent {
  type: 'page'
  children: Array<Article | Furniture>
}

/** What was inferred, how sure it is, and why. */
export interface Inferred {
  /** 0–1; 1 where a mark says so. */
  confidence: number
  evidence: readonly Evidence[]
  /** Whether a mark in the text decided it. */
  pinned: boolean
}

/**
 * ```text
 * 区发改委组织调研学习        headline
 * 工业厂房更新经验            headline (same block)
 * 本报讯（通讯员 刘晨曦）为   paragraph with a run-in byline
 * ```
 */
export interface Article extends Parent, Inferred {
  type: 'article'
  /** `a1`, `a2` … in reading order, or the id that a mark gives. */
  id: string
  /** 1-based place in reading order. */
  number: number
  /** In reading order: head, byline, body, captions at their place. */
  children: Block[]
  /** `raw`, `cleaned`, `tagged`, `proofread`, `validated`, as the text says. */
  status?: string
  /** Who has read it, the proofreader first: `王芳; 李雷`. */
  by?: string
}

/** Part of one line: source offsets, inside the line, without its line end. */
export interface Piece extends Span {
  /** 0-based index of the line. */
  readonly line: number
}

/** A run of lines, or of parts of lines, with one role. */
export interface Block extends Node, Inferred {
  type: ArticleRole
  /** In reading order. */
  pieces: readonly Piece[]
  /** The block as it reads, mark-up left out. */
  flow: Flow
  /** The byline or dateline that is run in at the start of a paragraph. */
  lead?: Byline
  /** The credit or sign-off that is run in at the end of a paragraph. */
  tail?: Byline
  /**
   * Whether the shape of the lines cannot decide if this paragraph really
   * begins here (true) or goes on the one before it.
   */
  undecided?: boolean
  /** For heads and captions: the runners-up, best first. */
  rivals?: readonly Rival[]
}

/** Another article that a head or a caption may belong to. */
export interface Rival {
  articleId: string
  /** Score, comparable with the confidence of the chosen one. */
  score: number
}

/** Who reports, and in what words. */
export interface Byline {
  /** As printed: `本报讯（记者 徐伟）`. */
  text: string
  /** Span in the flow of the block. */
  span: Span
  people: ReadonlyArray<{
    /** As printed: `记者`, `通讯员`; empty where none is. */
    role: string
    name: string
    /** Span of the name in the flow of the block. */
    span: Span
  }>
}

/** What belongs to the page: a notice, a folio, an advertisement. */
export interface Furniture extends Parent, Inferred {
  type: FurnitureRole
  /** `n1`, `n2` … for notices and advertisements. */
  id?: string
  children: FurnitureBlock[]
}

export interface FurnitureBlock extends Node {
  type: Role
  pieces: readonly Piece[]
  flow: Flow
  undecided?: boolean
}

/** A head or caption that is offered to several articles and given to none. */
export interface Unattached extends Inferred {
  block: Block
  rivals: readonly Rival[]
}
