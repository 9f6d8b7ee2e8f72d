import {isMap, isSeq, visit, type Document} from 'yaml'
import {parseYaml} from '../../parse-yaml.js'
import {applyEdits, type Edit, type Span} from '../../model/span.js'
import {readRegister} from '../read-register.js'
import type {EntryKey, RegisterEntry} from '../register.js'
import {splitRegister, type RegisterParts} from '../split-register.js'
import {addEntries} from './add-entry.js'
import {layOut, layoutOf, type RegisterLayout} from './register-layout.js'

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
  const parts = splitRegister(text)
  const edits = different.size > 0 ? changes(text, parts, different, keys) : []
  if (!edits) return undefined
  const counts = {added: fresh.length, changed: different.size}
  if (fresh.length === 0) return {edits, ...counts}
  if (parts.indent !== undefined || edits.length === 0) {
    const adding = addEntries(text, fresh)
    return adding && {edits: [...edits, adding], ...counts}
  }

  // The file is one part: both would write it anew.
  const changed = applyEdits(text, edits)
  const adding = addEntries(changed, fresh)
  const span = {start: 0, end: text.length}
  return (
    adding && {edits: [{span, text: applyEdits(changed, [adding])}], ...counts}
  )
}

/**
 * Each entry that differs, written anew with the comments it has; `undefined`
 * where one of them cannot be found, or has aliases.
 */
function changes(
  text: string,
  {indent, parts}: RegisterParts,
  different: ReadonlyMap<string, RegisterEntry>,
  keys: readonly EntryKey[]
): Edit[] | undefined {
  const layout = layoutOf(text, indent)
  const left = new Map(different)
  const edits: Edit[] = []
  for (const part of parts) {
    if (left.size === 0) break
    const span =
      indent === undefined ? part : withoutTail(text, part, indent.length)
    const source = text.slice(span.start, span.end)
    // An id that is written otherwise than it reads is not searched for.
    if (![...idsIn(source)].some((id) => left.has(id))) continue
    const document = parseYaml(source)
    if (!isSeq(document.contents) || hasAlias(document)) return undefined
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

    edits.push({span, text: write(document, source, layout)})
  }

  return left.size === 0 ? edits : undefined
}

/** A part as it is to stand; it ends with a line end where it did. */
function write(
  document: Document,
  source: string,
  layout: RegisterLayout
): string {
  const written = layOut(document.toString({lineWidth: 0}), layout)
  return source.endsWith('\n') ? written : written.trimEnd()
}

/** Whether one value stands for another, which a change would change too. */
function hasAlias(document: Document): boolean {
  let isFound = false
  visit(document, {
    Alias() {
      isFound = true
      return visit.BREAK
    }
  })
  return isFound
}

/**
 * A part without the blank lines and comments after its entry, which stay as
 * they are laid out. What belongs to the entry is indented more than its `- `.
 */
function withoutTail(text: string, {start, end}: Span, indent: number): Span {
  let to = end
  while (to > start) {
    const from = text.lastIndexOf('\n', to - 2) + 1
    const line = text.slice(from, to)
    const content = line.trim()
    const width = line.length - line.trimStart().length
    if (content !== '' && !(content.startsWith('#') && width <= indent)) break
    to = from
  }

  return {start, end: to}
}

/** Ids that may stand in a part: cheaper than reading it. */
function* idsIn(source: string): Generator<string> {
  // Matches an id: `id: he-liqun`, `"id": "he-liqun"`.
  for (const [, id = ''] of source.matchAll(
    /\bid["']? {0,8}: {0,8}["']?([^\s"',}]{1,200})/gu
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
