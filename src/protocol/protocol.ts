/**
 * What client and server say to each other beyond LSP: the one file that both
 * import. Plain types and method names; no behaviour.
 *
 * Positions are LSP's: 0-based lines, UTF-16 columns.
 */
export interface Position {
  line: number
  character: number
}

export interface Range {
  start: Position
  end: Position
}

export interface TextEdit {
  range: Range
  newText: string
}

/** Edits of one document, valid for that version only. */
export interface DocumentEdits {
  uri: string
  /** `null` for a document that is not open. */
  version: number | null
  edits: TextEdit[]
}

/** Names the request and its types; `never` where there are no parameters. */
export interface Method<Params, Result> {
  readonly method: string
  /** Never set: carries the types. */
  readonly types?: (params: Params) => Result
}

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
  problems: number
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
  before: string
  after: string
  articleId: string | null
  confidence: number
  /** Whether it may be accepted unseen. */
  isSure: boolean
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
}

/** Everything that has a table in core and a name in menus. */
export interface Tables {
  kinds: KindModel[]
  rules: Array<{id: string; title: string; group: string}>
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

/** An edit that a person asks for by command. */
export type Action =
  | {type: 'tag'; kind: string; ref?: string}
  /** Tag each range as its own kind, in one step. */
  | {type: 'tag-each'; tags: Array<{kind: string; ref?: string}>}
  | {type: 'untag'}
  | {type: 'change-kind'; kind: string}
  | {type: 'link'; ref: string | null}
  /** What stands between the braces of the tag: `.person ref=he-liqun`. */
  | {type: 'set-attributes'; text: string}
  | {type: 'set-role'; role: string}
  /** Say by a mark what was inferred at the first range. */
  | {type: 'confirm'}
  | {type: 'start-article'}
  | {type: 'merge-with-previous'}
  /** `move`: the lines go there too. */
  | {type: 'attach'; articleId: string | null; move?: boolean}
  | {type: 'restore-order'}
  | {type: 'move-article'; articleIds: string[]; before: string | null}
  | {type: 'move-head'; line: number}
  | {type: 'break-paragraph'}
  | {type: 'join-paragraph'}
  | {type: 'fix-all'; ruleId: string | null; safeOnly: boolean}
  | {
      type: 'set-status'
      articleId: string
      status: string | null
      /** Who proofread or validated it. */
      by?: string
    }
  | {type: 'clean-in-place'}
  /** Apply one fix of the finding that begins at the first range. */
  | {type: 'fix'; ruleId: string; fix: number}
  /** Leave the first range as it is printed: `.asis`. */
  | {type: 'leave'; ruleId: string}
  /** Say that the paper has a misprint there: `.sic`. */
  | {type: 'so-printed'; corrected: string | null}
  /** Turn a rule off in this file: front matter. */
  | {type: 'turn-off'; ruleId: string}

export interface ActParams extends PageParams {
  version: number
  ranges: Range[]
  action: Action
}

/** What an action would do; nothing is changed by asking. */
export interface ActResult {
  edits: DocumentEdits[]
  /** Where the selections belong afterwards. */
  selections?: Range[]
  /** Said to the person afterwards: "23 blanks in dates removed". */
  message?: string
  /** What a bulk fix changed, one by one: the receipt. */
  changes?: FixChange[]
  /** Why nothing is done, in words; `edits` is empty then. */
  refusal?: string
}

/** One change that a fix made. */
export interface FixChange {
  /** Title of the rule. */
  title: string
  /** 0-based, in the page before the fix. */
  line: number
  before: string
  after: string
}

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
  scope: 'page' | 'workspace'
}

