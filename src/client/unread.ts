import {largePageCode, wrongEncodingCode} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import {fileName} from './file-name.js'
import {tellWarning} from './tell.js'

/** Stands for what could not be read in the encoding a file was opened in. */
export const unreadCharacter = '\uFFFD'

/** Why a page is not read as it stands in its file. */
export type Unread = 'too-long' | 'other-encoding'

/** Whether the server says that of a page; a client knows nothing of pages. */
export function unread(uri: vscode.Uri): Unread | undefined {
  if (diagnosticOf(uri, largePageCode)) return 'too-long'
  return diagnosticOf(uri, wrongEncodingCode) ? 'other-encoding' : undefined
}

/**
 * Whether a page is too long to be read; then that is told. Whoever asks what is
 * left to do on it would hear that there is nothing.
 */
export function tellTooLong(uri: vscode.Uri): boolean {
  const large = diagnosticOf(uri, largePageCode)
  if (large) void tellWarning(large.message)
  return large !== undefined
}

function diagnosticOf(
  uri: vscode.Uri,
  wanted: string
): vscode.Diagnostic | undefined {
  return vscode.languages
    .getDiagnostics(uri)
    .find(({code}) => (typeof code === 'object' ? code.value : code) === wanted)
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
