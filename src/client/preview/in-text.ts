import {commands, type CommandArguments} from '../../protocol/commands.js'
import * as vscode from 'vscode'
import {fromRange} from '../ranges.js'

/** What is selected in the preview is selected in the text, for every command. */
export function select(
  page: vscode.TextDocument,
  span: {start: number; end: number}
): void {
  const editor = editorOf(page)
  if (!editor || span.start < 0) return
  const {start, end} = rangeOf(page, span)
  editor.selection = new vscode.Selection(start, end)
}

/** What is selected is tagged; a kind of no letters asks for one. */
export function tag(
  page: vscode.TextDocument,
  span: {start: number; end: number; kind: string}
): void {
  const argument: CommandArguments['tag'] = {
    uri: page.uri.toString(),
    version: page.version,
    range: fromRange(rangeOf(page, span)),
    kind: span.kind === '' ? null : span.kind
  }
  void vscode.commands.executeCommand(commands.tag, argument)
}

function rangeOf(
  page: vscode.TextDocument,
  {start, end}: {start: number; end: number}
): vscode.Range {
  return new vscode.Range(page.positionAt(start), page.positionAt(end))
}

/** The editor that shows a page, where one does. */
export function editorOf(
  page: vscode.TextDocument
): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(
    (editor) => editor.document === page
  )
}
