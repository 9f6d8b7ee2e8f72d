import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** The key, as Playwright and VS Code name it, on which the witness speaks. */
export const witnessKey = 'Control+Alt+Shift+F9'

const manifest = {
  name: 'witness',
  publisher: 'copydesk',
  version: '1.0.0',
  engines: {vscode: '^1.90.0'},
  main: './witness.js',
  activationEvents: ['onStartupFinished'],
  extensionKind: ['workspace'],
  capabilities: {untrustedWorkspaces: {supported: true}},
  contributes: {
    commands: [{command: 'witness.speak', title: 'Witness: Speak'}],
    keybindings: [{command: 'witness.speak', key: 'ctrl+alt+shift+f9'}]
  }
}

const program = `
const vscode = require('vscode')
exports.activate = ({subscriptions}) => {
  subscriptions.push(
    vscode.commands.registerCommand('witness.speak', () => {
      const text = vscode.window.activeTextEditor?.document.getText()
      if (text !== undefined) return vscode.env.clipboard.writeText(text)
    })
  )
}
`

/**
 * Add an extension that puts the text in front on the clipboard. To select and
 * copy it all, as a person would, moves the cursor, and with it what a command
 * that is still under way works on.
 */
export function addWitness(extensionsFolder: string): void {
  const folder = path.join(extensionsFolder, 'witness')
  mkdirSync(folder, {recursive: true})
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(path.join(folder, 'witness.js'), program)
  const list = path.join(extensionsFolder, 'extensions.json')
  const installed = JSON.parse(readFileSync(list, 'utf8')) as unknown[]
  const entry = {
    identifier: {id: 'copydesk.witness'},
    version: manifest.version,
    location: {$mid: 1, path: folder, scheme: 'file'},
    relativeLocation: 'witness'
  }
  writeFileSync(list, JSON.stringify([...installed, entry]))
}
