import * as vscode from 'vscode'
import {isPage} from './pages.js'

/**
 * This many characters that could not be decoded mean a wrong encoding;
 * fewer are scars of the extraction.
 */
const manyUnreadable = 8
/** As much of a page as is looked at, in lines. */
const headLines = 400

/** Offer to open a page anew that was read in the wrong encoding. */
export function watchEncoding(): vscode.Disposable {
  const asked = new Set<string>()
  const consider = (editor: vscode.TextEditor | undefined): void => {
    if (!editor || !isPage(editor.document)) return
    const key = editor.document.uri.toString()
    if (asked.has(key) || !isGarbled(editor.document)) return
    asked.add(key)
    void offer()
  }
  consider(vscode.window.activeTextEditor)
  return vscode.window.onDidChangeActiveTextEditor(consider)
}

function isGarbled(document: vscode.TextDocument): boolean {
  const head = document.getText(new vscode.Range(0, 0, headLines, 0))
  return head.split('\uFFFD').length > manyUnreadable
}

async function offer(): Promise<void> {
  const reopen = vscode.l10n.t('Reopen with Encoding')
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'This page seems to be in another encoding: many characters cannot be read. Chinese newspapers are often in GB 18030 or Big5.'
    ),
    reopen
  )
  if (answer === reopen) {
    await vscode.commands.executeCommand(
      'workbench.action.editor.changeEncoding'
    )
  }
}
