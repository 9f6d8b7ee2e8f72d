import {readAttributes, type Attributes} from './attributes.js'
import type {RawLine} from './lines.js'

/** A line that is a mark as a whole, or begins with one. */
export type LineMark =
  | {readonly type: 'boundary'}
  | {readonly type: 'heading'; readonly level: 1 | 2; readonly heading: Heading}
  | {readonly type: 'open'; readonly attributes: Attributes}
  | {readonly type: 'close'}
  /** A backslash that makes `#`, `---` or `:::` text. */
  | {readonly type: 'escape'}

export interface Heading {
  /** Source span of the text after `# `, without attributes. */
  readonly start: number
  readonly end: number
  readonly attributes?: Attributes
}

// Matches what could be a mark at the start of a line: `# `, `---`, `:::`, `\#`.
const candidate = /#{1,2}[ \t]|---|:::|\\(?:#|---|:::)/uy

/** The mark at the start of a line, if there is one. */
export function readLineMark(
  text: string,
  line: RawLine
): LineMark | undefined {
  const first = text.charCodeAt(line.start)
  // Only `#`, `-`, `:` and `\` can open one.
  if (first !== 0x23 && first !== 0x2d && first !== 0x3a && first !== 0x5c) {
    return undefined
  }

  candidate.lastIndex = line.start
  const opening = candidate.exec(text)?.[0]
  if (opening === undefined || line.start + opening.length > line.end) {
    return undefined
  }

  if (opening.startsWith('\\')) return {type: 'escape'}
  const rest = text.slice(line.start + opening.length, line.end)
  if (opening === '---')
    return rest.trim() === '' ? {type: 'boundary'} : undefined
  if (opening === ':::') return readFence(text, line)
  if (rest.trim() === '') return undefined
  return {
    type: 'heading',
    level: opening.startsWith('##') ? 2 : 1,
    heading: readHeading(text, line.start + opening.length, line.end)
  }
}

/** `::: notice`, `::: {.notice #n1}`, or `:::` alone, which closes. */
function readFence(text: string, line: RawLine): LineMark | undefined {
  let start = line.start
  while (text.charCodeAt(start) === 0x3a) start++
  const rest = text.slice(start, line.end).trim()
  if (rest === '') return {type: 'close'}
  // Sought in the line alone: the next brace may be a whole page away.
  const column = text.slice(start, line.end).indexOf('{')

  if (column >= 0) {
    const brace = start + column
    if (text.slice(start, brace).trim() !== '') return undefined
    const attributes = readAttributes(text, brace)
    if (!attributes || attributes.end > line.end) return undefined
    // Colons may follow, as Pandoc allows: `::: {.notice} :::`.
    const tail = text.slice(attributes.end, line.end)
    return /^[ \t:]*$/u.test(tail) ? {type: 'open', attributes} : undefined
  }

  // Matches a class alone after the colons: `notice`, `notice :::`.
  const name = /^([\p{L}_][\p{L}\p{N}_-]*)[ \t:]*$/u.exec(rest)?.[1]
  if (name === undefined) return undefined
  return {
    type: 'open',
    attributes: {
      classes: [name],
      values: {},
      start: text.indexOf(name, start),
      end: text.indexOf(name, start) + name.length
    }
  }
}

/** The text of a heading, its attributes at the end of the line apart. */
function readHeading(text: string, start: number, end: number): Heading {
  let first = start
  while (first < end && isBlank(text.charCodeAt(first))) first++
  let last = end
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--
  if (text.charCodeAt(last - 1) !== 0x7d) return {start: first, end: last}
  const column = text.slice(first, last).lastIndexOf('{')
  const brace = first + column
  // `]{…}` belongs to a span at the end of the heading, and `\\{…}` is text.
  const before = text.charCodeAt(brace - 1)
  if (column < 0 || before === 0x5d || before === 0x5c) {
    return {start: first, end: last}
  }

  const attributes = readAttributes(text, brace)
  if (attributes?.end !== last) return {start: first, end: last}
  let content = brace
  while (content > first && isBlank(text.charCodeAt(content - 1))) content--
  return {start: first, end: content, attributes}
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}
