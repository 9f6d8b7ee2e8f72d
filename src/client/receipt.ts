import type {FixChange} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import {fileName} from './file-name.js'
import {visible} from './visible.js'

/** What a bulk fix changed in one file. */
export interface FileChanges {
  readonly uri: vscode.Uri
  readonly changes: readonly FixChange[]
}

interface ChangeItem extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri
  readonly line?: number
}

/** Say what a bulk fix did; *Show* lists each change, and goes there. */
export async function showReceipt(
  message: string,
  files: readonly FileChanges[]
): Promise<void> {
  const show = vscode.l10n.t('Show')
  const answer = await vscode.window.showInformationMessage(message, show)
  if (answer !== show) return
  const picked = await vscode.window.showQuickPick(itemsOf(files), {
    title: message,
    placeHolder: vscode.l10n.t('Each change; Enter goes there.'),
    matchOnDescription: true
  })
  if (!picked?.uri) return
  const document = await vscode.workspace.openTextDocument(picked.uri)
  const editor = await vscode.window.showTextDocument(document)
  const at = new vscode.Position(picked.line ?? 0, 0)
  editor.selection = new vscode.Selection(at, at)
  editor.revealRange(
    editor.selection,
    vscode.TextEditorRevealType.InCenterIfOutsideViewport
  )
}

function itemsOf(files: readonly FileChanges[]): ChangeItem[] {
  return files.flatMap(({uri, changes}) => [
    ...(files.length > 1
      ? [
          {
            label: fileName(uri),
            kind: vscode.QuickPickItemKind.Separator
          }
        ]
      : []),
    ...changes.map(({title, line, before, after}) => ({
      uri,
      line,
      label: `${visible(before)} → ${visible(after)}`,
      description: `${title} · ${vscode.l10n.t('line {0}', line + 1)}`
    }))
  ])
}
