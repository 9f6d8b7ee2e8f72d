import type {CompareResult, ProvenanceChange} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Desk} from '../desk.js'
import type {Disposable} from '../disposable.js'
import {toRange} from '../ranges.js'
import {setContext} from '../shown-page.js'
import {shaped, visible} from '../visible.js'

/** What two pages are compared. */
export interface Comparison {
  readonly source: vscode.Uri
  readonly copy: vscode.Uri
  readonly result: CompareResult
}

export type ComparisonNode = ComparisonGroup | ComparisonChange

/** Changes of one type; those of a rule apart. */
export interface ComparisonGroup {
  type: 'group'
  change: ProvenanceChange['type']
  ruleId: string | null
  changes: ProvenanceChange[]
}

export interface ComparisonChange {
  type: 'change'
  change: ProvenanceChange
}

/** The audit list beside the two texts: what differs, and why. */
export interface ComparisonView extends Disposable {
  show(comparison: Comparison): Promise<void>
  /** Show a change in the source, in the copy, or in both. */
  goTo(node: ComparisonNode, where: 'source' | 'copy' | 'both'): Promise<void>
}

/** Context key: whether there is something to list. */
const comparing = 'copydesk.comparing'
const textLength = 40

export function makeComparisonView(desk: Desk): ComparisonView {
  const changed = new vscode.EventEmitter<undefined>()
  let comparison: Comparison | undefined
  const provider: vscode.TreeDataProvider<ComparisonNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) =>
      node.type === 'group' ? groupItem(desk, node) : changeItem(node),
    getChildren: (node) => {
      if (!node) return comparison ? groupsOf(comparison.result) : []
      return node.type === 'group'
        ? node.changes.map((change) => ({type: 'change' as const, change}))
        : []
    },
    getParent: () => undefined
  }
  const view = vscode.window.createTreeView('copydesk.comparison', {
    treeDataProvider: provider
  })

  // The list goes when another page comes to the front.
  const leaving = desk.shown.onDidChange((document) => {
    const address = document?.uri.toString()
    const isOfIt =
      comparison &&
      [comparison.source, comparison.copy].some(
        (uri) => uri.toString() === address
      )
    setContext(comparing, isOfIt === true)
  })

  return {
    async show(next) {
      comparison = next
      view.message = totals(next.result)
      setContext(comparing, true)
      changed.fire(undefined)
      const [first] = groupsOf(next.result)
      if (first) await view.reveal(first, {expand: true, select: false})
    },
    async goTo(node, where) {
      if (node.type === 'group' || !comparison) return
      const {source, copy} = comparison
      const {sourceRange, range} = node.change
      if (where !== 'copy' && sourceRange) await reveal(source, sourceRange)
      if (where !== 'source' && range) await reveal(copy, range)
    },
    dispose() {
      leaving.dispose()
      changed.dispose()
      view.dispose()
    }
  }
}

/** Select a place where its document is on screen, else open it. */
async function reveal(
  uri: vscode.Uri,
  place: NonNullable<ProvenanceChange['range']>
): Promise<void> {
  const range = toRange(place)
  const editor =
    vscode.window.visibleTextEditors.find(
      ({document}) => document.uri.toString() === uri.toString()
    ) ?? (await vscode.window.showTextDocument(uri, {preview: true}))
  editor.selection = new vscode.Selection(range.start, range.end)
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter)
}

/** Groups in the order of the report: deletions first. */
function groupsOf({changes}: CompareResult): ComparisonGroup[] {
  const groups = new Map<string, ComparisonGroup>()
  for (const change of changes) {
    const {type, ruleId} = change
    const key = `${type} ${ruleId ?? ''}`
    const group = groups.get(key) ?? {
      type: 'group' as const,
      change: type,
      ruleId,
      changes: []
    }
    groups.set(key, group)
    group.changes.push(change)
  }

  return [...groups.values()]
}

function totals({totals: count}: CompareResult): string {
  return vscode.l10n.t(
    'Characters taken away by hand: {0}, put in: {1}, moved: {2}, changed by rules: {3}. Line ends joined: {4}.',
    count['removed'] ?? 0,
    count['added'] ?? 0,
    count['moved'] ?? 0,
    count['fixed'] ?? 0,
    count['joined'] ?? 0
  )
}

const icons: Readonly<Record<ProvenanceChange['type'], string>> = {
  removed: 'diff-removed',
  added: 'diff-added',
  moved: 'diff-renamed',
  fixed: 'sparkle',
  joined: 'combine'
}

function title({change, ruleId}: ComparisonGroup, {tables}: Desk): string {
  switch (change) {
    case 'removed':
      return vscode.l10n.t('Taken away by hand')
    case 'added':
      return vscode.l10n.t('Put in by hand')
    case 'moved':
      return vscode.l10n.t('Moved blocks')
    case 'joined':
      return vscode.l10n.t('Joined lines')
    case 'fixed': {
      const rule = tables.rules.find(({id}) => id === ruleId)
      return vscode.l10n.t('Fixed: {0}', rule?.title ?? ruleId ?? '')
    }
  }
}

function groupItem(desk: Desk, node: ComparisonGroup): vscode.TreeItem {
  const {change, ruleId, changes} = node
  const item = new vscode.TreeItem(
    title(node, desk),
    change === 'removed' || change === 'added'
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed
  )
  item.id = `${change} ${ruleId ?? ''}`
  item.description = String(changes.length)
  item.iconPath = new vscode.ThemeIcon(icons[change])
  item.contextValue = 'group'
  return item
}

function changeItem(node: ComparisonChange): vscode.TreeItem {
  const {type, before, after, range, sourceRange} = node.change
  const item = new vscode.TreeItem(label(node.change))
  const line = sourceRange?.start.line ?? range?.start.line
  if (line !== undefined) {
    item.description = vscode.l10n.t('line {0}', line + 1)
  }

  const shown = type === 'joined' || before === after
  item.tooltip = shaped(shown ? before.trim() : `${before} → ${after}`)
  item.contextValue = `change${sourceRange ? ' source' : ''}${range ? ' copy' : ''}`
  item.command = {
    title: vscode.l10n.t('Go to text'),
    command: 'copydesk.comparison.goTo',
    arguments: [node]
  }
  return item
}

/** `8月 30日 → 8月30日`; blanks made visible. */
function label({type, before, after}: ProvenanceChange): string {
  const short = (text: string): string => {
    const line = visible(text)
    return line.length > textLength ? `${line.slice(0, textLength)}…` : line
  }
  if (type === 'removed' || type === 'moved') return short(before)
  if (type === 'added') return short(after)
  return `${short(before)} → ${short(after)}`
}
