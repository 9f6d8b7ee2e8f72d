/** Whether a page is in no file: VS Code’s `untitled:Untitled-1`. */
export function isUntitled(uri: string): boolean {
  return uri.startsWith('untitled:')
}
