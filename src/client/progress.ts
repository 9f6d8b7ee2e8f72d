import * as vscode from 'vscode'

/** Search the workspace with progress; `undefined` where it was cancelled. */
export function searchWithProgress<Result>(
  search: (token: vscode.CancellationToken) => Promise<Result>
): Thenable<Result | undefined> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking through the workspace…'),
      cancellable: true
    },
    async (_progress, token) => {
      try {
        const result = await search(token)
        return token.isCancellationRequested ? undefined : result
      } catch (error) {
        if (token.isCancellationRequested) return undefined
        throw error
      }
    }
  )
}
