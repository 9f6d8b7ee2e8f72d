/**
 * Half-open range of UTF-16 code units, like `String#slice`.
 *
 * Unless a docstring says otherwise, offsets count from the start of the
 * source text of the page, mark-up included.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Replace the text of `span` by `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/**
 * Apply edits to a text in one pass.
 *
 * Edits may come in any order. An edit that overlaps an earlier one (by start,
 * then by place in the list) is left out; insertions at one offset keep their
 * order.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start)
  const parts: string[] = []
  let offset = 0

  for (const edit of sorted) {
    if (edit.span.start < offset) continue
    parts.push(text.slice(offset, edit.span.start), edit.text)
    offset = edit.span.end
  }

  parts.push(text.slice(offset))
  return parts.join('')
}
