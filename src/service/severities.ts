import type {Severity} from '../core/model/finding.js'

/** `DiagnosticSeverity` of LSP. */
export const severityOf: Record<Severity, 1 | 2 | 3 | 4> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4
}
