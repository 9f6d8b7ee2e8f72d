import type {Finding} from '../model/finding.js'
import type {CheckInput} from './check-input.js'
import type {Place} from './place.js'
import type {Said} from './rule-runner.js'

/** What a rule said, as a finding in offsets of the source. */
export function toFinding(
  {rule, report}: Said,
  place: Place,
  {settings}: Pick<CheckInput, 'settings'>
): Finding {
  const {actual, expected} = report
  const wanted = settings.severities[rule.id]
  return {
    ruleId: rule.id,
    severity:
      wanted && wanted !== 'off' ? wanted : (report.severity ?? rule.severity),
    span: place.span(report.span),
    reason: report.reason,
    ...(actual === undefined ? {} : {actual}),
    ...(expected === undefined ? {} : {expected}),
    fixes: (report.fixes ?? []).map((fix) => ({
      title: fix.title,
      edits: fix.edits.flatMap((edit) => place.edits(edit)),
      safe: fix.safe,
      ...(fix.carry
        ? {carry: fix.carry.flatMap((edit) => place.edits(edit))}
        : {})
    })),
    ...(report.related
      ? {
          related: report.related.map((each) => ({
            span: place.span(each.span),
            phrase: each.phrase
          }))
        }
      : {})
  }
}
