import {requests, type Action} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {act, tellOutdated} from '../act.js'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {toRange} from '../ranges.js'
import {textUri} from '../text-documents.js'
import {tellTooLong} from '../unread.js'
import {articleAt} from './article-at.js'
import {setStatus} from './status.js'
import {
  argumentOf,
  lineTarget,
  pageOf,
  targetOf,
  type CommandTable
} from './command-table.js'
import {tellInformation, tellWarning} from '../tell.js'
import {harmless} from '../visible.js'

/** Roles, boundaries, order and paragraphs. */
export function structureCommands(desk: Desk): CommandTable {
  const atSelection = (action: Action) => async () => {
    const target = await targetOf(undefined)
    if (target) await act(desk, target, action)
  }

  return {
    'copydesk.confirm': atSelection({type: 'confirm'}),
    'copydesk.startArticle': atSelection({type: 'start-article'}),
    'copydesk.mergeWithPrevious': atSelection({type: 'merge-with-previous'}),
    'copydesk.breakParagraph': atSelection({type: 'break-paragraph'}),
    'copydesk.joinParagraph': atSelection({type: 'join-paragraph'}),
    'copydesk.restoreOrder': async (argument) => {
      const document = await pageOf(argumentOf('restoreOrder', argument))
      if (document)
        await act(desk, {document, ranges: []}, {type: 'restore-order'})
    },
    'copydesk.previewOrder': async () => {
      const document = await pageOf(undefined)
      if (document) await previewOrder(desk, document)
    },
    'copydesk.moveHead': async (argument) => {
      const target = await lineTarget(argumentOf('moveHead', argument))
      const line = target?.ranges[0]?.start.line
      if (target && line !== undefined)
        await act(desk, target, {type: 'move-head', line})
    },
    'copydesk.attach': async (argument) => {
      const given = argumentOf('attach', argument)
      const target = await lineTarget(given)
      if (!target) return
      const articleId = await pickArticle(
        desk,
        target.document,
        given?.articleIds
      )
      if (articleId !== undefined)
        await act(desk, target, {type: 'attach', articleId})
    },
    'copydesk.detach': async (argument) => {
      const target = await lineTarget(argumentOf('detach', argument))
      if (target) await act(desk, target, {type: 'attach', articleId: null})
    },
    'copydesk.setRole': async () => {
      const target = await targetOf(undefined)
      const role = target && (await pickRole(desk))
      if (role) await act(desk, target, {type: 'set-role', role})
    },
    'copydesk.setStatus': async () => {
      const target = await targetOf(undefined)
      if (!target || tellTooLong(target.document.uri)) return
      const article = await articleAt(desk, target)
      if (article === 'outdated') tellOutdated()
      else if (article) await setStatus(desk, target.document, [article.id])
      else void tellInformation(vscode.l10n.t('The cursor is in no article.'))
    }
  }
}

/** Show the page beside itself in reading order; restore it when told to. */
async function previewOrder(
  desk: Desk,
  document: vscode.TextDocument
): Promise<void> {
  const action: Action = {type: 'restore-order'}
  const {edits, refusal, isOutdated} = await ask(desk.client, requests.act, {
    uri: document.uri.toString(),
    version: document.version,
    ranges: [],
    action
  })
  if (refusal !== undefined) {
    void tellWarning(refusal)
    return
  }

  if (isOutdated) {
    tellOutdated()
    return
  }

  const ordered = edits[0]?.edits.reduceRight((text, {range, newText}) => {
    const {start, end} = toRange(range)
    const [from, to] = [document.offsetAt(start), document.offsetAt(end)]
    return text.slice(0, from) + newText + text.slice(to)
  }, document.getText())
  if (ordered === undefined) return
  const name = fileName(document.uri)
  const title = vscode.l10n.t('{0} in reading order', name)
  // Blank lines say nothing of the order, and would fill the comparison.
  await vscode.commands.executeCommand(
    'vscode.diff',
    textUri({name, text: withoutBlankLines(document.getText())}),
    textUri({name, text: withoutBlankLines(ordered)}),
    title
  )
  const restore = vscode.l10n.t('Restore Reading Order')
  const answer = await tellInformation(
    vscode.l10n.t('Every line is kept; only their order changes.'),
    restore
  )
  if (answer !== restore) return
  await closeTabs(title)
  await act(desk, {document, ranges: []}, action)
}

/** Close what was only to be looked at. */
async function closeTabs(title: string): Promise<void> {
  const {tabGroups} = vscode.window
  const tabs = tabGroups.all.flatMap(({tabs}) => tabs)
  await tabGroups.close(tabs.filter(({label}) => label === title))
}

function withoutBlankLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n')
}

/**
 * Ask for an article; `null` for none of them, `undefined` where nothing is
 * chosen. The articles that a tie names come first.
 */
export async function pickArticle(
  {models}: Desk,
  document: vscode.TextDocument,
  first: readonly string[] = []
): Promise<string | null | undefined> {
  const state = await models.latest(document)
  const articles = [...(state?.page.articles ?? [])].sort(
    (a, b) => rank(first, a.id) - rank(first, b.id) || a.number - b.number
  )
  const items: Array<vscode.QuickPickItem & {id: string | null}> = articles.map(
    ({id, number, title, byline}) => ({
      id,
      label: harmless(`${number}  ${title}`),
      description: harmless(byline)
    })
  )
  items.push({
    id: null,
    label: `$(circle-slash) ${vscode.l10n.t('No article')}`
  })
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which article does it belong to?'),
    matchOnDescription: true
  })
  return picked?.id
}

function rank(first: readonly string[], id: string): number {
  const index = first.indexOf(id)
  return index === -1 ? first.length : index
}

async function pickRole({tables}: Desk): Promise<string | undefined> {
  const items = tables.roles
    .filter(({id}) => id !== 'rule')
    .map(({id, title}) => ({id, label: title, description: id}))
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('What are these lines?'),
    matchOnDescription: true
  })
  return picked?.id
}
