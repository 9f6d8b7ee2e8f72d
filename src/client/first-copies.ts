import * as vscode from 'vscode'

/**
 * Clean copies as they were first made, so that a fresh one can be merged with
 * the work that was done since. They cannot be made again later, since the
 * source, the register and Copydesk itself change. They are editor state: losing
 * them loses no work, only the merge.
 */
export interface FirstCopies {
  keep(copy: vscode.Uri, text: string): Promise<void>
  /** `null` where none is known. */
  read(copy: vscode.Uri): Promise<string | null>
}

export function firstCopies({
  globalStorageUri
}: vscode.ExtensionContext): FirstCopies {
  const folder = vscode.Uri.joinPath(globalStorageUri, 'first-copies')
  return {
    async keep(copy, text) {
      const bytes = new TextEncoder().encode(text)
      await vscode.workspace.fs.writeFile(await place(copy), bytes)
    },
    async read(copy) {
      try {
        const bytes = await vscode.workspace.fs.readFile(await place(copy))
        return new TextDecoder().decode(bytes)
      } catch {
        return null
      }
    }
  }

  async function place(copy: vscode.Uri): Promise<vscode.Uri> {
    const name = new TextEncoder().encode(copy.toString())
    const digest = await crypto.subtle.digest('SHA-256', name)
    const hex = [...new Uint8Array(digest)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
    return vscode.Uri.joinPath(folder, `${hex}.news.md`)
  }
}
