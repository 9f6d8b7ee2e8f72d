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

/** Size of the filter, a power of two: 50,000 names fill a tenth of it. */
const filterSize = 1 << 19
/** Longest name that is looked for, in code units. */
const longest = 60

/**
 * Index names. A filter of the first two code units lies before the map: most
 * places of a text fail it, so that a register costs nothing where it does not
 * match (measured in `performance.md`: 50,000 terms at 244 MB/s).
 */
export function indexNames(entries: Iterable<RegisterEntry>): NameIndex {
  const builder = new NameIndexBuilder()
  for (const entry of entries) builder.add(entry)
  return builder.build()
}

/** Gathers names entry by entry, so that a long register is read in steps. */
export class NameIndexBuilder {
  /** One entry, or those that share the name. */
  readonly #byName = new Map<string, RegisterEntry | RegisterEntry[]>()
  readonly #filter = new Uint8Array(filterSize)
  /** Lengths of names by their first two code units. */
  readonly #lengths = new Map<number, number[]>()

  add(entry: RegisterEntry): void {
    this.#addName(entry.name, entry)
    for (const alias of entry.aliases) this.#addName(alias, entry)
  }

  #addName(name: string, entry: RegisterEntry): void {
    const known = this.#byName.get(name)
    if (known === undefined) {
      this.#byName.set(name, entry)
      this.#addLead(name)
    } else if (Array.isArray(known)) {
      if (known.at(-1) !== entry) known.push(entry)
    } else if (known !== entry) {
      this.#byName.set(name, [known, entry])
    }
  }

  #addLead(name: string): void {
    if (name.length < 2 || name.length > longest) return
    const lead = leadAt(name, 0)
    this.#filter[slot(lead)] = 1
    const known = this.#lengths.get(lead)
    if (!known) this.#lengths.set(lead, [name.length])
    else if (!known.includes(name.length)) known.push(name.length)
  }

  build(): NameIndex {
    const byName = this.#byName
    const named = (name: string): readonly RegisterEntry[] => {
      const found = byName.get(name)
      if (found === undefined) return []
      return Array.isArray(found) ? found : [found]
    }

    const filter = this.#filter
    const lengths = this.#lengths
    for (const each of lengths.values()) each.sort((a, b) => b - a)

    return {
      named,
      find(text) {
        const hits: NameHit[] = []
        const last = text.length - 1
        for (let start = 0; start < last; start++) {
          const lead = leadAt(text, start)
          if (filter[slot(lead)] === 0) continue
          const hit = longestAt(text, start, lead)
          if (!hit) continue
          hits.push(hit)
          start = hit.end - 1
        }

        return hits
      }
    }

    function longestAt(
      text: string,
      start: number,
      lead: number
    ): NameHit | undefined {
      for (const length of lengths.get(lead) ?? []) {
        const end = start + length
        if (end > text.length) continue
        const name = text.slice(start, end)
        if (byName.has(name)) return {start, end, entries: named(name)}
      }

      return undefined
    }
  }
}

/** The first two code units at a place, as one number. */
function leadAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
}

/** Fibonacci hashing (Knuth, TAOCP 3, 6.4) of two code units. */
function slot(lead: number): number {
  return Math.imul(lead, 0x9e3779b1) >>> 13
}
