import * as vscode from 'vscode'
import {LanguageClient} from 'vscode-languageclient/browser'
import {activateWith, type CopydeskApi} from './extension.js'
import {readThroughWindow} from './files.js'

export async function activate(
  context: vscode.ExtensionContext
): Promise<CopydeskApi> {
  const uri = vscode.Uri.joinPath(
    context.extensionUri,
    'dist/server.browser.js'
  )
  const worker = await startWorker(uri)
  return activateWith(context, {
    createClient: (options) =>
      new LanguageClient('copydesk', 'Copydesk', worker, options),
    readFile: readThroughWindow
  })
}

/**
 * Start a worker from a file of the extension. Where the extension lies on the
 * remote side, VS Code refuses its address ("Creating workers from remote
 * extensions is currently not supported"): there its text is fetched first.
 */
async function startWorker(uri: vscode.Uri): Promise<Worker> {
  try {
    return new Worker(uri.toString(true))
  } catch {
    const bytes = await vscode.workspace.fs.readFile(uri)
    const copy = new Uint8Array(bytes)
    const script = new Blob([copy], {type: 'text/javascript'})
    return new Worker(URL.createObjectURL(script))
  }
}
