import {serverNotifications, type ProgressParams} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'

/** Search the workspace with progress; `undefined` where it was cancelled. */
export function searchWithProgress<Result>(
  search: (token: vscode.CancellationToken, name: string) => Promise<Result>,
  client?: BaseLanguageClient
): Thenable<Result | undefined> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking through the workspace…'),
      cancellable: true
    },
    async (shown, token) => {
      const name = crypto.randomUUID()
      const listening = client && showProgress(client, name, shown)
      try {
        const result = await search(token, name)
        return token.isCancellationRequested ? undefined : result
      } catch (error) {
        if (token.isCancellationRequested) return undefined
        throw error
      } finally {
        listening?.dispose()
      }
    }
  )
}

/** Show how far a search has come, as the server tells by its name. */
function showProgress(
  client: BaseLanguageClient,
  name: string,
  shown: vscode.Progress<{message?: string; increment?: number}>
): vscode.Disposable {
  let last = 0
  return client.onNotification(
    serverNotifications.progress,
    ({progress, done, total}: ProgressParams) => {
      if (progress !== name || total === 0) return
      const percent = (100 * done) / total
      shown.report({
        increment: percent - last,
        message: vscode.l10n.t('{0} of {1} files', done, total)
      })
      last = percent
    }
  )
}
