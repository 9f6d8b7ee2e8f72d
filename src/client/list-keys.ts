import * as vscode from 'vscode'
import {macKeys} from './mac-keys.js'

/** Keys for a list of VS Code's own, as the machine names them where it is known. */
export function listKeys(keys: string): string {
  return isMac() ? macKeys(keys) : keys
}

/** Whether keys are pressed on macOS; of who works on another machine nobody knows. */
function isMac(): boolean {
  if (vscode.env.remoteName !== undefined) return false
  // A host in a browser has no process.
  return 'process' in globalThis
    ? process.platform === 'darwin'
    : navigator.platform.startsWith('Mac')
}
