import {illegalUnit} from './xml-text.js'

export interface MarkupTextOptions {
  /** Only what stands in elements of this name is text. */
  readonly within: string
  /** Whether a start tag, `<a b="c">`, opens an element that is no text. */
  readonly isSkipped: (tag: string) => boolean
}

// Matches a tag or a run of text: `<p class="a > b">`, `</p>`, `<lb/>`, `text`.
const token =
  /<(\/?)([A-Za-z][\w:.-]*)((?:[/\s](?:[^<>"]|"[^"]*")*)?)>|[^<]+|</gu
// Matches the references that the serialisers write: `&#x26;`, `&amp;`.
const reference = /&(?:#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot));/gu
// Matches how a character that mark-up cannot hold is named, in TEI and HTML:
// `type="illegal" n="U+0000"`, `class="illegal" title="U+0000"`.
const stated = /^ (?:type|class)="illegal" (?:n|title)="(U\+[0-9A-F]{4})"$/u

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"'
}

/** HTML elements that have no end tag. */
const empty: ReadonlySet<string> = new Set(['meta', 'link', 'br', 'hr', 'wbr'])

/**
 * The text of XML or HTML as our exporters write it, tags left out, references
 * resolved, characters that mark-up cannot hold put back. One pass.
 */
export function markupText(
  output: string,
  {within, isSkipped}: MarkupTextOptions
): string {
  const parts: string[] = []
  let inside = 0
  let skipped = 0
  let depth = 0

  for (const match of output.matchAll(token)) {
    const [whole, slash, name, rest = ''] = match
    if (name === undefined) {
      if (inside > 0 && skipped === 0) parts.push(whole)
      continue
    }

    if (rest.endsWith('/') || empty.has(name)) continue
    if (slash === '/') {
      if (skipped === depth) skipped = 0
      if (name === within) inside--
      depth--
      continue
    }

    depth++
    if (name === within) inside++
    if (skipped > 0) continue
    const code = stated.exec(rest)?.[1]
    const unit = code === undefined ? undefined : illegalUnit(code)
    if (unit !== undefined && inside > 0) parts.push(unit)
    if (unit !== undefined || isSkipped(whole)) skipped = depth
  }

  return parts
    .join('')
    .replaceAll(reference, (_, code?: string, name?: string) =>
      code === undefined
        ? (named[name ?? ''] ?? '')
        : String.fromCodePoint(Number.parseInt(code, 16))
    )
}
