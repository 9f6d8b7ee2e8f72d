import {
  requests,
  type Occurrence,
  type OccurrencesParams,
  type OccurrencesResult
} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {tellOutdated, type Target} from '../act.js'
import {applyResult} from '../apply-edits.js'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {kindOf} from '../kinds.js'
import {pageAtCursor} from '../pages.js'
import {searchWithProgress} from '../progress.js'
import {fromRange} from '../ranges.js'
import {presentRanges} from '../recent-edits.js'
import {tellInformation} from '../tell.js'
import {argumentOf, targetOf, type CommandTable} from './command-table.js'
import {presentMention} from './mentions.js'
import {pickKind} from './pick-kind.js'
import {tellTooLong} from '../unread.js'
import {harmless} from '../visible.js'

type Scope = OccurrencesParams['scope']

/** Characters of context at each side in the review list. */
const contextLength = 14

interface OccurrenceItem extends vscode.QuickPickItem {
  occurrence?: Occurrence
}

/** Tag all occurrences, after a review list. */
export function tagAllCommands(desk: Desk): CommandTable {
  return {
    'copydesk.tagAll': async (argument) => {
      const given = argumentOf('tagAll', argument)
      const target = given ? await targetOf(given) : await atCursor(desk)
      if (!target) return
      const there = given ?? (await mentionIn(desk, target))
      if (there === 'outdated') {
        tellOutdated()
        return
      }

      const kind = there?.kind ?? (await pickKind(desk, target.document))
      if (kind) await review(desk, target, kind)
    }
  }
}

/** The selection, else the suggestion or the word at the cursor. */
async function atCursor(desk: Desk): Promise<Target | undefined> {
  const editor = pageAtCursor()
  if (!editor) return undefined
  const {document, selection} = editor
  if (!selection.isEmpty)
    return {document, version: document.version, ranges: [selection]}
  const found = await presentMention(desk, document, selection)
  if (found === 'outdated') {
    tellOutdated()
    return undefined
  }

  const {version} = document
  const [first] = found?.ranges ?? []
  const range = first
    ? first.union(found?.ranges.at(-1) ?? first)
    : document.getWordRangeAtPosition(editor.selection.active)
  if (range) return {document, version, ranges: [range]}
  void tellInformation(
    vscode.l10n.t('Select a name, or put the cursor on one.')
  )
  return undefined
}

/** What is tagged or suggested there. */
async function mentionIn(
  desk: Desk,
  {document, ranges: [range]}: Target
): ReturnType<typeof presentMention> {
  return range && presentMention(desk, document, range)
}

/** Show the occurrences of a scope; other scopes are one click away. */
async function review(desk: Desk, target: Target, kind: string): Promise<void> {
  if (tellTooLong(target.document.uri)) return
  let scope: Scope | undefined = 'page'
  while (scope) scope = await reviewScope(desk, target, {kind, scope})
}

async function reviewScope(
  desk: Desk,
  {document, version, ranges}: Target,
  {kind, scope}: {kind: string; scope: Scope}
): Promise<Scope | undefined> {
  const [range] = presentRanges(document, version, ranges) ?? []
  if (!range) {
    tellOutdated()
    return undefined
  }

  const params = {
    uri: document.uri.toString(),
    range: fromRange(range),
    scope,
    kind
  }
  const result =
    scope === 'workspace'
      ? await searchWithProgress(
          (token, progress) =>
            ask(
              desk.client,
              requests.occurrences,
              {...params, progress},
              token
            ),
          desk.client
        )
      : await ask(desk.client, requests.occurrences, params)
  if (!result) return undefined
  const chosen = await pickOccurrences(desk, document, {...result, scope, kind})
  if (!chosen || !Array.isArray(chosen)) return chosen
  const {ref} = result
  const edits = await ask(desk.client, requests.tagOccurrences, {
    kind,
    ...(ref === null ? {} : {ref}),
    occurrences: chosen.map((each) => ({
      uri: each.uri,
      version: versionOf(each.uri),
      ranges: each.ranges,
      text: each.text
    }))
  })
  if ((await applyResult(edits, document.uri)) === 'outdated') tellOutdated()
  return undefined
}

