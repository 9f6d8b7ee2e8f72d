import {finish, type Steps} from '../model/steps.js'

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
  return finish(linesInSteps(text))
}

/** The same in small parts of the work. */
export function* linesInSteps(text: string): Steps<RawLine[]> {
  const lines: RawLine[] = []
  const hasReturns = text.includes('\r')
  let start = 0
  while (start < text.length) {
    if (start > 0) yield
    start = hasReturns
      ? cutWithReturns(text, start, lines)
      : cut(text, start, lines)
  }

  if (lines.length === 0) lines.push({start: 0, end: 0, next: 0})
  return lines
}

/** Lines of one part of the work. */
const linesOfStep = 4096

/** Add some lines from `start` on. Returns where the rest begins. */
function cut(text: string, start: number, lines: RawLine[]): number {
  const enough = lines.length + linesOfStep
  while (start < text.length && lines.length < enough) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const next = found < 0 ? end : end + 1
    lines.push({start, end, next})
    start = next
  }

  return start
}

/** The same where lines may end in `\r`. */
function cutWithReturns(text: string, start: number, lines: RawLine[]): number {
  const enough = lines.length + linesOfStep
  while (start < text.length && lines.length < enough) {
    let end = start
    while (end < text.length && !isEnd(text.charCodeAt(end))) end++
    const isPair =
      text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a
    const next = Math.min(text.length, end + (isPair ? 2 : 1))
    lines.push({start, end, next})
    start = next
  }

  return start
}

function isEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d
}
