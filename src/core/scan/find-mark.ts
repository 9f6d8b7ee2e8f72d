import {contains, type Span} from '../model/span.js'
import type {Mark} from './mark.js'

/**
 * The innermost mark around a span that satisfies a test; `undefined` where
 * there is none. Edges count as inside.
 */
export function markAround(
  marks: readonly Mark[],
  span: Span,
  isWanted: (mark: Mark) => boolean
): Mark | undefined {
  for (const mark of marks) {
    if (mark.start > span.start) break
    if (!contains(mark, span)) continue
    const inner = markAround(mark.children, span, isWanted)
    if (inner) return inner
    if (isWanted(mark)) return mark
  }

  return undefined
}

/** All marks, children after their parent. */
export function allMarks(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => [mark, ...allMarks(mark.children)])
}
