// A page as its views show it: articles, blocks, entities, and the tables.
import type {Range} from './positions.js'

export interface PageParams {
  uri: string
}

/** The page as decorations, the Articles view and the status item show it. */
export interface PageModel {
  version: number
  layout: 'raw' | 'clean'
  language: string
  /** Kinds that `copydesk.yaml` adds for this page. */
  ownKinds: KindModel[]
  articles: ArticleModel[]
  /** Notices, folios, advertisements; captions and heads of no article. */
  loose: BlockModel[]
  counts: {articles: number; problems: number; tags: number; suggested: number}
  /** Path of the page image that the front matter names. */
  image: string | null
  /** Path of the raw page that this clean copy was made from. */
  source: string | null
  /** All mark-up, in file order: `[`, `]{…}`, `# `, `---`. */
  marks: Range[]
  /** The `{…}` of marks, in file order: what may be hidden on screen. */
  attributes: Range[]
}

/** A page of which only the structure is known yet. */
export type PageDraft = Omit<PageModel, 'counts'>

export interface ArticleModel {
  id: string
  /** 1-based, in reading order; bar colour is `(number - 1) % 6 + 1`. */
  number: number
  title: string
  byline: string
  status: string | null
  /** Who has read it: the proofreader, then who validated it. */
  readers: string[]
  paragraphs: number
  /** `null` where they have not been looked for yet. */
  problems: number | null
  confidence: number
  blocks: BlockModel[]
}

export interface BlockModel {
  role: string
  text: string
  /** Runs of whole lines, half-open, blank lines between them included. */
  runs: Array<{startLine: number; endLine: number}>
  /** Whether it stands apart from the body of its article. */
  detached: boolean
  /** A head or caption that wants an article and has none. */
  isOpen: boolean
  /** For ties: ids of the articles it may belong to. */
  rivals: string[]
  undecided: boolean
  /** The byline that is run in, one range for each line; else empty. */
  lead: Range[]
}

/** Entities of a page, by kind and entity; suggestions apart. */
export interface EntitiesModel {
  version: number
  groups: EntityGroup[]
}

export interface EntityGroup {
  kind: string
  status: 'tagged' | 'suggested'
  entities: Array<{
    /** Canonical name, or the text as printed. */
    name: string
    ref: string | null
    role: string | null
    value: string | null
    mentions: MentionModel[]
  }>
}

export interface MentionModel {
  text: string
  ranges: Range[]
  articleId: string | null
  /** Whether it may be accepted unseen. */
  isSure: boolean
}

/** What stands around a mention, in the text as it is read. */
export interface MentionContext {
  before: string
  after: string
}

/** A kind of entity in menus. */
export interface KindModel {
  /** The class that marks it. */
  id: string
  title: string
  /** Its digit with Alt; `null` for most kinds of one's own. */
  digit: number | null
  icon: string
  color: string
  /** It has a value where others have an entry of the register. */
  isMeasured: boolean
}

/** Everything that has a table in core and a name in menus. */
export interface Tables {
  kinds: KindModel[]
  rules: Array<{id: string; title: string; group: string}>
  /** What is reported beside the rules. */
  problems: Array<{id: string; title: string}>
  roles: Array<{id: string; title: string}>
  exporters: ExporterModel[]
}

export interface ExporterModel {
  id: string
  title: string
  summary: string
  extension: string
  options: Array<{
    id: string
    title: string
    /** What may be chosen; `null` for a switch. */
    values: string[] | null
    /** File name endings by value, where a choice makes another file. */
    extensions: Record<string, string>
    default: string | boolean
  }>
}
