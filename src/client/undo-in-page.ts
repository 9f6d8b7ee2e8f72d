import * as vscode from 'vscode'

/**
 * Undo the last step in a page, though the focus is elsewhere; it goes back at
 * once, so that no key gets into the page between.
 *
 * @param back - The command that brings the focus back, where it was.
 */
export async function undoInPage(
  document: vscode.TextDocument,
  back: string
): Promise<void> {
  const isActive = vscode.window.activeTextEditor?.document === document
  if (!isActive) {
    const shown = vscode.window.visibleTextEditors.find(
      (editor) => editor.document === document
    )
    await vscode.window.showTextDocument(document, {
      preview: false,
      ...(shown?.viewColumn ? {viewColumn: shown.viewColumn} : {})
    })
  }

  await vscode.commands.executeCommand('runCommands', {
    commands: ['workbench.action.focusActiveEditorGroup', 'undo', back]
  })
}
