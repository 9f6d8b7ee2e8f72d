import {refuse, type EditResult} from '../core/model/edit-result.js'
import type {Span} from '../core/model/span.js'
import {findAgain, fixEach, fixOne} from '../core/rules/fix.js'
import {leaveAsPrinted} from '../core/rules/ignore.js'
import {unusedIgnoreId} from '../core/rules/unused-ignore.js'
import {asOne} from '../core/segment/edits/placed-block.js'
import type {Action} from '../protocol/protocol.js'
import {markedSpan} from './features/problem-actions.js'
import type {PageView} from './page-view.js'

const words = {
  gone: {
    en: 'This problem is not there any more',
    'zh-cn': '这个问题已经不在了'
  },
  unleft: {
    en: 'None of these can be left as printed: they are faults of mark-up',
    'zh-cn': '这些都是标记的问题，不能照原样保留'
  }
} as const

/** A fix of the present finding that begins where the client says. */
export function fixAt(
  {analysis}: PageView,
  span: Span | undefined,
  {ruleId, fix}: {readonly ruleId: string; readonly fix: number}
): EditResult {
  const finding = span && findAgain(analysis, ruleId, span.start)
  if (!finding) return refuse({words: words.gone})
  return fixOne(analysis, finding, finding.fixes[fix])
}

/**
 * The present findings that begin where the client says, all or none of them; of
 * those that are to be left as printed, faults of mark-up stay reported.
 */
export function eachProblem(
  view: PageView,
  spans: readonly Span[],
  {type, ruleIds}: Extract<Action, {ruleIds: string[]}>
): EditResult {
  const {analysis} = view
  const findings = ruleIds.flatMap((ruleId, index) => {
    const span = spans[index]
    return (span && findAgain(analysis, ruleId, span.start)) ?? []
  })
  if (findings.length < ruleIds.length) return refuse({words: words.gone})
  if (type === 'fix-each') return fixEach(analysis, findings)
  const marked = findings
    .map((finding) => ({...finding, span: markedSpan(view, finding.span)}))
    .sort((a, b) => a.span.start - b.span.start)
  // Of two that meet the first: what is marked may be cut by no other mark.
  const apart = marked.filter(
    ({span}, index) => (marked[index - 1]?.span.end ?? -1) <= span.start
  )
  const left = apart
    // A mark that ignores nothing is taken away, not ignored.
    .filter(({ruleId}) => ruleId !== unusedIgnoreId)
    .map(({span, ruleId}) => leaveAsPrinted(analysis, span, ruleId))
    .filter(({refusal}) => !refusal)
  return left.length === 0 ? refuse({words: words.unleft}) : asOne(left)
}
