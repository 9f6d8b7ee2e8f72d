import * as vscode from 'vscode'
import {LanguageClient} from 'vscode-languageclient/browser'
import {activateWith, type CopydeskApi} from './extension.js'

export function activate(
  context: vscode.ExtensionContext
): Promise<CopydeskApi> {
  const uri = vscode.Uri.joinPath(
    context.extensionUri,
    'dist/server.browser.js'
  )
  return activateWith(
    context,
    (options) =>
      new LanguageClient(
        'copydesk',
        'Copydesk',
        new Worker(uri.toString(true)),
        options
      )
  )
}
