import * as vscode from 'vscode'

/**
 * The card that the hover shows at a place, as HTML; empty for none. The server
 * writes it and makes every text of the page and the register harmless; VS
 * Code's own Markdown turns it into HTML.
 */
export async function cardHtml(
  page: vscode.TextDocument,
  position: vscode.Position
): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    page.uri,
    position
  )
  const cards = hovers
    .flatMap(({contents}) => contents)
    .flatMap((content) =>
      content instanceof vscode.MarkdownString ? [content.value] : []
    )
    // Other extensions have hovers too; ours alone may run commands of ours.
    .filter((value) => value.includes('](command:copydesk.'))
  if (cards.length === 0) return ''
  try {
    return await vscode.commands.executeCommand<string>(
      'markdown.api.render',
      // Matches an icon, which Markdown outside of hovers does not know.
      cards.join('\n\n').replaceAll(/\$\([\w-]+\)(?:&nbsp;)?/gu, '')
    )
  } catch {
    // The built-in Markdown extension may be turned off.
    return ''
  }
}
