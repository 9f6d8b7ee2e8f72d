import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** The key, as Playwright and VS Code name it, on which the witness speaks. */
export const witnessKey = 'Control+Alt+Shift+F9'
/** The key on which it closes what is open, and the word that says that it has. */
export const tidyKey = 'Control+Alt+Shift+F10'
export const tidied = 'Tidied.'

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
    commands: [
      {command: 'witness.speak', title: 'Witness: Speak'},
      {command: 'witness.tidy', title: 'Witness: Tidy'}
    ],
    keybindings: [
      {command: 'witness.speak', key: 'ctrl+alt+shift+f9'},
      {command: 'witness.tidy', key: 'ctrl+alt+shift+f10'}
    ]
  }
}

const program = `
const vscode = require('vscode')
exports.activate = ({subscriptions}) => {
  subscriptions.push(
    vscode.commands.registerCommand('witness.speak', () => {
      const text = vscode.window.activeTextEditor?.document.getText()
      if (text !== undefined) return vscode.env.clipboard.writeText(text)
    }),
    vscode.commands.registerCommand('witness.tidy', async () => {
      for (const each of [
        'workbench.action.closeAllEditors',
        'notifications.clearAll',
        'workbench.action.closePanel',
        'workbench.view.explorer'
      ])
        await vscode.commands.executeCommand(each)
      return vscode.env.clipboard.writeText('${tidied}')
    })
  )
}
`

/**
 * Add an extension that puts the text in front on the clipboard. To select and
 * copy it all, as a person would, moves the cursor, and with it what a command
 * that is still under way works on. By another key it tidies a window: as long as
 * one command from the palette takes, where a person would need four.
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
