import {cardOf, type SourceSpan} from './card.js'
import {make} from './filling.js'
import {shown} from './shown.js'

/** Source offsets, half-open, in UTF-16 units. */
export interface SourceRange {
  readonly start: number
  readonly end: number
}

/** Texts that are looked at together, at most. */
const mostSpans = 500

/** Texts of a stretch of the source, in the order of the source. */
export function spansBetween(start: number, end: number): SourceSpan[] {
  return shown.cards
    .filter((card) => card.start < end && card.end > start)
    .flatMap((card) => {
      if (!make(card)) return []
      card.spans ??= [
        ...card.element.querySelectorAll<HTMLElement>('span[data-start]')
      ].map((span) => ({...localSource(span), span}))
      return card.spans
        .map((each) => ({
          start: card.start + each.start,
          end: card.start + each.end,
          span: each.span
        }))
        .filter((each) => each.start < end && each.end > start)
    })
    .sort((a, b) => a.start - b.start)
    .slice(0, mostSpans)
}

/** The source span of an element that has one. */
export function sourceOf(element: HTMLElement): SourceRange {
  const from = cardOf(element)?.start ?? 0
  const {start, end} = localSource(element)
  return {start: from + start, end: from + end}
}

/** The source offset of a place in the text, or undefined. */
export function offsetOf(node: Node, index: number): number | undefined {
  const isText = node.nodeType === Node.TEXT_NODE
  const element = isText ? node.parentElement : node
  const span =
    element instanceof Element
      ? element.closest<HTMLElement>('span[data-start]')
      : null
  if (!span) return undefined
  const {start, end} = sourceOf(span)
  return Math.min(end, start + (isText ? index : 0))
}

function localSource({dataset}: HTMLElement): SourceRange {
  return {start: Number(dataset['start']), end: Number(dataset['end'])}
}
