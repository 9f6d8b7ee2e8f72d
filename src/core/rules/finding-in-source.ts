import type {Finding} from '../model/finding.js'
import type {Edit} from '../model/span.js'
import type {CheckInput} from './check-input.js'
import type {Place} from './place.js'
import type {Said} from './rule-runner.js'

/** What a rule said, as a finding in offsets of the source. */
export function toFinding(
  {rule, report}: Said,
  place: Place,
  {page, settings}: Pick<CheckInput, 'page' | 'settings'>
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
      ...editsIn(page.text, place, fix),
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

/** Edits of the source, safe only where no tag loses all that it stands on. */
function editsIn(
  text: string,
  place: Place,
  fix: {readonly edits: readonly Edit[]; readonly safe: boolean}
): {edits: Edit[]; safe: boolean} {
  const [only] = fix.edits
  const edits =
    only && fix.edits.length === 1
      ? place.edits(only)
      : fix.edits.flatMap((edit) => place.edits(edit))
  const emptiesTag = edits.some(
    (edit) =>
      edit.text === '' &&
      text[edit.span.start - 1] === '[' &&
      text[edit.span.end] === ']'
  )
  return {edits, safe: fix.safe && !emptiesTag}
}
