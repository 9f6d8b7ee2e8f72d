import {LeadIndexBuilder} from './lead-index.js'
import type {RegisterEntry} from './register.js'

/** Where a name of the register stands in a text; half-open code units. */
export interface NameHit {
  readonly start: number
  readonly end: number
  /** Entries of that name or alias; two people may share one. */
  readonly entries: readonly RegisterEntry[]
}

/** The names and aliases of a register, to look up and to find in a text. */
export interface NameIndex {
  /** Entries of exactly that name or alias. */
  named(name: string): readonly RegisterEntry[]
  /**
   * Names in a text, the longest at each place, left to right, without
   * overlaps. Names of one character are left out: each stands everywhere.
   */
  find(text: string): NameHit[]
}

/** Longest name that is looked for, in code units. */
const longest = 60

/** Index the names of entries. */
export function indexNames(entries: Iterable<RegisterEntry>): NameIndex {
  const builder = new NameIndexBuilder()
  for (const entry of entries) builder.add(entry)
  return builder.build()
}

/** Gathers names entry by entry, so that a long register is read in steps. */
export class NameIndexBuilder {
  /** One entry, or those that share the name. */
  readonly #byName = new Map<string, RegisterEntry | RegisterEntry[]>()
  readonly #leads = new LeadIndexBuilder()

  add(entry: RegisterEntry): void {
    this.#addName(entry.name, entry)
    for (const alias of entry.aliases) this.#addName(alias, entry)
  }

  #addName(name: string, entry: RegisterEntry): void {
    const known = this.#byName.get(name)
    if (known === undefined) {
      this.#byName.set(name, entry)
      if (name.length >= 2 && name.length <= longest) this.#leads.add(name)
    } else if (Array.isArray(known)) {
      if (known.at(-1) !== entry) known.push(entry)
    } else if (known !== entry) {
      this.#byName.set(name, [known, entry])
    }
  }

  build(): NameIndex {
    const byName = this.#byName
    const leads = this.#leads.build()
    const named = (name: string): readonly RegisterEntry[] => {
      const found = byName.get(name)
      if (found === undefined) return []
      return Array.isArray(found) ? found : [found]
    }

    return {
      named,
      find(text) {
        const hits: NameHit[] = []
        leads.visit(text, (start, end) => {
          const entries = named(text.slice(start, end))
          if (entries.length === 0) return false
          hits.push({start, end, entries})
          return true
        })
        return hits
      }
    }
  }
}
