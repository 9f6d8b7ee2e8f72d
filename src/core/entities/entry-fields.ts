import type {Span} from '../model/span.js'
import type {RegisterEntry} from './register.js'

/** An entry and where its id stands. */
export interface PlacedEntry {
  readonly entry: RegisterEntry
  /** Source span of the id as it is written, quotes included. */
  readonly idSpan: Span
  /** Keys that no entry has, as written. */
  readonly unknownKeys: readonly string[]
}

/** Values of an entry by key, as far as they were read. */
export interface Fields {
  readonly texts: Map<string, string>
  readonly lists: Map<string, string[]>
  idSpan: Span | undefined
}

/** Keys that hold several texts; one alone may stand without a list. */
const listKeys = new Set(['aliases', 'sameAs'])
const textKeys = new Set(['id', 'kind', 'name', 'description', 'note'])

/** Before the first is read. */
export function noFields(): Fields {
  return {texts: new Map(), lists: new Map(), idSpan: undefined}
}

/** Whether an entry may have a key. */
export function isKnownKey(key: string): boolean {
  return listKeys.has(key) || textKeys.has(key)
}

/** The entry; `undefined` where it has no id, kind or name. */
export function toPlaced(
  {texts, lists, idSpan}: Fields,
  unknownKeys: readonly string[]
): PlacedEntry | undefined {
  const id = texts.get('id')
  const kind = texts.get('kind')
  const name = texts.get('name')
  if (id === undefined || kind === undefined || name === undefined || !idSpan) {
    return undefined
  }

  const description = texts.get('description')
  const note = texts.get('note')
  const list = (key: string): string[] => {
    const only = texts.get(key)
    return lists.get(key) ?? (only === undefined ? [] : [only])
  }
  return {
    entry: {
      id,
      kind,
      name,
      aliases: list('aliases'),
      sameAs: list('sameAs'),
      ...(description === undefined ? {} : {description}),
      ...(note === undefined ? {} : {note})
    },
    idSpan,
    unknownKeys
  }
}
