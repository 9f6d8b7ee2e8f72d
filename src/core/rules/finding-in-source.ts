import type {Finding, Fix} from '../model/finding.js'
import type {Edit} from '../model/span.js'
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
  // Written one by one: spreading what may be absent is slow for so many.
  const finding: Made<Finding> = {
    ruleId: rule.id,
    severity:
      wanted && wanted !== 'off' ? wanted : (report.severity ?? rule.severity),
    span: place.span(report.span),
    reason: report.reason,
    fixes: (report.fixes ?? []).map((fix) => {
      const made: Made<Fix> = {
        title: fix.title,
        edits: editsOf(fix.edits, place),
        safe: fix.safe
      }
      if (fix.carry) made.carry = editsOf(fix.carry, place)
      return made
    })
  }
  if (actual !== undefined) finding.actual = actual
  if (expected !== undefined) finding.expected = expected
  if (report.related) {
    finding.related = report.related.map((each) => ({
      span: place.span(each.span),
      phrase: each.phrase
    }))
  }

  return finding
}

/** Edits of the source; a list that has grown would hold room for more. */
function editsOf(edits: readonly Edit[], place: Place): readonly Edit[] {
  const [only] = edits
  return edits.length === 1 && only
    ? place.edits(only)
    : edits.flatMap((edit) => place.edits(edit)).slice()
}

/** Something while it is made. */
type Made<Shape> = {-readonly [Key in keyof Shape]: Shape[Key]}