function versionOf(uri: string): number | null {
  const document = vscode.workspace.textDocuments.find(
    (each) => each.uri.toString() === uri
  )
  return document?.version ?? null
}

const scopes: readonly Scope[] = ['article', 'page', 'workspace']
const scopeIcons: Readonly<Record<Scope, string>> = {
  article: 'file-text',
  page: 'file',
  workspace: 'folder'
}

/** The ticked occurrences, another scope, or nothing. */
function pickOccurrences(
  desk: Desk,
  document: vscode.TextDocument,
  {
    occurrences,
    texts,
    ref,
    scope,
    kind
  }: OccurrencesResult & {scope: Scope; kind: string}
): Promise<Occurrence[] | Scope | undefined> {
  const pick = vscode.window.createQuickPick<OccurrenceItem>()
  // A click beside the list must not lose what is ticked in it.
  pick.ignoreFocusOut = true
  const [text = '', ...aliases] = texts
  const title = kindOf(desk, document, kind)?.title ?? kind
  const buttons = scopes
    .filter((each) => each !== scope)
    .map((each) => ({
      scope: each,
      iconPath: new vscode.ThemeIcon(scopeIcons[each]),
      tooltip: sayScope(each)
    }))
  pick.title = [
    vscode.l10n.t('Tag “{0}” as {1}: {2}', text, title, sayScope(scope)),
    ...(ref === null ? [] : [vscode.l10n.t('linked to {0}', ref)]),
    ...(aliases.length > 0
      ? [vscode.l10n.t('also {0}', aliases.join(' · '))]
      : [])
  ].join(' · ')
  pick.placeholder = vscode.l10n.t(
    'Untick what means something else; Enter tags what is ticked.'
  )
  pick.canSelectMany = true
  pick.matchOnDescription = true
  pick.buttons = buttons
  pick.items = itemsOf(occurrences)
  pick.selectedItems = pick.items.filter(
    ({occurrence}) =>
      occurrence?.state === 'free' || occurrence?.state === 'unlinked'
  )

  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(
        pick.selectedItems.flatMap(({occurrence}) =>
          occurrence && isOffered(occurrence) ? [occurrence] : []
        )
      )
      pick.hide()
    })
    pick.onDidTriggerButton((button) => {
      resolve(buttons.find((each) => each === button)?.scope)
      pick.hide()
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    pick.show()
  })
}

function itemsOf(occurrences: readonly Occurrence[]): OccurrenceItem[] {
  const items: OccurrenceItem[] = []
  const manyFiles = new Set(occurrences.map(({uri}) => uri)).size > 1
  let last = ''
  for (const occurrence of occurrences) {
    const {uri, before, text, after, ranges, state, note} = occurrence
    if (manyFiles && uri !== last) {
      items.push({
        label: harmless(fileName(vscode.Uri.parse(uri))),
        kind: vscode.QuickPickItemKind.Separator
      })
    }

    last = uri
    const line = (ranges[0]?.start.line ?? 0) + 1
    items.push({
      occurrence,
      label: harmless(
        `${before.slice(-contextLength)}【${text}】${after.slice(0, contextLength)}`
      ),
      description: [
        vscode.l10n.t('line {0}', line),
        ...(ranges.length > 1 ? [vscode.l10n.t('cut by a line end')] : []),
        ...(state === 'free' ? [] : [`${stateIcons[state]}${harmless(note)}`])
      ].join(' · ')
    })
  }

  return items
}

/** Whether a tick means anything: it is not done and can be done. */
function isOffered({state}: Occurrence): boolean {
  return state !== 'tagged' && state !== 'crossing'
}

const stateIcons: Readonly<Record<Occurrence['state'], string>> = {
  free: '',
  tagged: '$(check) ',
  unlinked: '$(link) ',
  conflict: '$(warning) ',
  inside: '$(bracket) ',
  crossing: '$(circle-slash) '
}

function sayScope(scope: Scope): string {
  switch (scope) {
    case 'article': {
      return vscode.l10n.t('in this article')
    }
    case 'page': {
      return vscode.l10n.t('on this page')
    }
    case 'workspace': {
      return vscode.l10n.t('in the workspace')
    }
  }
}
