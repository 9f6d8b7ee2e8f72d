/*
 * As much of VS Code as the tests of the client need: lists and messages are
 * kept in `shown` instead of being drawn, and nobody answers.
 */

import {posix} from 'node:path'

/** What was shown since it was emptied. */
export const shown: Array<Record<string, unknown>> = []

export class Disposable {
  static readonly from = (): Disposable => new Disposable()

  dispose(): void {}
}

export class EventEmitter {
  readonly event = (): Disposable => new Disposable()
  fire(): void {}
  dispose(): void {}
}

export class Position {
  readonly line: number
  readonly character: number

  constructor(line: number, character: number) {
    this.line = line
    this.character = character
  }

  compareTo({line, character}: Position): number {
    return this.line - line || this.character - character
  }

  isBefore(other: Position): boolean {
    return this.compareTo(other) < 0
  }

  isAfter(other: Position): boolean {
    return this.compareTo(other) > 0
  }
}

export class Selection {
  readonly anchor: Position
  readonly active: Position
  readonly isEmpty = true

  constructor(anchor: Position, active: Position) {
    this.anchor = anchor
    this.active = active
  }

  get start(): Position {
    return this.active.isBefore(this.anchor) ? this.active : this.anchor
  }

  get end(): Position {
    return this.active.isBefore(this.anchor) ? this.anchor : this.active
  }
}

export class Range {
  readonly start: Position
  readonly end: Position

  constructor(
    ...places: [number, number, number, number] | [Position, Position]
  ) {
    if (places.length === 2) [this.start, this.end] = places
    else {
      const [line, character, endLine, endCharacter] = places
      this.start = new Position(line, character)
      this.end = new Position(endLine, endCharacter)
    }
  }

  union(): this {
    return this
  }

  intersection(): this {
    return this
  }
}

export class Uri {
  readonly path: string
  readonly query: string

  constructor(path: string, query = '') {
    this.path = path
    this.query = query
  }

  static from({path, query = ''}: {path: string; query?: string}): Uri {
    return new Uri(path, query)
  }

  static parse(text: string): Uri {
    return new Uri(decodeURIComponent(new URL(text).pathname))
  }

  static joinPath({path}: Uri, ...names: string[]): Uri {
    return new Uri(posix.join(path, ...names))
  }

  get scheme(): string {
    return 'file'
  }

  get fsPath(): string {
    return this.path
  }

  with({path}: {path: string}): Uri {
    return new Uri(path)
  }

  toString(): string {
    const query = this.query === '' ? '' : `?${this.query}`
    return `file://${encodeURI(this.path)}${query}`
  }
}

export class ThemeIcon {
  readonly id: string

  constructor(id: string) {
    this.id = id
  }
}

export class ThemeColor {
  readonly id: string

  constructor(id: string) {
    this.id = id
  }
}

export class TreeItem {
  readonly label: unknown

  constructor(label: unknown) {
    this.label = label
  }
}

export class RelativePattern {
  readonly pattern: string

  constructor(_: unknown, pattern: string) {
    this.pattern = pattern
  }
}

export class CancellationTokenSource {
  readonly token = {}
  cancel(): void {}
  dispose(): void {}
}

/** What a tab shows: nothing here. */
class TabInput {
  readonly uri = undefined
}
export class TabInputText extends TabInput {}
export class TabInputTextDiff extends TabInput {}
export class TabInputWebview extends TabInput {}

export const QuickPickItemKind = {Separator: -1, Default: 0}
export const TreeItemCollapsibleState = {None: 0, Collapsed: 1, Expanded: 2}
export const ProgressLocation = {Notification: 15}
export const TextEditorRevealType = {InCenterIfOutsideViewport: 2}
export const ViewColumn = {Active: -1, Beside: -2}
export const CodeActionKind = {QuickFix: {value: 'quickfix'}}

export const FileType = {File: 1, Directory: 2, SymbolicLink: 64}
export const StatusBarAlignment = {Left: 1, Right: 2}

export const env = {language: 'en'}
export const l10n = {
  // Matches a value: `{0}`.
  t: (text: string, ...values: unknown[]): string =>
    text.replaceAll(/\{(\d)\}/gu, (_, index: string) => String(values[+index]))
}
export const languages = {
  getDiagnostics: (): unknown[] => [],
  onDidChangeDiagnostics: (): Disposable => new Disposable()
}
/** What commands of VS Code answer, or do. */
export const answers = new Map<string, unknown>()
export const commands = {
  executeCommand(name: string, ...values: unknown[]): Promise<unknown> {
    const answer = answers.get(name)
    return Promise.resolve(
      typeof answer === 'function'
        ? (answer as (...values: unknown[]) => unknown)(...values)
        : answer
    )
  }
}

export const TextDocumentChangeReason = {Undo: 1, Redo: 2} as const

interface TextChange {
  readonly document: unknown
  readonly contentChanges: unknown[]
  readonly reason: 1 | 2 | undefined
}

const listeners = new Set<(change: TextChange) => void>()

/** Tell that a document was written in, or that this was undone. */
export function tellChanged(
  document: unknown,
  reason?: 1 | 2,
  contentChanges: unknown[] = [0]
): void {
  for (const listen of listeners) listen({document, contentChanges, reason})
}
/** Settings by key: what the person and the workspace say. */
export const settings = new Map<string, Partial<Record<1 | 2, unknown>>>()
export const ConfigurationTarget = {Global: 1, Workspace: 2} as const

