// `npm run test:deep [-- --seed N] [-- --only WORDS] [-- --runs N] [-- --again]`: every property 10,000 times,
// each in a process of its own and at the lowest priority, so that a machine in
// use may run it for hours. What passed is written to `test/deep-results.json`
// after each property: a run that was stopped goes on where it was, with its
// seed; when all have passed, the next run draws a new one. `--again` begins anew.
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const {values} = parseArgs({
  options: {
    seed: {type: 'string'},
    only: {type: 'string', default: ''},
    runs: {type: 'string', default: '10000'},
    again: {type: 'boolean', default: false}
  }
})
const root = fileURLToPath(new URL('..', import.meta.url))
const resultFile = path.join(root, 'test', 'deep-results.json')
const runs = Number(values.runs)
os.setPriority(os.constants.priority.PRIORITY_LOW)

const files = propertyFiles()
const properties = listProperties(files)
const before = readResults()
const hasPassed = (results, {name}) => results[name]?.runs >= runs
const isDone = properties.every((each) => hasPassed(before.passed, each))
const seed = Number(
  values.seed ?? (isDone || values.again ? Date.now() % 2 ** 31 : before.seed)
)
const passed = seed === before.seed && !values.again ? before.passed : {}
const failed = []
console.log(
  `${properties.length} properties, ${runs} runs each, seed ${seed}; ` +
    `${Object.keys(passed).length} have passed before`
)

for (const {name, file} of properties) {
  if (hasPassed(passed, {name}) || !name.includes(values.only)) continue
  const start = performance.now()
  const isPassed = runProperty(name, file)
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`${isPassed ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (isPassed) {
    passed[name] = {runs, seconds, day: new Date().toISOString().slice(0, 10)}
  } else failed.push(name)
  writeResults()
}

const left = properties.filter((each) => !hasPassed(passed, each))
console.log(
  `${properties.length - left.length} of ${properties.length} passed ${runs} times`
)
process.exit(left.length === 0 ? 0 : 1)

/** Test files that draw their input by the shared settings of properties. */
function propertyFiles() {
  return readdirSync(path.join(root, 'test'), {recursive: true})
    .map((file) => path.join('test', String(file)))
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) =>
      readFileSync(path.join(root, file), 'utf8').includes("arbitrary-page.js'")
    )
    .sort()
}

/** Every test whose source asks for those settings; one that is missed is an error. */
function listProperties(files) {
  const found = []
  const tests = listTests(files)
  for (const file of files) {
    const source = readFileSync(path.join(root, file), 'utf8')
    // What follows the title of a test up to the next one, or to a function.
    const blocks = source.split(/^ +it\(/mu).slice(1)
    const titles = blocks
      .map((block) => block.split(/^(?:function|describe|const) /mu)[0] ?? '')
      .filter((block) => /\bruns\b|\bassertPages\(/u.test(block))
      .map((block) => /^\s*'([^']+)'/u.exec(block)?.[1])
    const named = tests.filter(
      (test) =>
        path.relative(root, test.file) === file && titles.includes(test.title)
    )
    if (titles.includes(undefined) || named.length < titles.length) {
      throw new Error(`${file}: a property without a plain title`)
    }

    for (const {fullTitle} of named) found.push({name: fullTitle, file})
  }

  return found
}

/** The tests of some files, as mocha names them. */
function listTests(files) {
  const {stdout} = mocha(['--dry-run', '--reporter', 'json', ...files])
  return JSON.parse(stdout.slice(stdout.indexOf('{'))).tests
}

function runProperty(name, file) {
  const pattern = `^${name.replaceAll(/[$()*+.?[\\\]^{|}]/gu, '\\$&')}$`
  const {status, stdout, stderr} = mocha(
    ['--timeout', '0', '--grep', pattern, file],
    {COPYDESK_RUNS: String(runs), COPYDESK_SEED: String(seed)}
  )
  const isRun = / 1 passing/u.test(stdout)
  if (status !== 0 || !isRun) console.log(stdout + stderr)
  return status === 0 && isRun
}

function mocha(parameters, env = {}) {
  return spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      path.join(root, 'node_modules', 'mocha', 'lib', 'cli', 'cli.js'),
      '--no-config',
      ...parameters
    ],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e8,
      env: {...process.env, ...env}
    }
  )
}

function readResults() {
  if (!existsSync(resultFile)) return {seed: Date.now() % 2 ** 31, passed: {}}
  return JSON.parse(readFileSync(resultFile, 'utf8'))
}

/** Write what has passed, with the failed ones named and the state of the source. */
function writeResults() {
  const names = properties.map(({name}) => name)
  const kept = Object.fromEntries(
    names.flatMap((name) => (passed[name] ? [[name, passed[name]]] : []))
  )
  const summary = `${Object.keys(kept).length} of ${names.length} properties passed ${runs} runs each`
  const results = {summary, seed, source: sourceTree(), failed, passed: kept}
  writeFileSync(resultFile, `${JSON.stringify(results, undefined, 2)}\n`)
}

/** Git's name for the content of `src`, as last committed. */
function sourceTree() {
  return execFileSync('git', ['rev-parse', '--short=12', 'HEAD:src'], {
    cwd: root,
    encoding: 'utf8'
  }).trim()
}
