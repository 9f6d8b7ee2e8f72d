import * as vscode from 'vscode'
import type {Desk} from '../desk.js'
import {listKeys} from '../list-keys.js'
import {kindsOf} from '../kinds.js'
import {harmless} from '../visible.js'

/** Ask for a kind of entity; `undefined` where nothing is chosen. */
export async function pickKind(
  desk: Desk,
  document: vscode.TextDocument
): Promise<string | undefined> {
  const items = kindsOf(desk, document).map(({id, title, icon, digit}) => ({
    id,
    label: `$(${icon}) ${harmless(title)}`,
    ...(digit === null ? {} : {description: listKeys(`Alt+${digit}`)})
  }))
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which kind of entity is it?')
  })
  return picked?.id
}
