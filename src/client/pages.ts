import * as vscode from 'vscode'

/** Id of the language that Copydesk gives to pages. */
export const pageLanguage = 'transcription'

/** Whether a document is a newspaper page. */
export function isPage(document: vscode.TextDocument): boolean {
  return document.languageId === pageLanguage
}

/** The editor of the page that commands act on; the active one, else none. */
export function activePage(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor
  return editor && isPage(editor.document) ? editor : undefined
}

/**
 * The page that views show: the active one, else the one seen last that is
 * still on screen (the preview or a register may be in front).
 */
export function shownPage(
  last: vscode.TextDocument | undefined
): vscode.TextDocument | undefined {
  const active = activePage()
  if (active) return active.document
  const shown = vscode.window.visibleTextEditors.map(({document}) => document)
  if (last && shown.includes(last)) return last
  return shown.find(isPage)
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
    ...(column === undefined ? {} : {viewColumn: column}),
    ...(selection ? {selection} : {})
  })
}
