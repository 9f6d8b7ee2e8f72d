import type {Words} from '../../model/words.js'
import type {Reading} from '../page/reading.js'
import type {FullName} from './full-name.js'

/** A place where an article may name again, shorter, what it has written out. */
export interface ShortForm {
  readonly start: number
  readonly end: number
  readonly of: FullName
  /** 0–1; where nothing else proposes this place, what it is proposed with. */
  readonly confidence: number
  /** Whether it says nothing alone: it only joins what is proposed anyway. */
  readonly joinsOnly?: boolean
}

/** A way to shorten names; one file, plus its line in `index.ts`. */
export interface Shortening {
  /** Kebab case, equal to the file name. */
  readonly id: string
  /** Why, for the hover; `{name}` is what it stands for. */
  readonly words: Words
  /** Primary language subtags; empty for all. */
  readonly languages: readonly string[]
  /**
   * Prepare the search for an article; `undefined` where none of its names can
   * be shortened this way.
   */
  search(
    names: readonly FullName[],
    article: readonly Reading[]
  ): FormSearch | undefined
}

/** Finds the short forms of one block of an article. */
export type FormSearch = (reading: Reading) => readonly ShortForm[]

/** Names of a kind by something that their short forms begin with. */
export function groupBy<Name>(
  names: readonly Name[],
  keysOf: (name: Name) => readonly string[]
): Map<string, Name[]> {
  const map = new Map<string, Name[]>()
  for (const name of names) {
    for (const key of new Set(keysOf(name))) {
      const known = map.get(key)
      if (known) known.push(name)
      else map.set(key, [name])
    }
  }

  return map
}
