import * as vscode from 'vscode'
import type {CheatSheet} from '../cheat-sheet/cheat-sheet.js'
import type {Desk} from '../desk.js'
import {exists} from '../files.js'
import {focusPage} from '../pages.js'
import {tellInformation} from '../tell.js'
import type {CommandTable} from './command-table.js'

/** The sample that comes with the extension. */
const sampleFolder = ['samples', 'luting-daily']
/** Its files, and their names in the copy: one that makes it a page. */
const sampleFiles = {
  'entities.yaml': 'entities.yaml',
  'page-0915.webp': 'page-0915.webp',
  'page-0915.txt': 'page-0915.ocr.txt'
}
const samplePage = 'page-0915.ocr.txt'

/** The sample, the walkthrough, the cheat sheet. */
export function sampleCommands(
  desk: Desk,
  cheatSheet: CheatSheet
): CommandTable {
  return {
    'copydesk.openSample': () => openSample(desk),
    'copydesk.openWalkthrough': () =>
      vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        'copydesk.copydesk#start',
        false
      ),
    'copydesk.cheatSheet': () => cheatSheet.open()
  }
}

/**
 * A copy of the sample, so that the sample itself stays and a clean copy or an
 * export may be written beside it. Nothing that is there is written over: where
 * somebody worked, it is shown as it was left, and *Start Afresh* puts a new one
 * beside it, which is the one that opens from then on.
 */
async function openSample(desk: Desk): Promise<void> {
  const folders = await copiesOf(desk)
  const to = folders.at(-1) ?? copyFolder(desk, 1)
  const isWorkedOn = await complete(desk, to)
  await focusPage(vscode.Uri.joinPath(to, samplePage))
  // Who opened it reads on: the offer stands beside, and nothing waits for it.
  if (isWorkedOn) void offerAfresh(desk, folders.length + 1)
}

async function offerAfresh(desk: Desk, number: number): Promise<void> {
  const startAfresh = vscode.l10n.t('Start Afresh')
  const answer = await tellInformation(
    vscode.l10n.t('The sample is as you left it.'),
    startAfresh
  )
  if (answer !== startAfresh) return
  const folder = copyFolder(desk, number)
  await complete(desk, folder)
  await focusPage(vscode.Uri.joinPath(folder, samplePage))
}

/** The copies that were made, the newest last. */
async function copiesOf(desk: Desk): Promise<vscode.Uri[]> {
  const folders: vscode.Uri[] = []
  for (;;) {
    const folder = copyFolder(desk, folders.length + 1)
    if (!(await exists(folder))) return folders
    folders.push(folder)
  }
}

/** `sample`, `sample-2`. */
function copyFolder({context}: Desk, number: number): vscode.Uri {
  const name = number === 1 ? 'sample' : `sample-${number}`
  return vscode.Uri.joinPath(context.globalStorageUri, name)
}

/**
 * Write what a copy lacks.
 *
 * @returns Whether it holds anything but the sample as it comes.
 */
async function complete({context}: Desk, to: vscode.Uri): Promise<boolean> {
  const {fs} = vscode.workspace
  const from = vscode.Uri.joinPath(context.extensionUri, ...sampleFolder)
  await fs.createDirectory(to)
  const present = new Set((await fs.readDirectory(to)).map(([name]) => name))
  const files = Object.entries(sampleFiles)
  let isWorkedOn = false
  for (const [name, copy] of files) {
    const file = vscode.Uri.joinPath(to, copy)
    // Between file systems there is no copying, only reading and writing.
    const bytes = await fs.readFile(vscode.Uri.joinPath(from, name))
    if (!present.delete(copy)) await fs.writeFile(file, bytes)
    else if (!(await isAsItComes(file, bytes))) isWorkedOn = true
  }

  return isWorkedOn || present.size > 0
}

async function isAsItComes(
  file: vscode.Uri,
  bytes: Uint8Array
): Promise<boolean> {
  const isUnsaved = vscode.workspace.textDocuments.some(
    ({uri, isDirty}) => isDirty && uri.toString() === file.toString()
  )
  if (isUnsaved) return false
  const present = await vscode.workspace.fs.readFile(file)
  return (
    present.length === bytes.length &&
    present.every((byte, at) => byte === bytes[at])
  )
}
