import * as vscode from 'vscode'
import {commands, type Place} from '../../protocol/commands.js'
import {sayProblems} from '../count-words.js'
import type {Desk} from '../desk.js'
import {problemsVersion} from '../problem-versions.js'
import {fromRange} from '../ranges.js'
import {presentRanges} from '../recent-edits.js'
import {shaped} from '../visible.js'
import {rowNames} from './row-names.js'

/** A kind of problem, or one problem. */
export type ProblemsNode = ProblemKindNode | ProblemNode

export interface ProblemKindNode {
  type: 'kind'
  ruleId: string
  problems: vscode.Diagnostic[]
  page: vscode.TextDocument
  /** Of which version of the page they are. */
  version: number | undefined
}

export interface ProblemNode {
  type: 'problem'
  /** Of the row: it stays the same as long as the problem and its surroundings. */
  id: string
  problem: vscode.Diagnostic
  page: vscode.TextDocument
  version: number | undefined
}

/** What stands in the column before a text that was cut. */
const textLength = 24
/** UTF-16 code units on each side of a problem that tell its row from others. */
const around = 12
/** So many at most tell it: a name goes to the window with its row. */
const mostTold = 80

/** The problems of the page by kind, with a number on the view's icon. */
export function showProblems(desk: Desk): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>()
  const provider: vscode.TreeDataProvider<ProblemsNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) =>
      node.type === 'kind' ? kindItem(desk, node) : problemItem(node),
    getChildren: (node) =>
      node ? childrenOf(node) : kindsOf(desk.shown.document)
  }
  const view = vscode.window.createTreeView('copydesk.problems', {
    treeDataProvider: provider,
    canSelectMany: true
  })
  refresh()
  return vscode.Disposable.from(
    changed,
    view,
    desk.shown.onDidChange(refresh),
    vscode.languages.onDidChangeDiagnostics(({uris}) => {
      const shown = desk.shown.document?.uri.toString()
      if (uris.some((uri) => uri.toString() === shown)) refresh()
    })
  )

  function refresh(): void {
    const {document} = desk.shown
    const count = document ? problemsOf(document).length : 0
    view.description = document ? String(count) : ''
    view.badge =
      count > 0 ? {value: count, tooltip: sayProblems(count)} : undefined
    changed.fire(undefined)
  }
}

/** The problems that Copydesk reports on a page, in file order. */
export function problemsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({source}) => source === 'Copydesk')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
}

/** The id of the rule that reports a problem. */
export function ruleOf({code}: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''))
}

/** What a kind of problem is called: a rule, or a fault of the mark-up. */
export function titleOfKind(
  {rules, problems}: Desk['tables'],
  ruleId: string
): string {
  return [...rules, ...problems].find(({id}) => id === ruleId)?.title ?? ruleId
}

function kindsOf(page: vscode.TextDocument | undefined): ProblemsNode[] {
  if (!page) return []
  const version = problemsVersion(page)
  const kinds = new Map<string, vscode.Diagnostic[]>()
  for (const problem of problemsOf(page)) {
    const ruleId = ruleOf(problem)
    const problems = kinds.get(ruleId) ?? []
    kinds.set(ruleId, problems)
    problems.push(problem)
  }

  return [...kinds]
    .map(([ruleId, problems]) => ({
      type: 'kind' as const,
      ruleId,
      problems,
      page,
      version
    }))
    .sort(
      (a, b) => worst(a) - worst(b) || b.problems.length - a.problems.length
    )
}

/** The gravest severity; 0 is an error. */
function worst({problems}: ProblemKindNode): number {
  return Math.min(...problems.map(({severity}) => severity))
}

function childrenOf(node: ProblemsNode): ProblemsNode[] {
  if (node.type === 'problem') return []
  const {ruleId, problems, page, version} = node
  const nameOf = rowNames()
  return problems.map((problem) => ({
    type: 'problem',
    id: nameOf(
      `${page.uri.toString()} ${ruleId} ${surroundings(page, presentRange(problem, page, version))}`
    ),
    problem,
    page,
    version
  }))
}

/** What a problem is told from others of its kind by, however many lines move. */
function surroundings(
  page: vscode.TextDocument,
  {start, end}: vscode.Range
): string {
  const from = new vscode.Position(
    start.line,
    Math.max(0, start.character - around)
  )
  const to = new vscode.Position(end.line, end.character + around)
  const text = page.getText(new vscode.Range(from, to))
  // A block that is said twice has as many lines as it has.
  return text.length > mostTold
    ? `${text.slice(0, mostTold / 2)}…${text.slice(-mostTold / 2)}`
    : text
}

/** Where a problem is by now; where nobody knows, where it was. */
function presentRange(
  {range}: vscode.Diagnostic,
  page: vscode.TextDocument,
  version: number | undefined
): vscode.Range {
  const [present = range] = presentRanges(page, version, [range]) ?? []
  return page.validateRange(present)
}

const severityIcons: readonly vscode.ThemeIcon[] = [
  new vscode.ThemeIcon(
    'error',
    new vscode.ThemeColor('problemsErrorIcon.foreground')
  ),
  new vscode.ThemeIcon(
    'warning',
    new vscode.ThemeColor('problemsWarningIcon.foreground')
  ),
  new vscode.ThemeIcon(
    'info',
    new vscode.ThemeColor('problemsInfoIcon.foreground')
  ),
  new vscode.ThemeIcon('lightbulb')
]

function kindItem({tables}: Desk, node: ProblemKindNode): vscode.TreeItem {
  const {ruleId, problems, page} = node
  const title = shaped(titleOfKind(tables, ruleId))
  const item = new vscode.TreeItem(
    title,
    vscode.TreeItemCollapsibleState.Collapsed
  )
  item.id = `${page.uri.toString()} ${ruleId}`
  item.description = String(problems.length)
  item.tooltip = `${title} (${ruleId})`
  const icon = severityIcons[worst(node)]
  if (icon) item.iconPath = icon
  item.contextValue = 'kind'
  return item
}

function problemItem(node: ProblemNode): vscode.TreeItem {
  const {id, problem, page, version} = node
  const {message} = problem
  const range = presentRange(problem, page, version)
  const printed = page.getText(range).replace(/\s+/gu, ' ').trim()
  const item = new vscode.TreeItem(
    shaped(printed === '' ? message : printed.slice(0, textLength))
  )
  item.id = id
  item.description = vscode.l10n.t('line {0}', range.start.line + 1)
  item.tooltip = shaped(message)
  item.contextValue = 'problem'
  item.command = {
    title: vscode.l10n.t('Go to text'),
    command: commands.goTo,
    arguments: [
      {
        uri: page.uri.toString(),
        ...(version === undefined ? {} : {version}),
        position: fromRange(problem.range).start
      } satisfies Place
    ]
  }
  return item
}
