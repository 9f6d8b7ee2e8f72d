import * as vscode from 'vscode'
import {argumentOf, pageOf, type CommandTable} from './command-table.js'

/** What the quick fix of a page in the wrong encoding runs. */
export function encodingCommands(): CommandTable {
  return {
    'copydesk.reopenWithEncoding': async (argument) => {
      const page = await pageOf(argumentOf('reopenWithEncoding', argument))
      if (page) await reopenWithEncoding(page.uri)
    }
  }
}

/** Let the person choose in which encoding a page is opened anew. */
export async function reopenWithEncoding(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri)
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding')
}
