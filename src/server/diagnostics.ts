import {diagnostics} from '../service/features/diagnostics.js'
import type {PageView} from '../service/page-view.js'
import type {
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  TextDocuments
} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {describe} from './answering.js'

/** Quiet after the last keystroke before diagnostics are pushed. */
const pushDelay = 200

/**
 * The report of a pull; `unchanged` where the client has it already. Its id names
 * the version of the page first: the client goes by that where somebody acts on it.
 */
export function diagnosticReport(
  view: PageView,
  revision: number,
  previous: string | undefined
): DocumentDiagnosticReport {
  const resultId = `${view.document.version}:${revision}`
  if (previous === resultId) return {kind: 'unchanged', resultId}
  return {kind: 'full', resultId, items: diagnostics(view)}
}

/** What can be said at once of a version that is not read yet; its id as above. */
export function quickReport(
  {version}: TextDocument,
  items: Diagnostic[]
): DocumentDiagnosticReport {
  return {kind: 'full', resultId: `${version}:quick`, items}
}

export interface PushOptions {
  readonly connection: Connection
  readonly documents: TextDocuments<TextDocument>
  readonly page: (uri: string) => Promise<PageView | undefined>
  readonly largePage: (uri: string) => Promise<Diagnostic | undefined>
}

/** Push diagnostics to a client that cannot pull; one timer a document. */
export function pushDiagnostics(options: PushOptions): {
  /** Push those of all open documents again. */
  refresh: () => void
} {
  const {connection, documents, page, largePage} = options
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  async function push(uri: string): Promise<void> {
    timers.delete(uri)
    try {
      const view = await page(uri)
      if (view) {
        await connection.sendDiagnostics({
          uri,
          version: view.document.version,
          diagnostics: diagnostics(view)
        })
        return
      }

      const large = await largePage(uri)
      if (large) await connection.sendDiagnostics({uri, diagnostics: [large]})
    } catch (error) {
      connection.console.error(describe(error))
    }
  }

  function schedule(uri: string): void {
    clearTimeout(timers.get(uri))
    timers.set(
      uri,
      setTimeout(() => void push(uri), pushDelay)
    )
  }

  documents.onDidChangeContent(({document}) => {
    schedule(document.uri)
  })
  documents.onDidClose(({document}) => {
    clearTimeout(timers.get(document.uri))
    timers.delete(document.uri)
    void connection.sendDiagnostics({uri: document.uri, diagnostics: []})
  })
  return {
    refresh() {
      for (const uri of documents.keys()) schedule(uri)
    }
  }
}
