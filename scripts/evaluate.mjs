// `npm run evaluate`: accuracy on the evaluation data beside the repository,
// measured by the data's own scorer on what `copydesk inspect` prints.
//
// Beside each figure stands its bar. Exits with 1 where a figure is below its
// bar, or, where a bar was never reached, below the floor that is recorded in
// `scripts/evaluate/floors.json`: what was reached is never lost again.
// `--record` records today's figures as floors.
import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {metrics, pageSets, pagesOf} from './evaluate/page-sets.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const data =
  process.env.COPYDESK_DATA ?? path.join(root, '..', 'shared', 'data')
const floorsFile = path.join(root, 'scripts', 'evaluate', 'floors.json')
/** Figures may move by this much below what was recorded: chance, not a loss. */
const play = 0.004

if (!existsSync(path.join(data, 'scripts', 'score.py'))) {
  console.log('evaluate: skipped, no evaluation data beside the repository')
  process.exit(0)
}

if (
  !process.argv.includes('--built') ||
  !existsSync(path.join(root, 'dist', 'copydesk.mjs'))
)
  run(process.execPath, ['scripts/build.mjs'])
const floors = existsSync(floorsFile)
  ? JSON.parse(readFileSync(floorsFile, 'utf8'))
  : {}
const recorded = {}
const failures = []
const open = []

console.log(`| set | ${metrics.map(({key}) => key).join(' | ')} |`)
console.log(`|---${'|---'.repeat(metrics.length)}|`)
for (const set of pageSets) {
  const scores = score(set)
  recorded[set.name] = {}
  const cells = metrics.map((metric) => cell(set, metric, scores))
  console.log(`| ${set.name} | ${cells.join(' | ')} |`)
}

const rules = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'scripts/evaluate/rules.mjs'],
  {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']}
)
console.log(`\n${rules.stdout}`)
if (rules.status !== 0) failures.push('rules: a bar is missed')
const entities = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'scripts/evaluate/entities.ts', '--learn'],
  {cwd: root, encoding: 'utf8', maxBuffer: 1e9}
)
console.log(`\n${entities.stdout}`)
if (entities.status !== 0) failures.push('entities: a floor is not held')

console.log('\nEach figure / its bar; ✗ below the bar.')
for (const line of open) console.log(`Not reached: ${line}`)
for (const line of failures) console.log(`FAILED: ${line}`)
console.log(
  `${open.length} bars not reached, ${failures.length} figures below their bar or floor`
)
if (process.argv.includes('--record'))
  writeFileSync(floorsFile, `${JSON.stringify(recorded, null, 2)}\n`)
else if (failures.length > 0) process.exit(1)

/** A figure with its bar, judged. */
function cell(set, {key, bars, isError}, scores) {
  const value = key.split('.').reduce((node, part) => node?.[part], scores)
  if (typeof value !== 'number') return '–'
  recorded[set.name][key] = Number(value.toFixed(4))
  const bar = set.least?.[key] ?? bars[set.bars]
  const floor = floors[set.name]?.[key]
  const isBelow = (least) => (isError ? value > least : value < least)
  const figure = value.toFixed(3)
  if (bar === undefined) {
    if (floor !== undefined && isBelow(isError ? floor + play : floor - play))
      failures.push(`${set.name}: ${key} ${figure}, was ${floor}`)
    return figure
  }

  if (!isBelow(bar)) return `${figure} / ${bar}`
  const wasReached =
    floor === undefined || !(isError ? floor > bar : floor < bar)
  const least = wasReached ? bar : isError ? floor + play : floor - play
  if (isBelow(least))
    failures.push(
      `${set.name}: ${key} ${figure}, bar ${bar}` +
        (wasReached ? '' : `, was ${floor}`)
    )
  else open.push(`${set.name}: ${key} ${figure}, bar ${bar}`)
  return `${figure} / ${bar} ✗`
}

/** Inspect the pages of a set and score them. */
function score(set) {
  const pages = pagesOf(data, set)
  const inspections = run(process.execPath, [
    'dist/copydesk.mjs',
    'inspect',
    '--jsonl',
    ...pages.map(({text}) => text)
  ])
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const input = pages.map((page, index) => ({
    ...page,
    inspection: inspections[index]
  }))
  const output = run(
    'python3',
    [
      path.join(root, 'scripts', 'evaluate', 'score_set.py'),
      path.join(data, 'scripts')
    ],
    JSON.stringify(input)
  )
  return JSON.parse(output)
}

function run(command, args, input) {
  const {status, stdout, stderr} = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...(input === undefined ? {} : {input})
  })
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${stderr}`)
  return stdout
}
