import * as vscode from 'vscode'
import {fileName} from './file-name.js'
import {exists, writeWhole} from './files.js'
import {tellError, tellWarning} from './tell.js'

/** Whether a file may be written: it is not there, or the person says so. */
export async function mayWrite(uri: vscode.Uri): Promise<boolean> {
  if (!(await exists(uri))) return true
  const overwrite = vscode.l10n.t('Overwrite')
  const answer = await tellWarning(
    vscode.l10n.t('{0} is already there.', fileName(uri)),
    {modal: true},
    overwrite
  )
  return answer === overwrite
}

/** Write a file that the person named; says why where that fails. */
export async function writeAsked(
  uri: vscode.Uri,
  text: string,
  options = {overwrite: true}
): Promise<boolean> {
  try {
    await writeWhole(uri, text, options)
    return true
  } catch (error) {
    void tellError(
      vscode.l10n.t('{0} cannot be written: {1}', fileName(uri), reason(error))
    )
    return false
  }
}

/** What an error says, in words where it is one of those that people meet. */
export function reason(error: unknown): string {
  const code =
    error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'NoPermissions': {
      return vscode.l10n.t('there is no permission to write there.')
    }
    case 'ENOSPC': {
      return vscode.l10n.t('the disk is full.')
    }
    case 'EEXIST':
    case 'FileExists': {
      return vscode.l10n.t('another program has made it meanwhile.')
    }
  }

  return error instanceof Error ? error.message : String(error)
}
