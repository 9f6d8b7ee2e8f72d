import * as vscode from 'vscode'
import {unlinked} from './visible.js'

/*
 * What is told in messages holds words of pages and names of files, and a message
 * of VS Code makes a link of `[…](command:…)` that runs the command. Nothing is
 * told but through here.
 */

/** `showInformationMessage`, in which a text is a text. */
export const tellInformation = guarded(
  (...told: Parameters<typeof vscode.window.showInformationMessage>) =>
    vscode.window.showInformationMessage(...told)
) as typeof vscode.window.showInformationMessage

/** `showWarningMessage`, in which a text is a text. */
export const tellWarning = guarded(
  (...told: Parameters<typeof vscode.window.showWarningMessage>) =>
    vscode.window.showWarningMessage(...told)
) as typeof vscode.window.showWarningMessage

/** `showErrorMessage`, in which a text is a text. */
export const tellError = guarded(
  (...told: Parameters<typeof vscode.window.showErrorMessage>) =>
    vscode.window.showErrorMessage(...told)
) as typeof vscode.window.showErrorMessage

function guarded<Rest extends unknown[], Answer>(
  show: (message: string, ...rest: Rest) => Answer
) {
  return (message: string, ...rest: Rest): Answer =>
    show(unlinked(message), ...rest)
}
