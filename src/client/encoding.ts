import {wrongEncodingCode} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import {
  argumentOf,
  pageOf,
  type CommandTable
} from './commands/command-table.js'

/** Offer to open a page anew that was read in the wrong encoding. */
export function watchEncoding(): vscode.Disposable {
  const asked = new Set<string>()
  const consider = (): void => {
    const {document} = vscode.window.activeTextEditor ?? {}
    if (!document || !isUnread(document.uri)) return
    const key = document.uri.toString()
    if (asked.has(key)) return
    asked.add(key)
    void offer(document.uri)
  }
  consider()
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(consider),
    vscode.languages.onDidChangeDiagnostics(consider)
  )
}

/** What the quick fix of the problem runs. */
export function encodingCommands(): CommandTable {
  return {
    'copydesk.reopenWithEncoding': async (argument) => {
      const page = await pageOf(argumentOf('reopenWithEncoding', argument))
      if (page) await reopen(page.uri)
    }
  }
}

/** Whether the server says so; a client knows nothing of pages. */
function isUnread(uri: vscode.Uri): boolean {
  return vscode.languages
    .getDiagnostics(uri)
    .some(
      ({code}) =>
        (typeof code === 'object' ? code.value : code) === wrongEncodingCode
    )
}

async function offer(uri: vscode.Uri): Promise<void> {
  const label = vscode.l10n.t('Reopen with Encoding')
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'This page seems to be in another encoding: many characters cannot be read. Chinese newspapers are often in GB 18030 or Big5.'
    ),
    label
  )
  if (answer === label) await reopen(uri)
}

async function reopen(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri)
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding')
}
