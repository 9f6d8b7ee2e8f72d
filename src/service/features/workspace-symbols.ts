import type {WorkspaceSymbol} from 'vscode-languageserver-types'
import {kindTitle} from '../kind-words.js'
import type {Locale} from '../../core/model/words.js'
import type {RegisterFile} from '../register-file.js'

/** Entries that one answer holds; more typing narrows it. */
const limit = 200

/** `SymbolKind.Constant`. */
const constant = 14

/**
 * Entries of the registers by id, name or alias. Editors look for what was typed
 * in the name of a symbol, so an id or alias that has it stands there too.
 */
export function workspaceSymbols(
  registers: readonly RegisterFile[],
  query: string,
  locale: Locale
): WorkspaceSymbol[] {
  const wanted = query.toLowerCase()
  const symbols: WorkspaceSymbol[] = []

  for (const {register, uri, rangeOf} of registers) {
    for (const entry of register.entries) {
      if (symbols.length === limit) return symbols
      const names = [entry.name, ...entry.aliases, entry.id]
      const found = names.find((name) => name.toLowerCase().includes(wanted))
      const range = found === undefined ? undefined : rangeOf(entry.id)
      if (uri === undefined || !range) continue
      symbols.push({
        name: found === entry.name ? found : `${entry.name} (${found ?? ''})`,
        containerName: `${kindTitle(entry.kind, locale)} · ${entry.id}`,
        kind: constant,
        location: {uri, range}
      })
    }
  }

  return symbols
}
