import {
  clientNotifications,
  clientRequests,
  type FileChangedParams,
  type FindFilesParams
} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {findFiles} from './find-files.js'

/** Matches what lies in one: `/desk/.git/HEAD`. */
const isExcluded = /\/(?:node_modules|\.git)\//u

/** Bytes of a file; fails where there is none. */
export type ReadFile = (uri: vscode.Uri) => Promise<Uint8Array>

/** Read a file through the window, which every host can. */
export const readThroughWindow: ReadFile = async (uri) =>
  vscode.workspace.fs.readFile(uri)

/** What the files of the server are served with. */
export interface FileService {
  readonly client: BaseLanguageClient
  /** The folder of the extension. */
  readonly extension: vscode.Uri
  /** The storage of the workspace. */
  readonly storage: vscode.Uri | undefined
  readonly readFile: ReadFile
}

/** Read and watch files for the server, which has no file access of its own. */
export function serveFiles(service: FileService): vscode.Disposable {
  const {client, extension, storage, readFile} = service
  // Any file may be a page: `copydesk.yaml` says which are.
  const watcher = vscode.workspace.createFileSystemWatcher('**/*')
  const tell = (uri: vscode.Uri): void => {
    if (isExcluded.test(uri.path)) return
    const params: FileChangedParams = {uri: uri.toString()}
    void client.sendNotification(clientNotifications.fileChanged, params)
  }

  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(tell),
    watcher.onDidCreate(tell),
    watcher.onDidDelete(tell),
    client.onRequest(clientRequests.readFile.method, ({uri}: {uri: string}) =>
      readText(vscode.Uri.parse(uri), readFile)
    ),
    client.onRequest(
      clientRequests.readBytes.method,
      async ({uri, most}: {uri: string; most: number}) => {
        const bytes = await readFile(vscode.Uri.parse(uri)).catch(() => null)
        return bytes && toBase64(bytes.subarray(0, most))
      }
    ),
    client.onRequest(
      clientRequests.readLexicon.method,
      ({name}: {name: string}) => readLexicon(extension, name)
    ),
    client.onRequest(clientRequests.readLearned.method, () =>
      storage
        ? readText(vscode.Uri.joinPath(storage, learnedName), readFile)
        : null
    ),
    client.onRequest(
      clientRequests.writeLearned.method,
      async ({text}: {text: string | null}) => {
        if (storage) await keepLearned(storage, text)
        return null
      }
    ),
    client.onRequest(
      clientRequests.findFiles.method,
      async ({glob, limit, folders}: FindFilesParams) => {
        const found = await Promise.all(
          folders.map((folder) =>
            findFiles(vscode.Uri.parse(folder), glob, limit)
          )
        )
        // Of folders that lie in one another a file is found twice.
        const uris = new Set(found.flat().map((uri) => uri.toString()))
        return [...uris].slice(0, limit)
      }
    )
  )
}

/** What was learned, in the storage that VS Code gives each workspace. */
const learnedName = 'learned.json'

async function keepLearned(
  storage: vscode.Uri,
  text: string | null
): Promise<void> {
  const {fs} = vscode.workspace
  const file = vscode.Uri.joinPath(storage, learnedName)
  if (text !== null) {
    await fs.createDirectory(storage)
    await writeWhole(file, text)
  } else if (await exists(file)) await fs.delete(file)
}

/** Text of a file as it stands, unsaved changes included; `null` for none. */
export async function readText(
  uri: vscode.Uri,
  readFile = readThroughWindow
): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString()
  )
  if (open) return open.getText()
  try {
    return new TextDecoder().decode(await readFile(uri))
  } catch {
    return null
  }
}

/** Bytes as text that any connection carries. */
function toBase64(bytes: Uint8Array): string {
  let text = ''
  // As arguments of a call they must be few.
  for (let at = 0; at < bytes.length; at += 0x20_00)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x20_00))
  return btoa(text)
}

/** Bytes of a lexicon that ships with the extension; `null` for none. */
async function readLexicon(
  extension: vscode.Uri,
  name: string
): Promise<Uint8Array | null> {
  const folder = vscode.Uri.joinPath(extension, 'dist', 'lexica')
  try {
    return await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(folder, `${name.replaceAll(/[^\w-]/gu, '')}.bin`)
    )
  } catch {
    return null
  }
}

/** Whether something stands at an address. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}

async function isLink(uri: vscode.Uri): Promise<boolean> {
  try {
    const {type} = await vscode.workspace.fs.stat(uri)
    return (type & vscode.FileType.SymbolicLink) !== 0
  } catch {
    return false
  }
}

/** Writes a text to a file of the machine, whole or not at all. */
export type WriteFile = (
  file: string,
  text: string,
  options: {readonly overwrite: boolean}
) => Promise<void>

/** How this host writes to its own disk, where it can. */
let toDisk: WriteFile | undefined

/** Let files of the machine be written by the host itself. */
export function writeFilesBy(write: WriteFile | undefined): void {
  toDisk = write
}

/**
 * Write a file so that it is there whole or not at all, but for one behind a link
 * on hosts without a disk of their own; with `overwrite` false it fails where one
 * is there meanwhile.
 */
export async function writeWhole(
  uri: vscode.Uri,
  text: string,
  {overwrite} = {overwrite: true}
): Promise<void> {
  // The window knows neither links nor permissions.
  if (toDisk && uri.scheme === 'file') {
    await toDisk(uri.fsPath, text, {overwrite})
    return
  }

  const {fs} = vscode.workspace
  const bytes = new TextEncoder().encode(text)
  // What takes the name of a link replaces it, and nobody says where it leads.
  if (overwrite && (await isLink(uri))) {
    await fs.writeFile(uri, bytes)
    return
  }

  // Of its own name, so that two runs on one file do not meet.
  const mark = crypto.randomUUID().slice(0, 8)
  const temporary = uri.with({path: `${uri.path}.${mark}.part`})
  try {
    await fs.writeFile(temporary, bytes)
    await fs.rename(temporary, uri, {overwrite})
  } catch (error) {
    if (await exists(temporary)) await fs.delete(temporary)
    throw error
  }
}
