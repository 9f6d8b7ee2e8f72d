import {inspectFinding, type InspectedFinding} from '../../core/inspect.js'
import {
  severities,
  type Finding,
  type Severity
} from '../../core/model/finding.js'
import {editsOf} from '../../core/rules/fix.js'
import {say} from '../../core/model/words.js'
import type {LoadedPage} from '../input/load-page.js'

/**
 * A problem as reports need it: what `copydesk inspect` says of it, and more.
 * Lines are 1-based, columns 0-based UTF-16 code units, half-open.
 */
export interface Problem {
  severity: Severity
  inspected: InspectedFinding
  /** The source line that it begins on. */
  source: string
  /** What the first fix does, in words; `null` where there is none. */
  fixTitle: string | null
  edits: ProblemEdit[]
}

export interface ProblemEdit {
  line: number
  column: number
  endLine: number
  endColumn: number
  text: string
}

/** As much of a line as a report shows, in UTF-16 units. */
const longestSource = 400

/** The problems of a page from a severity on. */
export function problemsOf(
  page: LoadedPage,
  {severity, rules}: {severity: Severity; rules: readonly string[]}
): Problem[] {
  const {findings} = page.view.analysis
  const least = severities.indexOf(severity)
  return findings
    .filter((finding) => severities.indexOf(finding.severity) <= least)
    .filter(({ruleId}) => rules.length === 0 || rules.includes(ruleId))
    .map((finding) => toProblem(page, finding))
}

function toProblem({view, text}: LoadedPage, finding: Finding): Problem {
  const {analysis, locale} = view
  const {lines} = analysis.page
  const [fix] = finding.fixes
  const inspected = inspectFinding(finding, text, lines, locale)
  const line = lines[inspected.line - 1]
  return {
    inspected,
    severity: finding.severity,
    source: line
      ? text.slice(line.start, Math.min(line.end, line.start + longestSource))
      : '',
    fixTitle: fix ? say(fix.title, locale) : null,
    edits: (fix ? editsOf(fix) : []).map((edit) => {
      const {start, end} = view.range(edit.span)
      return {
        line: start.line + 1,
        column: start.character,
        endLine: end.line + 1,
        endColumn: end.character,
        text: edit.text
      }
    })
  }
}
