/**
 * What client and server say to each other beyond LSP: method names and the
 * types of the files beside this one; no behaviour. Both import this file alone.
 */
import type {ActParams, ActResult} from './actions.js'
import type {
  OccurrencesParams,
  OccurrencesResult,
  TagOccurrencesParams
} from './occurrences.js'
import type {
  EntitiesModel,
  MentionContext,
  PageDraft,
  PageModel,
  PageParams,
  Tables
} from './page-model.js'
import type {Range} from './positions.js'
import type {
  AddEntryParams,
  ConfigureParams,
  ConfigureResult,
  RegisterModel,
  RegisterParams,
  RegisterTableResult
} from './register-model.js'
import type {
  CleanCopyResult,
  CleanTextResult,
  CompareResult,
  ExportParams,
  ExportResult,
  FileStatus,
  ImportResult,
  MergeCopyParams,
  MergeCopyResult,
  OtherEncoding,
  PreviewParams,
  PreviewResult
} from './results.js'
import type {EntityReview, LearnedModel, ReviewQueue} from './review-model.js'
import type {
  ConcordanceParams,
  ConcordancePlace,
  FileFixes,
  FixInWorkspaceParams,
  OwnRuleTrial,
  TryOwnRuleParams
} from './workspace-fixes.js'

export type * from './actions.js'
export type * from './occurrences.js'
export type * from './page-model.js'
export type * from './positions.js'
export type * from './register-model.js'
export type * from './results.js'
export type * from './review-model.js'
export * from './settings.js'
export * from './text-digest.js'
export type * from './workspace-fixes.js'

/** Names the request and its types; `never` where there are no parameters. */
export interface Method<Params, Result> {
  readonly method: string
  /** Never set: carries the types. */
  readonly types?: (params: Params) => Result
}

export const requests = {
  page: {method: 'copydesk/page'} as Method<PageParams, PageModel | null>,
  entities: {method: 'copydesk/entities'} as Method<
    PageParams,
    EntitiesModel | null
  >,
  /**
   * What stands around mentions, each given by its ranges; asked for what is looked
   * at. Empty where the page is no longer of this version.
   */
  contexts: {method: 'copydesk/contexts'} as Method<
    PageParams & {version: number; mentions: Range[][]},
    MentionContext[]
  >,
  /** Whether a plain text looks like a page; a guess, for a question. */
  looksLikePage: {method: 'copydesk/looksLikePage'} as Method<
    {text: string},
    boolean
  >,
  /**
   * Which encoding the bytes of a file seem to be in, of which characters could
   * not be read; `null` where that is UTF-8, or no text.
   */
  otherEncoding: {method: 'copydesk/otherEncoding'} as Method<
    {uri: string},
    OtherEncoding | null
  >,
  /** Whether `copydesk.yaml` makes a file a page; `null`: it says nothing. */
  isPage: {method: 'copydesk/isPage'} as Method<{uri: string}, boolean | null>,
  /** Whether a page, by its address, is a copy or an export of another. */
  isMadeFrom: {method: 'copydesk/isMadeFrom'} as Method<
    {uri: string; from: string},
    boolean
  >,
  /** A glob that finds all files that may be pages, `isPage` says which are. */
  pagesGlob: {method: 'copydesk/pagesGlob'} as Method<
    Record<string, never>,
    string
  >,
  tables: {method: 'copydesk/tables'} as Method<Record<string, never>, Tables>,
  act: {method: 'copydesk/act'} as Method<ActParams, ActResult>,
  /** One answer for each page that has something to fix. */
  fixInWorkspace: {method: 'copydesk/fixInWorkspace'} as Method<
    FixInWorkspaceParams,
    FileFixes[]
  >,
  concordance: {method: 'copydesk/concordance'} as Method<
    ConcordanceParams,
    ConcordancePlace[]
  >,
  tryOwnRule: {method: 'copydesk/tryOwnRule'} as Method<
    TryOwnRuleParams,
    OwnRuleTrial
  >,
  /** What stands between the braces of the tag at a range. */
  attributes: {method: 'copydesk/attributes'} as Method<
    PageParams & {range: Range},
    string | null
  >,
  /** What the date or quantity tagged at a range means; `null`: no such tag. */
  value: {method: 'copydesk/value'} as Method<
    PageParams & {range: Range},
    {text: string; value: string} | null
  >,
  occurrences: {method: 'copydesk/occurrences'} as Method<
    OccurrencesParams,
    OccurrencesResult
  >,
  tagOccurrences: {method: 'copydesk/tagOccurrences'} as Method<
    TagOccurrencesParams,
    ActResult
  >,
  /** `null` where a page cannot be read, or the work on it failed. */
  export: {method: 'copydesk/export'} as Method<
    ExportParams,
    ExportResult | null
  >,
  /** The same. */
  cleanCopy: {method: 'copydesk/cleanCopy'} as Method<
    PageParams,
    CleanCopyResult | null
  >,
  /** `null` where a page cannot be read. */
  mergeCopy: {method: 'copydesk/mergeCopy'} as Method<
    MergeCopyParams,
    MergeCopyResult | null
  >,
  /** Read a TEI document, whose text the client read. */
  importTei: {method: 'copydesk/importTei'} as Method<
    {text: string},
    ImportResult
  >,
  preview: {method: 'copydesk/preview'} as Method<
    PreviewParams,
    PreviewResult | null
  >,
  register: {method: 'copydesk/register'} as Method<
    RegisterParams,
    RegisterModel | null
  >,
  /** The register of a page or folder as CSV or TSV. */
  registerTable: {method: 'copydesk/registerTable'} as Method<
    PageParams & {format: 'csv' | 'tsv'},
    RegisterTableResult | null
  >,
  /** Bring a table into the register. */
  importTable: {method: 'copydesk/importTable'} as Method<
    PageParams & {text: string},
    ActResult
  >,
  /** Edits of the register; the file may have to be made first. */
  addEntry: {method: 'copydesk/addEntry'} as Method<AddEntryParams, ActResult>,
  /** Edits of `copydesk.yaml`; the file may have to be made first. */
  configure: {method: 'copydesk/configure'} as Method<
    ConfigureParams,
    ConfigureResult
  >,
  /** A text that is about to be pasted into a page. */
  cleanText: {method: 'copydesk/cleanText'} as Method<
    PageParams & {text: string},
    CleanTextResult | null
  >,
  /** `null` for a file that says nothing about the state of its articles. */
  fileStatus: {method: 'copydesk/fileStatus'} as Method<
    PageParams,
    FileStatus | null
  >,
  /** `null` before there was anything to learn from. */
  learned: {method: 'copydesk/learned'} as Method<
    Record<string, never>,
    LearnedModel | null
  >,
  /** Forget what was learned. */
  resetLearned: {method: 'copydesk/resetLearned'} as Method<
    Record<string, never>,
    null
  >,
  reviewQueue: {method: 'copydesk/reviewQueue'} as Method<
    PageParams,
    ReviewQueue | null
  >,
  entityReview: {method: 'copydesk/entityReview'} as Method<
    PageParams,
    EntityReview | null
  >,
  /** `null` where the page names no source, or it cannot be read. */
  compare: {method: 'copydesk/compare'} as Method<
    PageParams,
    CompareResult | null
  >
}

