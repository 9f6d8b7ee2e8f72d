// `npm run bench:batch [-- --pages N] [-- --rounds N] [-- --only WORDS]`, after a build: the command line over a
// folder of pages on all cores, beside AutoCorrect's lint of the same files in
// the same run, on as many processes, round by round. Prints MB/s, the time of
// the processors (which a busy machine does not stretch) and the peak of
// memory; with `--pages 1000 --pages 10000` it says whether that grows. `--only`
// leaves out all cases whose names do not hold some words.
import {spawn} from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {loadPeers} from './bench/peers.mjs'

const {values} = parseArgs({
  options: {
    pages: {type: 'string', multiple: true, default: ['400']},
    rounds: {type: 'string', default: '3'},
    only: {type: 'string', default: ''}
  }
})
const root = fileURLToPath(new URL('..', import.meta.url))
const program = path.join(root, 'dist', 'copydesk.mjs')
if (!existsSync(program)) throw new Error('Build first: npm run build')
const cores = os.availableParallelism()
const peers = await loadPeers(root)
const hasPeer = peers.some(({name}) => name.startsWith('AutoCorrect'))
const texts = readTexts()
/** Peaks of memory in MiB, by case, for each number of pages. */
const peaks = new Map()
const work = mkdtempSync(path.join(os.tmpdir(), 'copydesk-bench-'))

try {
  for (const count of values.pages) await batch(Number(count))
} finally {
  rmSync(work, {recursive: true, force: true})
}

judgeGrowth()

async function batch(count) {
  const folder = path.join(work, String(count))
  const bytes = writePages(folder, count)
  const all = {
    'copydesk check': () => copydesk(['check', '--severity', 'hint', folder]),
    'copydesk check, 1 thread': () =>
      copydesk(['check', '-j', '1', '--severity', 'hint', folder]),
    'copydesk clean': () =>
      copydesk(['clean', '--force', '--out', `${folder}-out`, folder]),
    ...(hasPeer
      ? {
          [`AutoCorrect lint, ${cores} processes`]: () =>
            autoCorrect(folder, cores),
          'AutoCorrect lint, 1 process': () => autoCorrect(folder, 1)
        }
      : {})
  }
  const cases = Object.fromEntries(
    Object.entries(all).filter(([name]) => name.includes(values.only))
  )
  const results = new Map(Object.keys(cases).map((name) => [name, []]))
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, run] of Object.entries(cases)) {
      results.get(name).push(await run())
    }
  }

  console.log(
    `\n## ${count} pages, ${(bytes / 1e6).toFixed(1)} MB, ${cores} cores, n = ${values.rounds}\n`
  )
  console.log('| case | median s | min | max | MB/s | CPU s | peak MiB |')
  console.log('|---|---|---|---|---|---|---|')
  for (const [name, runs] of results) {
    const times = runs.map(({seconds}) => seconds)
    const middle = median(times)
    const memory = Math.max(...runs.map(({peak}) => peak))
    const processor = median(runs.map(({cpu}) => cpu))
    peaks.set(name, [...(peaks.get(name) ?? []), {count, peak: memory / 1024}])
    console.log(
      `| ${name} | ${middle.toFixed(2)} | ${Math.min(...times).toFixed(2)} | ` +
        `${Math.max(...times).toFixed(2)} | ${(bytes / 1e6 / middle).toFixed(2)} | ` +
        `${processor > 0 ? processor.toFixed(1) : '–'} | ` +
        `${memory > 0 ? (memory / 1024).toFixed(0) : '–'} |`
    )
  }
}

