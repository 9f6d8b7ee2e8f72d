import {codeActionKinds} from '../service/code-action.js'
import {completionTriggers} from '../service/features/completion.js'
import {tokenTypes} from '../service/features/semantic-tokens.js'
import {
  TextDocumentSyncKind,
  type ServerCapabilities
} from 'vscode-languageserver'

/** What the server can do. There is no formatter, on purpose. */
export const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental
  },
  diagnosticProvider: {
    identifier: 'copydesk',
    interFileDependencies: false,
    workspaceDiagnostics: false
  },
  codeActionProvider: {codeActionKinds: Object.values(codeActionKinds)},
  codeLensProvider: {},
  completionProvider: {triggerCharacters: [...completionTriggers]},
  definitionProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  documentSymbolProvider: {label: 'Copydesk'},
  foldingRangeProvider: true,
  hoverProvider: true,
  inlayHintProvider: {},
  referencesProvider: true,
  renameProvider: {prepareProvider: true},
  selectionRangeProvider: true,
  semanticTokensProvider: {
    legend: {tokenTypes: [...tokenTypes], tokenModifiers: []},
    full: true,
    range: true
  },
  workspaceSymbolProvider: true,
  workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
}
