/** Mark-up on one line: columns, half-open. */
export interface MarkColumns {
  readonly start: number
  readonly end: number
}

/** A part of a line that goes; columns, half-open. */
export interface Deletion {
  readonly start: number
  readonly end: number
}

/**
 * What a key deletes: a part of the line; `edge`: with nothing but mark-up between
 * the cursor and the edge of the line, what VS Code's own key deletes there, which
 * joins lines; `undefined` where its own key is right at the cursor.
 */
export type Deleted = Deletion | 'edge' | undefined

/**
 * What Backspace deletes next to mark-up: the visible character before it. A
 * mark that would hold nothing goes whole.
 *
 * @param line text of the line
 * @param marks its mark-up, in order: `[`, `]{…}`, `# `
 * @param column the cursor
 */
export function deleteBefore(
  line: string,
  marks: readonly MarkColumns[],
  column: number
): Deleted {
  let at = column
  for (const {start, end} of [...marks].reverse()) {
    if (start < at && at <= end) at = start
  }

  if (at === column) return undefined
  if (at === 0) return atStart(line, marks, column)
  const start = at - lengthBefore(line, at)
  return wholeMark(line, marks, {start, end: at}) ?? {start, end: at}
}

/**
 * What Delete deletes before mark-up: the visible character after it.
 */
export function deleteAfter(
  line: string,
  marks: readonly MarkColumns[],
  column: number
): Deleted {
  let at = column
  for (const {start, end} of marks) {
    if (start <= at && at < end) at = end
  }

  if (at === column) return undefined
  // Of the attributes of a heading the blank before them goes.
  if (at >= line.length) return isBracket(line[column]) ? 'edge' : undefined
  const end = at + ((line.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1)
  return wholeMark(line, marks, {start: at, end}) ?? {start: at, end}
}

/**
 * Where Enter breaks a line at mark-up: before an opening bracket, behind
 * attributes. `undefined` where the cursor is at none.
 */
export function breakColumn(
  line: string,
  marks: readonly MarkColumns[],
  column: number
): number | undefined {
  for (const {start, end} of marks) {
    const isOpening = line[start] === '['
    if (isOpening && column === end) {
      // `[[` opens twice: before both.
      return breakColumn(line, marks, start) ?? start
    }

    if (start < column && column < end && isOpening) return start
    // Where `]{…}` is hidden, before it and behind it are one place on screen.
    const isInside = line[start] === ']' ? start <= column : start < column
    if (isInside && column < end) return breakColumn(line, marks, end) ?? end
  }

  return undefined
}

/** Before brackets the line begins; of a heading the blank behind its `#` goes. */
function atStart(
  line: string,
  marks: readonly MarkColumns[],
  column: number
): Deleted {
  const heading = marks.find(
    ({start}) => start === 0 && !isBracket(line[start])
  )
  if (!heading) return 'edge'
  const {end} = heading
  return column > end ? {start: end - 1, end} : undefined
}

/** Whether a span begins, or its attributes. */
function isBracket(character: string | undefined): boolean {
  return character === '[' || character === ']'
}

/** The mark around a part, where it holds nothing else. */
function wholeMark(
  line: string,
  marks: readonly MarkColumns[],
  {start, end}: Deletion
): Deletion | undefined {
  const before = marks.find((mark) => mark.end === start)
  const after = marks.find((mark) => mark.start === end)
  const isSpan =
    before && after && line[before.start] === '[' && line[after.start] === ']'
  return isSpan ? {start: before.start, end: after.end} : undefined
}

/** UTF-16 units of the character before a column. */
function lengthBefore(line: string, column: number): number {
  // Matches a character of two units at the end.
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(line.slice(0, column)) ? 2 : 1
}
