import * as vscode from 'vscode'
import type {PageState} from './page-models.js'
import type {Desk} from './desk.js'
import {isPage} from './pages.js'
import {readSettings} from './settings.js'

/** Visible characters up to which lines are lines of a column. */
const columnLength = 60

/**
 * Keep the lines of a column whole. VS Code wraps by the text of the file, so
 * that hidden marks would break lines on screen that have room; a raw page,
 * whose lines are short as printed, is better not wrapped. Its wrapping is
 * turned off once, for this page and session; the person's own choice wins.
 */
export function keepLines({models}: Desk): vscode.Disposable {
  /** Addresses of pages whose wrapping is off by us. */
  const done = new Set<string>()
  const consider = (): void => {
    const document = vscode.window.activeTextEditor?.document
    if (!document || !isPage(document)) return
    const key = document.uri.toString()
    const comparison = vscode.window.tabGroups.activeTabGroup.activeTab?.input
    if (comparison instanceof vscode.TabInputTextDiff) {
      // VS Code gave the wrapping of the raw page to the clean copy beside it,
      // whose lines are paragraphs. Toggling gives both back their own.
      const original = comparison.original.toString()
      const isCopy = comparison.modified.toString() === key && !done.has(key)
      // The tab is there before its editors are: what is toggled then is the copy
      // in the editor before it.
      if (isCopy && isVisible(original) && done.delete(original)) toggle()
      return
    }

    const state = models.get(document)
    if (done.has(key) || !state || !wrapsBadly(document, state)) return
    done.add(key)
    toggle()
  }
  consider()
  return vscode.Disposable.from(
    models.onDidChange(consider),
    vscode.window.onDidChangeActiveTextEditor(consider),
    vscode.window.onDidChangeVisibleTextEditors(consider),
    vscode.window.tabGroups.onDidChangeTabs(consider),
    vscode.workspace.onDidCloseTextDocument(({uri}) => {
      done.delete(uri.toString())
    })
  )
}

function isVisible(uri: string): boolean {
  return vscode.window.visibleTextEditors.some(
    ({document}) => document.uri.toString() === uri
  )
}

function toggle(): void {
  void vscode.commands.executeCommand('editor.action.toggleWordWrap')
}

function wrapsBadly(
  document: vscode.TextDocument,
  {page: {layout, attributes, version}}: PageState
): boolean {
  if (layout !== 'raw' || version !== document.version) return false
  if (attributes.length === 0) return false
  if (readSettings(document.uri).showMarks === 'full') return false
  if (!isOurWrapping(document)) return false
  const hidden = new Map<number, number>()
  for (const {start, end} of attributes) {
    if (start.line !== end.line) continue
    const length = end.character - start.character
    hidden.set(start.line, (hidden.get(start.line) ?? 0) + length)
  }

  for (let line = 0; line < document.lineCount; line++) {
    const {length} = document.lineAt(line).text
    if (length - (hidden.get(line) ?? 0) > columnLength) return false
  }

  return true
}

/** Whether lines wrap by our default, and not by the person's wish. */
function isOurWrapping(document: vscode.TextDocument): boolean {
  const editor = vscode.workspace.getConfiguration('editor', document)
  const wishes = editor.inspect<string>('wordWrap')
  return (
    editor.get('wordWrap') === 'bounded' &&
    wishes?.globalLanguageValue === undefined &&
    wishes?.workspaceLanguageValue === undefined &&
    wishes?.workspaceFolderLanguageValue === undefined
  )
}
