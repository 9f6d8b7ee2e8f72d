import * as vscode from 'vscode'
import type {Disposable} from '../disposable.js'
import {PaintMemory, type PaintUnit} from './paint-memory.js'

/** Show a decoration type at some places of an editor, and nowhere else. */
export type Paint = (
  type: vscode.TextEditorDecorationType,
  places: readonly vscode.Range[] | readonly vscode.DecorationOptions[],
  unit?: PaintUnit
) => void

/** Sets decorations, those alone that do not stand there already. */
export interface Painter extends Disposable {
  on(editor: vscode.TextEditor): Paint
}

export function makePainter(): Painter {
  const memories = new WeakMap<vscode.TextEditor, PaintMemory>()
  const listener = vscode.workspace.onDidChangeTextDocument(
    ({document, contentChanges}) => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (editor.document === document)
          memories.get(editor)?.edited(contentChanges)
      }
    }
  )

  return {
    on(editor) {
      const memory = memories.get(editor) ?? new PaintMemory()
      memories.set(editor, memory)
      return (type, places, unit) => {
        const strokes = places.map((place) =>
          'range' in place
            ? {range: place.range, ...textOf(place)}
            : {range: place}
        )
        if (memory.paint(type, strokes, unit))
          editor.setDecorations(type, [...places] as vscode.Range[])
      }
    },
    dispose() {
      listener.dispose()
    }
  }
}

/** What is written beside a place. */
function textOf({renderOptions}: vscode.DecorationOptions): {text?: string} {
  const text = renderOptions?.after?.contentText
  return text === undefined ? {} : {text}
}
