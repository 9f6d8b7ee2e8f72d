import * as vscode from 'vscode'
import type {Disposable} from './disposable.js'
import type {ShownPage} from './desk.js'
import type {PageModels} from './page-models.js'
import {shownPage} from './pages.js'
import {unread} from './unread.js'

/** Follow the page in front, and keep the context keys of menus. */
export function followShownPage(models: PageModels): ShownPage & Disposable {
  const changed = new vscode.EventEmitter<vscode.TextDocument | undefined>()
  let document: vscode.TextDocument | undefined

  const subscriptions = [
    changed,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidCloseTextDocument(update),
    models.onDidChange((each) => {
      if (each === document) setContextKeys(models, each)
    }),
    vscode.languages.onDidChangeDiagnostics(({uris}) => {
      const own = document?.uri.toString()
      if (document && uris.some((uri) => uri.toString() === own))
        setContextKeys(models, document)
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
  // What is not known yet is not said: nothing is empty before it is read.
  const counts = state?.page.counts
  const found = (counts?.tags ?? 0) + (counts?.suggested ?? 0)
  setContext('copydesk.tooLong', unread(document.uri) === 'too-long')
  setContext('copydesk.noArticles', state?.page.articles.length === 0)
  setContext('copydesk.noProblems', counts?.problems === 0)
  setContext('copydesk.noEntities', state !== undefined && found === 0)
  if (!state) return
  setContext('copydesk.hasTags', state.page.counts.tags > 0)
  setContext('copydesk.hasSource', state.page.source !== null)
  setContext('copydesk.clean', state.page.layout === 'clean')
}

/** The values of keys that were set. */
const contextKeys = new Map<string, boolean>()

/** Set a key that `when` clauses of the manifest read. */
export function setContext(key: string, value: boolean): void {
  if (contextKeys.get(key) === value) return
  contextKeys.set(key, value)
  void vscode.commands.executeCommand('setContext', key, value)
}
