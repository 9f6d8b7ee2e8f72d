import type {PageModel} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Disposable} from '../disposable.js'
import {toRange} from '../ranges.js'

/** How much of the mark-up is shown; the setting `copydesk.showMarks`. */
export type ShowMarks = 'full' | 'short' | 'cursorLine'

export const showMarksModes: readonly ShowMarks[] = [
  'full',
  'short',
  'cursorLine'
]

/** Hides the `{…}` of marks on screen; the file keeps them. */
export interface MarkStyles extends Disposable {
  draw(editor: vscode.TextEditor, page: PageModel, mode: ShowMarks): void
}

/** Make the decoration types of mark-up: pale, and hidden. */
export function makeMarkStyles(): MarkStyles {
  // The API cannot hide text. `display` travels on `textDecoration`, which is
  // written into the style as it is; where an editor drops it, the mark-up is
  // pale instead.
  const hidden = vscode.window.createTextEditorDecorationType({
    textDecoration: 'none; display: none',
    opacity: '0.35',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed
  })
  const pale = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('copydesk.markForeground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed
  })
  return {
    draw(editor, page, mode) {
      editor.setDecorations(
        pale,
        page.marks.map((range) => toRange(range))
      )
      editor.setDecorations(hidden, hiddenRanges(editor, page, mode))
    },
    dispose() {
      hidden.dispose()
      pale.dispose()
    }
  }
}

function hiddenRanges(
  editor: vscode.TextEditor,
  {attributes}: PageModel,
  mode: ShowMarks
): vscode.Range[] {
  if (mode === 'full') return []
  const ranges = attributes.map((range) => toRange(range))
  const shown = mode === 'cursorLine' ? editor.selections : []
  return ranges.filter(
    (range) =>
      // Never under a selection: what is selected must be seen.
      !editor.selections.some(
        (selection) =>
          !selection.isEmpty && selection.intersection(range)?.isEmpty === false
      ) &&
      !shown.some(
        ({start, end}) =>
          range.start.line <= end.line && range.end.line >= start.line
      )
  )
}
