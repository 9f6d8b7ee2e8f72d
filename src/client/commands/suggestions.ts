import * as vscode from 'vscode'
import {tellOutdated} from '../act.js'
import type {Desk} from '../desk.js'
import {activePage, pageAtCursor} from '../pages.js'
import {presentRanges} from '../recent-edits.js'
import {tellTooLong} from '../unread.js'
import {mentionsOf, presentMention, type PlacedMention} from './mentions.js'

/**
 * The suggestion at the cursor, the shortest where several overlap; `outdated`
 * where nobody knows yet whether there is one, which is said.
 */
export async function suggestionAtCursor(
  desk: Desk
): Promise<PlacedMention | 'outdated' | undefined> {
  const editor = activePage()
  if (!editor) return undefined
  const {document, selection} = editor
  const mention = await presentMention(desk, document, selection)
  if (mention === 'outdated') {
    tellOutdated()
    return mention
  }

  return mention?.status === 'suggested' ? mention : undefined
}

/** Put the selection on the next or previous suggestion, around the page. */
export async function nextSuggestion(
  desk: Desk,
  direction: 'next' | 'previous'
): Promise<void> {
  const editor = pageAtCursor()
  if (!editor || tellTooLong(editor.document.uri)) return
  const {document} = editor
  await desk.models.latest(document)
  const suggested = mentionsOf(desk, document).filter(
    ({status}) => status === 'suggested'
  )
  // Who types on goes by what was known last, where it is by now.
  const starts = suggested.flatMap(
    ({version, ranges}) =>
      presentRanges(document, version, ranges.slice(0, 1)) ?? []
  )
  const range = nextAround(starts, editor.selection.active, direction)
  if (range) {
    showRange(editor, range)
  } else if (suggested.length > 0) {
    tellOutdated()
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