const configuration = {
  get: (key: string, otherwise: unknown): unknown => {
    const {1: globally, 2: here} = settings.get(key) ?? {}
    return here ?? globally ?? otherwise
  },
  inspect: (key: string) => ({
    globalValue: settings.get(key)?.[1],
    workspaceValue: settings.get(key)?.[2]
  }),
  update(key: string, value: unknown, target: 1 | 2) {
    settings.set(key, {...settings.get(key), [target]: value})
    return Promise.resolve()
  }
}

const closing = new Set<(document: {uri: Uri}) => void>()

/** Tell that a document was closed. */
export function tellClosed(uri: Uri): void {
  for (const listen of closing) listen({uri})
}

interface TextSource {
  readonly provideTextDocumentContent: (uri: Uri) => string | undefined
}

/** What gives the texts of a scheme. */
export const textSources = new Map<
  string,
  TextSource['provideTextDocumentContent']
>()

export const workspace = {
  getConfiguration: () => configuration,
  textDocuments: [] as unknown[],
  onDidChangeTextDocument(listen: (change: TextChange) => void) {
    listeners.add(listen)
    return {dispose: () => listeners.delete(listen)}
  },
  onDidOpenTextDocument: (): Disposable => new Disposable(),
  onDidCloseTextDocument(listen: (document: {uri: Uri}) => void): Disposable {
    closing.add(listen)
    return new Disposable()
  },
  registerTextDocumentContentProvider(
    scheme: string,
    {provideTextDocumentContent}: TextSource
  ): Disposable {
    textSources.set(scheme, provideTextDocumentContent)
    return new Disposable()
  },
  /** Files that are there, by address. */
  fs: {
    there: new Map<string, string>(),
    stat: (uri: Uri): Promise<unknown> =>
      workspace.fs.there.has(String(uri))
        ? Promise.resolve({})
        : Promise.reject(new Error('none')),
    readFile: (uri: Uri): Promise<Uint8Array> =>
      Promise.resolve(
        new TextEncoder().encode(workspace.fs.there.get(String(uri)))
      )
  },
  findFiles: (): Promise<Uri[]> =>
    Promise.resolve(
      [...workspace.fs.there.keys()].map((each) => Uri.parse(each))
    ),
  openTextDocument: (uri: Uri): Promise<unknown> =>
    Promise.resolve(
      workspace.textDocuments.find(
        (each) => String((each as {uri: Uri}).uri) === String(uri)
      )
    )
}
/** What fills the trees, by the id of the view. */
export const trees = new Map<string, TreeSource>()

export interface TreeSource {
  getChildren(node?: unknown): unknown
  getTreeItem(node: unknown): Record<string, unknown>
}

/** Something that is asked, until it is shown: then it is kept, and left. */
function openList(): Record<string, unknown> {
  let leave = (): void => {}
  const list: Record<string, unknown> = {
    value: '',
    items: [],
    selectedItems: [],
    onDidAccept: () => {},
    onDidChangeValue: () => {},
    onDidChangeActive: () => {},
    onDidTriggerButton: () => {},
    onDidHide(hidden: () => void) {
      leave = hidden
    },
    show() {
      shown.push(list)
      // What is asked of the server fills it a little later.
      setTimeout(leave, 20)
    },
    hide: () => {},
    dispose: () => {}
  }
  return list
}

/** An item of the status bar: kept when it is made. */
function openItem(id: string): Record<string, unknown> {
  const item: Record<string, unknown> = {
    id,
    isVisible: false,
    show: () => (item['isVisible'] = true),
    hide: () => (item['isVisible'] = false),
    dispose: () => {}
  }
  shown.push(item)
  return item
}

function message(text: string): Promise<undefined> {
  shown.push({message: text})
  return Promise.resolve(undefined)
}

export const window = {
  activeTextEditor: undefined as unknown,
  visibleTextEditors: [] as unknown[],
  onDidChangeVisibleTextEditors: (): Disposable => new Disposable(),
  tabGroups: {all: [], activeTabGroup: {activeTab: undefined}},
  createQuickPick: openList,
  createStatusBarItem: openItem,
  createTreeView(
    id: string,
    {treeDataProvider}: {treeDataProvider: TreeSource}
  ) {
    trees.set(id, treeDataProvider)
    return {reveal: () => Promise.resolve(), dispose: () => {}}
  },
  showQuickPick: (items: unknown, options: object): Promise<undefined> => {
    shown.push({items, ...options})
    return Promise.resolve(undefined)
  },
  showOpenDialog: (): Promise<Uri[]> =>
    Promise.resolve([Uri.parse([...workspace.fs.there.keys()][0] ?? '')]),
  showSaveDialog(options: object): Promise<undefined> {
    shown.push({...options})
    return Promise.resolve(undefined)
  },
  showTextDocument: (): Promise<unknown> =>
    Promise.resolve(window.activeTextEditor),
  showInformationMessage: message,
  showWarningMessage: message,
  showErrorMessage: message,
  setStatusBarMessage: message,
  withProgress: (
    _: unknown,
    work: (progress: object, token: object) => unknown
  ) =>
    work(
      {report: () => undefined},
      {isCancellationRequested: false, onCancellationRequested: () => undefined}
    )
}
