import type {Analysis} from '../../core/model/analysis.js'
import type {Severity} from '../../core/model/finding.js'
import {say, type Locale} from '../../core/model/words.js'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Diagnostic, DiagnosticSeverity} from 'vscode-languageserver-types'
import {toRange} from '../convert.js'

const severityOf: Record<Severity, DiagnosticSeverity> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4
}

/** The findings of a page as LSP diagnostics. */
export function diagnostics(
  document: TextDocument,
  analysis: Analysis,
  locale: Locale
): Diagnostic[] {
  return analysis.findings.map((finding) => ({
    range: toRange(document, finding.span),
    severity: severityOf[finding.severity],
    code: finding.ruleId,
    source: 'copydesk',
    message: say(finding.reason, locale)
  }))
}
