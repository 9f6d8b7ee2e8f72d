// `npm run package [-- --pre-release]`: builds for shipping and packs copydesk.vsix. A warning of
// vsce, or a package over its size budget, is a failure.
import {readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {spawnSync} from 'node:child_process'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {deflateRawSync} from 'node:zlib'
import {best} from './deflate-well.cjs'

// Every byte is downloaded by every user: 1.53 MB without lexica.
const budget = 1_530_000
// Bytes of each bundle, minified: what a host reads before anything shows.
const bundleBudgets = {
  'extension.node.cjs': 700_000,
  'extension.browser.js': 650_000,
  'server.node.cjs': 1_180_000,
  'server.browser.js': 1_150_000,
  'copydesk.mjs': 1_600_000,
  'webview/preview.js': 20_000
}
const root = fileURLToPath(new URL('..', import.meta.url))

rmSync(new URL('../dist', import.meta.url), {recursive: true, force: true})
run(['scripts/build.mjs', '--minify'])
const output = run([
  '--require',
  './scripts/deflate-well.cjs',
  'node_modules/@vscode/vsce/vsce',
  'package',
  // Everything is bundled: no node_modules in the package.
  '--no-dependencies',
  // What a release for those who try it early is marked by, for good.
  ...process.argv.slice(2).filter((option) => option === '--pre-release'),
  '--out',
  'copydesk.vsix'
])
process.stdout.write(output)
if (/warning/i.test(output)) fail('vsce has a warning')
const {size} = statSync(new URL('../copydesk.vsix', import.meta.url))
const program = size - packedSizeOfLexica()
process.stdout.write(`${size} bytes, ${program} without lexica\n`)
if (program > budget) {
  fail(`${program} bytes without lexica are over the budget of ${budget}`)
}

for (const [name, most] of Object.entries(bundleBudgets)) {
  const {size: bytes} = statSync(new URL(`../dist/${name}`, import.meta.url))
  process.stdout.write(`${name}: ${bytes} bytes of ${most}\n`)
  if (bytes > most) fail(`${name} is over its budget`)
}

/** What the lexica take in the package: a .vsix is a zip, so deflated. */
function packedSizeOfLexica() {
  const folder = new URL('../dist/lexica/', import.meta.url)
  const sizes = readdirSync(folder).map(
    (name) => deflateRawSync(readFileSync(new URL(name, folder)), best).length
  )
  return sizes.reduce((sum, each) => sum + each, 0)
}

function run(parameters) {
  const {status, stdout, stderr} = spawnSync(process.execPath, parameters, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe']
  })
  if (status !== 0) fail(`${parameters.join(' ')}:\n${stdout}${stderr}`)
  return stdout + stderr
}

function fail(reason) {
  process.stderr.write(`No package: ${reason}\n`)
  process.exit(1)
}
