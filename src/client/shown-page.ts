import * as vscode from 'vscode'
import type {Disposable} from './disposable.js'
import type {ShownPage} from './desk.js'
import type {PageModels} from './page-models.js'
import {shownPage} from './pages.js'

/** Follow the page in front, and keep the context keys of menus. */
export function followShownPage(models: PageModels): ShownPage & Disposable {
  const changed = new vscode.EventEmitter<vscode.TextDocument | undefined>()
  let document: vscode.TextDocument | undefined

  const subscriptions = [
    changed,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidCloseTextDocument(update),
    models.onDidChange((each) => {
      if (each === document) setContextKeys(models, each)
    })
  ]
  update()

  return {
    get document() {
      return document
    },
    onDidChange: changed.event,
    dispose() {
      for (const subscription of subscriptions) subscription.dispose()
    }
  }

  function update(): void {
    const next = shownPage(document)
    setContext('copydesk.page', next !== undefined)
    if (next === document) return
    document = next
    if (next) setContextKeys(models, next)
    changed.fire(next)
  }
}

function setContextKeys(
  models: PageModels,
  document: vscode.TextDocument
): void {
  const state = models.get(document)
  if (!state) return
  setContext('copydesk.noArticles', state.page.articles.length === 0)
  setContext('copydesk.hasTags', state.page.counts.tags > 0)
  setContext('copydesk.hasSource', state.page.source !== null)
  setContext('copydesk.clean', state.page.layout === 'clean')
}

/** Set a key that `when` clauses of the manifest read. */
export function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value)
}
