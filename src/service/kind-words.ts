import {entityKind} from '../core/entities/kinds.js'
import {say, type Locale} from '../core/model/words.js'

/** What a kind is called; a kind of the user's own by its class. */
export function kindTitle(kind: string, locale: Locale): string {
  const row = entityKind(kind)
  return row ? say({words: row.title}, locale) : kind
}
