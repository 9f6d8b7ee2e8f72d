// `npm run test:mutation [-- FOLDER…] [--files GLOB,…] [--share .2]
// [--lines 100] [--sample NAME] [--tests NAME,…] [--static]`: change the
// core in every small way and see whether its unit tests notice. Ends with one
// line a folder, and 1 when rules, segment or clean are below 80 %.
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {makeLexicon} from './lexica.ts'
import {folders} from './mutation/tests.mjs'

/** Least share of mutants that must be killed, where one is promised. */
const bars = {rules: 0.8, segment: 0.8, clean: 0.8}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    files: {type: 'string'},
    /** Of the functions of a folder, so many, chosen by a hash. */
    share: {type: 'string'},
    /** Of the lines of a folder, so many, chosen by a hash: a fairer sample. */
    lines: {type: 'string'},
    /** Chooses others of them. */
    sample: {type: 'string'},
    /** These tests alone answer: a file with its own takes seconds. */
    tests: {type: 'string'},
    static: {type: 'boolean'},
    jobs: {type: 'string'}
  }
})
const asked = positionals.length > 0 ? positionals : Object.keys(bars)
const unknown = asked.find((folder) => !folders.includes(folder))
if (unknown !== undefined) {
  console.error(`No such folder: ${unknown}. One of: ${folders.join(', ')}`)
  process.exit(2)
}

const lexica = path.resolve('.cache/mutation/lexica')
mkdirSync(lexica, {recursive: true})
for (const name of ['en', 'zh-Hans']) {
  const file = path.join(lexica, `${name}.bin`)
  if (!existsSync(file)) writeFileSync(file, makeLexicon(name))
}

const lines = []
let isBelow = false
for (const folder of asked) {
  const files = values.files ?? (values.lines && someLines(folder))
  const {status} = spawnSync('npx', ['stryker', 'run', 'stryker.config.mjs'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      COPYDESK_MUTATE: folder,
      COPYDESK_LEXICA: lexica,
      // Ten pages a property: enough for a mutant, and the same ones each time.
      COPYDESK_RUNS: process.env.COPYDESK_RUNS ?? '10',
      // What a fresh clone has, and no other text.
      COPYDESK_DATA: path.resolve('.cache/mutation/no-data'),
      ...(files && {COPYDESK_MUTATE_FILES: files}),
      ...(values.share && {COPYDESK_MUTATE_SHARE: values.share}),
      ...(values.sample && {COPYDESK_MUTATE_SAMPLE: values.sample}),
      ...(values.tests && {COPYDESK_MUTATE_TESTS: values.tests}),
      ...(values.static && {COPYDESK_MUTATE_STATIC: 'yes'}),
      ...(values.jobs && {COPYDESK_MUTATE_JOBS: values.jobs})
    }
  })
  if (status !== 0) process.exit(status ?? 1)
  const {killed, of, line} = score(folder)
  lines.push(line)
  isBelow ||= killed / of < (bars[folder] ?? 0)
}

console.log(lines.join('\n'))
process.exit(isBelow ? 1 : 0)

/** Lines of a folder's code, as Stryker names them: `src/core/rules/dash.ts:12-12`. */
function someLines(folder) {
  const root = `src/core/${folder}`
  const all = readdirSync(root, {recursive: true})
    .filter((file) => file.endsWith('.ts') && !file.endsWith('index.ts'))
    .flatMap((file) =>
      readFileSync(path.join(root, file), 'utf8')
        .split('\n')
        .flatMap((text, index) => {
          // Matches a line without code: a remark, a closing bracket, nothing.
          if (/^\s*(?:\/?\*|\/\/|[\])}]*[,;]?$|import )/u.test(text)) return []
          const name = `${root}/${file}:${index + 1}-${index + 1}`
          const key = `${values.sample ?? ''}${name}${text}`
          return [{name, key: createHash('sha256').update(key).digest('hex')}]
        })
    )
  return all
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, Number(values.lines))
    .map(({name}) => name)
    .join(',')
}

/** What became of a folder's mutants, from Stryker's report. */
function score(folder) {
  const report = JSON.parse(
    readFileSync(`.cache/mutation/${folder}.json`, 'utf8')
  )
  const counts = {}
  for (const {mutants} of Object.values(report.files)) {
    for (const {status} of mutants) counts[status] = (counts[status] ?? 0) + 1
  }

  const at = (status) => counts[status] ?? 0
  const killed = at('Killed') + at('Timeout')
  const of = killed + at('Survived') + at('NoCoverage')
  const percent = ((100 * killed) / of).toFixed(1)
  return {
    killed,
    of,
    line:
      `${folder}: ${percent} % of ${of} mutants killed ` +
      `(${at('Timeout')} by time), ${at('Survived')} survived, ` +
      `${at('NoCoverage')} not reached, ${at('Ignored')} left out`
  }
}
