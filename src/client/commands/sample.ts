import * as vscode from 'vscode'
import type {CheatSheet} from '../cheat-sheet/cheat-sheet.js'
import type {Desk} from '../desk.js'
import {focusPage} from '../pages.js'
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
 * A copy of the sample, new each time, so that the sample itself stays and a
 * clean copy or an export may be written beside it. One that is being worked on
 * is shown as it is.
 */
async function openSample({context}: Desk): Promise<void> {
  const from = vscode.Uri.joinPath(context.extensionUri, ...sampleFolder)
  const to = vscode.Uri.joinPath(context.globalStorageUri, 'sample')
  const page = vscode.Uri.joinPath(to, samplePage)
  const isOpen = vscode.workspace.textDocuments.some(
    ({uri, isDirty}) => uri.toString() === page.toString() && isDirty
  )
  if (!isOpen) {
    const {fs} = vscode.workspace
    await fs.createDirectory(to)
    for (const [name, copy] of Object.entries(sampleFiles)) {
      // Between file systems there is no copying, only reading and writing.
      await fs.writeFile(
        vscode.Uri.joinPath(to, copy),
        await fs.readFile(vscode.Uri.joinPath(from, name))
      )
    }
  }

  await focusPage(page)
}
