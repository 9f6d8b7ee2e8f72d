import {requests, type FileFixes} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {applyEdits} from '../apply-edits.js'
import {ask} from '../ask.js'
import {sayFiles, sayPlaces} from '../count-words.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {searchWithProgress} from '../progress.js'
import {showReceipt} from '../receipt.js'
import {tellInformation, tellWarning} from '../tell.js'
import {tellTooLong} from '../unread.js'
import {harmless} from '../visible.js'

interface FileItem extends vscode.QuickPickItem {
  readonly file: FileFixes
}

/**
 * Fix all of one kind (`null`: all that is safe) in the workspace: search with
 * progress, tick the files, one undo step a file, a receipt.
 */
export async function fixInWorkspace(
  desk: Desk,
  document: vscode.TextDocument,
  ruleId: string | null
): Promise<void> {
  if (tellTooLong(document.uri)) return
  const uri = document.uri.toString()
  const found = await searchWithProgress((token) =>
    ask(
      desk.client,
      requests.fixInWorkspace,
      {uri, ruleId, safeOnly: ruleId === null},
      token
    )
  )
  if (!found) return
  if (found.length === 0) {
    void tellInformation(vscode.l10n.t('Nothing to fix in the workspace.'))
    return
  }

  const title = desk.tables.rules.find(({id}) => id === ruleId)?.title
  const picked = await pickFiles(
    found,
    title ?? vscode.l10n.t('All that is safe to fix')
  )
  if (!picked || picked.length === 0) return
  const applied = await applyEdits(picked.map(({edits}) => edits))
  if (!applied) {
    void tellWarning(
      vscode.l10n.t('The page changed meanwhile; nothing was done.')
    )
    return
  }

  const fixed = picked.filter(({edits}) => applied.has(edits.uri))
  const count = fixed.reduce((sum, {changes}) => sum + changes.length, 0)
  await showReceipt(
    vscode.l10n.t(
      'Fixed {0} in {1}.',
      sayPlaces(count),
      sayFiles(fixed.length)
    ),
    fixed.map(({edits, changes}) => ({
      uri: vscode.Uri.parse(edits.uri),
      changes
    }))
  )
}

async function pickFiles(
  found: readonly FileFixes[],
  title: string
): Promise<FileFixes[] | undefined> {
  const items: FileItem[] = found.map((file) => ({
    file,
    picked: true,
    label: harmless(fileName(vscode.Uri.parse(file.edits.uri))),
    description: sayPlaces(file.changes.length),
    detail: harmless(sayKinds(file))
  }))
  const picked = await vscode.window.showQuickPick(items, {
    title,
    canPickMany: true,
    placeHolder: vscode.l10n.t(
      'Untick the files to leave alone; Enter fixes the rest.'
    )
  })
  return picked?.map(({file}) => file)
}

/** `Blank beside a digit 7 · Half-width punctuation 2`. */
function sayKinds({changes}: FileFixes): string {
  const counts = new Map<string, number>()
  for (const {title} of changes) counts.set(title, (counts.get(title) ?? 0) + 1)
  return [...counts].map(([title, count]) => `${title} ${count}`).join(' · ')
}
