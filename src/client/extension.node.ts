import {readFile} from 'node:fs/promises'
import * as vscode from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'
import {activateWith, type CopydeskApi} from './extension.js'
import {readThroughWindow} from './files.js'
import {writeToDisk} from './write-to-disk.js'

export function activate(
  context: vscode.ExtensionContext
): Promise<CopydeskApi> {
  const module = context.asAbsolutePath('dist/server.node.cjs')
  const compiled = vscode.Uri.joinPath(context.globalStorageUri, 'compiled')
  // A third of the start is compiling. Node before 22.1 does not know this.
  const env = {NODE_COMPILE_CACHE: compiled.fsPath}

  return activateWith(context, {
    createClient: (options) =>
      new LanguageClient(
        'copydesk',
        'Copydesk',
        {module, transport: TransportKind.ipc, options: {env}},
        options
      ),
    // The window takes a second to answer while it opens.
    readFile: async (uri) =>
      uri.scheme === 'file' ? readFile(uri.fsPath) : readThroughWindow(uri),
    writeFile: writeToDisk
  })
}
