import * as vscode from 'vscode'
import type {Desk} from './desk.js'
import {isPage, pageLanguage} from './pages.js'
import {setContext} from './shown-page.js'

/** Where it is kept that pages were open in a workspace; a context key, too. */
const key = 'copydesk.hasPages'

/**
 * Say to the menus of folders and files whether there are pages in this workspace:
 * one was open here once, or its settings name them. No folder is looked into.
 */
export function knowPages({context}: Desk): vscode.Disposable {
  const named = vscode.workspace
    .getConfiguration('files')
    .inspect<Record<string, string>>('associations')?.workspaceValue
  let isKnown =
    context.workspaceState.get<boolean>(key) === true ||
    Object.values(named ?? {}).includes(pageLanguage)
  setContext(key, isKnown)
  const consider = (document: vscode.TextDocument): void => {
    if (isKnown || !isPage(document)) return
    if (!vscode.workspace.getWorkspaceFolder(document.uri)) return
    isKnown = true
    setContext(key, true)
    void context.workspaceState.update(key, true)
  }
  vscode.workspace.textDocuments.forEach(consider)
  return vscode.workspace.onDidOpenTextDocument(consider)
}
