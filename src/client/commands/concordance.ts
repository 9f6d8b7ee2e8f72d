import {
  requests,
  type ConcordancePlace,
  type ConcordanceScope,
  type DocumentEdits
} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {applyEdits} from '../apply-edits.js'
import {ask} from '../ask.js'
import {sayPlaces} from '../count-words.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {pageAtCursor} from '../pages.js'
import {searchWithProgress} from '../progress.js'
import {tellTooLong} from '../unread.js'
import {harmless, unlinked} from '../visible.js'
import {argumentOf, type CommandTable} from './command-table.js'
import {tellWarning} from '../tell.js'

interface Confusion {
  readonly uri: string
  readonly read: string
  readonly expected: string
}

type Scope = ConcordanceScope

interface PlaceItem extends vscode.QuickPickItem {
  place?: ConcordancePlace
}

/** Every place of one confusion, on the page, in its issue or in the workspace, to be ticked. */
export function concordanceCommands(desk: Desk): CommandTable {
  return {
    'copydesk.concordance': async (argument) => {
      const given = argumentOf('concordance', argument)
      const confusion = given ?? (await askConfusion())
      if (!confusion) return
      let scope: Scope | undefined = 'page'
      while (scope) scope = await review(desk, confusion, scope)
    }
  }
}

/** What stands there (the selection) and what was printed. */
async function askConfusion(): Promise<Confusion | undefined> {
  const editor = pageAtCursor()
  if (!editor || tellTooLong(editor.document.uri)) return undefined
  const {document, selection} = editor
  const read = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('What stands there?'),
    value: document.getText(selection)
  })
  if (!read) return undefined
  const expected = await vscode.window.showInputBox({
    prompt: unlinked(vscode.l10n.t('What was printed instead of “{0}”?', read))
  })
  if (expected === undefined) return undefined
  return {uri: document.uri.toString(), read, expected}
}

/** Show the places of a scope and fix what is ticked, or name another scope. */
async function review(
  desk: Desk,
  confusion: Confusion,
  scope: Scope
): Promise<Scope | undefined> {
  const params = {...confusion, scope}
  const places =
    scope === 'page'
      ? await ask(desk.client, requests.concordance, params)
      : await searchWithProgress((token) =>
          ask(desk.client, requests.concordance, params, token)
        )
  if (!places) return undefined
  const picked = await pickPlaces(places, confusion, scope)
  if (!Array.isArray(picked)) return picked
  if (picked.length === 0) return undefined
  const applied = await applyEdits(editsOf(picked, confusion.expected))
  if (applied) {
    const changed = picked.filter(({uri}) => applied.has(uri))
    vscode.window.setStatusBarMessage(
      `$(check) ${vscode.l10n.t('{0} changed', sayPlaces(changed.length))}`,
      6000
    )
  } else {
    void tellWarning(
      vscode.l10n.t('The page changed meanwhile; nothing was done.')
    )
  }

  return undefined
}

function editsOf(
  places: readonly ConcordancePlace[],
  newText: string
): DocumentEdits[] {
  const byFile = new Map<string, DocumentEdits>()
  for (const {uri, version, digest, range} of places) {
    const state = {uri, version, ...(digest !== undefined && {digest})}
    const file = byFile.get(uri) ?? {...state, edits: []}
    file.edits.push({range, newText})
    byFile.set(uri, file)
  }

  return [...byFile.values()]
}

function pickPlaces(
  places: readonly ConcordancePlace[],
  {read, expected}: Confusion,
  scope: Scope
): Promise<ConcordancePlace[] | Scope | undefined> {
  const buttons = scopeButtons().filter((button) => button.scope !== scope)
  const pick = vscode.window.createQuickPick<PlaceItem>()
  pick.title = `${read} → ${expected}`
  pick.placeholder =
    places.length === 0
      ? vscode.l10n.t('“{0}” stands nowhere here.', read)
      : vscode.l10n.t('Tick what is wrong; Enter changes what is ticked.')
  pick.canSelectMany = true
  pick.buttons = buttons
  pick.items = itemsOf(places)
  pick.selectedItems = pick.items.filter(({place}) => place?.isReported)
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.flatMap(({place}) => place ?? []))
      pick.hide()
    })
    pick.onDidTriggerButton((pressed) => {
      resolve(buttons.find((button) => button === pressed)?.scope)
      pick.hide()
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    pick.show()
  })
}

type ScopeButton = vscode.QuickInputButton & {readonly scope: Scope}

function scopeButtons(): ScopeButton[] {
  return [
    {
      scope: 'page',
      iconPath: new vscode.ThemeIcon('file'),
      tooltip: vscode.l10n.t('on this page')
    },
    {
      scope: 'issue',
      iconPath: new vscode.ThemeIcon('files'),
      tooltip: vscode.l10n.t('in this issue')
    },
    {
      scope: 'workspace',
      iconPath: new vscode.ThemeIcon('folder'),
      tooltip: vscode.l10n.t('in the workspace')
    }
  ]
}

function itemsOf(places: readonly ConcordancePlace[]): PlaceItem[] {
  const items: PlaceItem[] = []
  const manyFiles = new Set(places.map(({uri}) => uri)).size > 1
  let last = ''
  for (const place of places) {
    const {uri, before, text, after, range, isReported} = place
    if (manyFiles && uri !== last) {
      items.push({
        label: harmless(fileName(vscode.Uri.parse(uri))),
        kind: vscode.QuickPickItemKind.Separator
      })
    }

    last = uri
    items.push({
      place,
      label: harmless(`${before}【${text}】${after}`),
      description: [
        vscode.l10n.t('line {0}', range.start.line + 1),
        ...(isReported ? [`$(warning) ${vscode.l10n.t('reported')}`] : [])
      ].join(' · ')
    })
  }

  return items
}
