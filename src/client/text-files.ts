import {requests} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {ask} from './ask.js'
import {askEncoding, reopenAs, reopenTitle} from './commands/encoding.js'
import {fileName} from './file-name.js'
import {exists} from './files.js'
import {pageLanguage} from './pages.js'
import {literally} from './glob.js'
import {readSettings} from './settings.js'
import {tellInformation} from './tell.js'
import {unreadCharacter} from './unread.js'

/** Folders where the answer was no. */
const declined = 'copydesk.declinedFolders'
/** Files that say by their presence that a folder holds pages. */
const tellTales = ['copydesk.yaml', 'entities.yaml']
/** As much of a text as is sent to be recognised, in UTF-16 units. */
const headLength = 20_000

/**
 * Plain text files that look like newspaper pages: asked once a folder, and
 * remembered where VS Code looks for it. A folder with a register or a
 * configuration of Copydesk needs no question.
 */
export function askAboutTextFiles(
  client: BaseLanguageClient,
  context: vscode.ExtensionContext
): vscode.Disposable {
  /** Folders, and files in another encoding, that were asked about in this window. */
  const asked = new Set<string>()
  const consider = (editor: vscode.TextEditor | undefined): void => {
    if (editor && isPlainText(editor.document)) void judge(editor.document)
  }
  consider(vscode.window.activeTextEditor)
  return vscode.window.onDidChangeActiveTextEditor(consider)

  async function judge(document: vscode.TextDocument): Promise<void> {
    const uri = document.uri.toString()
    const said = await ask(client, requests.isPage, {uri})
    if (said === false) return
    const isText = document.uri.path.endsWith('.txt')
    if (said ?? (isText && (await isCopydeskFolder(document.uri)))) {
      await makePage(document)
      return
    }

    if (!isText) return

    const folder = vscode.Uri.joinPath(document.uri, '..').toString()
    const no = context.workspaceState.get<string[]>(declined, [])
    const {askAboutTextFiles: wanted} = readSettings(document.uri)
    if (!wanted || asked.has(folder) || no.includes(folder)) return
    const text = document.getText(new vscode.Range(0, 0, headLength, 0))
    const head = text.slice(0, headLength)
    if (!(await ask(client, requests.looksLikePage, {text: head}))) {
      if (head.includes(unreadCharacter)) await offerEncoding(document)
      return
    }

    asked.add(folder)
    await question(document, folder)
  }

  /**
   * A page that was opened in the wrong encoding looks like none: it is asked
   * about once it is opened anew.
   */
  async function offerEncoding(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString()
    if (asked.has(key)) return
    asked.add(key)
    const other = await askEncoding(client, document.uri)
    if (!other?.isPage) return
    const label = reopenTitle(other)
    const answer = await tellInformation(
      vscode.l10n.t(
        '{0} looks like a newspaper page in another encoding: many characters cannot be read.',
        fileName(document.uri)
      ),
      label
    )
    if (answer !== label) return
    await reopenAs(document.uri, other)
    await judge(document)
  }

  async function question(
    document: vscode.TextDocument,
    folder: string
  ): Promise<void> {
    const yes = vscode.l10n.t('Yes')
    const only = vscode.l10n.t('This File')
    const no = vscode.l10n.t('No')
    const answer = await tellInformation(
      vscode.l10n.t('Treat the text files here as newspaper transcriptions?'),
      yes,
      only,
      no
    )
    if (answer === yes) await rememberFolder(document)
    else if (answer === only) await rememberFile(document)
    else if (answer === no) {
      const known = context.workspaceState.get<string[]>(declined, [])
      await context.workspaceState.update(declined, [...known, folder])
    }
  }
}

function isPlainText({languageId, isUntitled}: vscode.TextDocument): boolean {
  return languageId === 'plaintext' && !isUntitled
}

/** Whether a register or configuration stands here or above, in the folder. */
async function isCopydeskFolder(uri: vscode.Uri): Promise<boolean> {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.path
  if (root === undefined) return false
  let folder = vscode.Uri.joinPath(uri, '..')
  for (;;) {
    for (const name of tellTales) {
      if (await exists(vscode.Uri.joinPath(folder, name))) return true
    }

    if (folder.path.length <= root.length) return false
    folder = vscode.Uri.joinPath(folder, '..')
  }
}

async function makePage(document: vscode.TextDocument): Promise<void> {
  try {
    await vscode.languages.setTextDocumentLanguage(document, pageLanguage)
  } catch (error) {
    // One that was closed while it was looked at is no page any more.
    if (!document.isClosed) throw error
  }
}

/** All text files of the folder are pages from now on. */
async function rememberFolder(document: vscode.TextDocument): Promise<void> {
  const folder = vscode.Uri.joinPath(document.uri, '..')
  await associate(document.uri, folder.path.replace(/\/$/u, ''), '/*.txt')
  for (const each of vscode.workspace.textDocuments) {
    if (!isPlainText(each) || !each.uri.path.endsWith('.txt')) continue
    const own = vscode.Uri.joinPath(each.uri, '..').toString()
    if (own === folder.toString()) await makePage(each)
  }
}

/** A file is a page, now and whenever it is opened; an unsaved one, now. */
export async function rememberFile(
  document: vscode.TextDocument
): Promise<void> {
  const {uri, isUntitled} = document
  await makePage(document)
  if (!isUntitled) await associate(uri, uri.path, '')
}

/**
 * Add a pattern to `files.associations`, in the workspace if there is one: a
 * path as it is written, and what may follow.
 */
async function associate(
  uri: vscode.Uri,
  path: string,
  ending: string
): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)
  // Relative to the folder, so that it holds wherever the folder is moved.
  const relative = folder
    ? `/${folderName(folder.uri)}${path.slice(folder.uri.path.replace(/\/$/u, '').length)}`
    : path
  const pattern = `**${literally(relative)}${ending}`
  const configuration = vscode.workspace.getConfiguration('files')
  const present = configuration.inspect<Record<string, string>>('associations')
  const target = folder
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global
  const values = folder ? present?.workspaceValue : present?.globalValue
  await configuration.update(
    'associations',
    {...values, [pattern]: pageLanguage},
    target
  )
}

function folderName({path}: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
