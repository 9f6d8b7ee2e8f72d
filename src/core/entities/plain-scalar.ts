/** The items of `[a, b]` on one line; `undefined` where that is not sure. */
export function flowItems(value: string): string[] | undefined {
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
export function scalar(value: string): string | undefined {
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

/** Without the blanks that YAML leaves out: an ideographic blank is text. */
export function trim(text: string): string {
  let start = 0
  while (start < text.length && isBlank(text.charCodeAt(start))) start++
  return trimEnd(text.slice(start))
}

/** The same at the end alone. */
export function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--
  return text.slice(0, end)
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d
}
