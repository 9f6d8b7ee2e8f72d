// Runs a suite through @vscode/test-electron, in a process of its own so that
// a hang can be ended: launch.ts DESKTOP|CODE-SERVER SUITE FOLDER NODE|WEB
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {runTests} from '@vscode/test-electron'
import path from 'node:path'
import {cacheFolder, root} from './cache.js'
import {exitCodes} from './posing.js'

const [where, suite, folder, kind] = process.argv.slice(2)
if (!suite || !folder) throw new Error('launch.ts: no suite or no folder')
const poser = fileURLToPath(new URL('code.mjs', import.meta.url))
try {
  await runTests({
    ...(where === 'desktop'
      ? {cachePath: path.join(cacheFolder(), 'vscode')}
      : {vscodeExecutablePath: poser}),
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    launchArgs: [
      folder,
      '--disable-extensions',
      ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : [])
    ]
  })
} catch (error) {
  const failed = error as {code?: number}
  process.stdout.write(`${String(error)}\n`)
  process.exit(failed.code ?? exitCodes.broken)
}
