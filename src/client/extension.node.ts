import type * as vscode from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'
import {activateWith, type CopydeskApi} from './extension.js'

export function activate(
  context: vscode.ExtensionContext
): Promise<CopydeskApi> {
  const module = context.asAbsolutePath('dist/server.node.cjs')
  return activateWith(
    context,
    (options) =>
      new LanguageClient(
        'copydesk',
        'Copydesk',
        {module, transport: TransportKind.ipc},
        options
      )
  )
}
