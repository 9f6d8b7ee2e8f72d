import type {WorkspaceSymbol} from 'vscode-languageserver-types'
import {kindTitle} from '../kind-words.js'
import type {Locale} from '../../core/model/words.js'
import type {RegisterFile} from '../register-file.js'

/** Entries that one answer holds; more typing narrows it. */
const limit = 200

/** `SymbolKind.Constant`. */
const constant = 14

/** Entries of the registers by id, name or alias. */
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
      const names = [entry.id, entry.name, ...entry.aliases]
      const isWanted = names.some((name) => name.toLowerCase().includes(wanted))
      const range = isWanted ? rangeOf(entry.id) : undefined
      if (uri === undefined || !range) continue
      symbols.push({
        name: entry.name,
        containerName: `${kindTitle(entry.kind, locale)} · ${entry.id}`,
        kind: constant,
        location: {uri, range}
      })
    }
  }

  return symbols
}
