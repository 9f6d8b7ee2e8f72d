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

interface Fields {
  readonly texts: Map<string, string>
  readonly lists: Map<string, string[]>
  idSpan: Span | undefined
}

/** Keys that hold several texts; one alone may stand without a list. */
const listKeys = new Set(['aliases', 'sameAs'])
const textKeys = new Set(['id', 'kind', 'name', 'description', 'note'])

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
  const fields: Fields = {texts: new Map(), lists: new Map(), idSpan: undefined}
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

    if (!listKeys.has(key) && !textKeys.has(key)) unknownKeys.push(key)
    if (key === 'id') {
      const from = lineStart + indent.length + rest.lastIndexOf(value)
      fields.idSpan = {start: from, end: from + value.length}
    }
  }

  if (open && open.indent === undefined) return undefined
  return toPlaced(fields, unknownKeys)
}

function toPlaced(
  {texts, lists, idSpan}: Fields,
  unknownKeys: string[]
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

/** Without the blanks that YAML leaves out: an ideographic blank is text. */
function trim(text: string): string {
  let start = 0
  while (start < text.length && isBlank(text.charCodeAt(start))) start++
  return trimEnd(text.slice(start))
}

function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--
  return text.slice(0, end)
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d
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

/** The items of `[a, b]` on one line; `undefined` where that is not sure. */
function flowItems(value: string): string[] | undefined {
  if (!value.endsWith(']')) return undefined
  const inner = trim(value.slice(1, -1))
  if (inner === '') return []
  const items: string[] = []
  for (const part of inner.split(',')) {
    const text = trim(part)
    // Brackets would nest, a comma inside quotes was cut.
    if (/[[\]{}]/u.test(text)) return undefined
    const content = scalar(text)
    if (content === undefined) return undefined
    items.push(content)
  }

  return items
}

/** The text of a scalar on one line; `undefined` where that is not sure. */
function scalar(value: string): string | undefined {
  if (value.startsWith('"')) {
    // Matches double quotes without an escape: `"何 立群"`.
    return /^"([^"\\]+)"$/u.exec(value)?.[1]
  }

  if (value.startsWith("'")) {
    // Matches single quotes without a doubled one: `'何立群'`.
    return /^'([^']+)'$/u.exec(value)?.[1]
  }

  return isPlain(value) ? value : undefined
}

/** Whether YAML takes a text as it stands, whatever comes before or after. */
function isPlain(value: string): boolean {
  return (
    // Matches a first character that is a letter, `_`, or not ASCII: `何`.
    /^[A-Z_\u00a0-\uffff]/iu.test(value.charAt(0)) &&
    // Matches what is not printed, and lone surrogates.
    !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(value) &&
    !value.includes(': ') &&
    !value.includes(' #') &&
    !value.endsWith(':') &&
    // Matches words that are no texts.
    !/^(?:null|true|false)$/iu.test(value)
  )
}
