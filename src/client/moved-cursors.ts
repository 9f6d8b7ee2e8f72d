import type {Position, TextEdit} from '../protocol/protocol.js'

/** A cursor: from where it was drawn, and where it blinks; 0-based. */
export interface Cursor {
  readonly anchor: Position
  readonly active: Position
}

/**
 * Cursors at their characters after edits, in their order. What was selected
 * stays selected without what is written at its edges; an empty cursor stays
 * before what is written at it.
 *
 * @param edits - Disjoint, all of the text before them, as the protocol has it.
 */
export function movedCursors(
  cursors: readonly Cursor[],
  edits: readonly TextEdit[]
): Cursor[] {
  // From the last to the first: each finds the text before it as it was.
  const backwards = edits
    .toReversed()
    .toSorted((a, b) => compare(b.range.start, a.range.start))
  const moved = (position: Position, isAfter: boolean): Position => {
    let at = position
    for (const edit of backwards) at = movedBy(at, edit, isAfter)
    return at
  }

  return cursors.map(({anchor, active}) => {
    const order = compare(anchor, active)
    return {anchor: moved(anchor, order < 0), active: moved(active, order > 0)}
  })
}

/** A position after one edit; inside of what is replaced, its end. */
function movedBy(
  at: Position,
  {range: {start, end}, newText}: TextEdit,
  isAfter: boolean
): Position {
  const order = compare(at, start)
  const isPushed = isAfter && compare(start, end) === 0
  if (order < 0 || (order === 0 && !isPushed)) return at
  // Matches `\r\n`, `\n`.
  const lines = newText.split(/\r\n|\r|\n/u)
  const line = start.line + lines.length - 1
  const character =
    (lines.length === 1 ? start.character : 0) + (lines.at(-1)?.length ?? 0)
  if (compare(at, end) <= 0) return {line, character}
  return at.line === end.line
    ? {line, character: character + at.character - end.character}
    : {line: at.line + line - end.line, character: at.character}
}

/** Order of two positions in a text: negative, zero or positive. */
export function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character
}
