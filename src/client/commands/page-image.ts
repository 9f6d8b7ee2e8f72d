import {requests} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {filesOf} from '../page-image/find-image.js'
import {neighbour, pagesLike} from '../page-image/pages-like.js'
import type {PageImage} from '../page-image/page-image.js'
import {activePage, isPage, pageLanguage} from '../pages.js'
import type {CommandTable} from './command-table.js'

/** The image beside the text, and the pages before and after. */
export function pageImageCommands(desk: Desk, image: PageImage): CommandTable {
  return {
    'copydesk.pageImage': () => {
      const document = activePage()?.document ?? desk.shown.document
      if (document) image.open(document)
    },
    'copydesk.nextPage': () => turn(desk, 1),
    'copydesk.previousPage': () => turn(desk, -1)
  }
}

/** Open the neighbour of the page in its folder, where the page stands. */
async function turn({client, shown}: Desk, step: 1 | -1): Promise<void> {
  const document = activePage()?.document ?? shown.document
  if (!document || document.isUntitled) return
  const folder = vscode.Uri.joinPath(document.uri, '..')
  const name = fileName(document.uri)
  const next = await neighbour(
    pagesLike(name, await filesOf(folder)),
    {name, step},
    (each) =>
      ask(client, requests.isPage, {
        uri: vscode.Uri.joinPath(folder, each).toString()
      })
  )
  if (next === undefined) {
    vscode.window.setStatusBarMessage(
      step === 1
        ? vscode.l10n.t('This is the last page of the folder.')
        : vscode.l10n.t('This is the first page of the folder.'),
      4000
    )
    return
  }

  const editor = vscode.window.visibleTextEditors.find(
    (each) => each.document === document
  )
  const opened = await vscode.workspace.openTextDocument(
    vscode.Uri.joinPath(folder, next)
  )
  // The neighbour of a page is a page, whatever its name is associated with.
  const page = isPage(opened)
    ? opened
    : await vscode.languages.setTextDocumentLanguage(opened, pageLanguage)
  await vscode.window.showTextDocument(page, {
    preview: true,
    ...(editor?.viewColumn === undefined ? {} : {viewColumn: editor.viewColumn})
  })
}
