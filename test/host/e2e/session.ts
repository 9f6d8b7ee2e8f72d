import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {root} from '../cache.js'
import {bringCodeServer} from '../code-server.js'
import {
  installPackage,
  startHost,
  type Host,
  type Workbench
} from '../workbench.js'
import {addWitness} from '../witness.js'

/** Where pictures of the tests' ends go. */
const shots = path.join(root, 'out/screenshots')
const home = mkdtempSync(path.join(os.tmpdir(), 'copydesk-e2e-'))
let starting: Promise<Host> | undefined

/** One server and one browser for all end-to-end tests. */
function host(): Promise<Host> {
  starting ??= start().catch((error: unknown) => {
    // Not for ever: the next test tries again.
    starting = undefined
    throw error
  })
  return starting
}

async function start(): Promise<Host> {
  const extensionsFolder = path.join(home, 'extensions')
  const codeServer = await bringCodeServer()
  const vsix = path.join(root, 'copydesk.vsix')
  await installPackage(codeServer, vsix, extensionsFolder)
  addWitness(extensionsFolder)
  return startHost({codeServer, extensionsFolder})
}

/** End both, after the last test. */
export async function closeHost(): Promise<void> {
  await (await starting)?.close()
  rmSync(home, {recursive: true, force: true, maxRetries: 5})
}

/** What mocha itself does after the last of the files that it was given. */
export const mochaHooks = {afterAll: closeHost}

/** A folder with pages, open in a window of its own. */
export interface Desk extends Workbench {
  readonly folder: string
}

export interface DeskOptions {
  /** Files to copy into the folder, by the name they get there. */
  readonly files: Readonly<Record<string, string>>
  readonly settings?: Readonly<Record<string, unknown>>
  readonly height?: number
  /** Called with the folder before it is opened. */
  readonly prepare?: (folder: string) => void
}

/** Settings under which `.txt` files are pages without a question. */
export const knownPages = {'files.associations': {'*.txt': 'transcription'}}

/** Open a new folder with copies of these files. */
export async function openDesk(
  name: string,
  {files, settings, height = 800, prepare}: DeskOptions
): Promise<Desk> {
  let folder = path.join(home, name)
  // A test that is tried again finds nothing of the first time.
  for (let turn = 2; existsSync(folder); turn++)
    folder = path.join(home, `${name}-${turn}`)
  mkdirSync(path.join(folder, '.vscode'), {recursive: true})
  for (const [target, source] of Object.entries(files)) {
    copyFileSync(source, path.join(folder, target))
  }

  if (settings) {
    const file = path.join(folder, '.vscode/settings.json')
    writeFileSync(file, JSON.stringify(settings))
  }

  prepare?.(folder)
  const workbench = await (await host()).openFolder(folder, {height})
  return {...workbench, folder}
}

/** Open one more window on the folder of a desk. */
export async function openAgain({folder}: Desk): Promise<Desk> {
  return {...(await (await host()).openFolder(folder)), folder}
}

/** Where an extension is installed, for a server with settings of its own. */
export async function installedExtensions(): Promise<string> {
  await host()
  return path.join(home, 'extensions')
}

/** Keep a picture of how a test ended, under its title. */
export async function keepPicture(
  desk: Workbench,
  title: string | undefined
): Promise<void> {
  const name = title?.replaceAll(/\W+/g, '-') ?? 'step'
  await desk.screenshot(path.join(shots, `${name}.png`))
}
