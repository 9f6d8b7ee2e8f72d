import * as vscode from 'vscode'
import type {Disposable} from './disposable.js'

/** A point in the life of a page. */
export interface PagePoint {
  /** How often something was written in it that was no undoing. */
  readonly edits: number
  readonly sign: string
}

/** Tells what was done in pages since a point, undone or not. */
export interface PagePoints extends Disposable {
  /** The page as it is now. */
  of(page: vscode.TextDocument): PagePoint
  /** Whether all that was written since is undone again. */
  isLast(page: vscode.TextDocument, point: PagePoint): boolean
}

/** Count what is written in pages, from now on. */
export function followPoints(): PagePoints {
  const edits = new WeakMap<vscode.TextDocument, number>()
  const countOf = (page: vscode.TextDocument): number => edits.get(page) ?? 0
  const subscription = vscode.workspace.onDidChangeTextDocument(
    ({document, contentChanges, reason}) => {
      if (contentChanges.length === 0) return
      if (reason === vscode.TextDocumentChangeReason.Undo) return
      edits.set(document, countOf(document) + 1)
    }
  )
  return {
    of: (page) => ({edits: countOf(page), sign: signOf(page)}),
    isLast: (page, point) =>
      point.edits === countOf(page) || point.sign === signOf(page),
    dispose() {
      subscription.dispose()
    }
  }
}

/**
 * Tells one text of a page from another: its length and the FNV-1a hash (32 bits,
 * Fowler, Noll and Vo) of its UTF-16 code units.
 */
export function signOf(page: vscode.TextDocument): string {
  const text = page.getText()
  let hash = 0x81_1c_9d_c5
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93)
  return `${text.length} ${hash}`
}
