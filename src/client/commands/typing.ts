import * as vscode from 'vscode'
import type {LiveMarks} from '../live-marks.js'
import {activePage} from '../pages.js'
import {queue} from '../queue.js'
import {
  breakColumn,
  deleteAfter,
  deleteBefore,
  type Deleted,
  type MarkColumns
} from '../typing.js'
import type {CommandTable} from './command-table.js'

type Delete = (
  line: string,
  marks: readonly MarkColumns[],
  column: number
) => Deleted

/** Enter, Backspace and Delete that never tear mark-up which may be hidden. */
export function typingCommands(marks: LiveMarks): CommandTable {
  // Of two edits of one version the editor refuses the second.
  const inTurn = queue()
  return {
    'copydesk.backspace': () =>
      inTurn(() => remove(marks, deleteBefore, 'deleteLeft')),
    'copydesk.delete': () =>
      inTurn(() => remove(marks, deleteAfter, 'deleteRight')),
    'copydesk.enter': () => inTurn(() => breakLine(marks))
  }
}

/** Times that a key is tried: what is typed meanwhile makes its edit too old. */
const tries = 5

async function remove(
  marks: LiveMarks,
  find: Delete,
  otherwise: string,
  left = tries
): Promise<void> {
  const place = placeOf(marks)
  const found = place && find(place.text, place.marks, place.column)
  if (!found) {
    await vscode.commands.executeCommand(otherwise)
    return
  }

  const {editor, line} = place
  if (found === 'edge') {
    const column = find === deleteBefore ? 0 : place.text.length
    const edge = new vscode.Position(line, column)
    editor.selection = new vscode.Selection(edge, edge)
    await vscode.commands.executeCommand(otherwise)
    return
  }

  const isDone = await editor.edit((builder) =>
    builder.delete(new vscode.Range(line, found.start, line, found.end))
  )
  if (!isDone && left > 1) await remove(marks, find, otherwise, left - 1)
}

async function breakLine(marks: LiveMarks, left = tries): Promise<void> {
  const place = placeOf(marks)
  const column = place && breakColumn(place.text, place.marks, place.column)
  if (!place || column === undefined) {
    await vscode.commands.executeCommand('default:type', {text: '\n'})
    return
  }

  const {editor, line} = place
  const isDone = await editor.edit((builder) =>
    builder.insert(new vscode.Position(line, column), '\n')
  )
  if (!isDone) {
    if (left > 1) await breakLine(marks, left - 1)
    return
  }

  const next = new vscode.Position(line + 1, 0)
  editor.selection = new vscode.Selection(next, next)
  // As Enter itself scrolls at the foot of the screen.
  editor.revealRange(editor.selection)
}

/** The cursor, where it is one and the marks around it are known. */
function placeOf(live: LiveMarks):
  | {
      editor: vscode.TextEditor
      line: number
      column: number
      text: string
      marks: MarkColumns[]
    }
  | undefined {
  const editor = activePage()
  if (!editor || editor.selections.length > 1 || !editor.selection.isEmpty)
    return undefined
  const {document, selection} = editor
  const {line, character} = selection.active
  const marks = live.onLine(document, line)
  if (!marks) return undefined
  return {
    editor,
    line,
    column: character,
    text: document.lineAt(line).text,
    marks: marks.map(({start, end}) => ({
      start: start.character,
      end: end.character
    }))
  }
}
