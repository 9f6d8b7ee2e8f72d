import type {Span} from '../../model/span.js'
import type {Mark} from '../../scan/mark.js'

/** Where the value of an attribute stands in `{…}`, quotes left out. */
export function attributeSpan(
  source: string,
  {attributeSpan: braces}: Mark,
  name: string
): Span | undefined {
  if (!braces) return undefined
  const {start, end} = braces
  const text = source.slice(start, end)
  // Matches the value of an attribute: `li-ming` or `"li-ming"`.
  const value = /^(?:"([^"]*)"|([^\s"}]*))/u
  let at = text.indexOf(`${name}=`)
  while (at !== -1) {
    const match = value.exec(text.slice(at + name.length + 1))
    // A name begins after white space or a brace: not `xref=`.
    if (match && /^[\s{]$/u.test(text.charAt(at - 1))) {
      const isQuoted = match[1] !== undefined
      const from = start + at + name.length + (isQuoted ? 2 : 1)
      return {start: from, end: from + (match[1] ?? match[2] ?? '').length}
    }

    at = text.indexOf(`${name}=`, at + 1)
  }

  return undefined
}
