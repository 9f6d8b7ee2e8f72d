import * as vscode from 'vscode'
import type {Desk} from '../desk.js'
import {focusPage} from '../pages.js'
import {
  previewKeys,
  reviewButtonKeys,
  reviewListKeys,
  reviewKeys,
  type PanelKeys
} from '../panel-keys.js'
import {showText, textUri} from '../text-documents.js'
import type {CommandTable} from './command-table.js'

/** The sample that comes with the extension. */
const sampleFolder = ['samples', 'luting-daily']
/** Its files, and their names in the copy: one that makes it a page. */
const sampleFiles = {
  'entities.yaml': 'entities.yaml',
  'page-0915.webp': 'page-0915.webp',
  'page-0915.txt': 'page-0915.ocr.txt'
}
const samplePage = 'page-0915.ocr.txt'

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
    'copydesk.cheatSheet': () => showCheatSheet(desk)
  }
}

/**
 * A copy of the sample, new each time, so that the sample itself stays and a
 * clean copy or an export may be written beside it. One that is being worked on
 * is shown as it is.
 */
async function openSample({context}: Desk): Promise<void> {
  const from = vscode.Uri.joinPath(context.extensionUri, ...sampleFolder)
  const to = vscode.Uri.joinPath(context.globalStorageUri, 'sample')
  const page = vscode.Uri.joinPath(to, samplePage)
  const isOpen = vscode.workspace.textDocuments.some(
    ({uri, isDirty}) => uri.toString() === page.toString() && isDirty
  )
  if (!isOpen) {
    const {fs} = vscode.workspace
    await fs.createDirectory(to)
    for (const [name, copy] of Object.entries(sampleFiles)) {
      // Between file systems there is no copying, only reading and writing.
      await fs.writeFile(
        vscode.Uri.joinPath(to, copy),
        await fs.readFile(vscode.Uri.joinPath(from, name))
      )
    }
  }

  await focusPage(page)
}

/** As VS Code shows Markdown; as text where that is turned off. */
async function showCheatSheet(desk: Desk): Promise<void> {
  const part = {
    name: `${vscode.l10n.t('Copydesk keys')}.md`,
    text: cheatSheet(desk)
  }
  try {
    await vscode.commands.executeCommand('markdown.showPreview', textUri(part))
  } catch {
    await showText(part)
  }
}

interface Keybinding {
  command: string
  key: string
  mac?: string
  when: string
}

/** In another language than English VS Code keeps the English beside it. */
type Title = string | {readonly value: string; readonly original: string}

interface Manifest {
  contributes: {
    keybindings: Keybinding[]
    commands: Array<{command: string; title: Title}>
  }
}

/** The keys as the manifest binds them, so that none is shown that is not. */
function cheatSheet({context}: Desk): string {
  const {contributes} = context.extension.packageJSON as Manifest
  const titles = new Map(
    contributes.commands.map(({command, title}) => [
      command,
      typeof title === 'string' ? title : title.value
    ])
  )
  const rows = contributes.keybindings.flatMap(({command, key, mac, when}) => {
    // Those of the review list stand in a table of their own.
    if (when.startsWith('copydesk.review')) return []
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
    ...panelTable(vscode.l10n.t('In the review list'), reviewListKeys()),
    ...panelTable(vscode.l10n.t('In the review panel'), [
      ...reviewButtonKeys(),
      ...reviewKeys()
    ]),
    ...panelTable(vscode.l10n.t('In the clean preview'), previewKeys()),
    '',
    vscode.l10n.t(
      'Every stroke holds a modifier, so that Chinese input methods let it through.'
    ),
    ''
  ].join('\n')
}

/** The keys that a panel answers by itself. */
function panelTable(title: string, rows: readonly PanelKeys[]): string[] {
  return [
    '',
    `## ${title}`,
    '',
    `| ${vscode.l10n.t('Keys')} | ${vscode.l10n.t('What it does')} |`,
    '|---|---|',
    ...rows.map(({keys, what}) => {
      const written = keys.map((key) => `\`${key}\``).join(' ')
      return `| ${written} | ${what} |`
    })
  ]
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
