// What leaves the house, and what comes back: exports, clean copies, imports.
import type {PageParams} from './page-model.js'
import type {DocumentEdits, Range} from './positions.js'

export interface ExportParams extends PageParams {
  format: string
  options: Record<string, string | boolean>
  articleId: string | null
  /** Only the blocks that stand here, whole. */
  range?: Range
}

export interface ExportResult {
  text: string
  extension: string
  mediaType: string
  /** Why it must not be written: the audit found a lost character. */
  refusal?: string
}

export interface CleanCopyResult {
  text: string
  /** Name proposed for the copy: `page.news.md`. */
  name: string
  refusal?: string
}

/** What a file is that is not UTF-8. */
export interface OtherEncoding {
  /** Its name in the Encoding Standard: `gb18030`, `big5`. */
  encoding: 'gb18030' | 'big5' | 'windows-1252'
  /** Whether its text, read so, looks like a page; a guess, for a question. */
  isPage: boolean
}

/** A text to be pasted, as it reads. */
export interface CleanTextResult {
  text: string
  /** Safe faults that were fixed in it. */
  fixes: number
}

/** How far the work on a file is: its article that is least far. */
export interface FileStatus {
  status: string
  /** Articles by state, in the order of work. */
  counts: Record<string, number>
}

export interface MergeCopyParams extends PageParams {
  /** The clean copy; `uri` is its source. */
  copyUri: string
  /** The copy as it was first made; `null` where it is not known. */
  first: string | null
}

/** What a clean copy becomes when it is made again. */
export interface MergeCopyResult {
  /** What a copy made now would say. */
  fresh: string
  /** The copy with what is new; `null` where nothing can be merged. */
  merged: string | null
  /** The same as edits of the copy. */
  edits: DocumentEdits[]
  /** Places where the fresh copy is taken over. */
  taken: number
  /** Places of the copy that stay, though the fresh copy has others. */
  kept: Array<{range: Range; fresh: string}>
  refusal?: string
}

export interface ImportResult {
  /** The clean page. */
  text: string
  refusal?: string
}

export interface PreviewParams extends PageParams {
  /** Keys of the cards whose HTML is there already. */
  known: string[]
  /** 0-based source line that is read; what is near comes first. */
  line: number
  /** The version whose cards are shown, while more of it is asked for. */
  version: number | null
}

/** The preview: safe HTML, made on the server, scripts and styles apart. */
export interface PreviewResult {
  version: number
  language: string
  /** What an empty page says. */
  empty: string
  /** All cards in reading order; null for the version that is shown already. */
  cards: PreviewCard[] | null
  /** HTML of cards that was not known, by key; a part of it. */
  html: Record<string, string>
  /** How many cards' HTML is still to be asked for. */
  missing: number
}

/** An article of the preview, or what belongs to the page. */
export interface PreviewCard {
  /** Tells its content, not its place. */
  key: string
  /** 0-based source lines from its first to its last. */
  line: number
  lastLine: number
  /** Source span, half-open. */
  start: number
  end: number
  article: {
    id: string
    number: number
    status: string | null
    /** Whether it goes on with the article of the card before. */
    isRest: boolean
  } | null
  aside: {type: string; label: string} | null
}

/** Where a clean copy differs from its source, and why. */
export interface CompareResult {
  /** The source, and the text the copy was made from. */
  sourceUri: string
  changes: ProvenanceChange[]
  /** Characters, by type of change. */
  totals: Record<string, number>
}

export interface ProvenanceChange {
  type: 'joined' | 'moved' | 'fixed' | 'added' | 'removed'
  ruleId: string | null
  before: string
  after: string
  /** In the source. */
  sourceRange: Range | null
  /** In the copy. */
  range: Range | null
}
