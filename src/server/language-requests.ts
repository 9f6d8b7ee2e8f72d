import {codeActions} from '../service/features/code-actions.js'
import {codeLenses} from '../service/features/code-lenses.js'
import {completion} from '../service/features/completion.js'
import {definition} from '../service/features/definition.js'
import {documentHighlights} from '../service/features/document-highlights.js'
import {documentLinks} from '../service/features/document-links.js'
import {documentSymbols} from '../service/features/document-symbols.js'
import {foldingRanges} from '../service/features/folding-ranges.js'
import {hover} from '../service/features/hover.js'
import {inlayHints} from '../service/features/inlay-hints.js'
import {references} from '../service/features/references.js'
import {registerLinks} from '../service/features/register-links.js'
import {keyAt, prepareRename, rename} from '../service/features/rename.js'
import {selectionRanges} from '../service/features/selection-ranges.js'
import {semanticTokens} from '../service/features/semantic-tokens.js'
import {workspaceSymbols} from '../service/features/workspace-symbols.js'
import {plainHover, plainLenses} from '../service/plain-client.js'
import {
  LSPErrorCodes,
  ResponseError,
  type CompletionParams,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type HoverParams,
  type Location,
  type PrepareRenameParams,
  type ReferenceParams,
  type RenameParams,
  type WorkspaceEdit
} from 'vscode-languageserver'
import {describe, type Answer} from './answering.js'
import {plainActions} from './plain-actions.js'
import {
  registerPrepareRename,
  registerReferences,
  registerRename,
  toRename,
  versioned
} from './register-requests.js'
import type {Session} from './session.js'
import {sideFileCompletion, sideFileHover} from './side-requests.js'
import {isRegister, isSideFile} from './workspace-files.js'

export interface RequestOptions {
  readonly connection: Connection
  readonly answer: Answer
  /**
   * Answers when the page's register is read to its end: what a person asks
   * must not come out otherwise because a file was late.
   */
  readonly answerWhole: Answer
  readonly session: () => Session | undefined
}

/** Answer LSP's requests, one line each. */
export function handleLanguageRequests(options: RequestOptions): void {
  const {connection, answer, answerWhole, session} = options
  const {languages} = connection

  const nothing: DocumentDiagnosticReport = {kind: 'full', items: []}
  const report = answer(
    (page, {previousResultId}: DocumentDiagnosticParams) =>
      session()?.report(page, previousResultId) ?? nothing,
    nothing
  )
  languages.diagnostics.on(async (params, token) => {
    const {previousResultId, textDocument} = params
    const large = await session()?.largePage(textDocument.uri)
    if (large) return {kind: 'full', items: [large]}
    const quick = await session()?.quick(textDocument.uri, previousResultId)
    return quick ?? report(params, token)
  })
  languages.semanticTokens.on(
    answer((page) => semanticTokens(page), {data: []})
  )
  languages.semanticTokens.onRange(
    answer((page, {range}) => semanticTokens(page, range), {data: []})
  )
  languages.inlayHint.on(answer((page, {range}) => inlayHints(page, range), []))
  connection.onCodeAction(
    answer((page, {range, context}) => {
      const current = session()
      const actions = codeActions(page, range, context, current?.isPlain)
      return current?.isPlain ? plainActions(actions, page, current) : actions
    }, [])
  )
  connection.onCodeLens(
    answer((page) => {
      const lenses = codeLenses(page)
      return session()?.isPlain ? plainLenses(lenses) : lenses
    }, [])
  )
  const pageCompletion = answerWhole(
    (page, {position}: CompletionParams) => completion(page, position),
    null
  )
  connection.onCompletion((params, token) =>
    isSideFile(params.textDocument.uri)
      ? sideFileCompletion(params, session())
      : pageCompletion(params, token)
  )
  connection.onDefinition(
    answerWhole((page, {position}) => definition(page, position), [])
  )
  connection.onDocumentHighlight(
    answer((page, {position}) => documentHighlights(page, position), [])
  )
  const pageLinks = answer((page) => {
    const pages = session()?.files.pagesSoFar()
    return pages ? documentLinks(page, pages) : []
  }, [])
  connection.onDocumentLinks(async (params, token) => {
    const {uri} = params.textDocument
    if (!isRegister(uri)) return pageLinks(params, token)
    return registerLinks(uri, (await session()?.files.text(uri)) ?? '')
  })
  connection.onDocumentSymbol(answer((page) => documentSymbols(page), []))
  connection.onFoldingRanges(answer((page) => foldingRanges(page), []))
  const pageHover = answerWhole((page, {position}: HoverParams) => {
    const found = hover(page, position, session()?.files.pagesSoFar())
    return session()?.isPlain ? plainHover(found) : found
  }, null)
  connection.onHover((params, token) =>
    isSideFile(params.textDocument.uri)
      ? sideFileHover(params, session())
      : pageHover(params, token)
  )
  const pagePrepare = answer(
    (page, {position}: PrepareRenameParams) => prepareRename(page, position),
    null
  )
  connection.onPrepareRename((params, token) =>
    isRegister(params.textDocument.uri)
      ? registerPrepareRename(params, session())
      : pagePrepare(params, token)
  )
  const pageReferences = answerWhole(
    async (page, {position}: ReferenceParams): Promise<Location[]> => {
      const pages = await session()?.files.pages()
      return pages ? references(page, position, pages) : []
    },
    []
  )
  connection.onReferences((params, token) =>
    isRegister(params.textDocument.uri)
      ? registerReferences(params, session())
      : pageReferences(params, token)
  )
  const pageRename = answerWhole(
    async (
      page,
      {position, newName}: RenameParams
    ): Promise<WorkspaceEdit | null> => {
      const current = session()
      if (!current) return null
      const key = keyAt(page, position)
      const [pages, register] = await toRename(key, page.uri, current)
      const renamed = rename({...page, register}, position, newName, pages)
      if (!renamed) return null
      if ('edit' in renamed) return versioned(renamed.edit, current)
      throw new ResponseError(LSPErrorCodes.RequestFailed, renamed.refusal)
    },
    null
  )
  connection.onRenameRequest((params, token) =>
    isRegister(params.textDocument.uri)
      ? registerRename(params, session())
      : pageRename(params, token)
  )
  connection.onSelectionRanges(
    answer((page, {positions}) => selectionRanges(page, positions), [])
  )
  connection.onWorkspaceSymbol(async ({query}) => {
    try {
      const {files, locale} = session() ?? {}
      if (!files || !locale) return []
      return workspaceSymbols(await files.registers(), query, locale)
    } catch (error) {
      connection.console.error(describe(error))
      return []
    }
  })
}
