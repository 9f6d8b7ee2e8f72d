import * as vscode from 'vscode'
import {act} from '../act.js'
import type {Desk} from '../desk.js'
import {activePage} from '../pages.js'

/**
 * Decide the paragraph end at the cursor, where it is undecided: true where
 * there was one, on the line that may begin a paragraph or the one above it.
 */
export async function decideParagraph(
  desk: Desk,
  type: 'break-paragraph' | 'join-paragraph'
): Promise<boolean> {
  const editor = activePage()
  if (!editor) return false
  const {document, selection} = editor
  const line = undecidedLine(desk, document, selection.active.line)
  if (line === undefined) return false
  const range = new vscode.Range(line, 0, line, 0)
  await act(desk, {document, ranges: [range]}, {type})
  return true
}

/** The undecided line at a line, or the next one with text below it. */
function undecidedLine(
  {models}: Desk,
  document: vscode.TextDocument,
  line: number
): number | undefined {
  const starts = new Set(
    (models.get(document)?.page.articles ?? [])
      .flatMap(({blocks}) => blocks)
      .filter(({undecided}) => undecided)
      .flatMap(({runs}) => runs[0]?.startLine ?? [])
  )
  if (starts.has(line)) return line
  for (let next = line + 1; next < document.lineCount; next++) {
    if (!document.lineAt(next).isEmptyOrWhitespace)
      return starts.has(next) ? next : undefined
  }

  return undefined
}
