// `npm run evaluate`: accuracy on the evaluation data beside the repository,
// measured by the data's own scorer on what `copydesk inspect` prints. Odd and
// even pages of `dev` apart: the one half may be looked at while working, the
// other only measured. `--bars` exits with 1 where a bar is missed.
import {spawnSync} from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const data =
  process.env.COPYDESK_DATA ?? path.join(root, '..', 'shared', 'data')

if (!existsSync(path.join(data, 'scripts', 'score.py'))) {
  console.log('evaluate: skipped, no evaluation data beside the repository')
  process.exit(0)
}

/** Metrics of a page set, with the bars of zh, en and the user's page. */
const metrics = [
  {key: 'cluster.f1', bars: {zh: 0.955, en: 0.945, seed: 0.985}},
  {key: 'headline.acc', bars: {zh: 0.97, en: 0.88, seed: 1}},
  {key: 'headline.far', bars: {zh: 0.95, en: 0.78}},
  {key: 'role.macroF1Head', bars: {zh: 0.97, en: 0.95, seed: 0.97}},
  {key: 'para.f1', bars: {zh: 0.987, en: 0.955, seed: 0.97}},
  {key: 'text.cer', bars: {zh: 0.035, en: 0.05, seed: 0.01}, isError: true},
  {key: 'text.good', bars: {zh: 0.94, en: 0.85, seed: 1}},
  {key: 'title.any', bars: {zh: 0.95, en: 0.8, seed: 1}},
  {key: 'byline.f1', bars: {zh: 0.98, en: 0.88, seed: 1}}
]
const isOdd = (file) => Number(/(\d+)\.txt$/u.exec(file)?.[1]) % 2 === 1
const sets = [
  {
    name: 'zh dev, odd',
    folder: 'dev',
    bars: 'zh',
    wants: (file) => file.startsWith('zh') && isOdd(file)
  },
  {
    name: 'zh dev, even',
    folder: 'dev',
    bars: 'zh',
    wants: (file) => file.startsWith('zh') && !isOdd(file)
  },
  {
    name: 'en dev, odd',
    folder: 'dev',
    bars: 'en',
    wants: (file) => file.startsWith('en') && isOdd(file)
  },
  {
    name: 'en dev, even',
    folder: 'dev',
    bars: 'en',
    wants: (file) => file.startsWith('en') && !isOdd(file)
  },
  {name: 'zh-Hant dev', folder: 'dev-hant', bars: 'zh', wants: () => true},
  {name: 'seed page', folder: 'seed', bars: 'seed', wants: () => true},
  {name: 'real OCR pages', folder: 'realpages', wants: () => true}
]

run(process.execPath, ['scripts/build.mjs'], root)
const rows = sets.map((set) => ({set, scores: score(set)}))
const missed = []
console.log(`| set | ${metrics.map(({key}) => key).join(' | ')} |`)
console.log(`|---${'|---'.repeat(metrics.length)}|`)
for (const {set, scores} of rows) {
  const cells = metrics.map(({key, bars, isError}) => {
    const value = key.split('.').reduce((node, part) => node?.[part], scores)
    if (typeof value !== 'number') return '–'
    const bar = bars[set.bars]
    const isMissed = bar !== undefined && (isError ? value > bar : value < bar)
    if (isMissed)
      missed.push(`${set.name}: ${key} ${value.toFixed(3)}, bar ${bar}`)
    return value.toFixed(3) + (isMissed ? ' ✗' : '')
  })
  console.log(`| ${set.name} | ${cells.join(' | ')} |`)
}

console.log(`\n${missed.length} bars missed (✗)`)
if (process.argv.includes('--bars') && missed.length > 0) process.exit(1)

/** Inspect the pages of a set, bring them into the scorer's shape, score. */
function score({folder, wants}) {
  const source = path.join(data, folder)
  const work = mkdtempSync(path.join(os.tmpdir(), 'copydesk-evaluate-'))
  const [gold, predicted] = ['gold', 'predicted'].map((name) => {
    const made = path.join(work, name)
    mkdirSync(made)
    return made
  })
  const files = readdirSync(source)
    .filter((file) => file.endsWith('.txt') && wants(file))
    .sort()
  const inspected = run(
    process.execPath,
    [
      'dist/copydesk.mjs',
      'inspect',
      '--jsonl',
      ...files.map((file) => path.join(source, file))
    ],
    root
  )
    .trimEnd()
    .split('\n')

  files.forEach((file, index) => {
    const name = file.replace(/\.txt$/u, '.json')
    const inspection = path.join(work, 'inspection.json')
    writeFileSync(inspection, inspected[index])
    const adapted = run(
      'python3',
      [
        path.join(data, 'scripts', 'adapt.py'),
        'page',
        inspection,
        path.join(source, file)
      ],
      root
    )
    writeFileSync(path.join(predicted, name), adapted)
    const known = folder === 'seed' ? 'gold.json' : name
    copyFileSync(path.join(source, known), path.join(gold, name))
  })

  // Folders are compared by the names of dev and realpages; one page as files.
  const compared =
    folder === 'seed'
      ? [gold, predicted].map((made) => path.join(made, 'page.json'))
      : [gold, predicted]
  const output = run(
    'python3',
    [path.join(data, 'scripts', 'score.py'), 'pages', ...compared, '--json'],
    root
  )
  rmSync(work, {recursive: true, force: true})
  const scores = JSON.parse(output)
  return scores.all ?? scores
}

function run(command, args, cwd) {
  const {status, stdout, stderr} = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e9
  })
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${stderr}`)
  return stdout
}
