import {
  createPinyinInitials,
  type PinyinInitials
} from '../../core/entities/pinyin-initials.js'
import type {Register, RegisterEntry} from '../../core/entities/register.js'

/** What is sought in a register. */
export interface RegisterQuery {
  /** Start or part of an id, name or alias, or initials of its pinyin. */
  readonly query: string
  /** The name to link: its entries come first. */
  readonly name: string
  readonly kind: string | null
  readonly limit: number
}

/** Classes of a match, the best first. */
const ranks = 6

/** Entries that suit a query, the best first: one pass, whatever the size. */
export function searchRegister(
  {entries, names}: Register,
  {query, name, kind, limit}: RegisterQuery
): RegisterEntry[] {
  const wanted = query.toLowerCase()
  // Matches what may be initials: `hlq`.
  const initials = /^[a-z]{1,10}$/u.test(wanted)
    ? createPinyinInitials()
    : undefined
  const named = new Set(names.named(name))
  const found: RegisterEntry[][] = Array.from({length: ranks}, () => [])
  for (const entry of entries) {
    const match = matchOf(entry, wanted, initials)
    if (match === undefined) continue
    const isOther = kind !== null && entry.kind !== kind
    const rank = named.has(entry) ? Number(isOther) : match + (isOther ? 3 : 1)
    const list = found[Math.min(rank, ranks - 1)]
    if (list && list.length < limit) list.push(entry)
  }

  return found.flat().slice(0, limit)
}

/** 0 for a start, 1 for a part, 2 for initials; `undefined` for neither. */
function matchOf(
  {id, name, aliases}: RegisterEntry,
  wanted: string,
  initials: PinyinInitials | undefined
): 0 | 1 | 2 | undefined {
  if (wanted === '') return 0
  let best: 0 | 1 | 2 | undefined
  for (const each of [id, name, ...aliases]) {
    const at = each.toLowerCase().indexOf(wanted)
    if (at === 0) return 0
    if (at > 0) best = 1
    else if (best === undefined && initials?.of(each).startsWith(wanted))
      best = 2
  }

  return best
}
