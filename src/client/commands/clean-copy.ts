import {requests} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {exists} from '../files.js'
import {activePage, focusPage} from '../pages.js'
import {textUri} from '../text-documents.js'
import type {CommandTable} from './command-table.js'

/** Write the clean copy beside the page; compare it with its source. */
export function cleanCopyCommands(desk: Desk): CommandTable {
  return {
    'copydesk.cleanCopy': async () => {
      const document = activePage()?.document ?? desk.shown.document
      if (document) await createCleanCopy(desk, document)
    },
    'copydesk.compare': async () => {
      const document = activePage()?.document ?? desk.shown.document
      if (document) await compareWithSource(desk, document)
    }
  }
}

async function createCleanCopy(
  {client}: Desk,
  document: vscode.TextDocument
): Promise<void> {
  const {text, name, refusal} = await ask(client, requests.cleanCopy, {
    uri: document.uri.toString()
  })
  if (refusal !== undefined) {
    void vscode.window.showErrorMessage(refusal)
    return
  }

  const uri = vscode.Uri.joinPath(document.uri, '..', name)
  if (await exists(uri)) {
    await openPresentCopy(uri, text)
    return
  }

  const edit = new vscode.WorkspaceEdit()
  edit.createFile(uri, {
    contents: new TextEncoder().encode(text),
    overwrite: false
  })
  if (await vscode.workspace.applyEdit(edit)) await focusPage(uri)
}

/** A copy is never overwritten: it is opened, and a new one shown beside it. */
async function openPresentCopy(uri: vscode.Uri, text: string): Promise<void> {
  await focusPage(uri)
  const merge = vscode.l10n.t('Compare with a Fresh Copy')
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} is already there; it is opened.', fileName(uri)),
    merge
  )
  if (answer !== merge) return
  const fresh = textUri({name: fileName(uri), text})
  await vscode.commands.executeCommand(
    'vscode.diff',
    fresh,
    uri,
    vscode.l10n.t('Fresh copy ↔ {0}', fileName(uri))
  )
}

async function compareWithSource(
  {client}: Desk,
  document: vscode.TextDocument
): Promise<void> {
  const result = await ask(client, requests.compare, {
    uri: document.uri.toString()
  })
  if (!result) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'This page names no source that can be read. A clean copy names its source at the top: source: page.txt'
      )
    )
    return
  }

  const source = vscode.Uri.parse(result.sourceUri)
  await vscode.commands.executeCommand(
    'vscode.diff',
    source,
    document.uri,
    `${fileName(source)} ↔ ${fileName(document.uri)}`
  )
}
