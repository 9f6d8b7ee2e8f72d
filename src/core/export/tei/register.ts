import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Edition, Inline} from '../../clean/edition.js'
import type {RegisterEntry} from '../../entities/register.js'
import {xmlLabel} from '../xml-text.js'
import type {Ids} from './ids.js'
import {textNodes} from './inlines.js'

/** The list that an entity kind is kept in, its items and their name element. */
const lists: Readonly<
  Record<string, {list: string; item: string; name: string}>
> = {
  person: {list: 'listPerson', item: 'person', name: 'persName'},
  place: {list: 'listPlace', item: 'place', name: 'placeName'},
  organisation: {list: 'listOrg', item: 'org', name: 'orgName'},
  event: {list: 'listEvent', item: 'event', name: 'label'},
  work: {list: 'listBibl', item: 'bibl', name: 'title'}
}

/** The register of a document: its stand-off lists, and where each key is. */
export interface TeiRegister {
  /** Absent where no entry is mentioned. */
  readonly standOff: Element | undefined
  readonly entryId: (key: string) => string | undefined
}

/** The entries of the register that the edition mentions. */
export function teiRegister(edition: Edition, ids: Ids): TeiRegister {
  const idOf = new Map<string, string>()
  const items = new Map<string, Element[]>()

  for (const key of mentionedKeys(edition)) {
    const entry = edition.register.byId.get(key)
    const row = entry && lists[entry.kind]
    if (!entry || !row) continue
    const id = ids.take(key, 'entry')
    idOf.set(key, id)
    const list = items.get(row.list) ?? []
    list.push(item(entry, row, id))
    items.set(row.list, list)
  }

  return {
    standOff:
      items.size === 0
        ? undefined
        : x(
            'standOff',
            null,
            [...items].map(([list, children]) => x(list, null, children))
          ),
    entryId: (key) => idOf.get(key)
  }
}

function item(
  entry: RegisterEntry,
  row: {item: string; name: string},
  id: string
): Element {
  const numbers = entry.sameAs.map((address) =>
    x('idno', {type: 'URI'}, textNodes(address))
  )
  const notes = [entry.description, entry.note].flatMap((text) =>
    text === undefined ? [] : [x('note', null, textNodes(text))]
  )
  const key = {'xml:id': id, n: xmlLabel(entry.id)}
  const name = x(row.name, null, textNodes(entry.name))
  const aliases = entry.aliases.map((alias) =>
    x(row.name, {type: 'alias'}, textNodes(alias))
  )
  // An event names itself in labels, its addresses come before other parts.
  return x(row.item, key, [name, ...aliases, ...numbers, ...notes])
}

/** Keys in the order of their first mention. */
function mentionedKeys(edition: Edition): Set<string> {
  const keys = new Set<string>()
  const visit = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'entity' && inline.ref !== undefined) {
        keys.add(inline.ref)
      }

      if ('children' in inline) visit(inline.children)
    }
  }

  for (const part of edition.children) {
    for (const block of part.children) visit(block.children)
  }

  return keys
}