/** Whether the most pages take more memory than the fewest, by a tenth. */
function judgeGrowth() {
  console.log('')
  for (const [name, list] of peaks) {
    const sorted = list.toSorted((a, b) => a.count - b.count)
    const [first] = sorted
    const last = sorted.at(-1)
    if (first.count === last.count || !(first.peak > 0)) continue
    const growth = last.peak / first.peak
    console.log(
      `${growth < 1.1 ? '✓' : '✗'} ${name}: peak of memory ${first.peak.toFixed(0)} MiB ` +
        `on ${first.count} pages, ${last.peak.toFixed(0)} MiB on ${last.count} ` +
        `(× ${growth.toFixed(2)}, below 1.1)`
    )
  }
}

/** Our samples, and the evaluation pages where they are; each about a page. */
function readTexts() {
  const samples = path.join(root, 'samples')
  const data =
    process.env.COPYDESK_DATA ?? path.join(root, '..', 'shared', 'data')
  const files = [
    ...readdirSync(samples, {recursive: true})
      .filter((file) => String(file).endsWith('.txt'))
      .map((file) => path.join(samples, String(file))),
    ...['seed', 'dev'].flatMap((name) =>
      existsSync(path.join(data, name))
        ? readdirSync(path.join(data, name))
            .filter((file) => file.endsWith('.txt'))
            .map((file) => path.join(data, name, file))
        : []
    )
  ]
  return files.map((file) => readFileSync(file, 'utf8'))
}

/** A folder of pages, no two alike. Returns its bytes. */
function writePages(folder, count) {
  let bytes = 0
  for (let index = 0; index < count; index++) {
    const shelf = path.join(folder, String(Math.floor(index / 500)))
    mkdirSync(shelf, {recursive: true})
    const text = `${texts[index % texts.length]}\n第${index}号\n`
    writeFileSync(path.join(shelf, `${index}.txt`), text)
    bytes += Buffer.byteLength(text)
  }

  return bytes
}

function copydesk(parameters) {
  return measure([[program, ...parameters]])
}

function autoCorrect(folder, processes) {
  const script = `
    import {createRequire} from 'node:module'
    import {readdirSync, readFileSync} from 'node:fs'
    const require = createRequire(${JSON.stringify(path.join(root, '.cache', 'bench-peers', 'package.json'))})
    const {lintFor} = require('autocorrect-node')
    const [folder, part, parts] = process.argv.slice(1)
    let index = 0, found = 0
    for (const file of readdirSync(folder, {recursive: true})) {
      if (!file.endsWith('.txt') || index++ % Number(parts) !== Number(part)) continue
      found += lintFor(readFileSync(folder + '/' + file, 'utf8'), 'text').lines.length
    }
    console.log(found)`
  return measure(
    Array.from({length: processes}, (_, part) => [
      ...['--input-type=module', '-e', script],
      ...[folder, String(part), String(processes)]
    ])
  )
}

/**
 * Run processes side by side: seconds until all end, seconds of the processors,
 * and their peak in kB.
 */
async function measure(commands) {
  const start = performance.now()
  const runs = await Promise.all(commands.map((parameters) => run(parameters)))
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: runs.reduce((sum, {cpu}) => sum + cpu, 0),
    peak: runs.reduce((sum, {peak}) => sum + peak, 0)
  }
}

function run(parameters) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {...process.env, LC_ALL: 'C'}
    })
    let peak = 0
    let cpu = 0
    const look = setInterval(() => {
      peak = Math.max(peak, highWater(child.pid))
      cpu = Math.max(cpu, processorTime(child.pid))
    }, 50)
    let problem = ''
    child.stderr.on('data', (data) => {
      problem = String(data)
    })
    child.once('error', reject)
    child.once('close', (code) => {
      clearInterval(look)
      if (code > 1) reject(new Error(`${parameters.join(' ')}: ${problem}`))
      else resolve({peak, cpu})
    })
  })
}

/** Peak resident memory of a process in kB, where the system tells. */
function highWater(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Seconds of the processors that a process took, where the system tells. */
function processorTime(pid) {
  try {
    // Fields after the name, which may hold blanks: user and system time.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .split(') ')
      .at(-1)
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

function median(list) {
  const sorted = list.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
