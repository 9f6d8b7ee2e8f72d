import type {FixChange} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import {fileName} from './file-name.js'
import {toRange} from './ranges.js'
import {harmless, visible} from './visible.js'
import {tellInformation} from './tell.js'

/** What a bulk fix changed in one file. */
export interface FileChanges {
  readonly uri: vscode.Uri
  readonly changes: readonly FixChange[]
}

interface ChangeItem extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri
  readonly range?: vscode.Range
}

/** Say what a bulk fix did; *Show* lists each change, and goes there. */
export async function showReceipt(
  message: string,
  files: readonly FileChanges[]
): Promise<void> {
  const show = vscode.l10n.t('Show')
  const answer = await tellInformation(message, show)
  if (answer === show) listChanges(message, files)
}

/** The list of changes; the page follows the one it stands on. */
function listChanges(title: string, files: readonly FileChanges[]): void {
  const list = vscode.window.createQuickPick<ChangeItem>()
  list.title = title
  list.placeholder = vscode.l10n.t(
    'Each change; the arrow keys show its place, Enter goes there.'
  )
  list.matchOnDescription = true
  list.items = itemsOf(files)
  list.onDidChangeActive(([item]) => {
    if (item) void showChange(item, true)
  })
  list.onDidAccept(() => {
    const [item] = list.activeItems
    list.hide()
    if (item) void showChange(item, false)
  })
  list.onDidHide(() => {
    list.dispose()
  })
  list.show()
}

async function showChange(
  {uri, range}: ChangeItem,
  preserveFocus: boolean
): Promise<void> {
  if (!uri || !range) return
  await vscode.window.showTextDocument(uri, {
    selection: range,
    preserveFocus,
    preview: preserveFocus
  })
}

function itemsOf(files: readonly FileChanges[]): ChangeItem[] {
  return files.flatMap(({uri, changes}) => [
    ...(files.length > 1
      ? [
          {
            label: harmless(fileName(uri)),
            kind: vscode.QuickPickItemKind.Separator
          }
        ]
      : []),
    ...changes.map(({title, range, before, after, context}) => ({
      uri,
      range: toRange(range),
      label: [before, after]
        .map((text) => inContext(text, context))
        .join(' → '),
      description: `${vscode.l10n.t('line {0}', range.start.line + 1)} · ${harmless(title)}`
    }))
  ])
}

/** Most characters of a change that are shown. */
const longestShown = 24

/** `至8月␣30日，`; `∅` where a line was taken away as a whole. */
function inContext(text: string, context: FixChange['context']): string {
  const shown = Array.from(text)
  const half = longestShown / 2
  const short =
    shown.length > longestShown
      ? `${shown.slice(0, half).join('')}…${shown.slice(-half).join('')}`
      : text
  const before = harmless(context.before)
  const after = harmless(context.after.replaceAll('\n', '⏎'))
  if (text === '' && before + after !== '') return before + after
  return before + visible(short) + after
}
