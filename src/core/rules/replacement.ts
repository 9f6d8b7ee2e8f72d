import type {Severity} from '../model/finding.js'
import type {Span} from '../model/span.js'
import type {Phrase} from '../model/words.js'
import type {Report} from './rule.js'

export interface Replacement {
  readonly span: Span
  readonly actual: string
  readonly expected: string
  /** Whether *fix all* may do it unseen. */
  readonly safe: boolean
  readonly severity?: Severity
  /** Default: “Unexpected “{actual}”, expected “{expected}””. */
  readonly reason?: Phrase
}

/** The report of a text that should be another: one span, one fix. */
export function replacement(change: Replacement): Report {
  const {span, actual, expected, safe, severity, reason} = change
  const values = {actual, expected}
  return {
    span,
    ...(severity ? {severity} : {}),
    reason: reason ?? {
      words: {
        en: 'Unexpected “{actual}”, expected “{expected}”',
        'zh-cn': '“{actual}”应为“{expected}”'
      },
      values
    },
    actual,
    expected,
    fixes: [
      {
        title: {
          words:
            expected === ''
              ? {en: 'Remove “{actual}”', 'zh-cn': '删除“{actual}”'}
              : {en: 'Write “{expected}”', 'zh-cn': '改为“{expected}”'},
          values
        },
        edits: [{span, text: expected}],
        safe
      }
    ]
  }
}

/** The span of a match of a regular expression. */
export function spanOf(match: RegExpExecArray | RegExpMatchArray): Span {
  const start = match.index ?? 0
  return {start, end: start + match[0].length}
}
