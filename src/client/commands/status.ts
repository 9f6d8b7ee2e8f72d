import * as vscode from 'vscode'
import {act} from '../act.js'
import type {Desk} from '../desk.js'
import {articleStatuses, sayStatus, statusSigns} from '../status-words.js'

/** Where the name of who works here is kept; losing it loses no work. */
const nameKey = 'copydesk.readerName'
/** States that are vouched for by name. */
const namedStates = new Set<string>(['proofread', 'validated'])

/** Ask for the state of an article, and who vouches for it, and write it. */
export async function setStatus(
  desk: Desk,
  document: vscode.TextDocument,
  articleId: string
): Promise<void> {
  const article = desk.models
    .get(document)
    ?.page.articles.find(({id}) => id === articleId)
  const items = articleStatuses.map((id) => ({
    id,
    label: `${statusSigns[id] ?? '·'} ${sayStatus(id) || vscode.l10n.t('raw')}`,
    description: (article?.status ?? 'raw') === id ? vscode.l10n.t('now') : '',
    ...(id === 'validated'
      ? {detail: vscode.l10n.t('by a second person, who is named')}
      : {})
  }))
  const picked = await vscode.window.showQuickPick(items, {
    title: article?.title ?? '',
    placeHolder: vscode.l10n.t('How far is this article?')
  })
  if (!picked) return
  const by = namedStates.has(picked.id) ? await askName(desk) : ''
  if (by === undefined) return
  await act(
    desk,
    {document, ranges: []},
    {
      type: 'set-status',
      articleId,
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
