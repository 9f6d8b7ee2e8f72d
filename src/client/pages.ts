import * as vscode from 'vscode'
import {tellInformation} from './tell.js'
import {textScheme} from './text-documents.js'

/** Id of the language that Copydesk gives to pages. */
export const pageLanguage = 'transcription'

/** Whether a document is a newspaper page. */
export function isPage(document: vscode.TextDocument): boolean {
  const {languageId, uri} = document
  return languageId === pageLanguage && uri.scheme !== textScheme
}

/** Matches `/pages/entities.yaml`. */
const sideFile = /\/(?:entities|copydesk)\.ya?ml$/u

/** Panels of ours that show a page; commands in them act on that page. */
const ownPanels = ['copydesk.preview', 'copydesk.image']

/** The page that was in front last, for panels that follow it. */
let lastPage: vscode.TextDocument | undefined

/**
 * The editor of the page that commands act on: the active one; where the
 * preview or the image has the focus, that of the page it shows, whose
 * selection is the preview's; else none.
 */
export function activePage(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor
  if (editor) return isPage(editor.document) ? editor : undefined
  if (!isOwnPanelActive()) return undefined
  const editors = vscode.window.visibleTextEditors
  return (
    editors.find(({document}) => document === lastPage) ??
    editors.find(({document}) => isPage(document))
  )
}

/** The editor of `activePage`; where there is none, that is told. */
export function pageAtCursor(): vscode.TextEditor | undefined {
  const editor = activePage()
  if (!editor) {
    void tellInformation(
      vscode.l10n.t('Put the cursor in a newspaper page first.')
    )
  }

  return editor
}

function isOwnPanelActive(): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input
  // VS Code puts a prefix before the type that we gave.
  return (
    input instanceof vscode.TabInputWebview &&
    ownPanels.some((type) => input.viewType.endsWith(type))
  )
}

/**
 * The page that views show: the active one, else the one seen last that is
 * still on screen (the preview or a register may be in front) or behind.
 */
export function shownPage(
  last: vscode.TextDocument | undefined
): vscode.TextDocument | undefined {
  const active = activePage()
  if (active) {
    lastPage = active.document
    return lastPage
  }

  const shown = vscode.window.visibleTextEditors.map(({document}) => document)
  if (last && shown.includes(last)) return last
  return shown.find(isPage) ?? (last && isBehind(last) ? last : undefined)
}

/** Whether a page is open still, and no text of another's stands before it. */
function isBehind(page: vscode.TextDocument): boolean {
  const front = vscode.window.activeTextEditor?.document
  const isOurs =
    front === undefined ||
    front.uri.scheme === textScheme ||
    sideFile.test(front.uri.path)
  return isOurs && !page.isClosed && hasTab(page.uri)
}

function hasTab(uri: vscode.Uri): boolean {
  const wanted = uri.toString()
  return vscode.window.tabGroups.all.some(({tabs}) =>
    tabs.some(({input}) =>
      input instanceof vscode.TabInputText
        ? input.uri.toString() === wanted
        : input instanceof vscode.TabInputTextDiff &&
          input.modified.toString() === wanted
    )
  )
}

/** How many lists of ours keep the keys over several answers. */
let holding = 0

/** Let pages be shown without the keys going to them, until it is disposed. */
export function holdFocus(): vscode.Disposable {
  holding++
  return new vscode.Disposable(() => {
    holding--
  })
}

/** Show a page with the focus in it, where it is already open if it is. */
export async function focusPage(
  uri: vscode.Uri,
  selection?: vscode.Range
): Promise<vscode.TextEditor> {
  const open = vscode.window.visibleTextEditors.find(
    ({document}) => document.uri.toString() === uri.toString()
  )
  const column = open?.viewColumn
  return vscode.window.showTextDocument(uri, {
    preview: false,
    preserveFocus: holding > 0,
    ...(column === undefined ? {} : {viewColumn: column}),
    ...(selection ? {selection} : {})
  })
}