/** One place of a confusion. */
export interface ConcordancePlace {
  uri: string
  /** `null` for a page that is not open. */
  version: number | null
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

/** The preview: safe HTML, made on the server, scripts and styles apart. */
export interface PreviewResult {
  version: number
  html: string
  language: string
}

export interface RegisterParams extends PageParams {
  /** What is sought: the start or part of an id, a name, an alias, or the
   * initials of its pinyin; empty for those that suit best. */
  query: string
  /** The name to link, whose entries come first. */
  name: string
  kind: string | null
}

/** The register in force for a page, as a list to choose from. */
export interface RegisterModel {
  /** Of the file; where there is none yet, of the one to make. */
  uri: string
  /** Those that suit best, at most a hundred. */
  entries: RegisterEntryModel[]
  /** How many there are in all. */
  count: number
  /** An id for a new entry of that name. */
  freeId: string
}

/** The register as a table. */
export interface RegisterTableResult {
  /** File beside which it is put. */
  uri: string
  text: string
  count: number
}

export interface RegisterEntryModel {
  id: string
  kind: string
  name: string
  aliases: string[]
  description: string
}

export interface AddEntryParams extends PageParams {
  entry: {id: string; kind: string; name: string}
}

/** A decision that belongs into `copydesk.yaml`. */
export interface ConfigureParams extends PageParams {
  change:
    | {type: 'reject' | 'unreject'; kind: string; texts: string[]}
    | {type: 'ignore'; text: string}
    | {type: 'rule-off'; ruleId: string}
    | {type: 'own-rule'; rule: OwnRule}
}

/** One place that wants a decision, for review mode, in file order. */
export interface ReviewItem {
  type: 'problem' | 'suggestion' | 'paragraph' | 'tie'
  range: Range
  /** The text in question. */
  text: string
  before: string
  after: string
  /** What is asked, in words. */
  question: string
  /** For a problem its rule, for a suggestion its kind. */
  kind: string
  /** For a problem: titles of its fixes, the preferred one first. */
  fixes: string[]
  /** For a tie: the articles it may belong to, best first. */
  rivals: string[]
  confidence: number
  /** For a suggestion: whether it may be accepted with others, unseen. */
  isSure: boolean
}

export interface ReviewQueue {
  version: number
  items: ReviewItem[]
}

/** One entity that is suggested, for the review panel. */
export interface ReviewEntity {
  kind: string
  /** Its name, as the page writes it out. */
  text: string
  /** All that is suggested for it, short forms too. */
  texts: string[]
  /** Why it is suggested, in words. */
  why: string
  /** The entry of the register that has this name, where it is the only one. */
  ref: string | null
  mentions: ReviewMention[]
}

/** A place where the text of an entity stands. */
export interface ReviewMention {
  ranges: Range[]
  text: string
  before: string
  after: string
  state: Occurrence['state']
  /** Words about the place: "tagged as Place", "cut by a line end". */
  note: string
  /** Whether it is ticked until the person says otherwise. */
  isTicked: boolean
  /** Whether it may be accepted unseen, with all that are as sure. */
  isSure: boolean
}

/** What is suggested on a page, by entity, by first mention. */
export interface EntityReview {
  version: number
  entities: ReviewEntity[]
}

/** What this workspace has taught, for a person to look at. */
export interface LearnedModel {
  /** Settled blocks there are, and how many the check held out. */
  lessons: number
  heldOut: number
  /** Strict-span F1 on what was held out, 0–1. */
  rules: number
  learned: number
  /** Whether what was learned is heard. */
  speaks: boolean
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

export const requests = {
  page: {method: 'copydesk/page'} as Method<PageParams, PageModel | null>,
  entities: {method: 'copydesk/entities'} as Method<
    PageParams,
    EntitiesModel | null
  >,
  /** Whether a plain text looks like a page; a guess, for a question. */
  looksLikePage: {method: 'copydesk/looksLikePage'} as Method<
    {text: string},
    boolean
  >,
  /** Whether `copydesk.yaml` makes a file a page; `null`: it says nothing. */
  isPage: {method: 'copydesk/isPage'} as Method<{uri: string}, boolean | null>,
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
  occurrences: {method: 'copydesk/occurrences'} as Method<
    OccurrencesParams,
    OccurrencesResult
  >,
  tagOccurrences: {method: 'copydesk/tagOccurrences'} as Method<
    TagOccurrencesParams,
    ActResult
  >,
  export: {method: 'copydesk/export'} as Method<ExportParams, ExportResult>,
  cleanCopy: {method: 'copydesk/cleanCopy'} as Method<
    PageParams,
    CleanCopyResult
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
    PageParams,
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
    ActResult
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

/** Asked by the server: it has no file access of its own. */
export const clientRequests = {
  /** Text of a file, or `null` where there is none. */
  readFile: {method: 'copydesk/readFile'} as Method<
    {uri: string},
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
  /** Uris of the files that match a glob, at most `limit`. */
  findFiles: {method: 'copydesk/findFiles'} as Method<
    {glob: string; limit: number},
    string[]
  >
}

/** Sent by the client when a watched file changed on disk. */
export const clientNotifications = {
  /** With {@link FileChangedParams}. */
  fileChanged: 'copydesk/fileChanged'
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
  /** How far a search has come; with {@link ProgressParams}. */
  progress: 'copydesk/progress'
}

export interface ProgressParams {
  /** As the request named it. */
  progress: string
  done: number
  total: number
}

/** Sent at initialisation; all may be absent. */
export interface InitializationOptions {
  /** BCP 47 tag of the user interface. */
  locale?: string
  /**
   * Address of the documentation of a rule, `{rule}` for its id:
   * `vscode://copydesk.copydesk/rules/{rule}`.
   */
  ruleDocumentation?: string
  /** Settings for a client that cannot be asked for its configuration. */
  settings?: Partial<Settings>
  /** Whether the client answers {@link clientRequests}. */
  files?: boolean
}

/** The section `copydesk` of the configuration that the server reads. */
export interface Settings {
  /** Whether `source.fixAll.copydesk` answers a save. */
  fixOnSave: boolean
  codeLens: boolean
  /** Whether entity ids and values stand beside the text. */
  entityHints: boolean
  /** Whether the tags of the workspace teach the recogniser. */
  learn: boolean
  /** Pages of more million UTF-16 units are not read in the editor. */
  largestPage: number
  /** Severity by rule id; what is not named keeps its own. */
  rules: Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'>
}

export const settingsDefaults: Settings = {
  fixOnSave: false,
  codeLens: true,
  entityHints: false,
  learn: true,
  largestPage: 2,
  rules: {}
}
