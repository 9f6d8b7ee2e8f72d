import {builtInKinds, type KindTable} from '../core/entities/kinds.js'
import {say, type Locale} from '../core/model/words.js'

/** What a kind is called; a class that is no known kind by itself. */
export function kindTitle(
  kind: string,
  locale: Locale,
  kinds: KindTable = builtInKinds
): string {
  const row = kinds.get(kind)
  return row ? say({words: row.title}, locale) : kind
}
