import type {Literal, Node, Parent} from 'unist'
import type {Register} from '../entities/register.js'
import type {Analysis} from '../model/analysis.js'
import type {Metadata} from '../model/metadata.js'
import type {ArticleRole, FurnitureRole} from '../model/roles.js'
import type {Span} from '../model/span.js'
import {finish} from '../model/steps.js'
import {draftEdition, type EditionDraft} from './edition-drafts.js'

/**
 * The edition: the page as it leaves the house, in reading order, paragraphs
 * joined, safe fixes applied. All exporters, the preview and the clean copy are
 * written from it and from nothing else.
 *
 * `edition > article | furniture > block > text | entity | correction | break`
 */
export interface Edition extends Parent {
  type: 'edition'
  /** Name of the file, for titles and ids; no folders. */
  name: string
  language: string
  metadata: Metadata
  register: Register
  children: Array<EditionArticle | EditionFurniture>
}

export interface EditionArticle extends Parent {
  type: 'article'
  id: string
  number: number
  status?: string
  /** Who has read it, the proofreader first: `王芳; 李雷`. */
  by?: string
  children: EditionBlock[]
}

export interface EditionFurniture extends Parent {
  /** `loose` holds heads and captions that belong to no article. */
  type: FurnitureRole | 'loose'
  id?: string
  children: EditionBlock[]
}

export interface EditionBlock extends Parent {
  type: ArticleRole | FurnitureRole
  /** 0-based source line of its first character, where it has one. */
  line?: number
  /** Source span from its first to its last character. */
  source?: Span
  /** Whether somebody must still decide if a paragraph begins here. */
  undecided?: boolean
  /** Which article a head or caption was pinned to by `of=`. */
  of?: string
  /** Inline span, in characters of the block's text, of a run-in byline. */
  lead?: EditionLead
  tail?: EditionLead
  children: Inline[]
}

/** A run-in byline; spans count UTF-16 units of the block's text. */
export interface EditionLead {
  span: Span
  people: ReadonlyArray<{role: string; name: string; span: Span}>
}

export type Inline = Text | EntityNode | Correction | LineBreak

/** Final text. */
export interface Text extends Literal {
  type: 'text'
  value: string
  /** Source span, where it is one unbroken run of the source. */
  source?: Span
}

/** A mark of the text: an entity, or a class that Copydesk keeps. */
export interface EntityNode extends Parent {
  type: 'entity'
  /** Kind of entity; the class as written where it is none (`sic`, own). */
  kind: string
  status: 'tagged' | 'suggested'
  ref?: string
  /** Normalised value, written or derived. */
  value?: string
  /** Role as printed beside the name. */
  role?: string
  /** All attributes as written, `ref` and `value` included. */
  attributes: Readonly<Record<string, string>>
  children: Inline[]
}

/** A place that a safe fix changed; `children` is what it reads now. */
export interface Correction extends Parent {
  type: 'correction'
  ruleId: string
  /** What stood there. */
  before: string
  /** Where it stands in the source, mark-up inside it included. */
  source?: Span
  children: Inline[]
}

/**
 * A line end of the source inside a block; `joiner` is what stands there when
 * the block is read as running text: nothing, or one blank.
 */
export interface LineBreak extends Node {
  type: 'lineBreak'
  joiner: '' | ' '
  /** The hyphen at the end of the line that joining took away. */
  hyphen?: string
  /** 0-based index of the line that begins here. */
  line: number
}

export interface EditionOptions {
  readonly name: string
  readonly register: Register
  /** Whether safe fixes are applied; default true. */
  readonly corrections: boolean
  /** Whether suggested entities are part of it; default false. */
  readonly suggestions: boolean
}

/**
 * Make the edition of a page: articles in reading order, then what belongs to
 * the page, then heads and captions that belong nowhere. Every visible
 * character of the page is in it once, but for what corrections remove.
 */
export function makeEdition(
  analysis: Analysis,
  options: EditionOptions
): Edition {
  return {
    type: 'edition',
    name: options.name,
    language: analysis.language,
    metadata: analysis.page.metadata,
    register: options.register,
    children: finish(draftEdition(analysis, options)).map(writePart)
  }
}

function writePart({
  blocks,
  ...part
}: EditionDraft): EditionArticle | EditionFurniture {
  return {...part, children: blocks.map(({write}) => write())}
}
