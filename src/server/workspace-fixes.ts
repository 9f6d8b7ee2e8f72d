import {fixAll} from '../core/rules/fix.js'
import type {
  ConcordanceParams,
  ConcordancePlace,
  FileFixes,
  FixInWorkspaceParams
} from '../protocol/protocol.js'
import {toActResult} from '../service/act-result.js'
import {concordanceOn} from '../service/features/concordance.js'
import {isOfIssue} from '../service/features/same-issue.js'
import type {IndexedFile} from '../service/mention-index.js'
import type {PageView} from '../service/page-view.js'
import type {CancellationToken} from 'vscode-languageserver'
import type {Session} from './session.js'

type Place = Pick<Session, 'files' | 'pageOf'>

/**
 * What a bulk fix would do to each page of the workspace, sources of clean
 * copies left alone; the page at hand comes first. Empty when cancelled.
 */
export async function fixInWorkspace(
  view: PageView,
  {ruleId, safeOnly}: FixInWorkspaceParams,
  place: Place,
  token: CancellationToken
): Promise<FileFixes[]> {
  const found: FileFixes[] = []
  for await (const page of pagesFrom(view, place, token)) {
    const result = fixAll(page.analysis, {
      analyse: page.analyse,
      fixes: safeOnly ? 'safe' : 'first',
      ...(ruleId === null ? {} : {ruleIds: [ruleId]})
    })
    const {edits, changes} = toActResult(page, result)
    const [documentEdits] = edits
    if (documentEdits && changes) found.push({edits: documentEdits, changes})
  }

  return token.isCancellationRequested ? [] : found
}

/** Every place of one confusion on a page, in its issue or in the workspace. */
export async function concordance(
  view: PageView,
  params: ConcordanceParams,
  place: Place,
  token: CancellationToken
): Promise<ConcordancePlace[]> {
  if (params.scope === 'page') return concordanceOn(view, params)
  const found: ConcordancePlace[] = []
  const wanted = params.scope === 'issue' ? isOfIssue(view) : undefined
  for await (const page of pagesFrom(view, place, token, wanted)) {
    found.push(...concordanceOn(page, params))
  }

  return token.isCancellationRequested ? [] : found
}

/**
 * The pages of the workspace, the one at hand first, one at a time so that a
 * keystroke is answered between two of them.
 */
async function* pagesFrom(
  view: PageView,
  {files, pageOf}: Place,
  token: CancellationToken,
  isWanted: (file: IndexedFile) => boolean = () => true
): AsyncGenerator<PageView> {
  const pages = await files.pages()
  if (!pages.isSource(view.uri)) yield view
  for (const file of pages.files()) {
    if (token.isCancellationRequested) return
    const {uri} = file
    if (uri === view.uri || !isWanted(file)) continue
    const page = await pageOf(uri)
    if (page) yield page
  }
}
