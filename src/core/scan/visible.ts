import type {Span} from '../model/span.js'
import type {Line} from './line.js'
import type {RawLine} from './lines.js'

/**
 * The line as it reads: the source without what is hidden. `hidden` are the
 * source spans of mark-up that touch the line, by start.
 */
export function visibleLine(
  source: string,
  index: number,
  line: RawLine,
  hidden: readonly Span[],
  markup: Line['markup']
): Line {
  const base = {index, start: line.start, end: line.end, next: line.next}
  if (markup)
    return {...base, text: '', offsets: [line.end], isBlank: true, markup}

  if (hidden.length === 0) {
    const text = source.slice(line.start, line.end)
    return {...base, text, isBlank: isBlankText(text)}
  }

  const parts: string[] = []
  const offsets: number[] = []
  let offset = line.start
  const show = (end: number): void => {
    if (end <= offset) return
    parts.push(source.slice(offset, end))
    for (; offset < end; offset++) offsets.push(offset)
  }

  for (const span of hidden) {
    show(Math.min(span.start, line.end))
    offset = Math.max(offset, Math.min(span.end, line.end))
  }

  show(line.end)
  // Where the visible text ends: after its last character, not after marks.
  offsets.push((offsets.at(-1) ?? line.end - 1) + 1)
  const text = parts.join('')
  const isBlank = isBlankText(text)
  return {
    ...base,
    text,
    offsets,
    isBlank,
    ...(isBlank && line.end > line.start ? {markup: 'marks' as const} : {})
  }
}

/** Whether a text is nothing but white space; cheaper than `trim`. */
function isBlankText(text: string): boolean {
  if (text === '') return true
  const first = text.charCodeAt(0)
  // Most lines begin with a Han character or a letter.
  if (first > 0x3000 && first < 0xfeff) return false
  return text.trim() === ''
}
