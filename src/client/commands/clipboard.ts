import {requests} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {activePage, focusPage, pageLanguage} from '../pages.js'
import {fromRange} from '../ranges.js'
import type {CommandTable} from './command-table.js'

/** Format that clean text is copied in. */
const textFormat = 'text'

/** Copy cleaned, paste as a page. */
export function clipboardCommands(desk: Desk): CommandTable {
  return {
    'copydesk.copyAsCleanText': () => copyAsCleanText(desk),
    'copydesk.pasteAsTranscription': () => pasteAsTranscription()
  }
}

/** The selected blocks as they read, joined and fixed, without mark-up. */
async function copyAsCleanText({client}: Desk): Promise<void> {
  const editor = activePage()
  if (!editor) return
  const {document, selection} = editor
  const uri = document.uri.toString()
  const result = await ask(client, requests.export, {
    uri,
    format: textFormat,
    options: {},
    articleId: null,
    ...(selection.isEmpty ? {} : {range: fromRange(selection)})
  })
  if (result.refusal !== undefined) {
    void vscode.window.showErrorMessage(result.refusal)
    return
  }

  await vscode.env.clipboard.writeText(result.text)
  vscode.window.setStatusBarMessage(
    `$(copy) ${vscode.l10n.t('{0} characters of clean text copied.', result.text.length)}`,
    4000
  )
}

/** A new page with what a PDF viewer put on the clipboard. */
async function pasteAsTranscription(): Promise<void> {
  const text = await vscode.env.clipboard.readText()
  const document = await vscode.workspace.openTextDocument({
    language: pageLanguage,
    // Line ends of every origin; form feeds stand between columns.
    content: text.replace(/\r\n?|\f/gu, '\n')
  })
  await focusPage(document.uri)
}
