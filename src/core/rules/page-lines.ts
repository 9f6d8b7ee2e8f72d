import type {Edit, Span} from '../model/span.js'
import {sourceOffset, type Line} from '../scan/line.js'

/** The source span of columns of a line. */
export function lineSpan(line: Line, start: number, end: number): Span {
  return {start: sourceOffset(line, start), end: sourceOffset(line, end)}
}

/** The columns of a line's text without blanks at its edges. */
export function trimmed({text}: Line): Span {
  const start = text.length - text.trimStart().length
  return {start, end: Math.max(start, text.trimEnd().length)}
}

/** The edit that takes a whole line away, its line end with it. */
export function removeLine(line: Line): Edit {
  return {span: {start: line.start, end: line.next}, text: ''}
}

/**
 * The edits that move the first columns of a line to the end of the one before;
 * none where mark-up stands in the way.
 */
export function moveUp(previous: Line, line: Line, length: number): Edit[] {
  const {start} = trimmed(line)
  if (previous.offsets || line.offsets) return []
  const to = previous.start + trimmed(previous).end
  const from = line.start + start
  return [
    {
      span: {start: to, end: to},
      text: line.text.slice(start, start + length)
    },
    {span: {start: from, end: from + length}, text: ''}
  ]
}

/**
 * The edits that move the only text of a line to the beginning of another one;
 * none where mark-up stands in the way.
 */
export function moveDown(line: Line, to: Line): Edit[] {
  if (line.offsets || to.offsets) return []
  const {start, end} = trimmed(line)
  const at = to.start + trimmed(to).start
  return [
    removeLine(line),
    {span: {start: at, end: at}, text: line.text.slice(start, end)}
  ]
}
