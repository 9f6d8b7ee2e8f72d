import type {KindModel} from '../protocol/protocol.js'
import type * as vscode from 'vscode'
import type {Desk} from './desk.js'

/** The kinds of a page in the order of menus: built in, then one's own. */
export function kindsOf(
  {tables, models}: Desk,
  document: vscode.TextDocument | undefined
): KindModel[] {
  const own = document && models.get(document)?.page.ownKinds
  return [...tables.kinds, ...(own ?? [])]
}

/** The row of a kind; `undefined` for a class that is no kind of the page. */
export function kindOf(
  desk: Desk,
  document: vscode.TextDocument | undefined,
  kind: string
): KindModel | undefined {
  return kindsOf(desk, document).find(({id}) => id === kind)
}
