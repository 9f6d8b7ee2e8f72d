import * as vscode from 'vscode'

export const chinesePage = 'luting-daily/page-0915.txt'
export const englishPage = 'harbour-gazette/page-3.txt'

/** Wait for Copydesk to be up. */
export async function activated(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('copydesk.copydesk')
  if (!extension) throw new Error('Copydesk is not installed')
  await extension.activate()
  return extension
}

/** Open one of our sample pages as a transcription. */
export async function openPage(name: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  if (!folder) throw new Error('No folder is open')
  const uri = vscode.Uri.joinPath(folder.uri, name)
  const document = await vscode.workspace.openTextDocument(uri)
  return showPage(document)
}

/** Open a page that is in no file. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({content})
  return showPage(document)
}

async function showPage(
  document: vscode.TextDocument
): Promise<vscode.TextEditor> {
  await activated()
  await vscode.languages.setTextDocumentLanguage(document, 'transcription')
  return vscode.window.showTextDocument(document)
}

/** Undo everything and close all editors. */
export async function closePages(): Promise<void> {
  for (const {document} of vscode.window.visibleTextEditors) {
    if (!document.isDirty) continue
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand(
      'workbench.action.revertAndCloseActiveEditor'
    )
  }

  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}

/** The problems of a page, once they are as wished. */
export async function problemsOf(
  uri: vscode.Uri,
  wished: (problems: readonly vscode.Diagnostic[]) => boolean
): Promise<readonly vscode.Diagnostic[]> {
  return eventually(
    vscode.languages.onDidChangeDiagnostics,
    () => vscode.languages.getDiagnostics(uri),
    wished
  )
}

/** The value, once it is as wished; asked again at every event. */
export async function eventually<Value>(
  event: vscode.Event<unknown>,
  ask: () => Value,
  wished: (value: Value) => boolean
): Promise<Value> {
  const present = ask()
  if (wished(present)) return present
  return new Promise((resolve, reject) => {
    const listener = event(() => {
      const value = ask()
      if (!wished(value)) return
      clearTimeout(timer)
      listener.dispose()
      resolve(value)
    })
    const timer = setTimeout(() => {
      listener.dispose()
      reject(new Error(`It stayed ${JSON.stringify(ask())}`))
    }, 30_000)
  })
}

/** Problems of one rule. */
export function ofRule(
  problems: readonly vscode.Diagnostic[],
  ruleId: string
): vscode.Diagnostic[] {
  return problems.filter(({code}) =>
    typeof code === 'object' ? code.value === ruleId : code === ruleId
  )
}
