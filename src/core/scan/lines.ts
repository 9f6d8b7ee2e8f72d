/** Where a line stands in the source; mark-up not yet looked at. */
export interface RawLine {
  readonly start: number
  /** Offset after the last character, line end left out. */
  readonly end: number
  /** Offset of the next line. */
  readonly next: number
}

/**
 * Cut a text into lines. Ends are `\n`, `\r\n` and a lone `\r`; every code unit
 * of the text belongs to exactly one line or line end.
 */
export function scanLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  const hasReturns = text.includes('\r')
  let start = 0

  while (start < text.length) {
    const [end, next] = hasReturns
      ? lineEndWithReturns(text, start)
      : lineEnd(text, start)
    lines.push({start, end, next})
    start = next
  }

  if (lines.length === 0) lines.push({start: 0, end: 0, next: 0})
  return lines
}

function lineEnd(text: string, start: number): [end: number, next: number] {
  const end = text.indexOf('\n', start)
  return end < 0 ? [text.length, text.length] : [end, end + 1]
}

function lineEndWithReturns(
  text: string,
  start: number
): [end: number, next: number] {
  for (let offset = start; offset < text.length; offset++) {
    const code = text.charCodeAt(offset)
    if (code === 0x0a) return [offset, offset + 1]
    if (code !== 0x0d) continue
    const isPair = text.charCodeAt(offset + 1) === 0x0a
    return [offset, offset + (isPair ? 2 : 1)]
  }

  return [text.length, text.length]
}
