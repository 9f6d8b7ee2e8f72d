import type {Finding} from '../../core/model/finding.js'
import type {Span} from '../../core/model/span.js'
import {finish, rowsOfStep, type Steps} from '../../core/model/steps.js'
import type {Diagnostic, DiagnosticTag} from 'vscode-languageserver-types'
import type {PageView} from '../page-view.js'
import {severityOf} from '../severities.js'

/** `DiagnosticTag.Unnecessary`: drawn faded. */
const unnecessary: DiagnosticTag = 1

/** As many as VS Code shows of one file; it drops the rest. */
const most = 1000

/**
 * The findings of a page as LSP diagnostics; of more than {@link most} the most
 * severe, the first of those. Fixes work on all, shown or not.
 */
export function diagnostics(view: PageView): Diagnostic[] {
  return view.diagnostics ?? finish(diagnosticSteps(view))
}

/** The same in small parts of the work. */
export function* diagnosticSteps(view: PageView): Steps<Diagnostic[]> {
  const said: Diagnostic[] = []
  for (const finding of mostSevere(view.analysis.findings)) {
    if (said.length % rowsOfStep === 0) yield
    said.push(toDiagnostic(view, finding))
  }

  return said
}

function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= most) return findings
  return findings
    .toSorted((a, b) => severityOf[a.severity] - severityOf[b.severity])
    .slice(0, most)
}

/** One finding; its spans are of the view's text. */
export function toDiagnostic(view: PageView, finding: Finding): Diagnostic {
  const href = view.ruleDocumentation?.replace('{rule}', finding.ruleId)
  const related = finding.related ?? []
  return {
    range: view.range(visibleSpan(view.text, finding.span)),
    severity: severityOf[finding.severity],
    code: finding.ruleId,
    ...(href ? {codeDescription: {href}} : {}),
    source: 'Copydesk',
    message: view.say(finding.reason),
    ...(isSurplus(view.text, finding) ? {tags: [unnecessary]} : {}),
    ...(related.length > 0
      ? {
          relatedInformation: related.map(({span, phrase}) => ({
            location: {uri: view.uri, range: view.range(span)},
            message: view.say(phrase)
          }))
        }
      : {})
  }
}

/**
 * What is underlined: a stray blank takes in the character on either side, and
 * an empty span one character, or nobody would see it.
 */
function visibleSpan(text: string, span: Span): Span {
  if (text.slice(span.start, span.end).trim() !== '') return span
  return {
    start: isInLine(text[span.start - 1]) ? span.start - 1 : span.start,
    end: isInLine(text[span.end]) ? span.end + 1 : span.end
  }
}

function isInLine(character: string | undefined): boolean {
  return character !== undefined && character !== '\n' && character !== '\r'
}

/** Whether the safe repair is to take the text away, whole. */
function isSurplus(text: string, {span, fixes}: Finding): boolean {
  const [fix] = fixes
  if (!fix?.safe || text.slice(span.start, span.end).trim() === '') return false
  return fix.edits.some(
    (edit) =>
      edit.text === '' &&
      edit.span.start <= span.start &&
      edit.span.end >= span.end
  )
}
