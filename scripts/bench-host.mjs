// `npm run bench:host`: what a person waits for, measured inside a real
// extension host: opening a page to its boundaries and problems, where that starts
// Copydesk and where it runs already, a keystroke to its problems, and how long the
// host was blocked. Build first.
import {existsSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {root} from '../test/host/cache.ts'
import {canTestOnDesktop} from '../test/host/desktop.ts'
import {runSuites} from '../test/host/suites.ts'

const seed = path.join(root, '../shared/data/seed/page.txt')
const page = existsSync(seed)
  ? seed
  : path.join(root, 'samples/luting-daily/page-0915.txt')
const shared = {
  kind: 'node',
  desktop: await canTestOnDesktop(),
  seconds: 300,
  keystrokes: 40,
  page
}
const start = await runSuites({
  ...shared,
  grep: 'activation latency',
  isBare: true
})
const work = await runSuites({...shared, grep: 'latency'})
console.log(
  `${os.cpus()[0]?.model}, ${os.cpus().length} processors, load ` +
    `${os.loadavg()[0]?.toFixed(1)}\n`
)
for (const {figures, tests, problem} of [start, work]) {
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
}
