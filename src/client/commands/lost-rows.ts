import {tellOutdated} from '../act.js'
import type {CommandTable} from './command-table.js'

/** What of the extension's own manifest says what is offered on the rows of views. */
export interface RowManifest {
  readonly contributes: {
    readonly menus: {
      readonly 'view/item/context': ReadonlyArray<{readonly command: string}>
    }
  }
}

/**
 * The commands of a table; those of rows do nothing, and say so, where a row that
 * they were chosen on went while the mouse was on its way to the menu. VS Code gives
 * nothing in its place then, and a command would take what is chosen for it.
 */
export function sparingLostRows(
  table: CommandTable,
  {contributes: {menus}}: RowManifest
): CommandTable {
  const ofRows = new Set(menus['view/item/context'].map(({command}) => command))
  return Object.fromEntries(
    Object.entries(table).map(([id, run]) => [
      id,
      ofRows.has(id)
        ? (...given: [unknown?, unknown?]) =>
            namesLostRow(given) ? tellOutdated() : run(...given)
        : run
    ])
  )
}

/** A menu gives the row and what is chosen with it, or nothing; a key gives neither. */
function namesLostRow(given: readonly unknown[]): boolean {
  const [row, chosen] = given
  const others: readonly unknown[] = Array.isArray(chosen) ? chosen : []
  return (
    given.length > 1 && [row, ...others].some((each) => (each ?? null) === null)
  )
}
