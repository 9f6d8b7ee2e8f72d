import {largePageCode, wrongEncodingCode} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import {fileName} from './file-name.js'

/** Stands for what could not be read in the encoding a file was opened in. */
export const unreadCharacter = '\uFFFD'

/** Why a page is not read as it stands in its file. */
export type Unread = 'too-long' | 'other-encoding'

/** Whether the server says that of a page; a client knows nothing of pages. */
export function unread(uri: vscode.Uri): Unread | undefined {
  for (const {code} of vscode.languages.getDiagnostics(uri)) {
    const value = typeof code === 'object' ? code.value : code
    if (value === largePageCode) return 'too-long'
    if (value === wrongEncodingCode) return 'other-encoding'
  }

  return undefined
}

/**
 * Why nothing came of what was asked of a page: what the server says, or, where
 * it had no answer, that it failed.
 */
export function whyNothing(
  result: {readonly refusal?: string} | null,
  uri: vscode.Uri
): string {
  return (
    result?.refusal ??
    vscode.l10n.t(
      'Nothing was written: {0} cannot be read, or Copydesk failed on it. The output “Copydesk” says more.',
      fileName(uri)
    )
  )
}
