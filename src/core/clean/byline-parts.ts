import type {EditionBlock, Inline} from './edition.js'
import {editionText} from './edition-text.js'

/** A paragraph in three: run-in byline, body, run-in sign-off. */
export interface BylineParts {
  readonly head: readonly Inline[]
  readonly body: readonly Inline[]
  readonly foot: readonly Inline[]
}

/**
 * Cut the run-in bylines of a paragraph off its body. Where a tag or a
 * correction lies over the edge of a byline, all is body: a tag is never cut.
 */
export function bylineParts(block: EditionBlock): BylineParts {
  const {lead, tail, children} = block
  const {length} = editionText(block)
  const from = lead?.span.end ?? 0
  const to = tail && tail.span.start > from ? tail.span.start : length
  const whole = {head: [], body: children, foot: []}
  if (from === 0 && to === length) return whole
  const head = slice(children, 0, from)
  const body = slice(children, from, to)
  const foot = slice(children, to, length)
  return head && body && foot ? {head, body, foot} : whole
}

/**
 * The inlines of a span of their text; `undefined` where an edge falls into a
 * tag or a correction.
 */
function slice(
  children: readonly Inline[],
  start: number,
  end: number
): Inline[] | undefined {
  const part: Inline[] = []
  let offset = 0

  for (const child of children) {
    const length = editionText(child).length
    const from = Math.max(start - offset, 0)
    const to = Math.min(end - offset, length)
    offset += length
    if (length === 0) {
      if (offset > start && offset <= end) part.push(child)
      continue
    }

    if (from >= to) continue
    if (from === 0 && to === length) part.push(child)
    else if (child.type === 'text') {
      part.push({type: 'text', value: child.value.slice(from, to)})
    } else return undefined
  }

  return part
}
