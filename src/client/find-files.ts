import * as vscode from 'vscode'

/** Folders that never hold pages. */
const excluded = '**/{node_modules,.git}/**'
/** The name of one. */
const isExcluded = /^(?:node_modules|\.git)$/u
/** How long a search may take to answer before we look ourselves, milliseconds. */
const patience = 3000
/** Folders that we look into, at most. */
const mostFolders = 5000

/**
 * The files below a folder that a glob finds, `limit` at most. VS Code searches
 * its own file systems; of others it waits without end for somebody who can. There
 * we read folder by folder.
 */
export async function findFiles(
  folder: vscode.Uri,
  glob: string,
  limit: number
): Promise<vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, glob)
  const stop = new vscode.CancellationTokenSource()
  const found = vscode.workspace.findFiles(pattern, excluded, limit, stop.token)
  if (/^(?:file|vscode-remote)$/u.test(folder.scheme)) return found
  const late = new Promise<void>((resolve) => setTimeout(resolve, patience))
  const answered = await Promise.race([found, late])
  if (answered) return answered
  stop.cancel()
  return readFolders(folder, pattern, limit)
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

async function readFolders(
  folder: vscode.Uri,
  pattern: vscode.RelativePattern,
  limit: number
): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = []
  const waiting = [folder]
  for (let read = 0; read < mostFolders && found.length < limit; read++) {
    const next = waiting.shift()
    if (!next) break
    for (const [name, type] of await entriesOf(next)) {
      const uri = vscode.Uri.joinPath(next, name)
      if (type === vscode.FileType.Directory) {
        if (!isExcluded.test(name)) waiting.push(uri)
      } else if (fits(uri, pattern)) found.push(uri)
    }
  }

  return found.slice(0, limit)
}

/** What is in a folder; nothing where that cannot be read. */
async function entriesOf(
  folder: vscode.Uri
): Promise<Array<[string, vscode.FileType]>> {
  try {
    return await vscode.workspace.fs.readDirectory(folder)
  } catch {
    return []
  }
}

/** VS Code matches globs of documents only, by their address. */
function fits(uri: vscode.Uri, pattern: vscode.RelativePattern): boolean {
  const document = {uri, languageId: ''} as vscode.TextDocument
  return vscode.languages.match({pattern}, document) > 0
}
