import * as vscode from 'vscode'
import {fileName} from '../file-name.js'
import {pageStem} from '../page-stem.js'

/** Endings of images that a webview can show, the likeliest first. */
const endings = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif']

/** What the front matter says of the files that belong to a page. */
export interface NamedFiles {
  readonly image: string | null
  readonly source: string | null
}

/**
 * The image of a page: the one its front matter names, else the one of the
 * same name beside it (`page.txt`, `page.jpg`), else that of its source.
 * `undefined` where there is none, or the page has no folder.
 */
export async function findImage(
  page: vscode.Uri,
  {image, source}: NamedFiles
): Promise<vscode.Uri | undefined> {
  if (page.scheme === 'untitled') return undefined
  const named = image === null ? undefined : within(page, image)
  if (named && (await isFile(named))) return named
  const raw = source === null ? undefined : within(page, source)
  return (await imageOf(page)) ?? (raw ? imageOf(raw) : undefined)
}

/** The folders that images of a page may lie in. */
export function imageFolders(page: vscode.Uri): vscode.Uri[] {
  const workspace = vscode.workspace.getWorkspaceFolder(page)
  return [
    vscode.Uri.joinPath(page, '..'),
    ...(workspace ? [workspace.uri] : [])
  ]
}

/**
 * An address relative to a page. A page may come from anywhere: what it names
 * outside of its own folder and workspace is not opened.
 */
function within(page: vscode.Uri, path: string): vscode.Uri | undefined {
  // Matches an address of its own, `https://…`, `C:\scans`, and `/scans`.
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\])/iu.test(path)) return undefined
  const uri = vscode.Uri.joinPath(page, '..', path.replaceAll('\\', '/'))
  const isInside = imageFolders(page).some((folder) =>
    uri.path.startsWith(folder.path.replace(/\/?$/u, '/'))
  )
  return isInside ? uri : undefined
}

async function imageOf(page: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = vscode.Uri.joinPath(page, '..')
  const stem = pageStem(fileName(page)).toLowerCase()
  const names = await filesOf(folder)
  for (const ending of endings) {
    const wanted = `${stem}.${ending}`
    const name = names.find((each) => each.toLowerCase() === wanted)
    if (name !== undefined) return vscode.Uri.joinPath(folder, name)
  }

  return undefined
}

/** Names of the files of a folder; none where it cannot be read. */
export async function filesOf(folder: vscode.Uri): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder)
    return entries.flatMap(([name, type]) =>
      type & vscode.FileType.File ? [name] : []
    )
  } catch {
    return []
  }
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    const {type} = await vscode.workspace.fs.stat(uri)
    return (type & vscode.FileType.File) !== 0
  } catch {
    return false
  }
}
