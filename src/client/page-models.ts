import {
  requests,
  serverNotifications,
  type DraftParams,
  type EntitiesModel,
  type PageDraft,
  type PageModel
} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Disposable} from './disposable.js'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {ask} from './ask.js'
import {isPage} from './pages.js'

/** Quiet time in milliseconds after a keystroke before a page is asked anew. */
const quietTime = 120
/** The same of a long raw page: megabytes would hold up the keys of who types on. */
const longQuietTime = 600
/** Lines from which on a page is long. */
const longPage = 5000

/** Time that a server takes to be there again, in milliseconds. */
const restartTime = 500
/** After so many unanswered requests a page waits for a change of its own. */
const mostFailures = 5

/** What the server last said of a page. */
export interface PageState {
  readonly page: PageModel
  readonly entities: EntitiesModel | null
}

/** The models of the pages that are shown, kept up to date. */
export interface PageModels extends Disposable {
  /** Fires with a document whose model is new. */
  readonly onDidChange: vscode.Event<vscode.TextDocument>
  /** Fires with a document of which the structure alone is known so far. */
  readonly onDidDraft: vscode.Event<vscode.TextDocument>
  /** What can be drawn: the last known state, or before there is one the structure. */
  structure(document: vscode.TextDocument): PageDraft | undefined
  /** The last known state; may be of an older version while one types. */
  get(document: vscode.TextDocument): PageState | undefined
  /** The state of the present version. */
  latest(document: vscode.TextDocument): Promise<PageState | undefined>
}

/** Watch the pages on screen and ask for their models, one request at a time. */
export function watchPages(client: BaseLanguageClient): PageModels {
  const states = new Map<string, PageState>()
  /** Pages that have no state yet, as far as they are known. */
  const drafts = new Map<string, PageDraft>()
  /** Pages whose state is to be asked anew though their text is the same. */
  const stale = new Set<string>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const running = new Map<string, Promise<void>>()
  /** Requests in a row that were not answered, by page. */
  const failures = new Map<string, number>()
  const changed = new vscode.EventEmitter<vscode.TextDocument>()
  const drafted = new vscode.EventEmitter<vscode.TextDocument>()

  const subscriptions = [
    changed,
    drafted,
    vscode.workspace.onDidChangeTextDocument(({document, contentChanges}) => {
      if (contentChanges.length > 0) schedule(document, quietOf(document))
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      // A page that is opened to be shown is known here before it is on screen;
      // of many that are opened for a command no more than one is asked for.
      const isAlone = timers.size === 0 && running.size === 0
      if (isAlone || isShown(document)) schedule(document, 0)
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const key = document.uri.toString()
      clearTimeout(timers.get(key))
      timers.delete(key)
      states.delete(key)
      drafts.delete(key)
      failures.delete(key)
    }),
    vscode.window.onDidChangeVisibleTextEditors(refreshShown),
    client.onNotification(
      serverNotifications.drafted,
      ({uri, page}: DraftParams) => {
        const document = vscode.workspace.textDocuments.find(
          (each) => each.uri.toString() === uri
        )
        if (!document || states.has(uri)) return
        drafts.set(uri, page)
        if (page.version === document.version) drafted.fire(document)
      }
    ),
    client.onNotification(serverNotifications.changed, () => {
      // What is shown stays until the new answer is there. An answer under way
      // may not know yet what changed.
      for (const key of [...states.keys(), ...running.keys()]) stale.add(key)
      refreshShown()
    })
  ]
  refreshShown()

  return {
    onDidChange: changed.event,
    onDidDraft: drafted.event,
    structure({uri}) {
      const key = uri.toString()
      return states.get(key)?.page ?? drafts.get(key)
    },
    get: (document) => states.get(document.uri.toString()),
    async latest(document) {
      if (!isCurrent(document)) await load(document)
      // An answer that was under way already may be of an older version.
      if (!isCurrent(document)) await load(document)
      return states.get(document.uri.toString())
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer)
      for (const subscription of subscriptions) subscription.dispose()
    }
  }

  function refreshShown(): void {
    for (const {document} of vscode.window.visibleTextEditors) {
      if (!isCurrent(document)) schedule(document, 0)
    }
  }

  function isCurrent({uri, version}: vscode.TextDocument): boolean {
    const key = uri.toString()
    return !stale.has(key) && states.get(key)?.page.version === version
  }

  /** Where there is mark-up, whoever deletes beside it must know it soon. */
  function quietOf({uri, lineCount}: vscode.TextDocument): number {
    if (lineCount < longPage) return quietTime
    const marks = states.get(uri.toString())?.page.marks ?? []
    return marks.length > 0 ? quietTime : longQuietTime
  }

  function schedule(document: vscode.TextDocument, delay: number): void {
    if (!isPage(document)) return
    const key = document.uri.toString()
    clearTimeout(timers.get(key))
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key)
        if (!isCurrent(document)) void load(document)
      }, delay)
    )
  }

  /** Load once; who asks meanwhile waits for the same answer. */
  function load(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString()
    const present = running.get(key)
    if (present) return present
    const request = loadOnce(document).finally(() => running.delete(key))
    running.set(key, request)
    return request
  }

  async function loadOnce(document: vscode.TextDocument): Promise<void> {
    const params = {uri: document.uri.toString()}
    stale.delete(params.uri)
    const answers = await Promise.all([
      ask(client, requests.page, params),
      ask(client, requests.entities, params)
    ]).catch(() => undefined)
    if (!answers) {
      tryAgain(document)
      return
    }

    failures.delete(params.uri)
    const [page, entities] = answers
    if (document.isClosed) return
    if (!page) {
      // It has grown too long: what was known of it is shown no more.
      drafts.delete(params.uri)
      if (states.delete(params.uri)) changed.fire(document)
      return
    }

    states.set(params.uri, {page, entities})
    drafts.delete(params.uri)
    // Typed meanwhile: what is drawn moved with the text and stays until the
    // next answer is there; this one names places that are others by now.
    if (page.version === document.version) changed.fire(document)
    if (!isCurrent(document)) schedule(document, quietOf(document))
  }

  /** The server went away: it is started again, a few times. */
  function tryAgain(document: vscode.TextDocument): void {
    const key = document.uri.toString()
    const count = (failures.get(key) ?? 0) + 1
    failures.set(key, count)
    if (count <= mostFailures && isShown(document))
      schedule(document, restartTime * count)
  }
}

function isShown(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some(
    (editor) => editor.document === document
  )
}
