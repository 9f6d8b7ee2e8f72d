import {nearest} from '../nearest.js'
import {indexNames, type NameIndex} from './name-index.js'

/** What is true of an entity everywhere: one entry of `entities.yaml`. */
export interface RegisterEntry {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly description?: string
  /** Addresses at authorities: Wikidata, VIAF, GeoNames, CBDB, GND, ISNI. */
  readonly sameAs: readonly string[]
  readonly note?: string
}

/** The register: `entities.yaml`, beside `copydesk.yaml`. */
export interface Register {
  readonly entries: readonly RegisterEntry[]
  readonly byId: ReadonlyMap<string, RegisterEntry>
  /** Names and aliases; made when first asked for. */
  readonly names: NameIndex
  /**
   * The id nearest to one that no entry has, see `nearest`. Each is looked for
   * once: a page is read again at every keystroke, a register is not. In
   * registers of more than `nearLimit` entries none is looked for.
   */
  readonly nearestId: (id: string) => string | undefined
}

/** Entries that an id is compared with: a few milliseconds. */
const nearLimit = 5000
/** Ids that are remembered; then they are forgotten, all at once. */
const memoLimit = 1000

/** A register of entries; its names are indexed when they are asked for. */
export function makeRegister(
  byId: ReadonlyMap<string, RegisterEntry>,
  known?: NameIndex
): Register {
  let names = known
  const nearestIds = new Map<string, string | undefined>()
  return {
    entries: [...byId.values()],
    byId,
    get names() {
      names ??= indexNames(byId.values())
      return names
    },
    nearestId(id) {
      if (byId.size > nearLimit) return undefined
      if (!nearestIds.has(id)) {
        if (nearestIds.size >= memoLimit) nearestIds.clear()
        nearestIds.set(id, nearest(id, byId.keys()))
      }

      return nearestIds.get(id)
    }
  }
}

/** The register of a page that has none. */
export const emptyRegister: Register = makeRegister(new Map())

/** Keys of an entry, in the order in which they are written. */
export const entryKeys = [
  'id',
  'kind',
  'name',
  'aliases',
  'description',
  'sameAs',
  'note'
] as const
export type EntryKey = (typeof entryKeys)[number]

/** Whether a text can be a key of the register. */
export function isKey(text: string): boolean {
  // Matches a key: `he-liqun`, `徐伟`, `Q42`.
  return /^[\p{L}_][\p{L}\p{M}\p{N}_.:-]{0,200}$/u.test(text)
}
