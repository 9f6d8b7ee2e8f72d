import {say, toLocale, type Locale, type Words} from '../core/model/words.js'
import {
  clientRequests,
  type OtherEncoding,
  type Settings
} from '../protocol/protocol.js'
import {analyser, createLanguageService} from '../service/language-service.js'
import {viewPage, type PageView} from '../service/page-view.js'
import {
  isLargePage,
  largePageDiagnostic,
  type LargePageDiagnostic
} from '../service/large-page.js'
import type {
  ClientCapabilities,
  Connection,
  DocumentDiagnosticReport,
  InitializeParams,
  TextDocuments,
  WorkspaceFoldersChangeEvent
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {describe} from './answering.js'
import {clientFiles, clientLexicon, noLexicon} from './client-files.js'
import {foldersOf, toOptions} from './initialization.js'
import {createLearning, type Learning} from './learning.js'
import {makeReports} from './diagnostics.js'
import {loadLexica} from './late-lexica.js'
import {decoded, otherEncoding} from './other-encodings.js'
import {isUsualPage} from './page-index.js'
import {createReading} from './reading.js'
import {noFiles, type Runtime} from './runtime.js'
import {createSettingsMemo} from './settings-memo.js'
import {createSurroundings} from './surroundings.js'
import {
  createWorkspaceFiles,
  isSideFile,
  type WorkspaceFiles
} from './workspace-files.js'
import {gatherLessons} from './workspace-lessons.js'

const tooMany: Words = {
  en: 'This workspace has more than {limit} pages. Searches, counts and renamings reach the first {limit}; open fewer folders, or say in copydesk.yaml which files are pages (pages:)',
  'zh-cn':
    '此工作区的版面超过 {limit} 个，查找、计数与改名只涉及前 {limit} 个。请打开较少的文件夹，或在 copydesk.yaml 的 pages: 中指明哪些文件是版面'
}

/** What lives from `initialize` to `exit`: files, settings, the memo. */
export interface Session {
  /** What the tags of the workspace have taught. */
  readonly learning: Learning
  readonly locale: Locale
  readonly client: ClientCapabilities
  /** Whether the client is another editor's: it runs none of our commands. */
  readonly isPlain: boolean
  readonly files: WorkspaceFiles
  /** Uris of the workspace folders, without a slash at the end. */
  readonly folders: readonly string[]
  /** What is said of an open page that is too long to be read, if it is. */
  readonly largePage: (uri: string) => Promise<LargePageDiagnostic | undefined>
  /** The present version of an open page that is not too long to be read. */
  readonly page: (uri: string) => Promise<PageView | undefined>
  /** What is reported of a page that is read; `previous`: what the client has. */
  readonly report: (
    page: PageView,
    previous: string | undefined
  ) => DocumentDiagnosticReport
  /** What can be said of a long page at once, while it is read. */
  readonly quick: (
    uri: string,
    previous: string | undefined
  ) => Promise<DocumentDiagnosticReport | undefined>
  /** A page that need not be open; its version is 0 where it is not. */
  readonly pageOf: (uri: string) => Promise<PageView | undefined>
  /** The same to be looked at and not changed: in the encoding it is in. */
  readonly pageToRead: (uri: string) => Promise<PageView | undefined>
  /** The text of a page, open or not, to be looked at like that. */
  readonly textToRead: (uri: string) => Promise<string | null>
  /** Which encoding a file is in that is not UTF-8; `null` for no other. */
  readonly otherEncoding: (uri: string) => Promise<OtherEncoding | null>
  /** The source of a clean copy, unless it is too long to be read for that. */
  readonly sourceOf: (uri: string) => Promise<PageView | undefined>
  /** A file changed on disk or in an editor; says whether pages are touched. */
  readonly fileChanged: (uri: string) => boolean
  /** Folders came into the window or left it. */
  readonly foldersChanged: (event: WorkspaceFoldersChangeEvent) => void
  readonly settingsChanged: () => void
  readonly close: (uri: string) => void
}

export interface SessionOptions {
  /** What was learned is heard, or no longer heard. */
  readonly onLearned: () => void
  readonly connection: Connection
  readonly documents: TextDocuments<TextDocument>
  readonly runtime: Runtime
  readonly params: InitializeParams
  /** Settles when the client takes requests: it knows none before. */
  readonly initialized: Promise<void>
  /** Told when what surrounds pages is there at last. */
  readonly onLate: () => void
  /** Told of a page that was not read before once its structure is known. */
  readonly onDraft: (view: PageView) => void
  /** Told when a page is read of which something was said before. */
  readonly onSettled: () => void
}

export function createSession(options: SessionOptions): Session {
  const {connection, documents, runtime, params, initialized} = options
  const given = toOptions(params.initializationOptions)
  const locale = toLocale(given.locale ?? params.locale ?? runtime.locale)
  const service = createLanguageService()
  const reading = createReading({
    service,
    documents,
    pause: () => runtime.giveWay?.() ?? runtime.pause(),
    onDraft: options.onDraft,
    onSettled: options.onSettled,
    onError: (error) => {
      connection.console.error(describe(error))
    }
  })
  const folders = foldersOf(params.workspaceFolders ?? [])
  const settings = createSettingsMemo(
    params.capabilities.workspace?.configuration
      ? (scopeUri) =>
          connection.workspace.getConfiguration({scopeUri, section: 'copydesk'})
      : undefined,
    given.settings
  )
  const reports = makeReports()
  /** Counts up whenever what surrounds pages may have changed. */
  let revision = 0

  const read = given.files
    ? clientFiles(connection)
    : (runtime.files ?? noFiles)
  const files = createWorkspaceFiles({
    files: read,
    locale,
    folders,
    openDocument: (uri) => documents.get(uri),
    openDocuments: () => documents.all(),
    scanned(document) {
      const around = surroundings.known(document.uri)
      return around && service.known(document, around)?.analysis.page
    },
    pause: () => runtime.pause(),
    onDiagnostics(uri, diagnostics) {
      void connection.sendDiagnostics({uri, diagnostics})
    },
    onTooMany(limit) {
      connection.window.showWarningMessage(
        say({words: tooMany, values: {limit}}, locale)
      )
    },
    onLate: late
  })

  const lexica = loadLexica({
    read:
      runtime.readLexicon ??
      (given.files ? clientLexicon(connection, initialized) : noLexicon),
    onLate: late,
    onError(error) {
      connection.console.error(describe(error))
    }
  })
  const learning = createLearning({
    pause: () => runtime.pause(),
    async read() {
      await initialized
      return given.files
        ? connection.sendRequest<string | null>(
            clientRequests.readLearned.method,
            {}
          )
        : null
    },
    async write(text) {
      if (!given.files) return
      await connection.sendRequest(clientRequests.writeLearned.method, {text})
    },
    gather: (isCancelled) =>
      gatherLessons(
        {files, surroundings, pause: () => runtime.pause()},
        isCancelled
      ),
    onChange: options.onLearned,
    onError: (error) => {
      connection.console.warn(describe(error))
    }
  })

  const surroundings = createSurroundings({
    files,
    settings,
    lexica,
    learned: () => learning.current(),
    locale,
    given
  })

  function late(): void {
    revision++
    options.onLate()
  }

  async function page(uri: string): Promise<PageView | undefined> {
    if (!documents.get(uri) || isSideFile(uri)) {
      return undefined
    }

    for (;;) {
      const around = await surroundings.of(uri)
      // The document as it is now, not as it was before the wait.
      const document = documents.get(uri)
      if (!document || isLargePage(document, around.settings)) return undefined
      const view = await reading.page(document, around)
      if (view) return view
    }
  }

  /** Only where the client will ask again when the whole page is read. */
  async function quick(
    uri: string,
    previous: string | undefined
  ): Promise<DocumentDiagnosticReport | undefined> {
    if (!params.capabilities.workspace?.diagnostics?.refreshSupport) return
    if (!documents.get(uri) || isSideFile(uri)) return
    const around = await surroundings.of(uri)
    const document = documents.get(uri)
    if (!document || isLargePage(document, around.settings)) return
    const found = await reading.quick(document, around)
    return found && reports.quick(document, found, previous)
  }

  async function largePage(
    uri: string
  ): Promise<LargePageDiagnostic | undefined> {
    if (isSideFile(uri)) return undefined
    const each = await settings.of(uri)
    const document = documents.get(uri)
    if (!document || !isLargePage(document, each)) return undefined
    return largePageDiagnostic(document, each, locale)
  }

  async function textToRead(uri: string): Promise<string | null> {
    const text = await files.text(uri)
    const isCoded = text !== null && !documents.get(uri)
    return isCoded ? decoded(read, uri, text) : text
  }

  /** Read a page that is not open; nothing of it is kept. */
  async function closedPage(
    uri: string,
    {limits, isDecoded}: ClosedPageOptions = {}
  ): Promise<PageView | undefined> {
    const text = await (isDecoded ? textToRead(uri) : files.text(uri))
    if (text === null) return undefined
    const document = TextDocument.create(uri, 'transcription', 0, text)
    if (limits && isLargePage(document, limits)) return undefined
    const around = await surroundings.of(uri)
    return viewPage(document, analyser(around), around)
  }

  return {
    learning,
    locale,
    client: params.capabilities,
    isPlain: given.files !== true,
    files,
    folders,
    largePage,
    page,
    report: (view, previous) => reports.whole(view, revision, previous),
    quick,
    pageOf: async (uri) => (await page(uri)) ?? closedPage(uri),
    pageToRead: async (uri) =>
      (await page(uri)) ?? closedPage(uri, {isDecoded: true}),
    textToRead,
    otherEncoding: (uri) => otherEncoding(read, uri),
    async sourceOf(uri) {
      const present = await page(uri)
      if (present) return present
      const limits = await settings.of(uri)
      return closedPage(uri, {limits, isDecoded: true})
    },
    fileChanged(uri) {
      // Other files of the workspace teach nothing.
      if (isSideFile(uri) || isUsualPage(uri)) learning.touch()
      const isTouched = files.changed(uri)
      if (isTouched) revision++
      return isTouched
    },
    foldersChanged({added, removed}) {
      const gone = foldersOf(removed)
      const left = folders.filter((folder) => !gone.includes(folder))
      // The same list: whoever looks for files has it.
      folders.splice(0, Infinity, ...left, ...foldersOf(added))
      files.foldersChanged()
      revision++
    },
    settingsChanged() {
      settings.clear()
      revision++
    },
    close(uri) {
      reading.close(uri)
      reports.close(uri)
      surroundings.forget(uri)
      settings.forget(uri)
    }
  }
}

interface ClosedPageOptions {
  /** Where a page that is too long to be read is none. */
  readonly limits?: Settings
  /** Whether it is read in the encoding it is in: no edit of it may be made. */
  readonly isDecoded?: true
}
