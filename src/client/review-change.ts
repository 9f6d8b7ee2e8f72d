import * as vscode from 'vscode'
import {applyEdits} from './apply-edits.js'
import {fileName} from './file-name.js'
import type {DocumentEdits} from '../protocol/protocol.js'
import {textUri} from './text-documents.js'
import {tellInformation, tellWarning} from './tell.js'

export interface ReviewedChange {
  /** The document that is to change. */
  readonly uri: vscode.Uri
  /** What it would be. */
  readonly text: string
  readonly edits: DocumentEdits[]
  /** Title of the two sides. */
  readonly title: string
  /** What is asked, and the button that says yes. */
  readonly question: string
  readonly accept: string
}

/**
 * Show a change beside what is there, ask, and make it as one step of undo.
 * False where the answer is no, or the document changed meanwhile.
 */
export async function reviewChange(change: ReviewedChange): Promise<boolean> {
  const after = textUri({name: fileName(change.uri), text: change.text})
  await vscode.commands.executeCommand(
    'vscode.diff',
    change.uri,
    after,
    change.title,
    {preview: true}
  )
  const answer = await tellInformation(change.question, change.accept)
  await closeDiff(after)
  if (answer !== change.accept) return false
  const applied = await applyEdits(change.edits)
  if (applied) return applied.size > 0
  void tellWarning(
    vscode.l10n.t('The page changed meanwhile; nothing was done.')
  )
  return false
}

/** Close the tab that compares something with `after`. */
async function closeDiff(after: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({input}) =>
        input instanceof vscode.TabInputTextDiff &&
        input.modified.toString() === after.toString()
    )
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs)
}
