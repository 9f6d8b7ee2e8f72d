import {toLocale} from '../core/model/words.js'
import {createLanguageService} from '../service/language-service.js'
import {
  TextDocuments,
  TextDocumentSyncKind,
  type Connection
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'

/** Serve a connection: one line a request, no logic of its own. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument)
  let service = createLanguageService({locale: 'en'})

  connection.onInitialize((params) => {
    service = createLanguageService({locale: toLocale(params.locale)})
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        diagnosticProvider: {
          interFileDependencies: false,
          workspaceDiagnostics: false
        }
      }
    }
  })

  connection.languages.diagnostics.on((params) => {
    const document = documents.get(params.textDocument.uri)
    return {
      kind: 'full',
      items: document ? service.diagnostics(document) : []
    }
  })

  documents.onDidClose(({document}) => {
    service.close(document.uri)
  })
  documents.listen(connection)
  connection.listen()
}
