import * as vscode from 'vscode'
import type {Middleware} from 'vscode-languageclient'

/** Of which version of its page the problems are that VS Code has of it. */
const versions = new WeakMap<vscode.TextDocument, number>()

/** Listen to what the server says that it reports on: VS Code keeps no version. */
export const problemMiddleware: Middleware = {
  async provideDiagnostics(document, previousResultId, token, next) {
    const report = await next(document, previousResultId, token)
    // Matches the result of a version: `12:3`, `12:quick`.
    const [, version] = /^(\d+):/u.exec(report?.resultId ?? '') ?? []
    if (document instanceof vscode.Uri) return report
    if (version !== undefined) versions.set(document, Number(version))
    // What is said of a page that is not read is of no version, nor of the last.
    else if (report && 'items' in report) versions.delete(document)
    return report
  }
}

/** The version of a page that its problems are of; `undefined`: nobody said. */
export function problemsVersion(
  document: vscode.TextDocument
): number | undefined {
  return versions.get(document)
}
