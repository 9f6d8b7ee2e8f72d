import type {Span} from '../model/span.js'
import {
  isKnownKey,
  noFields,
  toPlaced,
  type PlacedEntry
} from './entry-fields.js'
import {flowItems, scalar, trim, trimEnd} from './plain-scalar.js'

/**
 * Read an entry that is written plainly, as most are: one key a line, values
 * that no YAML reader could take for anything else. `undefined` for all others,
 * which the YAML library reads: about a hundred times as slowly, so that a
 * register of 50,000 names would take seconds.
 *
 * `indent` is what stands before the `- ` of every entry.
 */
export function readPlainEntry(
  text: string,
  {start, end}: Span,
  indent: string
): PlacedEntry | undefined {
  const fields = noFields()
  const unknownKeys: string[] = []
  let open: {key: string; indent: string | undefined} | undefined

  for (let at = start; at < end;) {
    const lineEnd = endOfLine(text, at, end)
    const lineStart = at
    at = lineEnd + 1
    // At the end of a file a lone `\\r` ends no line.
    if (text.charAt(lineEnd) === '' && text.charAt(lineEnd - 1) === '\r') {
      return undefined
    }

    const first = firstOf(text, lineStart, lineEnd)
    const character = text.charAt(first)
    if (first === lineEnd || character === '#' || character === '\r') continue
    const rest = trimEnd(text.slice(lineStart + indent.length, lineEnd))
    if (first < lineStart + indent.length) return undefined
    // Matches an item of a list: `  - 老何`, `    - 老何`.
    const item =
      character === '-' && lineStart !== start
        ? /^( {2,12}-) (.*)$/u.exec(rest)
        : null
    if (item) {
      const value = scalar(item[2] ?? '')
      if (!open || value === undefined) return undefined
      if (open.indent !== undefined && open.indent !== item[1]) return undefined
      open.indent = item[1]
      fields.lists.get(open.key)?.push(value)
      continue
    }

    // A list without items would be nothing at all.
    if (open && open.indent === undefined) return undefined
    open = undefined
    // Matches a key and its value: `- id: he-liqun`, `  aliases:`.
    const match = /^(- | {2})([A-Za-z]\w{0,30}):(?: (.*))?$/u.exec(rest)
    if (!match || (match[1] === '- ') !== (lineStart === start))
      return undefined
    const [, , key = '', written = ''] = match
    if (fields.texts.has(key) || fields.lists.has(key)) return undefined
    const value = trim(written)
    if (value === '') {
      fields.lists.set(key, [])
      open = {key, indent: undefined}
    } else if (value.startsWith('[')) {
      const items = flowItems(value)
      if (!items) return undefined
      fields.lists.set(key, items)
    } else {
      const content = scalar(value)
      if (content === undefined) return undefined
      fields.texts.set(key, content)
    }

    if (!isKnownKey(key)) unknownKeys.push(key)
    if (key === 'id') {
      const from = lineStart + indent.length + rest.lastIndexOf(value)
      fields.idSpan = {start: from, end: from + value.length}
    }
  }

  if (open && open.indent === undefined) return undefined
  return toPlaced(fields, unknownKeys)
}

/** The first character of a line that is no blank. */
function firstOf(text: string, start: number, end: number): number {
  let at = start
  while (at < end && text.charCodeAt(at) === 0x20) at++
  return at
}

function endOfLine(text: string, from: number, limit: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 || end > limit ? limit : end
}
