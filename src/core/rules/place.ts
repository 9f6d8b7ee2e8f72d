import type {Flow} from '../model/flow.js'
import type {Edit, Span} from '../model/span.js'
import {sourceOffset, type Line} from '../scan/line.js'

/** How offsets of a scope are turned into source offsets. */
export interface Place {
  /** Source span from the first to the last character. */
  span(span: Span): Span
  /** Source edits with the same effect that leave mark-up where it stands. */
  edits(edit: Edit): Edit[]
}

/** Offsets that are source offsets already. */
export const sourcePlace: Place = {
  span: (span) => span,
  edits: (edit) => [edit]
}

/** Columns of a line's visible text. */
export function linePlace(line: Line): Place {
  if (!line.offsets) {
    const {start} = line
    const move = (span: Span): Span => ({
      start: span.start + start,
      end: span.end + start
    })
    return {
      span: move,
      edits: (edit) => [{span: move(edit.span), text: edit.text}]
    }
  }

  return runsPlace(
    (span) => visibleRuns(line, span),
    (offset) => sourceOffset(line, offset)
  )
}

/** Offsets of a block's joined text. */
export function flowPlace(flow: Flow): Place {
  return runsPlace(
    (span) => flow.sourceSpans(span),
    (offset) => flow.sourceOffset(offset)
  )
}

function runsPlace(
  runsOf: (span: Span) => Span[],
  offsetOf: (offset: number) => number
): Place {
  return {
    span(span) {
      if (span.start === span.end) {
        const offset = offsetOf(span.start)
        return {start: offset, end: offset}
      }

      const runs = runsOf(span)
      const first = runs[0]
      const last = runs.at(-1)
      if (first && last) return {start: first.start, end: last.end}
      const offset = offsetOf(span.start)
      return {start: offset, end: offset}
    },
    edits({span, text}) {
      if (span.start === span.end) {
        const offset = offsetOf(span.start)
        return [{span: {start: offset, end: offset}, text}]
      }

      const runs = runsOf(span)
      return spread(text, runs)
    }
  }
}

/**
 * Put a text in place of several runs: each run gets as many characters as it
 * had, the last one the rest, so that a tag keeps the characters it stood on.
 */
function spread(text: string, runs: readonly Span[]): Edit[] {
  let offset = 0
  return runs.map((span, index) => {
    const isLast = index === runs.length - 1
    const end = isLast ? text.length : offset + span.end - span.start
    const edit = {span, text: text.slice(offset, end)}
    offset = Math.min(end, text.length)
    return edit
  })
}

/** Unbroken runs of source offsets under a span of a line with mark-up. */
function visibleRuns(line: Line, span: Span): Span[] {
  const runs: Span[] = []
  for (let column = span.start; column < span.end; column++) {
    const offset = sourceOffset(line, column)
    const last = runs.at(-1)
    if (last?.end === offset) {
      runs.pop()
      runs.push({start: last.start, end: offset + 1})
    } else runs.push({start: offset, end: offset + 1})
  }

  return runs
}
