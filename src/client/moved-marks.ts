import type {Range, TextEdit} from '../protocol/protocol.js'
import {movedCursors} from './moved-cursors.js'

/**
 * Mark-up at its characters after edits; what was deleted whole is left out.
 *
 * @param edits - Disjoint, all of the text before them, as the protocol has it.
 */
export function movedMarks(
  marks: readonly Range[],
  edits: readonly TextEdit[]
): Range[] {
  const cursors = marks.map(({start, end}) => ({anchor: start, active: end}))
  return movedCursors(cursors, edits)
    .map(({anchor, active}) => ({start: anchor, end: active}))
    .filter(
      ({start, end}) =>
        start.line !== end.line || start.character !== end.character
    )
}
