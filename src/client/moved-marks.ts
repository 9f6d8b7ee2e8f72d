import type {Range, TextEdit} from '../protocol/protocol.js'
import {compare, movedCursors} from './moved-cursors.js'

/**
 * Mark-up at its characters after edits; what was deleted whole is left out.
 * `undefined` where only a part was: half of a mark is none, and what became of
 * the rest only the next reading tells.
 *
 * @param edits - Disjoint, all of the text before them, as the protocol has it.
 */
export function movedMarks(
  marks: readonly Range[],
  edits: readonly TextEdit[]
): Range[] | undefined {
  const isTorn = edits.some(({range}) =>
    marks.some((mark) => tears(range, mark))
  )
  if (isTorn) return undefined
  const cursors = marks.map(({start, end}) => ({anchor: start, active: end}))
  return movedCursors(cursors, edits)
    .map(({anchor, active}) => ({start: anchor, end: active}))
    .filter(({start, end}) => compare(start, end) !== 0)
}

/** Whether what is replaced is a part of a mark, and not all of it. */
function tears(replaced: Range, mark: Range): boolean {
  const isPart =
    compare(replaced.start, replaced.end) !== 0 &&
    compare(replaced.start, mark.end) < 0 &&
    compare(replaced.end, mark.start) > 0
  const isWhole =
    compare(replaced.start, mark.start) <= 0 &&
    compare(replaced.end, mark.end) >= 0
  return isPart && !isWhole
}
