import type {Structure} from '../model/analysis.js'
import type {Finding} from '../model/finding.js'
import type {Span} from '../model/span.js'
import {sourceOffset} from '../scan/line.js'
import type {Page} from '../scan/page.js'
import type {HouseStyle} from './house-style.js'
import {rules} from './index.js'
import type {Report, Rule} from './rule.js'

/** Run the rules over a page in one walk; findings in order of their start. */
export function checkPage(
  page: Page,
  _structure: Structure,
  language: string,
  style: HouseStyle
): Finding[] {
  const findings: Finding[] = []

  for (const rule of rules) {
    if (rule.scope !== 'line') continue
    for (const line of page.lines) {
      if (line.isBlank) continue
      const place = (span: Span): Span => ({
        start: sourceOffset(line, span.start),
        end: sourceOffset(line, span.end)
      })
      rule.check(
        {line, text: line.text},
        {
          language,
          style,
          report: (report) => findings.push(toFinding(rule, report, place))
        }
      )
    }
  }

  return findings.sort((a, b) => a.span.start - b.span.start)
}

function toFinding(
  rule: Pick<Rule, 'id' | 'severity'>,
  report: Report,
  place: (span: Span) => Span
): Finding {
  const {actual, expected} = report
  return {
    ruleId: rule.id,
    severity: report.severity ?? rule.severity,
    span: place(report.span),
    reason: report.reason,
    ...(actual === undefined ? {} : {actual}),
    ...(expected === undefined ? {} : {expected}),
    fixes: (report.fixes ?? []).map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({...edit, span: place(edit.span)}))
    }))
  }
}
