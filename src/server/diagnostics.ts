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
 * The reports that a client pulls. Their ids name the version of the page first: the
 * client goes by that where somebody acts on what is reported. What it has been told
 * already is not told again, whichever version that was of: a client hands all of it
 * on anew, and of a long page that takes as long as the reading of it.
 */
export interface Reports {
  /** Of a page that is read. `previous` is the id that the client has. */
  whole(
    view: PageView,
    revision: number,
    previous: string | undefined
  ): DocumentDiagnosticReport
  /** What can be said at once of a version that is not read yet. */
  quick(
    document: TextDocument,
    items: Diagnostic[],
    previous: string | undefined
  ): DocumentDiagnosticReport
  close(uri: string): void
}

interface Reported {
  readonly resultId: string
  readonly items: readonly Diagnostic[]
}

export function makeReports(): Reports {
  const last = new Map<string, Reported>()

  function report(
    uri: string,
    {resultId, items}: {resultId: string; items: Diagnostic[]},
    previous: string | undefined
  ): DocumentDiagnosticReport {
    const reported = last.get(uri)
    last.set(uri, {resultId, items})
    const isKnown =
      previous !== undefined &&
      reported?.resultId === previous &&
      areSame(reported.items, items)
    return isKnown
      ? {kind: 'unchanged', resultId}
      : {kind: 'full', resultId, items}
  }

  return {
    whole(view, revision, previous) {
      const {uri, version} = view.document
      const resultId = `${version}:${revision}`
      return report(uri, {resultId, items: diagnostics(view)}, previous)
    },
    quick: ({uri, version}, items, previous) =>
      report(uri, {resultId: `${version}:quick`, items}, previous),
    close(uri) {
      last.delete(uri)
    }
  }
}

function areSame(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[]
): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      before.every((each, index) => isSame(each, after[index])))
  )
}

/** Places first: where one differs, the rest need not be looked at. */
function isSame(before: Diagnostic, after: Diagnostic | undefined): boolean {
  return (
    before === after ||
    (before.range.start.line === after?.range.start.line &&
      before.range.start.character === after.range.start.character &&
      JSON.stringify(before) === JSON.stringify(after))
  )
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
