import type {Range} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Disposable} from './disposable.js'
import {movedMarks} from './moved-marks.js'
import type {PageModels} from './page-models.js'
import {fromRange} from './ranges.js'

/** Lines above and below an edit whose mark-up is kept in step. */
const near = 3

/** Mark-up of pages, between two models too. */
export interface LiveMarks extends Disposable {
  /**
   * Mark-up on a line of the present version of a page, in file order;
   * `undefined` where nobody knows it yet.
   */
  onLine(document: vscode.TextDocument, line: number): Range[] | undefined
}

/**
 * Follow the mark-up where one types: a key that repeats is quicker than the
 * next model, and must not tear what it does not see.
 */
export function followMarks(models: PageModels): LiveMarks {
  let page: vscode.TextDocument | undefined
  let version = -1
  let marks: Range[] = []
  /** Lines, half-open, whose mark-up is known. */
  let from = 0
  let to = 0

  const subscription = vscode.workspace.onDidChangeTextDocument(
    ({document, contentChanges}) => {
      if (contentChanges.length === 0) return
      const before = document.version - 1
      const lines = contentChanges.map(({range}) => range)
      const first = Math.min(...lines.map(({start}) => start.line))
      const last = Math.max(...lines.map(({end}) => end.line))
      const state = models.get(document)?.page
      if (state?.version === before) {
        from = first - near
        to = last + near + 1
        marks = state.marks.filter(
          ({start, end}) => start.line >= from && end.line < to
        )
      } else if (document !== page) {
        // Another file, an output channel: what is known of the page holds.
        return
      } else if (version !== before) {
        page = undefined
        return
      }

      const edits = contentChanges.map(({range, text}) => ({
        range: fromRange(range),
        newText: text
      }))
      const moved = movedMarks(marks, edits)
      if (first < from || last >= to || !moved) {
        page = undefined
        return
      }

      page = document
      ;({version} = document)
      marks = moved
      for (const {range, newText} of edits) {
        const added = newText.split('\n').length - 1
        to += added - (range.end.line - range.start.line)
      }
    }
  )

  return {
    onLine(document, line) {
      const state = models.get(document)?.page
      const isOnLine = ({start, end}: Range): boolean =>
        start.line === line && end.line === line
      if (state?.version === document.version)
        return state.marks.filter(isOnLine)
      const isKnown =
        document === page &&
        version === document.version &&
        line >= from &&
        line < to
      return isKnown ? marks.filter(isOnLine) : undefined
    },
    dispose() {
      subscription.dispose()
    }
  }
}
