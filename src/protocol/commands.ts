import type {Position, Range} from './protocol.js'

/**
 * Commands that answers of the server name: code lenses, hover links, code
 * actions. The client registers them all; each takes exactly one argument, of
 * the type that {@link CommandArguments} gives.
 */
export const commands = {
  goTo: 'copydesk.goTo',
  showArticle: 'copydesk.showArticle',
  restoreOrder: 'copydesk.restoreOrder',
  preview: 'copydesk.preview',
  export: 'copydesk.export',
  moveHead: 'copydesk.moveHead',
  attach: 'copydesk.attach',
  detach: 'copydesk.detach',
  tag: 'copydesk.tag',
  tagAll: 'copydesk.tagAll',
  untag: 'copydesk.untag',
  changeKind: 'copydesk.changeKind',
  link: 'copydesk.link',
  editValue: 'copydesk.editValue',
  openEntry: 'copydesk.openEntry',
  findMentions: 'copydesk.findMentions',
  rejectSuggestion: 'copydesk.rejectSuggestion',
  ignoreText: 'copydesk.ignoreText',
  ignoreRule: 'copydesk.ignoreRule',
  fixKindInWorkspace: 'copydesk.fixKindInWorkspace',
  concordance: 'copydesk.concordance',
  openLink: 'copydesk.openLink',
  reopenWithEncoding: 'copydesk.reopenWithEncoding'
} as const

export type CommandName = keyof typeof commands

/** A place in a document. */
export interface Place {
  uri: string
  /** Of which version it is; where left out, of that of now. */
  version?: number
  position: Position
}

/** Some text of a document, of one version of it. */
export interface Passage {
  uri: string
  version: number
  range: Range
}

/** A line of a document, 0-based, of one version of it. */
export interface PlacedLine {
  uri: string
  version: number
  line: number
}

/** What each command is given. */
export interface CommandArguments {
  /** Put the cursor there and show it. */
  goTo: Place
  /** Reveal the article on this line in the Articles view. */
  showArticle: PlacedLine
  restoreOrder: {uri: string}
  /** Open the preview at a line. */
  preview: {uri: string; version?: number; line: number}
  /** Export the article on this line. */
  export: PlacedLine
  /** Move the detached head or caption on this line to its article. */
  moveHead: PlacedLine
  /** Ask which article the block on this line belongs to. */
  attach: PlacedLine & {articleIds: string[]}
  /** Say that the block on this line belongs to no article. */
  detach: PlacedLine
  /** Tag; `kind` null asks for it. */
  tag: Passage & {kind: string | null}
  /** Tag all occurrences after a review list. */
  tagAll: Passage & {kind: string}
  untag: Passage
  changeKind: Passage
  link: Passage
  /** Ask for the value of a date or quantity. */
  editValue: Passage
  /** Open the entry of the register. */
  openEntry: {uri: string; id: string}
  /** Show all mentions in the workspace. */
  findMentions: Place
  rejectSuggestion: {uri: string; kind: string; text: string}
  /** Never report this text: into `copydesk.yaml`. */
  ignoreText: {uri: string; ruleId: string; text: string}
  /** Turn a rule off in the workspace: into `copydesk.yaml`. */
  ignoreRule: {uri: string; ruleId: string}
  fixKindInWorkspace: {uri: string; ruleId: string}
  /** Show every place of one confusion, to fix the ticked ones. */
  concordance: {uri: string; read: string; expected: string}
  /** Open a web address of an authority; asked for by the person. */
  openLink: {url: string}
  /** Open the page anew in an encoding that the person chooses. */
  /** `asFound`: in the encoding that its bytes tell, without a list. */
  reopenWithEncoding: {uri: string; asFound?: true}
}

/** A command with its argument, as LSP wants it. */
export interface CommandCall {
  title: string
  command: string
  arguments: unknown[]
}

/** Make a call of a command that has the right argument. */
export function commandCall<Name extends CommandName>(
  name: Name,
  title: string,
  argument: CommandArguments[Name]
): CommandCall {
  return {title, command: commands[name], arguments: [argument]}
}

/**
 * Commands that a link in a hover may run: they show something or ask first.
 * The client allows these and no others (`MarkdownString#isTrusted`).
 */
export const hoverCommands = [
  commands.goTo,
  commands.tag,
  commands.tagAll,
  commands.untag,
  commands.changeKind,
  commands.link,
  commands.editValue,
  commands.openEntry,
  commands.findMentions,
  commands.rejectSuggestion,
  commands.moveHead,
  commands.attach,
  commands.detach
] as const
