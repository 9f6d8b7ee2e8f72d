/** What stands between the braces of a mark. */
export interface Attributes {
  readonly classes: readonly string[]
  readonly id?: string
  readonly values: Readonly<Record<string, string>>
  /** Offset of the opening brace; of the bare class of a `:::` line. */
  readonly start: number
  /** Offset after the closing brace. */
  readonly end: number
}

/** Longest `{…}`, in code units: a bound on what a half-typed mark costs. */
const longest = 400

// Matches blanks inside braces; attributes never run over a line end: ` `.
const blanks = /[ \t]*/uy
// Matches a class: `.person`, `.组织`.
const classItem = /\.([\p{L}_][\p{L}\p{N}_:-]*)/uy
// Matches an id: `#a5`, `#he-liqun`.
const idItem = /#([\p{L}_][\p{L}\p{N}_.:-]*)/uy
// Matches a bare value: `ref=Q42`.
const bareItem = /([\p{L}_][\p{L}\p{N}_.:-]*)=([^\s"'{}[\]]+)/uy
// Matches a value in quotes: `corr="a &quot;b&quot;"`.
const quotedItem = /([\p{L}_][\p{L}\p{N}_.:-]*)="([^"\n\r]*)"/uy

/**
 * Read `{…}` at `start`, the offset of the opening brace. `undefined` where it
 * is not well formed, so that a half-typed mark stays text.
 */
export function readAttributes(
  text: string,
  start: number
): Attributes | undefined {
  if (text.charCodeAt(start) !== 0x7b) return undefined
  const classes: string[] = []
  const values: Record<string, string> = Object.create(null) as Record<
    string,
    string
  >
  let id: string | undefined
  let offset = start + 1

  while (offset - start < longest) {
    offset = skip(blanks, text, offset)
    const code = text.charCodeAt(offset)

    if (code === 0x7d) {
      return {
        classes,
        ...(id === undefined ? {} : {id}),
        values,
        start,
        end: offset + 1
      }
    }

    const before = text.charCodeAt(offset - 1)
    const isApart = before === 0x7b || before === 0x20 || before === 0x09
    if (!isApart && code !== 0x2e && code !== 0x23) return undefined

    if (code === 0x2e) {
      const match = at(classItem, text, offset)
      if (!match) return undefined
      classes.push(match[1] ?? '')
      offset += match[0].length
      continue
    }

    if (code === 0x23) {
      const match = at(idItem, text, offset)
      if (!match) return undefined
      id = match[1]
      offset += match[0].length
      continue
    }

    const match = at(quotedItem, text, offset) ?? at(bareItem, text, offset)
    if (!match) return undefined
    values[match[1] ?? ''] = unescapeValue(match[2] ?? '')
    offset += match[0].length
  }

  return undefined
}

/** Write attributes; an empty string where there are none. */
export function writeAttributes(attributes: {
  readonly id?: string | undefined
  readonly classes?: readonly string[]
  readonly values?: Readonly<Record<string, string>>
}): string {
  const items = [
    ...(attributes.id === undefined ? [] : [`#${attributes.id}`]),
    ...(attributes.classes ?? []).map((name) => `.${name}`),
    ...Object.entries(attributes.values ?? {}).map(
      ([name, value]) => `${name}=${writeValue(value)}`
    )
  ]
  return items.length === 0 ? '' : `{${items.join(' ')}}`
}

function writeValue(value: string): string {
  // Matches a value that needs no quotes: `Q42`, `2022-08-30`.
  if (/^[\p{L}\p{N}_.:/-]+$/u.test(value)) return value
  const escaped = value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    // A line end would end the mark: `a⏎b`.
    .replaceAll(/[\r\n]+/gu, ' ')
  return `"${escaped}"`
}

function unescapeValue(value: string): string {
  if (!value.includes('&')) return value
  return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

function at(
  pattern: RegExp,
  text: string,
  offset: number
): RegExpExecArray | null {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

function skip(pattern: RegExp, text: string, offset: number): number {
  return offset + (at(pattern, text, offset)?.[0].length ?? 0)
}
