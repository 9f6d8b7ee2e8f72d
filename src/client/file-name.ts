import type * as vscode from 'vscode'

/** The last part of an address: `page-0915.txt`. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1)
}
