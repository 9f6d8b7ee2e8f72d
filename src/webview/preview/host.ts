import type {FromPreview} from '../../protocol/preview-messages.js'

declare function acquireVsCodeApi(): {postMessage(message: FromPreview): void}

const vscode = acquireVsCodeApi()

/** Say something to the extension. */
export function tell(message: FromPreview): void {
  vscode.postMessage(message)
}
