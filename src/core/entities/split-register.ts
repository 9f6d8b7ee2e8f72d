import type {Span} from '../model/span.js'

/** The entries of a register, not read yet. */
export interface RegisterParts {
  /** What stands before the `- ` of each entry; absent where parts are not
   * entries but the whole file. */
  readonly indent?: string
  /** In file order, each from its `- ` to the next. */
  readonly parts: readonly Span[]
}

/**
 * Cut a register into its entries without reading them. Nothing but an entry
 * can begin with `- ` at the margin of a YAML list: what goes on over several
 * lines is indented more. A file that is written in another way (`[{…}, {…}]`,
 * with directives) is one part. Anchors need no whole: what an alias stands for
 * (`kind: *k`) is not read at all.
 */
export function splitRegister(text: string): RegisterParts {
  const whole = {
    parts: text.trim() === '' ? [] : [{start: 0, end: text.length}]
  }
  // Matches the first entry: `- id: he-liqun`.
  const indent = /^( {0,20})- /mu.exec(text)?.[1]
  if (indent === undefined) return whole
  const parts: Span[] = []
  let start = -1

  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at)
    const end = newline === -1 ? text.length : newline + 1
    const kind = kindOf(text, at, end, indent)
    if (kind === 'entry') {
      if (start >= 0) parts.push({start, end: at})
      start = at
    } else if (kind === 'odd' || (kind === 'inside' && start < 0)) {
      return whole
    }

    at = end
  }

  parts.push({start, end: text.length})
  return {indent, parts}
}

/** What a line is: an entry begins, it goes on, a blank or comment. */
function kindOf(
  text: string,
  at: number,
  end: number,
  indent: string
): 'entry' | 'inside' | 'empty' | 'odd' {
  let first = at
  while (text.charCodeAt(first) === 0x20) first++
  const character = first < end ? text.charAt(first) : '\n'
  if (character === '#' || character === '\n' || character === '\r') {
    return 'empty'
  }

  const width = first - at
  if (width > indent.length) return 'inside'
  const isEntry =
    width === indent.length &&
    character === '-' &&
    (first + 1 === end || ' \r\n'.includes(text.charAt(first + 1)))
  if (isEntry) return 'entry'
  // The line that opens a document means nothing here.
  const isOpening = width === 0 && text.slice(at, end).trimEnd() === '---'
  return isOpening && text.slice(0, at).trim() === '' ? 'empty' : 'odd'
}
