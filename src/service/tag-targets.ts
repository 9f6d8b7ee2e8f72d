import {isEntityMark} from '../core/entities/edits/entity-mark.js'
import type {Span} from '../core/model/span.js'
import {markAround} from '../core/scan/find-mark.js'
import {mentionAt, mentionSpan, type PageView} from './page-view.js'
import {wordAt} from './word-at.js'

/** With no selection, the tag, suggestion or word at the cursor is meant. */
export function tagTargets(view: PageView, spans: readonly Span[]): Span[] {
  return spans.map((span) => {
    if (span.start !== span.end) return span
    const {marks} = view.analysis.page
    const tag = markAround(marks, span, isEntityMark)
    const mention = tag ? undefined : mentionAt(view, span.start)
    if (tag) return tag
    if (mention) return mentionSpan(mention)
    return wordAt(view, span.start) ?? span
  })
}

/** The key of what is suggested at exactly a span, as a kind. */
export function suggestedRef(
  {analysis}: PageView,
  {start, end}: Span,
  kind: string
): string | undefined {
  return analysis.mentions.find(
    ({status, kind: each, spans}) =>
      status === 'suggested' &&
      each === kind &&
      spans[0]?.start === start &&
      spans.at(-1)?.end === end
  )?.ref
}
