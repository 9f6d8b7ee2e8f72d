import * as vscode from 'vscode'
import {reopenWithEncoding} from './commands/encoding.js'
import {tellWarning} from './tell.js'
import {unread} from './unread.js'

/** Offer to open a page anew that was read in the wrong encoding. */
export function watchEncoding(): vscode.Disposable {
  const asked = new Set<string>()
  const consider = (): void => {
    const {document} = vscode.window.activeTextEditor ?? {}
    if (!document || unread(document.uri) !== 'other-encoding') return
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

async function offer(uri: vscode.Uri): Promise<void> {
  const label = vscode.l10n.t('Reopen with Encoding')
  const answer = await tellWarning(
    vscode.l10n.t(
      'This page seems to be in another encoding: many characters cannot be read. Chinese newspapers are often in GB 18030 or Big5.'
    ),
    label
  )
  if (answer === label) await reopenWithEncoding(uri)
}
