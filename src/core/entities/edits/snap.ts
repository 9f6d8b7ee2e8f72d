import {contains, overlaps, type Span} from '../../model/span.js'
import type {Mark} from '../../scan/mark.js'

/** Closing brackets and quotes by their opening ones. */
const pairs: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '〈': '〉'
}
const openers = new Map(Object.entries(pairs).map(([a, b]) => [b, a]))

/**
 * Take blanks and sentence punctuation off both edges, and brackets and quotes
 * whose mates are outside: `（徐伟` and `徐伟，` become `徐伟`, 《诗刊》 stays.
 */
export function snapOffEdges(text: string, {start, end}: Span): Span {
  let from = start
  let to = end
  for (;;) {
    const first = text.charAt(from)
    const last = text.charAt(to - 1)
    if (from >= to) return {start: from, end: from}
    if (isEdge(first) || isUnpaired(text, from + 1, to, pairs[first])) from++
    else if (isEdge(last) || isUnpaired(text, from, to - 1, openers.get(last)))
      to--
    else return {start: from, end: to}
  }
}

function isEdge(character: string): boolean {
  // Matches one character that no name begins or ends with: `，`.
  return /^[\s,;:!?，。；：！？、…]$/u.test(character)
}

/** Whether the mate of a bracket is missing from a stretch of text. */
function isUnpaired(
  text: string,
  start: number,
  end: number,
  mate: string | undefined
): boolean {
  return mate !== undefined && !text.slice(start, end).includes(mate)
}

/**
 * Move the edges of a selection out of `[` and `]{…}`, which may be hidden on
 * screen. `undefined` where it cuts a mark in two.
 */
export function snapOffMarks(
  marks: readonly Mark[],
  span: Span
): Span | undefined {
  let snapped = span
  for (const mark of marks) {
    if (!overlaps(mark, snapped) || contains(snapped, mark)) continue
    if (contains(mark.content, snapped)) {
      return snapOffMarks(mark.children, snapped)
    }

    if (contains(snapped, mark.content)) {
      snapped = {
        start: Math.min(snapped.start, mark.start),
        end: Math.max(snapped.end, mark.end)
      }
    } else if (contains(mark, snapped)) {
      const {content} = mark
      return snapOffMarks(mark.children, {
        start: Math.max(snapped.start, content.start),
        end: Math.min(snapped.end, content.end)
      })
    } else {
      return undefined
    }
  }

  return snapped
}
