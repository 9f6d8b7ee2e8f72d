import type {
  CommandArguments,
  CommandName,
  Passage,
  PlacedLine
} from '../../protocol/commands.js'
import * as vscode from 'vscode'
import {tellOutdated, type Target} from '../act.js'
import {activePage, pageAtCursor} from '../pages.js'
import {fromRange, toRange} from '../ranges.js'
import {markOf, presentRanges} from '../recent-edits.js'

/**
 * Commands by id. The argument is what the server names in a lens or a hover;
 * menus and keys give none, or an address, which is no argument. Rows of a view
 * give their node, and all that are selected with it.
 */
export type CommandTable = Readonly<
  Record<string, (argument?: unknown, selected?: unknown) => unknown>
>

/** The argument of a command, where one was given that names a document. */
export function argumentOf<Name extends CommandName>(
  _name: Name,
  argument: unknown
): CommandArguments[Name] | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined
  return 'uri' in argument && typeof argument.uri === 'string'
    ? (argument as unknown as CommandArguments[Name])
    : undefined
}

/**
 * What a command acts on: the passage it was given, where it is by now, else the
 * selections. A passage that is no longer what it was is none, which is said.
 */
export async function targetOf(
  passage: Passage | undefined
): Promise<Target | undefined> {
  if (passage) {
    const {uri, version, range} = passage
    const document = await openDocument(uri)
    const ranges = presentRanges(document, version, [toRange(range)])
    if (ranges) return {document, version: document.version, ranges}
    tellOutdated()
    return undefined
  }

  const editor = pageAtCursor()
  if (!editor) return undefined
  const {document, selections} = editor
  const {version} = document
  return {document, version, ranges: selections, cursors: selections}
}

/** A line as a target; the line of the cursor where none is given. */
export function lineTarget(
  place: PlacedLine | undefined
): Promise<Target | undefined> {
  if (!place) return targetOf(undefined)
  const {uri, version, line} = place
  return targetOf({uri, version, range: fromRange(markOf(line))})
}

/** The page a command is about: the one named, else the active one. */
export async function pageOf(
  argument: {uri: string} | undefined
): Promise<vscode.TextDocument | undefined> {
  return argument ? openDocument(argument.uri) : activePage()?.document
}

/** A document by its address, as the protocol writes it. */
export function openDocument(uri: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.parse(uri))
}
