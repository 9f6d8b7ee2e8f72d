import {
  clientNotifications,
  serverNotifications,
  type DraftParams,
  type FileChangedParams
} from '../protocol/protocol.js'
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type Connection
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {pageDraft} from '../service/features/page-model.js'
import {answering, describe} from './answering.js'
import {capabilities} from './capabilities.js'
import {pushDiagnostics} from './diagnostics.js'
import {handleLanguageRequests} from './language-requests.js'
import {handleOwnRequests} from './own-requests.js'
import type {Runtime} from './runtime.js'
import {createSession, type Session} from './session.js'
import {isConfiguration, isRegister, isSideFile} from './workspace-files.js'

/** Files that pages depend on, and pages that others name. */
const watchers = [
  {globPattern: '**/{entities,copydesk}.yaml'},
  {globPattern: '**/*.{txt,news.md}'}
]

/** The settings that are ours. */
const section = 'copydesk'

/** UTF-16 code units of a page of which a draft is sent: it weighs as much as the whole. */
const longestDraft = 500_000

/** Quiet after a keystroke in a register before pages are asked anew, ms. */
const quietTime = 200

/** Serve a connection: the same on Node and in a web worker. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument)
  let session: Session | undefined
  let refreshPushed: (() => void) | undefined
  let isReadingAhead = false
  let setInitialized: () => void
  const initialized = new Promise<void>((resolve) => {
    setInitialized = resolve
  })
  const current = (): Session | undefined => session
  const page: Session['page'] = async (uri) => session?.page(uri)
  const answer = answering({connection, pause: () => runtime.pause(), page})
  const answerWhole = answering({
    connection,
    pause: () => runtime.pause(),
    async page(uri) {
      await session?.files.wholeRegister(uri)
      return session?.page(uri)
    }
  })

  connection.onInitialize((params) => {
    session = createSession({
      connection,
      documents,
      runtime,
      params,
      initialized,
      onLate: refresh,
      onDraft(view) {
        if (session?.isPlain !== false || view.text.length > longestDraft)
          return
        const draft: DraftParams = {uri: view.uri, page: pageDraft(view)}
        connection
          .sendNotification(serverNotifications.drafted, draft)
          .catch(complain)
      },
      onSettled() {
        connection.sendRequest('workspace/diagnostic/refresh').catch(complain)
      },
      onLearned: refresh
    })
    if (!params.capabilities.textDocument?.diagnostic) {
      const pushed = pushDiagnostics({
        connection,
        documents,
        page,
        largePage: async (uri) => session?.largePage(uri)
      })
      refreshPushed = pushed.refresh
    }

    return {capabilities, serverInfo: {name: 'Copydesk'}}
  })

  connection.onInitialized(() => {
    setInitialized()
    const {workspace} = session?.client ?? {}
    // Nobody is told of changed settings who has not asked.
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, {section})
        .catch(complain)
    }

    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        session?.foldersChanged(event)
        refresh()
      })
    }

    // Our own client watches by itself; another is asked to.
    const {dynamicRegistration} = workspace?.didChangeWatchedFiles ?? {}
    if (!session?.isPlain || !dynamicRegistration) return
    connection.client
      .register(DidChangeWatchedFilesNotification.type, {watchers})
      .catch(complain)
  })
  connection.onDidChangeConfiguration(() => {
    session?.settingsChanged()
    refresh()
  })
  connection.onNotification(
    clientNotifications.fileChanged,
    ({uri}: FileChangedParams) => {
      if (session?.fileChanged(uri)) refresh()
    }
  )
  connection.onDidChangeWatchedFiles(({changes}) => {
    const touched = changes.filter(({uri}) => session?.fileChanged(uri))
    if (touched.length > 0) refresh()
  })
  const settled = debounced(quietTime, () => {
    for (const {uri} of documents.all()) {
      // Read even where no page asks for it: its diagnostics are seen.
      if (isRegister(uri)) void session?.files.register(uri)
      if (isConfiguration(uri)) void session?.files.configuration(uri)
    }

    refresh()
  })
  documents.onDidChangeContent(({document: {uri}}) => {
    session?.learning.touch()
    if (!isSideFile(uri)) return
    session?.fileChanged(uri)
    settled()
  })
  documents.onDidOpen(({document: {uri, languageId}}) => {
    // A page that is opened alone is about to be shown: its questions arrive
    // later than it can be read. Of many that are opened at once, as commands do,
    // nobody may ask.
    if (languageId !== 'transcription' || isReadingAhead) return
    isReadingAhead = true
    page(uri)
      .catch((error: unknown) => {
        connection.console.error(describe(error))
      })
      .finally(() => {
        isReadingAhead = false
      })
  })
  documents.onDidClose(({document}) => {
    session?.close(document.uri)
    // What was discarded there is no more, and the disk did not change.
    if (session?.fileChanged(document.uri)) refresh()
  })

  /** What pages mean may have changed: ask the client to ask again. */
  function refresh(): void {
    refreshPushed?.()
    const {workspace} = session?.client ?? {}
    const asked: Array<Promise<unknown>> = [
      connection.sendNotification(serverNotifications.changed)
    ]
    for (const part of ['diagnostics', 'codeLens', 'inlayHint'] as const) {
      if (!workspace?.[part]?.refreshSupport) continue
      const method = part === 'diagnostics' ? 'diagnostic' : part
      asked.push(connection.sendRequest(`workspace/${method}/refresh`))
    }

    Promise.all(asked).catch(complain)
  }

  function complain(error: unknown): void {
    connection.console.error(describe(error))
  }

  handleLanguageRequests({connection, answer, answerWhole, session: current})
  handleOwnRequests({
    connection,
    answer,
    answerWhole,
    answerClosed: answering({
      connection,
      pause: () => runtime.pause(),
      page: async (uri) => session?.pageToRead(uri)
    }),
    pause: () => runtime.pause(),
    session: current
  })
  documents.listen(connection)
  connection.listen()
}

/** Run once things have been quiet for a while, in milliseconds. */
function debounced(quiet: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(run, quiet)
  }
}
