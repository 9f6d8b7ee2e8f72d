import {isMap, isSeq, parseDocument} from 'yaml'
import type {Edit} from '../../model/span.js'
import {readRegister} from '../read-register.js'
import type {EntryKey, RegisterEntry} from '../register.js'
import {splitRegister} from '../split-register.js'
import {addEntries} from './add-entry.js'

/** What bringing entries into a register would change. */
export interface Merge {
  /** In offsets of the register, by start. */
  readonly edits: readonly Edit[]
  readonly added: number
  readonly changed: number
}

/**
 * Bring entries into a register: new ids are added at the end, known ones get
 * what differs under `keys`; an empty value takes the key away. What stands
 * under other keys, comments, order and entries that are not named stay.
 * `undefined` where the register cannot be read.
 */
export function mergeEntries(
  text: string,
  entries: readonly RegisterEntry[],
  keys: readonly EntryKey[]
): Merge | undefined {
  const {register} = readRegister(text)
  if (!register) return undefined
  const fresh = entries.filter(({id}) => !register.byId.has(id))
  const different = new Map(
    entries.flatMap((entry) => {
      const known = register.byId.get(entry.id)
      return known && !isSame(known, entry, keys) ? [[entry.id, entry]] : []
    })
  )
  const edits = different.size > 0 ? changes(text, different, keys) : []
  if (!edits) return undefined
  if (fresh.length > 0) {
    const adding = addEntries(text, fresh)
    if (!adding) return undefined
    edits.push(adding)
  }

  return {edits, added: fresh.length, changed: different.size}
}

/** Each entry that differs, written anew with the comments it has. */
function changes(
  text: string,
  different: ReadonlyMap<string, RegisterEntry>,
  keys: readonly EntryKey[]
): Edit[] | undefined {
  const {parts} = splitRegister(text)
  const left = new Map(different)
  const edits: Edit[] = []
  for (const part of parts) {
    if (left.size === 0) break
    const source = text.slice(part.start, part.end)
    // An id that is written otherwise than it reads is not searched for.
    if (![...idsIn(source)].some((id) => left.has(id))) continue
    const document = parseDocument(source, {logLevel: 'silent'})
    if (!isSeq(document.contents)) return undefined
    for (const [index, item] of document.contents.items.entries()) {
      if (!isMap(item)) continue
      const entry = left.get(String(item.get('id')))
      if (!entry) continue
      left.delete(entry.id)
      for (const key of keys) {
        const value = entry[key]
        const isEmpty =
          value === undefined || (Array.isArray(value) && value.length === 0)
        if (isEmpty) item.delete(key)
        else if (
          JSON.stringify(toPlain(item.get(key))) !== JSON.stringify(value)
        )
          document.setIn([index, key], value)
      }
    }

    edits.push({span: part, text: document.toString({lineWidth: 0})})
  }

  return edits
}

/** Ids that may stand in a part: cheaper than reading it. */
function* idsIn(source: string): Generator<string> {
  // Matches an id: `id: he-liqun`, `id: "he-liqun"`.
  for (const [, id = ''] of source.matchAll(
    /\bid: {1,8}["']?([^\s"',}]{1,200})/gu
  )) {
    yield id
  }
}

function toPlain(value: unknown): unknown {
  return isSeq(value) ? value.toJSON() : value
}

function isSame(
  a: RegisterEntry,
  b: RegisterEntry,
  keys: readonly EntryKey[]
): boolean {
  return keys.every(
    (key) => JSON.stringify(a[key] ?? '') === JSON.stringify(b[key] ?? '')
  )
}