/** Code of the diagnostic that a page was read in a wrong encoding. */
export const wrongEncodingCode = 'wrong-encoding'
/** Code of the diagnostic that says why nothing else is said of a long page. */
export const largePageCode = 'large-page'

/** Asked by the server: it has no file access of its own. */
export const clientRequests = {
  /** Text of a file, or `null` where there is none. */
  readFile: {method: 'copydesk/readFile'} as Method<
    {uri: string},
    string | null
  >,
  /**
   * The first bytes of a file on disk, `most` of them, in base 64; `null` where
   * there is none.
   */
  readBytes: {method: 'copydesk/readBytes'} as Method<
    {uri: string; most: number},
    string | null
  >,
  /** Bytes of a packed lexicon that ships, asked for by a web worker. */
  readLexicon: {method: 'copydesk/readLexicon'} as Method<
    {name: string},
    Uint8Array | null
  >,
  /** What was learned, from the workspace’s storage; `null` for nothing. */
  readLearned: {method: 'copydesk/readLearned'} as Method<
    Record<string, never>,
    string | null
  >,
  /** Keep it there; `null` forgets it. */
  writeLearned: {method: 'copydesk/writeLearned'} as Method<
    {text: string | null},
    null
  >,
  /** Uris of the files below folders that match a glob, at most `limit`. */
  findFiles: {method: 'copydesk/findFiles'} as Method<FindFilesParams, string[]>
}

/** Sent by the client when a watched file changed on disk. */
export const clientNotifications = {
  /** With {@link FileChangedParams}. */
  fileChanged: 'copydesk/fileChanged'
}

export interface FindFilesParams {
  glob: string
  limit: number
  /** Uris of the folders that are searched. */
  folders: readonly string[]
}

export interface FileChangedParams {
  uri: string
}

/**
 * Sent by the server when what a page means may have changed though its text
 * did not: register, configuration or settings. Without parameters.
 */
export const serverNotifications = {
  changed: 'copydesk/changed',
  /** The structure of a page that was not read before; with {@link DraftParams}. */
  drafted: 'copydesk/drafted',
  /** How far a search has come; with {@link ProgressParams}. */
  progress: 'copydesk/progress'
}

export interface DraftParams {
  uri: string
  page: PageDraft
}

export interface ProgressParams {
  /** As the request named it. */
  progress: string
  done: number
  total: number
}
