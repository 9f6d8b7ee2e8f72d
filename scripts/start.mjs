// `npm start [-- FILE|FOLDER]`: builds, then opens the project's own sample page
// in VS Code with the extension: the user's own where its command is on the
// PATH, else code-server on 127.0.0.1.
import {spawn, spawnSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {cacheFolder, root} from '../test/host/cache.ts'
import {bringCodeServer} from '../test/host/code-server.ts'
import {desktopCommand, hasDisplay} from '../test/host/desktop.ts'
import {onPath} from '../test/host/program.ts'
import {say} from '../test/host/say.ts'
import {addressOf, remoteUri, startServer} from '../test/host/server.ts'
import {installPackage} from '../test/host/workbench.ts'

const folder = path.join(root, 'samples')
const page = path.join(folder, 'luting-daily/page-0915.txt')

try {
  const command = desktopCommand()
  if (command) startDesktop(command)
  else await startInBrowser()
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

function startDesktop(command) {
  say('Building')
  runNode('scripts/build.mjs')
  say(`Opening the sample page in ${command}`)
  const {status, error} = spawnSync(
    command,
    [`--extensionDevelopmentPath=${root}`, folder, '--goto', page],
    // On Windows `code` is a batch file.
    {stdio: 'inherit', shell: process.platform === 'win32'}
  )
  if (error) throw error
  process.exit(status ?? 1)
}

async function startInBrowser() {
  say('No "code", "codium" or "code-insiders" on the PATH: using code-server')
  say('Building and packing')
  runNode('scripts/package.mjs')
  const codeServer = await bringCodeServer()
  const home = path.join(cacheFolder(), 'start')
  const extensionsFolder = path.join(home, 'extensions')
  mkdirSync(extensionsFolder, {recursive: true})
  await installPackage(
    codeServer,
    path.join(root, 'copydesk.vsix'),
    extensionsFolder
  )
  const server = await startServer(codeServer, {
    extensionsFolder,
    userData: path.join(home, 'user')
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)))
  }

  const address = addressOf(server, folder, [
    ['openFile', remoteUri(server, page)]
  ])
  process.stdout.write(`\n  ${address}\n\n`)
  say('Copydesk is open at this address; Ctrl+C ends it')
  openBrowser(address)
  await server.ended
  process.exit(0)
}

/** Open it for a person who can see it; the address is printed anyway. */
function openBrowser(address) {
  if (!hasDisplay()) return
  const command =
    process.platform === 'darwin' ? onPath('open') : onPath('xdg-open')
  if (!command) return
  spawn(command, [address], {stdio: 'ignore', detached: true})
    .on('error', () => say('No browser opened: open the address yourself'))
    .unref()
}

function runNode(script) {
  const {status, stderr} = spawnSync(process.execPath, [script], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe']
  })
  if (status !== 0) throw new Error(`${script} failed:\n${stderr}`)
}
