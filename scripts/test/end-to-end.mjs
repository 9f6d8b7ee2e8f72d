// The tests that drive a real VS Code, two at a time: most of each is waiting.
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {runHostSuites} from './host-suites.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const mocha = path.join(root, 'node_modules/.bin/mocha')
const folders = ['test/host', 'test/host/e2e']
/** What the suites inside the extension hosts take, in lines of a test file. */
const suitesWeight = 300

/** The suites inside the extension hosts, and the tests that drive a window. */
export async function runEndToEnd(tally) {
  const [beside, alone] = dealFiles()
  await Promise.all([
    driveWindows(tally, alone),
    runHostSuites(tally).then(() => driveWindows(tally, beside))
  ])
}

function driveWindows(tally, files) {
  const names = files.map((file) => path.basename(file, '.test.ts'))
  return tally.mocha(`End-to-end tests: ${names.join(', ')}`, mocha, [
    '--config=test/host/.mocharc.json',
    ...files
  ])
}

/** The files in two lots that take about as long; the first has the suites too. */
function dealFiles() {
  const lots = [
    {weight: suitesWeight, files: []},
    {weight: 0, files: []}
  ]
  for (const {file, weight} of weighFiles()) {
    const lot = lots.reduce((a, b) => (b.weight < a.weight ? b : a))
    lot.files.push(file)
    lot.weight += weight
  }

  return lots.map(({files}) => files)
}

/** Test files, longest first: how long one takes goes by its lines. */
function weighFiles() {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder))
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => `${folder}/${name}`)
    )
    .map((file) => ({
      file,
      weight: readFileSync(path.join(root, file), 'utf8').split('\n').length
    }))
    .toSorted((a, b) => b.weight - a.weight)
}
