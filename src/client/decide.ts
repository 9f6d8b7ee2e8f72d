import type {ActResult, Method} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {applyEdits} from './apply-edits.js'
import {ask} from './ask.js'
import {fileName} from './file-name.js'
import {queue} from './queue.js'
import {tellWarning} from './tell.js'

/** One after the other, wherever they come from: each is of the text before it. */
const inTurn = queue()
/** Times that a decision is asked for: what is typed meanwhile makes it void. */
const tries = 3

/**
 * Write a decision into a register or configuration: made where there is none,
 * saved at once, so that it holds.
 *
 * @returns What was written; `undefined` where nothing was, which is said.
 */
export function decide<Params, Result extends ActResult>(
  client: BaseLanguageClient,
  request: Method<Params, Result>,
  params: Params
): Promise<Result | undefined> {
  return inTurn(async () => {
    for (let attempt = 0; attempt < tries; attempt++) {
      const result = await ask(client, request, params)
      if (result.refusal !== undefined) {
        void tellWarning(result.refusal)
        return undefined
      }

      const written = await write(result)
      if (written !== undefined) return written ? result : undefined
    }

    void tellWarning(
      vscode.l10n.t(
        'Nothing was written: the file changed meanwhile. Do it again.'
      )
    )
    return undefined
  })
}

/**
 * False where a file can only be read, which is said; `undefined` where it is no
 * longer as it was when the answer was found.
 */
async function write({edits}: ActResult): Promise<boolean | undefined> {
  const isUnread = edits.some(
    ({uri, version}) => version === null && isUnsaved(uri)
  )
  const applied = isUnread ? undefined : await applyEdits(edits)
  if (!applied) return undefined
  if (applied.size === 0 && edits.length > 0) return false
  for (const {uri} of edits) {
    const file = vscode.Uri.parse(uri)
    const document = await vscode.workspace.openTextDocument(file)
    // It holds in this window; VS Code says why it cannot be saved.
    if (!(await document.save()))
      void tellWarning(
        vscode.l10n.t(
          '{0} is changed in the editor and could not be saved. Save it before you close it.',
          fileName(file)
        )
      )
  }

  return true
}

/** Whether somebody has typed in a file that the answer knows from the disk. */
function isUnsaved(file: string): boolean {
  return vscode.workspace.textDocuments.some(
    ({uri, isDirty}) => isDirty && uri.toString() === file
  )
}
