// `npm run bench:host`: what a person waits for, measured inside a real
// extension host: opening a page to its boundaries and problems, a keystroke to
// its problems, and how long the host was blocked. Build first.
import {existsSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {root} from '../test/host/cache.ts'
import {canTestOnDesktop} from '../test/host/desktop.ts'
import {runSuites} from '../test/host/suites.ts'

const seed = path.join(root, '../shared/data/seed/page.txt')
const {figures, tests, problem} = await runSuites({
  kind: 'node',
  desktop: await canTestOnDesktop(),
  seconds: 300,
  grep: 'latency',
  ...(existsSync(seed) ? {page: seed} : {})
})
console.log(
  `${os.cpus()[0]?.model}, ${os.cpus().length} processors, load ` +
    `${os.loadavg()[0]?.toFixed(1)}\n`
)
for (const [name, value] of Object.entries(figures)) {
  console.log(`| ${name} | ${value} |`)
}

for (const {title, error} of tests) {
  if (error) console.error(`${title}: ${error}`)
}

if (problem) {
  console.error(problem)
  process.exitCode = 1
}
