import type {PageDraft} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Disposable} from '../disposable.js'
import {toRange} from '../ranges.js'
import type {Paint} from './painter.js'

/** How much of the mark-up is shown; the setting `copydesk.showMarks`. */
export type ShowMarks = 'full' | 'short' | 'cursorLine'

export const showMarksModes: readonly ShowMarks[] = [
  'full',
  'short',
  'cursorLine'
]

/** Hides the `{…}` of marks on screen; the file keeps them. */
export interface MarkStyles extends Disposable {
  draw(request: MarkDrawing): void
  /** The cursor moved: only what is hidden may have changed. */
  follow(request: MarkDrawing): void
}

export interface MarkDrawing {
  readonly editor: vscode.TextEditor
  readonly page: PageDraft
  readonly mode: ShowMarks
  readonly paint: Paint
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
  /** What hides marks in an editor, in words: the same is not drawn again. */
  const drawn = new WeakMap<vscode.TextEditor, string>()

  function hide({editor, page, mode, paint}: MarkDrawing): void {
    drawn.set(editor, causeOf(editor, page, mode))
    paint(hidden, hiddenRanges(editor, page, mode))
  }

  return {
    draw(request) {
      const {page, paint} = request
      paint(
        pale,
        page.marks.map((range) => toRange(range))
      )
      hide(request)
    },
    follow(request) {
      const {editor, page, mode} = request
      if (drawn.get(editor) !== causeOf(editor, page, mode)) hide(request)
    },
    dispose() {
      hidden.dispose()
      pale.dispose()
    }
  }
}

/** Everything that decides what is hidden; a move along a line changes none. */
function causeOf(
  {selections}: vscode.TextEditor,
  {version}: PageDraft,
  mode: ShowMarks
): string {
  const places = selections.map((each) =>
    each.isEmpty
      ? mode === 'cursorLine'
        ? each.active.line
        : ''
      : `${each.start.line}:${each.start.character}-${each.end.line}:${each.end.character}`
  )
  return [version, mode, ...places].join(' ')
}

function hiddenRanges(
  editor: vscode.TextEditor,
  {attributes}: PageDraft,
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
