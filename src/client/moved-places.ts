import type {Range, TextEdit} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Disposable} from './disposable.js'
import {compare, movedCursors} from './moved-cursors.js'
import {fromRange, toRange} from './ranges.js'

/** Places of a page, from now on, where it is written in. */
export interface MovedPlaces extends Disposable {
  /** Where they are by now; `undefined` where their own text became another. */
  readonly ranges: readonly vscode.Range[] | undefined
  /** Cursors that were at them, on their characters. */
  readonly cursors: readonly vscode.Selection[] | undefined
}

/** Follow places of a page: a key typed beside them moves them. */
export function followPlaces(
  document: vscode.TextDocument,
  start: Pick<MovedPlaces, 'ranges'> & Partial<Pick<MovedPlaces, 'cursors'>>
): MovedPlaces {
  let {ranges, cursors} = start
  const subscription = vscode.workspace.onDidChangeTextDocument(
    ({document: changed, contentChanges}) => {
      if (changed !== document || contentChanges.length === 0) return
      const edits = contentChanges.map(({range, text}) => ({
        range: fromRange(range),
        newText: text
      }))
      ranges =
        ranges &&
        movedRanges(
          ranges.map((range) => fromRange(range)),
          edits
        )?.map((range) => toRange(range))
      cursors =
        cursors &&
        movedCursors(cursors, edits).map(
          ({anchor, active}) =>
            new vscode.Selection(
              new vscode.Position(anchor.line, anchor.character),
              new vscode.Position(active.line, active.character)
            )
        )
    }
  )

  return {
    get ranges() {
      return ranges
    },
    get cursors() {
      return cursors
    },
    dispose() {
      subscription.dispose()
    }
  }
}

/**
 * Ranges at their characters after edits, without what is written at their
 * edges; `undefined` where what one of them holds became another.
 *
 * @param edits - Disjoint, all of the text before them, as the protocol has it.
 */
export function movedRanges(
  ranges: readonly Range[],
  edits: readonly TextEdit[]
): Range[] | undefined {
  const isTorn = edits.some(({range: {start, end}}) =>
    ranges.some(
      (each) => compare(start, each.end) < 0 && compare(end, each.start) > 0
    )
  )
  if (isTorn) return undefined
  const cursors = ranges.map(({start, end}) => ({anchor: start, active: end}))
  return movedCursors(cursors, edits).map(({anchor, active}) => ({
    start: anchor,
    end: active
  }))
}
