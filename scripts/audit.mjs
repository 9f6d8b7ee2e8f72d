// Known vulnerabilities of what ships, by the registry's own audit. Fails on a
// high or critical one in a package that is part of a bundle; says what it finds
// elsewhere; passes, with one line and in seconds, where no registry answers.
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const {stdout} = spawnSync(
  'npm',
  ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=10000'],
  {cwd: root, encoding: 'utf8', timeout: 25_000, maxBuffer: 1e8}
)
const report = read(stdout)
if (!report?.vulnerabilities) {
  console.log('The audit of the registry cannot be reached: not audited')
  process.exit(0)
}

const shipped = new Set(
  JSON.parse(
    readFileSync(new URL('../dist/third-party.json', import.meta.url), 'utf8')
  ).map(({name}) => name)
)
const found = Object.values(report.vulnerabilities)
const grave = found.filter(
  ({name, severity}) =>
    shipped.has(name) && (severity === 'high' || severity === 'critical')
)
for (const {name, severity} of found) {
  console.log(`${severity}: ${name}${shipped.has(name) ? ', ships' : ''}`)
}

console.log(
  `${found.length} known vulnerabilities, ${grave.length} grave in what ships`
)
process.exit(grave.length > 0 ? 1 : 0)

function read(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
