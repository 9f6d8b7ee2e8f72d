import * as vscode from 'vscode'
import type {Desk} from '../desk.js'
import {focusPage, pageLanguage} from '../pages.js'
import {showText} from '../text-documents.js'
import type {CommandTable} from './command-table.js'

/** The sample page that comes with the extension. */
const samplePath = ['samples', 'luting-daily', 'page-0915.txt']

/** The sample, the walkthrough, the cheat sheet. */
export function sampleCommands(desk: Desk): CommandTable {
  return {
    'copydesk.openSample': () => openSample(desk),
    'copydesk.openWalkthrough': () =>
      vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        'copydesk.copydesk#start',
        false
      ),
    'copydesk.cheatSheet': () =>
      showText({
        name: `${vscode.l10n.t('Copydesk keys')}.md`,
        text: cheatSheet(desk)
      })
  }
}

/** A copy of the sample without a file, so that the sample itself stays. */
async function openSample({context}: Desk): Promise<void> {
  const uri = vscode.Uri.joinPath(context.extensionUri, ...samplePath)
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
  const document = await vscode.workspace.openTextDocument({
    language: pageLanguage,
    content: text
  })
  await focusPage(document.uri)
}

interface Keybinding {
  command: string
  key: string
  mac?: string
}

interface Manifest {
  contributes: {
    keybindings: Keybinding[]
    commands: Array<{command: string; title: string}>
  }
}

/** The keys as the manifest binds them, so that none is shown that is not. */
function cheatSheet({context}: Desk): string {
  const {contributes} = context.extension.packageJSON as Manifest
  const titles = new Map(
    contributes.commands.map(({command, title}) => [command, title])
  )
  const rows = contributes.keybindings.flatMap(({command, key, mac}) => {
    const title = titles.get(command)
    if (title === undefined) return []
    return [`| \`${sayKey(key)}\` | \`${sayKey(mac ?? key)}\` | ${title} |`]
  })
  return [
    `# ${vscode.l10n.t('Copydesk keys')}`,
    '',
    `| Windows, Linux | macOS | ${vscode.l10n.t('What it does')} |`,
    '|---|---|---|',
    ...rows,
    '',
    vscode.l10n.t(
      'Every stroke holds a modifier, so that Chinese input methods let it through.'
    ),
    ''
  ].join('\n')
}

/** `ctrl+k alt+a` as keyboards name it: `Ctrl+K Alt+A`. */
function sayKey(key: string): string {
  return key
    .split(' ')
    .map((stroke) =>
      stroke
        .split('+')
        .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
        .join('+')
    )
    .join(' ')
}
