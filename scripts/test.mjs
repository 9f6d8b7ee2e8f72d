// `npm test`: everything. Brings what it needs, says what it does, and ends
// with `N passed, N failed` alone on a line.
import process from 'node:process'
import {existsSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {bringBrowser} from '../test/host/browser.ts'
import {bringCodeServer} from '../test/host/code-server.ts'
import {canInstallPackages, installPackages} from '../test/host/debian.ts'
import {onPath} from '../test/host/program.ts'
import {say} from '../test/host/say.ts'
import {createTally} from './test/tally.mjs'
import {runHostSuites} from './test/host-suites.mjs'
import {openWindowLane} from './test/window-lane.mjs'

const tally = createTally()
const bin = (name) =>
  fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url))

/** More room for what is short-lived: an eighth less of the processor goes. */
const spacious = '--max-semi-space-size=64'

let isBrought = false
const bringing = bring().finally(() => {
  isBrought = true
})
await tally.check('Types', bin('tsc'), ['-b'])

/** What is looked at without being run: first what takes longest. */
const sourceChecks = [
  () =>
    tally.check('Lint', process.execPath, [
      spacious,
      bin('eslint'),
      '.',
      '--max-warnings',
      '0'
    ]),
  () => tally.check('Format', bin('prettier'), ['--check', '.']),
  checkPatterns,
  checkGenerated,
  checkGrammar,
  checkAudit
]

/** Tests of what is built and shipped. */
const ofRepository = 'test/repository/**/*.test.ts'

/** Files that open windows: first those that take longest. */
const inWindows = [
  'e2e/faults',
  'e2e/at-work',
  'e2e/unread-pages',
  'e2e/views',
  'e2e/decisions',
  'e2e/living-with-it',
  'e2e/all-pages',
  'e2e/dialogs',
  'e2e/leaving-the-house',
  'e2e/suggestions',
  'e2e/main-job',
  'e2e/human-measure',
  'e2e/registers',
  'e2e/chinese'
].map((name) => `test/host/${name}.test.ts`)
for (const folder of ['test/host/e2e', 'test/host'])
  for (const name of readdirSync(new URL(`../${folder}/`, import.meta.url))) {
    const file = `${folder}/${name}`
    if (name.endsWith('.test.ts') && !inWindows.includes(file))
      inWindows.push(file)
  }

// Most machines have two cores: two lanes, of which neither needs what the other
// makes, and whichever is done first goes on with the next file of windows. A third
// starves the windows. The network is slow and the processor is not: until all is
// brought, both lanes look at the sources.
const packaging = tally.check('Package', process.execPath, [
  'scripts/package.mjs'
])
const preparing = prepareWindows()
const suites = preparing.then(async (isReady) => {
  if (isReady) await runHostSuites(tally)
})
await Promise.all([
  (async () => {
    await suites
    await testInWindows()
  })(),
  (async () => {
    await checkSources()
    if (await packaging) await checkAccuracy()
    await tally.mocha('Unit tests', bin('mocha'), [
      spacious,
      '--ignore',
      ofRepository
    ])
    // They build into dist/, which the suites of the hosts run from.
    await suites
    await tally.mocha('Tests of the repository', bin('mocha'), [
      ...['--no-config', '--import=tsx', '--timeout=60000', ofRepository]
    ])
    await testInWindows()
  })()
])

const {passed, failed, skipped, again} = tally.total
if (again > 0) say(`${again} tried again: they failed at first, see above`)
if (skipped > 0) say(`${skipped} skipped: their data or programs are not here`)
for (const {title, error} of tally.failures)
  process.stderr.write(`\nFAILED: ${title}\n${error}\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)

/** Look at the sources, until all was looked at or there is something else to do. */
async function checkSources(isEnough = () => false) {
  while (sourceChecks.length > 0 && !isEnough()) await sourceChecks.shift()()
}

/** Package, and bring what windows need. Returns whether both are there. */
async function prepareWindows() {
  const isPackaged = await packaging
  await checkSources(() => isBrought)
  const problem = await bringing
  if (!problem) return isPackaged
  say(`FAILED: ${problem}`)
  tally.add({passed: 0, failed: 1})
  tally.fail('What tests need beyond npm', problem)
  return false
}

async function checkPatterns() {
  await tally.check(
    'Patterns',
    process.execPath,
    ['scripts/check-patterns.mjs'],
    {show: true}
  )
}

async function checkGrammar() {
  await tally.check('Grammar', bin('vscode-tmgrammar-test'), [
    'test/grammar/*.test.txt'
  ])
}

async function checkAudit() {
  await tally.check(
    'Dependency audit',
    process.execPath,
    ['scripts/audit.mjs'],
    {show: true}
  )
}

/** Skips in one line where the evaluation data is absent. */
async function checkAccuracy() {
  await tally.check(
    'Accuracy: bars and floors',
    process.execPath,
    ['scripts/evaluate.mjs', '--built'],
    {show: true}
  )
}

/** Until no file is left. */
async function testInWindows() {
  const isReady = await preparing
  const lane = openWindowLane()
  while (isReady && inWindows.length > 0) {
    const file = inWindows.shift()
    await tally.counted(
      `In windows, with the packaged extension: ${path.basename(file)}`,
      (counts) => lane.run(file, counts)
    )
  }

  await lane.close()
}

/** What tests need beyond npm; says what cannot be had. */
async function bring() {
  try {
    await bringPrograms()
    await bringBrowser()
    await bringCodeServer()
    return null
  } catch (error) {
    return error.message
  }
}

/** Programs that some tests compare with; without them those skip. */
async function bringPrograms() {
  const packages = {
    pandoc: 'pandoc',
    jing: 'jing',
    xmllint: 'libxml2-utils',
    nvim: 'neovim',
    parallel: 'parallel'
  }
  const missing = Object.keys(packages).filter((name) => !onPath(name))
  if (missing.length === 0) return
  const names = missing.map((name) => packages[name])
  if (canInstallPackages() && (await installPackages(names))) return
  say(`Tests with ${missing.join(', ')} will skip: not installed`)
}

async function checkGenerated() {
  const script = ['generate.mjs', 'generate.ts']
    .map((name) => fileURLToPath(new URL(name, import.meta.url)))
    .find((file) => existsSync(file))
  if (!script) return
  await tally.check('Generated files', process.execPath, [
    ...['--import', 'tsx'],
    script,
    '--check'
  ])
}
