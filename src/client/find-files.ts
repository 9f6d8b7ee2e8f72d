import * as vscode from 'vscode'
import {mostFolders, readFolders} from './read-folders.js'
import {tellWarning} from './tell.js'

/** Folders that never hold pages. */
const excluded = '**/{node_modules,.git}/**'
/** How long a search may take before we look ourselves as well, milliseconds. */
const patience = 3000
/** Folders of which was said that not all of it is looked through. */
const cutShort = new Set<string>()
/** Schemes of file systems that we have read folder by folder: nobody searches them. */
const unsearched = new Set<string>()

/**
 * The files below a folder that a glob finds, `limit` at most. VS Code searches
 * its own file systems; of others it waits without end for somebody who can. There
 * we read folder by folder, and take whichever answers first; where there are too
 * many folders, that is said.
 */
export async function findFiles(
  folder: vscode.Uri,
  glob: string,
  limit: number,
  token?: vscode.CancellationToken
): Promise<vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, glob)
  const {scheme} = folder
  if (unsearched.has(scheme)) return readBelow(folder, pattern, limit, token)
  const stop = new vscode.CancellationTokenSource()
  const leaving = token?.onCancellationRequested(() => stop.cancel())
  const found = Promise.resolve(
    vscode.workspace.findFiles(pattern, excluded, limit, stop.token)
  )
  if (/^(?:file|vscode-remote)$/u.test(scheme)) {
    return found.finally(() => {
      leaving?.dispose()
    })
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience)
  })
  try {
    const answered = await Promise.race([found.catch(() => undefined), late])
    if (answered) return answered
    const read = readBelow(folder, pattern, limit, stop.token).then((files) => {
      unsearched.add(scheme)
      return files
    })
    return await Promise.any([found, read])
  } finally {
    clearTimeout(timer)
    stop.cancel()
    leaving?.dispose()
    stop.dispose()
  }
}

/** The same in every folder of the workspace. */
export async function findInWorkspace(
  glob: string,
  limit: number
): Promise<vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? []
  const found = await Promise.all(
    folders.map(({uri}) => findFiles(uri, glob, limit))
  )
  return found.flat().slice(0, limit)
}

function readBelow(
  folder: vscode.Uri,
  pattern: vscode.RelativePattern,
  limit: number,
  token?: vscode.CancellationToken
): Promise<vscode.Uri[]> {
  return readFolders(folder, {
    limit,
    read: async (each) => vscode.workspace.fs.readDirectory(each),
    join: (each, name) => vscode.Uri.joinPath(each, name),
    fits: (uri) => fits(uri, pattern),
    isStopped: () => token?.isCancellationRequested === true,
    onCutShort: () => sayCutShort(folder)
  })
}

function sayCutShort(folder: vscode.Uri): void {
  const name = folder.toString(true)
  if (cutShort.has(name)) return
  cutShort.add(name)
  void tellWarning(
    vscode.l10n.t(
      '{0} has more than {1} folders, which cannot be searched here: pages in the others are not found. Open a folder inside it.',
      name,
      mostFolders
    )
  )
}

/** VS Code matches globs of documents only, by their address. */
function fits(uri: vscode.Uri, pattern: vscode.RelativePattern): boolean {
  const document = {uri, languageId: ''} as vscode.TextDocument
  return vscode.languages.match({pattern}, document) > 0
}
