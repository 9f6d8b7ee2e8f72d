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
  const {start, end, next} = line
  if (markup) {
    const offsets = [end]
    return {index, start, end, next, text: '', isBlank: true, offsets, markup}
  }

  // Most lines: written out, as spreading an object costs ten times as much.
  if (hidden.length === 0) {
    const text = source.slice(start, end)
    return {index, start, end, next, text, isBlank: isBlankText(text)}
  }

  const parts: string[] = []
  const offsets: number[] = []
  let offset = start
  const show = (until: number): void => {
    if (until <= offset) return
    parts.push(source.slice(offset, until))
    for (; offset < until; offset++) offsets.push(offset)
  }

  for (const span of hidden) {
    show(Math.min(span.start, end))
    offset = Math.max(offset, Math.min(span.end, end))
  }

  show(end)
  // Where the visible text ends: after its last character, not after marks.
  offsets.push((offsets.at(-1) ?? end - 1) + 1)
  const text = parts.join('')
  const isBlank = isBlankText(text)
  return {
    index,
    start,
    end,
    next,
    text,
    isBlank,
    offsets,
    ...(isBlank && end > start ? {markup: 'marks' as const} : {})
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
