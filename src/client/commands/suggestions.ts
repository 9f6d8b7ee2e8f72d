import * as vscode from 'vscode'
import type {Desk} from '../desk.js'
import {activePage, pageAtCursor} from '../pages.js'
import {tellTooLong} from '../unread.js'
import {mentionsOf, presentMention, type PlacedMention} from './mentions.js'

/** The suggestion at the cursor, the shortest where several overlap. */
export async function suggestionAtCursor(
  desk: Desk
): Promise<PlacedMention | undefined> {
  const editor = activePage()
  if (!editor) return undefined
  const {document, selection} = editor
  const mention = await presentMention(desk, document, selection)
  return mention?.status === 'suggested' ? mention : undefined
}

/** Put the selection on the next or previous suggestion, around the page. */
export async function nextSuggestion(
  desk: Desk,
  direction: 'next' | 'previous'
): Promise<void> {
  const editor = pageAtCursor()
  if (!editor || tellTooLong(editor.document.uri)) return
  await desk.models.latest(editor.document)
  const starts = mentionsOf(desk, editor.document)
    .filter(({status}) => status === 'suggested')
    .flatMap(({ranges}) => ranges.slice(0, 1))
  const range = nextAround(starts, editor.selection.active, direction)
  if (range) {
    showRange(editor, range)
  } else {
    vscode.window.setStatusBarMessage(
      `$(check) ${vscode.l10n.t('No suggestions left on this page.')}`,
      4000
    )
  }
}

/** The nearest range that begins after (before) a place, else around. */
export function nextAround(
  ranges: readonly vscode.Range[],
  cursor: vscode.Position,
  direction: 'next' | 'previous'
): vscode.Range | undefined {
  const sorted = [...ranges].sort((a, b) => a.start.compareTo(b.start))
  if (direction === 'next') {
    return sorted.find(({start}) => start.isAfter(cursor)) ?? sorted[0]
  }

  return sorted.findLast(({end}) => end.isBefore(cursor)) ?? sorted.at(-1)
}

/** Select a range so that the cursor stands at its start, and show it. */
export function showRange(
  editor: vscode.TextEditor,
  range: vscode.Range
): void {
  editor.selection = new vscode.Selection(range.start, range.start)
  editor.revealRange(
    range,
    vscode.TextEditorRevealType.InCenterIfOutsideViewport
  )
}
