import type {Span} from '../model/span.js'
import {
  isKnownKey,
  noFields,
  toPlaced,
  type PlacedEntry
} from './entry-fields.js'
import {flowItems, scalar, trim} from './plain-scalar.js'

/** Whether an entry, from its `- ` on, is written between braces. */
export function isFlowEntry(text: string, start: number): boolean {
  return text.startsWith('- {', start)
}

/**
 * Read an entry that is written plainly between braces on one line:
 * `- {id: he-liqun, kind: person, name: 何立群, aliases: [老何]}`. `undefined` for
 * all others, which the YAML library reads, see `readPlainEntry`.
 *
 * @param span From its `- ` to the next entry.
 */
export function readFlowEntry(
  text: string,
  {start, end}: Span
): PlacedEntry | undefined {
  const source = text.slice(start, end)
  // Matches the line of an entry, and lines below that say nothing.
  const match = /^(- \{)([^\n\r{}"']*)\} *(?:\r?\n *(?:#[^\r\n]*)?)*$/u.exec(
    source
  )
  if (!match) return undefined
  const [, opening = '', inner = ''] = match
  const fields = noFields()
  const unknownKeys: string[] = []
  let at = start + opening.length

  for (const part of partsOf(inner)) {
    // Matches a key and its value: ` kind: person`.
    const pair = /^ *([A-Za-z]\w{0,30}): (.*)$/u.exec(part)
    const [, key = '', written = ''] = pair ?? []
    const value = trim(written)
    if (fields.texts.has(key) || fields.lists.has(key)) return undefined
    if (value.startsWith('[')) {
      const items = flowItems(value)
      if (!items) return undefined
      fields.lists.set(key, items)
    } else {
      const content = /[[\]]/u.test(value) ? undefined : scalar(value)
      if (content === undefined) return undefined
      fields.texts.set(key, content)
    }

    if (!isKnownKey(key)) unknownKeys.push(key)
    if (key === 'id') {
      const from = at + part.lastIndexOf(value)
      fields.idSpan = {start: from, end: from + value.length}
    }

    at += part.length + 1
  }

  return toPlaced(fields, unknownKeys)
}

/** What stands between the commas that are in no list: ` aliases: [a, b]`. */
function partsOf(inner: string): string[] {
  const parts: string[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at < inner.length; at++) {
    const character = inner.charAt(at)
    if (character === '[') depth++
    else if (character === ']') depth--
    else if (character === ',' && depth === 0) {
      parts.push(inner.slice(from, at))
      from = at + 1
    }
  }

  parts.push(inner.slice(from))
  return parts
}
