import type {Span} from '../model/span.js'
import type {Report} from './rule.js'

/** Where each copy of what is doubled stands, as what a finding relates to. */
export function relatedCopies(
  text: string,
  {start, end}: Span,
  once: string
): NonNullable<Report['related']> {
  const copies: Span[] = []
  let at = text.indexOf(once, start)
  while (at >= 0 && at + once.length <= end) {
    copies.push({start: at, end: at + once.length})
    at = text.indexOf(once, at + once.length)
  }

  return copies.map((span, index) => ({
    span,
    phrase: {
      words: {en: 'copy {number}', 'zh-cn': '第{number}遍'},
      values: {number: index + 1}
    }
  }))
}
