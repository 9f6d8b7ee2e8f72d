import * as vscode from 'vscode'
import {
  askEncoding,
  reopenAs,
  reopenTitle,
  reopenWithEncoding
} from './commands/encoding.js'
import type {Desk} from './desk.js'
import {tellWarning} from './tell.js'
import {unread} from './unread.js'

/** Offer to open a page anew that was read in the wrong encoding. */
export function watchEncoding({client}: Desk): vscode.Disposable {
  const asked = new Set<string>()
  const consider = (): void => {
    const {document} = vscode.window.activeTextEditor ?? {}
    if (!document || unread(document.uri) !== 'other-encoding') return
    const key = document.uri.toString()
    if (asked.has(key)) return
    asked.add(key)
    void offer(client, document.uri)
  }
  consider()
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(consider),
    vscode.languages.onDidChangeDiagnostics(consider)
  )
}

async function offer(client: Desk['client'], uri: vscode.Uri): Promise<void> {
  // What its bytes say; where they say nothing, the person chooses.
  const other = await askEncoding(client, uri)
  const label = other
    ? reopenTitle(other)
    : vscode.l10n.t('Reopen with Encoding')
  const answer = await tellWarning(
    vscode.l10n.t(
      'This page seems to be in another encoding: many characters cannot be read. Chinese newspapers are often in GB 18030 or Big5.'
    ),
    label
  )
  if (answer !== label) return
  if (other) await reopenAs(uri, other)
  else await reopenWithEncoding(uri)
}
