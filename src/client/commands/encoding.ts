import {requests, type OtherEncoding} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {argumentOf, pageOf, type CommandTable} from './command-table.js'

/** What the quick fix and the status of a page in the wrong encoding run. */
export function encodingCommands({client}: Desk): CommandTable {
  return {
    'copydesk.reopenWithEncoding': async (argument) => {
      const given = argumentOf('reopenWithEncoding', argument)
      const page = await pageOf(given)
      if (!page) return
      const other = given?.asFound ? await askEncoding(client, page.uri) : null
      if (other) await reopenAs(page.uri, other)
      else await reopenWithEncoding(page.uri)
    }
  }
}

/** Encodings that files are told to be in: for people, and for VS Code. */
const encodings: Readonly<
  Record<
    OtherEncoding['encoding'],
    {readonly title: string; readonly id: string}
  >
> = {
  gb18030: {title: 'GB 18030', id: 'gb18030'},
  // Holds all of Big5, and the characters of Hong Kong.
  big5: {title: 'Big5', id: 'big5hkscs'},
  'windows-1252': {title: 'Windows-1252', id: 'windows1252'}
}

/** Which encoding a file is in that could not be read in its own. */
export function askEncoding(
  client: Desk['client'],
  uri: vscode.Uri
): Promise<OtherEncoding | null> {
  return ask(client, requests.otherEncoding, {uri: uri.toString()})
}

/** What the answer is called that opens a file anew in an encoding. */
export function reopenTitle(other: OtherEncoding): string {
  return vscode.l10n.t('Reopen as {0}', titleOf(other))
}

/** What an encoding is called. */
export function titleOf({encoding}: OtherEncoding): string {
  return encodings[encoding].title
}

/** VS Code since 1.100 opens files in a named encoding. */
interface Opener {
  readonly decode?: unknown
  openTextDocument(
    uri: vscode.Uri,
    options: {readonly encoding: string}
  ): Thenable<vscode.TextDocument>
}

/** Open a file anew in an encoding; where that cannot be, let it be chosen. */
export async function reopenAs(
  uri: vscode.Uri,
  other: OtherEncoding
): Promise<void> {
  const document = await openAs(uri, other)
  // It has unsaved changes: VS Code says so where it is chosen by hand.
  if (document) await vscode.window.showTextDocument(document)
  else await reopenWithEncoding(uri)
}

/** Read a file anew in an encoding; `undefined` where that cannot be. */
export async function openAs(
  uri: vscode.Uri,
  {encoding}: OtherEncoding
): Promise<vscode.TextDocument | undefined> {
  const opener: Opener = vscode.workspace
  if (opener.decode === undefined) return undefined
  try {
    return await opener.openTextDocument(uri, {
      encoding: encodings[encoding].id
    })
  } catch {
    return undefined
  }
}

/** Let the person choose in which encoding a page is opened anew. */
export async function reopenWithEncoding(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri)
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding')
}
