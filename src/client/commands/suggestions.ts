import * as vscode from 'vscode'
import type {Desk} from '../desk.js'
import {activePage} from '../pages.js'
import {toRange} from '../ranges.js'

/** A suggested mention of the active page. */
export interface Suggestion {
  readonly document: vscode.TextDocument
  readonly kind: string
  readonly text: string
  /** One for each line. */
  readonly ranges: vscode.Range[]
}

/** The suggestion at the cursor, the shortest where several overlap. */
export function suggestionAtCursor(desk: Desk): Suggestion | undefined {
  const editor = activePage()
  if (!editor) return undefined
  const cursor = editor.selection.active
  return suggestionsOf(desk, editor.document)
    .filter(({ranges}) => ranges.some((range) => range.contains(cursor)))
    .sort((a, b) => a.text.length - b.text.length)[0]
}

/** Put the selection on the next or previous suggestion, around the page. */
export async function nextSuggestion(
  desk: Desk,
  direction: 'next' | 'previous'
): Promise<void> {
  const editor = activePage()
  if (!editor) return
  await desk.models.latest(editor.document)
  const starts = suggestionsOf(desk, editor.document).flatMap(({ranges}) =>
    ranges.slice(0, 1)
  )
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

/** The suggestions of a page in file order. */
function suggestionsOf(
  {models}: Desk,
  document: vscode.TextDocument
): Suggestion[] {
  const groups = models.get(document)?.entities?.groups ?? []
  return groups
    .filter(({status}) => status === 'suggested')
    .flatMap(({kind, entities}) =>
      entities.flatMap(({mentions}) =>
        mentions.map(({text, ranges}) => ({
          document,
          kind,
          text,
          ranges: ranges.map((range) => toRange(range))
        }))
      )
    )
    .sort((a, b) => startOf(a).compareTo(startOf(b)))
}

function startOf({ranges}: Suggestion): vscode.Position {
  return ranges[0]?.start ?? new vscode.Position(0, 0)
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
