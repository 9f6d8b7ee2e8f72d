import * as vscode from 'vscode'
import type {Desk} from '../desk.js'

/** Ask for a kind of entity; `undefined` where nothing is chosen. */
export async function pickKind({tables}: Desk): Promise<string | undefined> {
  const items = tables.kinds.map(({id, title, icon, digit}) => ({
    id,
    label: `$(${icon}) ${title}`,
    description: `Alt+${digit}`
  }))
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which kind of entity is it?')
  })
  return picked?.id
}
