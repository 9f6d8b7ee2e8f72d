import * as vscode from 'vscode'
import {act, tellOutdated} from '../act.js'
import {sayArticles} from '../count-words.js'
import type {Desk} from '../desk.js'
import {presentArticle} from '../present-article.js'
import {articleStatuses, sayStatus, statusSigns} from '../status-words.js'

/** Where the name of who works here is kept; losing it loses no work. */
const nameKey = 'copydesk.readerName'
/** States that are vouched for by name. */
const namedStates = new Set<string>(['proofread', 'validated'])

/** Ask for the state of articles, and who vouches for them, and write it. */
export async function setStatus(
  desk: Desk,
  document: vscode.TextDocument,
  articleIds: readonly string[]
): Promise<void> {
  const articles =
    desk.models
      .structure(document)
      ?.articles.filter(({id}) => articleIds.includes(id)) ?? []
  const states = new Set(articles.map(({status}) => status ?? 'raw'))
  const items = articleStatuses.map((id) => ({
    id,
    label: `${statusSigns[id] ?? '·'} ${sayStatus(id) || vscode.l10n.t('raw')}`,
    description: states.has(id) ? vscode.l10n.t('now') : '',
    ...(id === 'validated'
      ? {detail: vscode.l10n.t('by a second person, who is named')}
      : {})
  }))
  const picked = await vscode.window.showQuickPick(items, {
    title:
      articles.length === 1
        ? (articles[0]?.title ?? '')
        : sayArticles(articles.length),
    placeHolder:
      articles.length === 1
        ? vscode.l10n.t('How far is this article?')
        : vscode.l10n.t('How far are these articles?')
  })
  if (!picked) return
  const by = namedStates.has(picked.id) ? await askName(desk) : ''
  if (by === undefined) return
  // The page may have changed while the question stood.
  const page = (await desk.models.latest(document))?.page
  const isSame = articles.every((each) => presentArticle(page, each))
  if (!page || !isSame) {
    tellOutdated()
    return
  }

  await act(
    desk,
    {document, version: page.version, ranges: []},
    {
      type: 'set-status',
      articleIds: [...articleIds],
      status: picked.id === 'raw' ? null : picked.id,
      ...(by === '' ? {} : {by})
    }
  )
}

/** The name that stands in the page; `undefined` where the person leaves. */
async function askName({context}: Desk): Promise<string | undefined> {
  const known = context.globalState.get<string>(nameKey, '')
  const name = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Your name, as the page is to keep it'),
    value: known
  })
  if (name === undefined) return undefined
  await context.globalState.update(nameKey, name.trim())
  return name.trim()
}
