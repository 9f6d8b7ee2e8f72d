import * as vscode from 'vscode'
import type {Middleware} from 'vscode-languageclient'

/** Scheme of texts that are shown and not saved. */
export const textScheme = 'copydesk-text'

const texts = new Map<string, string>()

/** How many texts were shown so far. */
let count = 0

/** Serve the texts that are shown and not saved, until they are closed. */
export function serveTexts(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(textScheme, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString())
    }),
    vscode.workspace.onDidCloseTextDocument(({uri}) => {
      texts.delete(uri.toString())
    })
  )
}

/** Texts of ours are looked at, not worked on: the server never sees them. */
export const textMiddleware: Middleware = {
  didOpen: (document, next) =>
    document.uri.scheme === textScheme ? Promise.resolve() : next(document)
}

/** The address under which a text can be shown or compared. */
export function textUri({
  name,
  text
}: {
  name: string
  text: string
}): vscode.Uri {
  const uri = vscode.Uri.from({
    scheme: textScheme,
    path: `/${name}`,
    // VS Code asks once for what is open: no address is given twice.
    query: String(count++)
  })
  texts.set(uri.toString(), text)
  return uri
}

/** Show a text that is not saved anywhere. */
export async function showText(part: {
  name: string
  text: string
}): Promise<void> {
  await vscode.window.showTextDocument(textUri(part), {preview: true})
}
