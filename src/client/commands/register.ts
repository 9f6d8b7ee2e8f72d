import {
  clientNotifications,
  requests,
  type RegisterEntryModel,
  type RegisterModel
} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {act, type Target} from '../act.js'
import {writeDecision} from '../apply-edits.js'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {
  argumentOf,
  openDocument,
  targetOf,
  type CommandTable
} from './command-table.js'
import {mentionAt} from './mentions.js'
import {pickKind} from './pick-kind.js'

/** Files that may be a register. */
const registerGlob = '**/entities.yaml'

/** Link tags to the register; open it, read it again. */
export function entryCommands(desk: Desk): CommandTable {
  return {
    'copydesk.link': async (argument) => {
      const target = await targetOf(argumentOf('link', argument))
      if (target) await link(desk, target)
    },
    'copydesk.openEntry': (argument) => openEntry(argument),
    'copydesk.openRegister': () => openRegister(),
    'copydesk.reloadRegister': async () => {
      for (const uri of await vscode.workspace.findFiles(registerGlob)) {
        await desk.client.sendNotification(clientNotifications.fileChanged, {
          uri: uri.toString()
        })
      }
    }
  }
}

interface EntryItem extends vscode.QuickPickItem {
  readonly entry?: RegisterEntryModel
  readonly choice?: 'new' | 'none'
}

/** Choose an entry, or make one, and link the tag to it. */
async function link(desk: Desk, {document, ranges}: Target): Promise<void> {
  const uri = document.uri.toString()
  const register = await ask(desk.client, requests.register, {uri})
  const mention = await namedMention(desk, document, ranges[0])
  if (!register) return
  const picked = await vscode.window.showQuickPick(
    itemsOf(desk, register, mention),
    {
      placeHolder: vscode.l10n.t('Which entry of the register is meant?'),
      matchOnDescription: true,
      matchOnDetail: true
    }
  )
  if (!picked) return
  const ref =
    picked.choice === 'none'
      ? null
      : (picked.entry?.id ?? (await makeEntry(desk, {uri, register, mention})))
  if (ref !== undefined)
    await act(desk, {document, ranges}, {type: 'link', ref})
}

interface NamedMention {
  readonly kind: string | undefined
  readonly name: string
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
    kind: mention?.kind,
    name: mention?.text ?? document.getText(range).replace(/\s+/gu, '')
  }
}

/** A new entry, the entries (those of that name first), and none. */
function itemsOf(
  {tables}: Desk,
  {entries}: RegisterModel,
  {kind, name}: NamedMention
): EntryItem[] {
  const rank = (entry: RegisterEntryModel): number => {
    if (entry.name === name || entry.aliases.includes(name)) return 0
    return entry.kind === kind ? 1 : 2
  }
  return [
    {
      choice: 'new',
      label: `$(add) ${name === '' ? vscode.l10n.t('New entry') : vscode.l10n.t('New entry “{0}”', name)}`
    },
    ...[...entries]
      .sort((a, b) => rank(a) - rank(b))
      .map((entry) => {
        const row = tables.kinds.find(({id}) => id === entry.kind)
        return {
          entry,
          label: `$(${row?.icon ?? 'tag'}) ${entry.name}`,
          description: [entry.id, ...entry.aliases].join(' · '),
          ...(entry.description === '' ? {} : {detail: entry.description})
        }
      }),
    {
      choice: 'none',
      label: `$(circle-slash) ${vscode.l10n.t('No entry')}`
    }
  ]
}

/** Make an entry; its key is asked for. The register may be made with it. */
async function makeEntry(
  desk: Desk,
  {
    uri,
    register,
    mention: {kind: known, name}
  }: {uri: string; register: RegisterModel; mention: NamedMention}
): Promise<string | undefined> {
  const kind = known ?? (await pickKind(desk))
  if (kind === undefined) return undefined
  const taken = new Set(register.entries.map(({id}) => id))
  const id = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Key of the new entry'),
    value: freeKey(name, taken),
    validateInput: (value) => complaintAbout(value, taken)
  })
  if (id === undefined) return undefined
  const result = await ask(desk.client, requests.addEntry, {
    uri,
    entry: {id, kind, name}
  })
  return (await writeDecision(result)) ? id : undefined
}

/** A key from a name: `John Smith` gives `john-smith`, 徐伟 stays. */
function freeKey(name: string, taken: ReadonlySet<string>): string {
  const key = name
    .toLocaleLowerCase()
    // Matches what a key cannot hold: blanks and punctuation.
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^[-\d]{1,100}|-$/gu, '')
  if (!taken.has(key)) return key
  for (let number = 2; ; number++) {
    if (!taken.has(`${key}-${number}`)) return `${key}-${number}`
  }
}

function complaintAbout(
  key: string,
  taken: ReadonlySet<string>
): string | undefined {
  // Matches a key: `he-liqun`, `徐伟`.
  if (!/^[\p{L}_][\p{L}\p{N}_.:-]*$/u.test(key)) {
    return vscode.l10n.t(
      'A key begins with a letter and holds letters, digits, “-”, “_”, “.” and “:”.'
    )
  }

  return taken.has(key)
    ? vscode.l10n.t('There is an entry with this key already.')
    : undefined
}

async function openRegister(): Promise<void> {
  const [uri] = await vscode.workspace.findFiles(registerGlob, undefined, 1)
  if (uri) {
    await vscode.window.showTextDocument(uri)
    return
  }

  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'There is no register yet. It is made when you link the first tag.'
    )
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
  const text = document.getText()
  // The entry as YAML writes it: `id: he-liqun`, quoted or not.
  const found = [`id: ${given.id}`, `id: "${given.id}"`, `id: '${given.id}'`]
    .map((line) => text.indexOf(line))
    .find((offset) => offset !== -1)
  const position = document.positionAt(found ?? 0)
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(position, position)
  })
}
