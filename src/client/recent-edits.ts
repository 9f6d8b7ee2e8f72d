import type {TextEdit} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import {movedRanges} from './moved-places.js'
import {isPage} from './pages.js'
import {fromRange, toRange} from './ranges.js'

/** Steps that are kept of a page: more than is typed before it is read anew. */
const mostSteps = 200
/** Edits of one step, and characters it writes, that are more than typing. */
const mostEdits = 100
const mostWritten = 10_000

/** What made one version of a page the next. */
interface Step {
  readonly before: number
  readonly edits: readonly TextEdit[]
}

interface Recent {
  version: number
  readonly steps: Step[]
}

/** The last steps of the pages that are open; a page that is closed is let go. */
const recent = new WeakMap<vscode.TextDocument, Recent>()

/** Remember what was last typed in pages. */
export function rememberEdits(): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(
    ({document, contentChanges}) => {
      if (contentChanges.length === 0) return
      // What is written in it meanwhile is not held: it may become a page again.
      if (!isPage(document)) {
        recent.delete(document)
        return
      }

      const {version} = document
      const known = recent.get(document) ?? {version: version - 1, steps: []}
      recent.set(document, known)
      const written = contentChanges.reduce(
        (sum, {text}) => sum + text.length,
        0
      )
      // Nobody carries a place over that; what it was would only be held.
      if (contentChanges.length > mostEdits || written > mostWritten)
        known.steps.length = 0
      else
        known.steps.push({
          before: known.version,
          edits: contentChanges.map(({range, text}) => ({
            range: fromRange(range),
            newText: text
          }))
        })
      known.version = version
      if (known.steps.length > mostSteps) known.steps.shift()
    }
  )
}

/**
 * Where places of a version of a page are by now: with what was typed since.
 *
 * @returns `undefined` where their own text became another, or nobody knows.
 */
export function presentRanges(
  document: vscode.TextDocument,
  version: number | undefined,
  ranges: readonly vscode.Range[]
): readonly vscode.Range[] | undefined {
  if (version === undefined || version === document.version) return ranges
  const {version: last, steps} = recent.get(document) ?? {steps: []}
  const first = steps.findIndex(({before}) => before === version)
  if (first === -1 || last !== document.version) return undefined
  return steps
    .slice(first)
    .reduce<ReturnType<typeof movedRanges>>(
      (moved, {edits}) => moved && movedRanges(moved, edits),
      ranges.map((range) => fromRange(range))
    )
    ?.map((range) => toRange(range))
}

/** The line that a line of a version of a page is by now; 0-based. */
export function presentLine(
  document: vscode.TextDocument,
  version: number | undefined,
  line: number
): number | undefined {
  return presentRanges(document, version, [markOf(line)])?.[0]?.start.line
}

/** What a line is carried along by: its first character, which a line typed before that pushes down. */
export function markOf(line: number): vscode.Range {
  return new vscode.Range(line, 0, line, 1)
}
