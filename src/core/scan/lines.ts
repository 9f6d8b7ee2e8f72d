import type {Line} from './line.js'

/**
 * Cut a text into lines. Ends are `\n`, `\r\n` and a lone `\r`; every code unit
 * of the text belongs to exactly one line or line end.
 */
export function scanLines(text: string): Line[] {
  const lines: Line[] = []
  // Matches one line end: `\r\n`, `\n` or `\r`.
  const lineEnd = /\r\n?|\n/gu
  let start = 0

  for (const match of text.matchAll(lineEnd)) {
    lines.push(toLine(text, lines.length, start, match.index, match[0].length))
    start = match.index + match[0].length
  }

  if (start < text.length || lines.length === 0) {
    lines.push(toLine(text, lines.length, start, text.length, 0))
  }

  return lines
}

function toLine(
  source: string,
  index: number,
  start: number,
  end: number,
  lineEnd: number
): Line {
  const text = source.slice(start, end)
  return {
    index,
    start,
    end,
    next: end + lineEnd,
    text,
    isBlank: text.trim() === ''
  }
}
