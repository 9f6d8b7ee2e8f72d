import {
  clientNotifications,
  requests,
  type RegisterModel
} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {exists} from '../files.js'
import {findInWorkspace} from '../find-files.js'
import {activePage} from '../pages.js'
import {tellInformation} from '../tell.js'
import {writeAsked} from '../write-asked.js'
import type {CommandTable} from './command-table.js'

const registerName = 'entities.yaml'
/** Files that may be a register. */
const registerGlob = `**/${registerName}`
/** How many are read again or chosen from, at most. */
const mostRegisters = 200
/** How long a receipt stays in the status bar, in milliseconds. */
const receiptTime = 6000

/** Open the register that holds for the page, make it, read it again. */
export function registerFileCommands(desk: Desk): CommandTable {
  return {
    'copydesk.openRegister': () => openRegister(desk),
    'copydesk.reloadRegister': () => reloadRegister(desk)
  }
}

async function openRegister(desk: Desk): Promise<void> {
  const page = pageOf(desk)
  const nearest = page && (await nearestRegister(desk, page))
  const uri = nearest ?? (await anyRegister())
  if (!uri) return
  if (await exists(uri)) await vscode.window.showTextDocument(uri)
  else await offerToMake(uri)
}

/** The page whose register is meant. */
function pageOf({shown}: Desk): vscode.TextDocument | undefined {
  return activePage()?.document ?? shown.document
}

/**
 * The register nearest to a page, where there is none that would be made;
 * `undefined` where the page cannot be read, or there is no folder for one.
 */
async function nearestRegister(
  desk: Desk,
  page: vscode.TextDocument
): Promise<vscode.Uri | undefined> {
  const uri = (await registerOf(desk, page))?.uri
  return uri ? vscode.Uri.parse(uri) : undefined
}

function registerOf(
  {client}: Desk,
  {uri}: vscode.TextDocument
): Promise<RegisterModel | null> {
  const place = {uri: uri.toString(), query: '', name: '', kind: null}
  return ask(client, requests.register, place)
}

/** Where no page says which: the only one, one that is chosen, or a new one. */
async function anyRegister(): Promise<vscode.Uri | undefined> {
  const found = await findInWorkspace(registerGlob, mostRegisters)
  const [only] = found
  if (only && found.length > 1) return pickRegister(found)
  const [folder] = vscode.workspace.workspaceFolders ?? []
  if (!only && !folder) {
    void tellInformation(
      vscode.l10n.t(
        'There is no register yet, and no folder for one: open a folder, or save the page first.'
      )
    )
  }

  return only ?? (folder && vscode.Uri.joinPath(folder.uri, registerName))
}

async function pickRegister(
  found: readonly vscode.Uri[]
): Promise<vscode.Uri | undefined> {
  const items = found
    .map((uri) => ({label: vscode.workspace.asRelativePath(uri), uri}))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which register is to be opened?')
  })
  return picked?.uri
}

async function offerToMake(uri: vscode.Uri): Promise<void> {
  const make = vscode.l10n.t('Create Register')
  const answer = await tellInformation(
    vscode.l10n.t(
      'There is no register yet. It is made when you link the first tag, or now: {0}',
      vscode.workspace.asRelativePath(uri)
    ),
    make
  )
  if (answer !== make) return
  // Made meanwhile by a first link: then that one is opened.
  if (!(await exists(uri))) {
    const isMade = await writeAsked(uri, emptyRegister(), {overwrite: false})
    if (!isMade) return
  }

  await vscode.window.showTextDocument(uri)
}

/** A register without entries, which says how one is written. */
function emptyRegister(): string {
  const title = vscode.l10n.t(
    'People, places and organisations of these pages. An entry:'
  )
  return `# ${title}\n# - id: lin-wangshu\n#   kind: person\n#   name: 林望舒\n#   aliases: [林记者]\n`
}

async function reloadRegister(desk: Desk): Promise<void> {
  const page = pageOf(desk)
  const nearest = page && (await nearestRegister(desk, page))
  const found = await findInWorkspace(registerGlob, mostRegisters)
  const all = new Set(found.map((uri) => uri.toString()))
  // Nobody watches files beside a page that is in no folder of the workspace.
  if (nearest && (await exists(nearest))) all.add(nearest.toString())
  for (const uri of all) {
    await desk.client.sendNotification(clientNotifications.fileChanged, {uri})
  }

  const register = page && (await registerOf(desk, page))
  vscode.window.setStatusBarMessage(
    register
      ? `$(check) ${vscode.l10n.t('Registers read again: {0}. Entries that hold for this page: {1}.', all.size, register.count)}`
      : `$(check) ${vscode.l10n.t('Registers read again: {0}.', all.size)}`,
    receiptTime
  )
}
