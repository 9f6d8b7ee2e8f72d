// `npm run coverage`: what the unit tests run of the sources, from V8's own counts.
// Apart from `npm test`: counting costs a quarter more, and decides nothing.
import {spawnSync} from 'node:child_process'
import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Where Node leaves the counts. */
const countsFolder = path.join(root, 'coverage', 'tmp')

// Those of an earlier run would be added.
rmSync(countsFolder, {recursive: true, force: true})
const tested = run('mocha', ['--reporter', 'dot'], {
  NODE_V8_COVERAGE: countsFolder
})
dropInlineModules()
const told = run('c8', [
  'report',
  '--include=src/**',
  '--reporter=text-summary',
  '--reporter=lcovonly'
])
process.exit(tested || told)

/** Run a program of our packages; its exit code. */
function run(name, parameters, env = {}) {
  const {status} = spawnSync(
    path.join(root, 'node_modules', '.bin', name),
    parameters,
    {cwd: root, env: {...process.env, ...env}, stdio: 'inherit'}
  )
  return status ?? 1
}

/**
 * c8 takes the keys of the source map cache for files and dies of a `data:`
 * address, which is how tsx loads CommonJS: leave those out.
 */
function dropInlineModules() {
  for (const name of readdirSync(countsFolder)) {
    const file = path.join(countsFolder, name)
    const counts = JSON.parse(readFileSync(file, 'utf8'))
    const cache = Object.entries(counts['source-map-cache'] ?? {})
    counts['source-map-cache'] = Object.fromEntries(
      cache.filter(([address]) => address.startsWith('file:'))
    )
    writeFileSync(file, JSON.stringify(counts))
  }
}
