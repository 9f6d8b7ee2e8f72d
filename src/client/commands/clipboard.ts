import {requests} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {cleanForm, evenLineEnds} from '../paste.js'
import {activePage, pageAtCursor, focusPage, pageLanguage} from '../pages.js'
import {fromRange} from '../ranges.js'
import type {CommandTable} from './command-table.js'
import {tellError, tellInformation} from '../tell.js'
import {whyNothing} from '../unread.js'
import {harmless} from '../visible.js'

/** Format that clean text is copied in. */
const textFormat = 'text'

/** Copy cleaned, paste as a page. */
export function clipboardCommands(desk: Desk): CommandTable {
  return {
    'copydesk.copyAsCleanText': () => copyAsCleanText(desk),
    'copydesk.pasteAsTranscription': () => pasteAsTranscription(desk)
  }
}

/** The selected blocks as they read, joined and fixed, without mark-up. */
async function copyAsCleanText({client}: Desk): Promise<void> {
  const editor = pageAtCursor()
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
  if (!result || result.refusal !== undefined) {
    void tellError(whyNothing(result, document.uri))
    return
  }

  await vscode.env.clipboard.writeText(result.text)
  vscode.window.setStatusBarMessage(
    `$(copy) ${vscode.l10n.t('{0} characters of clean text copied.', result.text.length)}`,
    4000
  )
}

/**
 * What a PDF viewer put on the clipboard, into the page as it is or cleaned;
 * where no page is open, into a new one.
 */
async function pasteAsTranscription(desk: Desk): Promise<void> {
  const pasted = await vscode.env.clipboard.readText()
  if (pasted.trim() === '') {
    void tellInformation(vscode.l10n.t('There is no text on the clipboard.'))
    return
  }

  const text = evenLineEnds(pasted)
  const editor = activePage()
  if (!editor) {
    const document = await vscode.workspace.openTextDocument({
      language: pageLanguage,
      content: text
    })
    await focusPage(document.uri)
    return
  }

  const clean = await cleanForm(desk, editor.document, pasted)
  const asIs = vscode.l10n.t('Paste as it is, line by line')
  const picked = clean
    ? await vscode.window.showQuickPick(
        [
          {
            label: clean.title,
            detail: firstWords(clean.text),
            text: clean.text
          },
          {label: asIs, detail: firstWords(text), text}
        ],
        {placeHolder: vscode.l10n.t('How is it to be pasted?')}
      )
    : {text}
  if (!picked) return
  await editor.edit((builder) => {
    for (const selection of editor.selections)
      builder.replace(selection, picked.text)
  })
  await focusPage(editor.document.uri)
}

/** As much of a text as a list shows, line ends seen. */
function firstWords(text: string): string {
  return harmless(text.slice(0, 80).replaceAll(/\n+/gu, ' ⏎ '))
}
