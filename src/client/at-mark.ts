import type * as protocol from '../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Desk} from './desk.js'
import type {LiveMarks} from './live-marks.js'
import {isPage} from './pages.js'
import {setContext} from './shown-page.js'

/** Tell the keys of the manifest whether the cursor touches mark-up. */
export function watchMarks({models}: Desk, live: LiveMarks): vscode.Disposable {
  let known = false
  const update = (): void => {
    const editor = vscode.window.activeTextEditor
    const isAt = editor !== undefined && touchesMark(editor)
    if (isAt === known) return
    known = isAt
    setContext('copydesk.atMark', isAt)
  }
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    models.onDidChange(update)
  )

  function touchesMark({document, selection}: vscode.TextEditor): boolean {
    if (!isPage(document) || !selection.isEmpty) return false
    const {line, character} = selection.active
    const present = live.onLine(document, line)
    if (present) return present.some((mark) => touches(mark, character))
    // What was known last is the best guess.
    const marks = models.get(document)?.page.marks ?? []
    // Marks are in file order: only those of the line are looked at.
    for (let index = firstOnLine(marks, line); ; index++) {
      const mark = marks[index]
      if (mark?.start.line !== line) return false
      if (touches(mark, character)) return true
    }
  }
}

function touches({start, end}: protocol.Range, character: number): boolean {
  return start.character <= character && character <= end.character
}

/** Index of the first range that begins on a line or after it. */
function firstOnLine(ranges: readonly protocol.Range[], line: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.start.line ?? 0) < line) low = middle + 1
    else high = middle
  }

  return low
}
