import {
  requests,
  type RegisterEntryModel,
  type RegisterModel
} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {act, tellOutdated, type Target} from '../act.js'
import {ask} from '../ask.js'
import {sayTags} from '../count-words.js'
import {decide} from '../decide.js'
import type {Desk} from '../desk.js'
import {entryOffset} from '../entry-offset.js'
import {
  argumentOf,
  openDocument,
  targetOf,
  type CommandTable
} from './command-table.js'
import {mentionAt} from './mentions.js'
import {kindOf} from '../kinds.js'
import {pickKind} from './pick-kind.js'
import {editValue} from './tagging.js'
import {harmless} from '../visible.js'

/** Link tags to the register, and open it at an entry. */
export function entryCommands(desk: Desk): CommandTable {
  return {
    'copydesk.link': async (argument) => {
      const target = await targetOf(argumentOf('link', argument))
      if (target) await link(desk, target)
    },
    'copydesk.openEntry': (argument) => openEntry(argument)
  }
}

interface EntryItem extends vscode.QuickPickItem {
  readonly entry?: RegisterEntryModel
  readonly choice?: 'new' | 'none'
}

/** Choose an entry, or make one, and link the tag to it. */
export async function link(desk: Desk, target: Target): Promise<void> {
  const {document, ranges} = target
  // The list stays while somebody types in the page: then it is of another.
  const {version = document.version} = target
  const mention = await namedMention(desk, document, ranges[0])
  // No entry stands for a date: what can be said of it is its value.
  if (mention.isMeasured) {
    await editValue(desk, target)
    return
  }

  const picked = await pickEntry(desk, document, mention, ranges.length)
  if (!picked) return
  const ref =
    picked.choice === 'none'
      ? null
      : (picked.entry?.id ??
        (await makeEntry(desk, {document, version}, mention)))
  if (ref !== undefined)
    await act(desk, {...target, version}, {type: 'link', ref})
}

interface NamedMention {
  readonly kind: string | null
  readonly name: string
  /** A tagged date or quantity. */
  readonly isMeasured: boolean
}

/** What is tagged or selected at a place. */
async function namedMention(
  desk: Desk,
  document: vscode.TextDocument,
  range = new vscode.Range(0, 0, 0, 0)
): Promise<NamedMention> {
  await desk.models.latest(document)
  const mention = mentionAt(desk, document, range)
  return {
    kind: mention?.kind ?? null,
    isMeasured:
      mention?.status === 'tagged' &&
      kindOf(desk, document, mention.kind)?.isMeasured === true,
    name: mention?.text ?? document.getText(range).replace(/\s+/gu, '')
  }
}

/** A list that the server fills while one types: registers may be long. */
function pickEntry(
  desk: Desk,
  document: vscode.TextDocument,
  mention: NamedMention,
  count: number
): Promise<EntryItem | undefined> {
  const pick = vscode.window.createQuickPick<EntryItem>()
  if (count > 1) pick.title = sayTags(count)
  // Who looks something up in the page comes back to what was typed.
  pick.ignoreFocusOut = true
  pick.placeholder = vscode.l10n.t('Which entry of the register is meant?')
  pick.matchOnDescription = true
  pick.matchOnDetail = true
  const fill = async (query: string): Promise<void> => {
    const register = await ask(desk.client, requests.register, {
      uri: document.uri.toString(),
      query,
      ...mention
    })
    // Typed meanwhile: the answer to that is under way.
    if (!register || pick.value !== query) return
    pick.items = itemsOf(desk, document, register, mention, query)
  }
  return new Promise((resolve) => {
    pick.onDidChangeValue((query) => void fill(query))
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0])
      pick.hide()
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    pick.show()
    void fill('')
  })
}

/** A new entry, the entries that suit, and none; shown whatever is typed. */
function itemsOf(
  desk: Desk,
  document: vscode.TextDocument,
  {entries}: RegisterModel,
  {name}: NamedMention,
  query: string
): EntryItem[] {
  // What the server found by initials would be filtered away here.
  const shown = query === '' ? {} : {alwaysShow: true}
  return [
    {
      choice: 'new',
      alwaysShow: true,
      label: `$(add) ${name === '' ? vscode.l10n.t('New entry') : vscode.l10n.t('New entry “{0}”', harmless(name))}`
    },
    ...entries.map((entry) => ({
      entry,
      ...shown,
      label: `$(${kindOf(desk, document, entry.kind)?.icon ?? 'tag'}) ${harmless(entry.name)}`,
      description: harmless([entry.id, ...entry.aliases].join(' · ')),
      ...(entry.description === '' ? {} : {detail: harmless(entry.description)})
    })),
    {
      choice: 'none',
      alwaysShow: true,
      label: `$(circle-slash) ${vscode.l10n.t('No entry')}`
    }
  ]
}

/** Make an entry; its key is asked for. The register may be made with it. */
async function makeEntry(
  desk: Desk,
  {document, version}: {document: vscode.TextDocument; version: number},
  {kind: known, name}: NamedMention
): Promise<string | undefined> {
  const kind = known ?? (await pickKind(desk, document))
  if (kind === undefined) return undefined
  const uri = document.uri.toString()
  const register = await ask(desk.client, requests.register, {
    uri,
    query: '',
    name,
    kind
  })
  const id = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Key of the new entry'),
    value: register?.freeId ?? '',
    validateInput: complaintAbout
  })
  if (id === undefined) return undefined
  // No entry is made that nothing will be linked to.
  if (document.version !== version) {
    tellOutdated()
    return undefined
  }

  const written = await decide(desk.client, requests.addEntry, {
    uri,
    entry: {id, kind, name}
  })
  return written && id
}

function complaintAbout(key: string): string | undefined {
  // Matches a key: `he-liqun`, `徐伟`.
  return /^[\p{L}_][\p{L}\p{M}\p{N}_.:-]*$/u.test(key)
    ? undefined
    : vscode.l10n.t(
        'A key begins with a letter and holds letters, digits, “-”, “_”, “.” and “:”.'
      )
}

/** Open the register at the entry of a key. */
async function openEntry(argument: unknown): Promise<void> {
  const given = argumentOf('openEntry', argument)
  if (!given) {
    await vscode.commands.executeCommand('editor.action.revealDefinition')
    return
  }

  const document = await openDocument(given.uri)
  const offset = entryOffset(document.getText(), given.id) ?? 0
  const position = document.positionAt(offset)
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(position, position)
  })
}
