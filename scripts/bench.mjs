// `npm run bench [-- --rounds N] [-- --quick] [-- --page WORD]`: what Copydesk
// costs, beside its peers on the same text in the same run, interleaved round by
// round, after as many rounds that are not counted: all are warm. What the first
// run in a new process costs stands apart. Peers go into a cache folder, never
// into the project. Times are processor time, so that what else the machine does
// counts little; ratios are medians of paired rounds. `--quick` leaves out all
// but the single pages, `--page` all pages whose names do not hold a word.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {spawnSync} from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {tsImport} from 'tsx/esm/api'
import {bundleCore} from './bench/bundle-core.mjs'
import {loadPeers} from './bench/peers.mjs'

const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '60'},
    quick: {type: 'boolean', default: false},
    page: {type: 'string', default: ''}
  }
})
const root = fileURLToPath(new URL('..', import.meta.url))
const {writeLexica} = await tsImport('./lexica.ts', import.meta.url)
writeLexica()
const coreFile = await bundleCore(root)
const core = await import(coreFile)
core.compileAsShipped()
const peers = await loadPeers(root)
const pages = readPages().filter(({name}) => name.includes(values.page))
const autoCorrect = 'AutoCorrect lint (peer)'
const zhlint = 'zhlint (peer)'
const analysisCase = 'analysis: structure, all rules, suggestions'
const bars = []

console.log(
  `${os.cpus()[0]?.model}, ${os.cpus().length} processors, ` +
    `Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}`
)
let smaller
for (const page of pages) {
  for (const scale of page.scales) {
    if (values.quick && scale > 1) continue
    const name = scale === 1 ? page.name : `${page.name} × ${scale}`
    const text = page.text.repeat(scale)
    judge(page, scale, await table(name, text, scale))
    await exportTable(name, text, scale)
  }
}

cold()
if (!values.quick && pages.length > 0) memory(pages[0].text)
console.log('\n## Bars\n')
for (const {holds, text} of bars) console.log(`${holds ? '✓' : '✗'} ${text}`)

/** Our own sample at three sizes, the others and the user's page at one. */
function readPages() {
  const samples = path.join(root, 'samples')
  const found = []

  for (const file of readdirSync(samples, {recursive: true}).sort().reverse()) {
    if (!String(file).endsWith('.txt')) continue
    const text = readFileSync(path.join(samples, String(file)), 'utf8')
    // Samples are shorter than a page: bring them to its 18 KB.
    const times = Math.max(1, Math.round(18_565 / Buffer.byteLength(text)))
    found.push({
      name: String(file),
      text: text.repeat(times),
      scales: found.length === 0 ? [1, 100, 1000] : [1]
    })
  }

  const data =
    process.env.COPYDESK_DATA ?? path.join(root, '..', 'shared', 'data')
  const seed = path.join(data, 'seed', 'page.txt')
  if (existsSync(seed)) {
    const text = readFileSync(seed, 'utf8')
    found.push({name: 'seed page', text, scales: [1], isSeed: true})
  } else console.log(`no ${seed}: the bars of the seed page are not judged`)

  return found
}

/** The analysis beside its peers. */
async function table(title, text, scale) {
  const bytes = Buffer.from(text)
  const cases = [
    {name: 'floor: decode, one pass', run: () => core.floor(bytes)},
    {name: analysisCase, run: () => core.analyseAll(text)},
    {name: 'structure alone', run: () => core.structureOf(text)},
    ...peers.filter((peer) => scale <= peer.largestScale)
  ]
  const times = await time(cases, text, scale)
  print(title, bytes.length, times)
  return times
}

/** What is done with an analysis, beside AutoCorrect, which the ratios are to. */
async function exportTable(title, text, scale) {
  const analysis = core.prepare(text)
  const cases = [
    {name: 'fix all that is safe, to rest', run: () => core.fixAllOf(text)},
    ...core.exporters.map((exporter) => ({
      name:
        exporter.id === 'clean-page'
          ? 'clean copy, audited'
          : `export ${exporter.id}, audited`,
      run: () => core.write(analysis, exporter)
    })),
    ...peers.filter(({name}) => name === autoCorrect)
  ]
  print(
    `${title}: fixes and exports`,
    Buffer.byteLength(text),
    await time(cases, text, scale, 3)
  )
}

/**
 * Time every case in turn, round by round. The rounds before do not count: they
 * are as many for one page, and one for a volume, whose text warms within.
 */
async function time(cases, text, scale, divisor = 1) {
  const rounds = Math.ceil(Number(values.rounds) / divisor)
  const count = scale === 1 ? rounds : scale === 100 ? 5 : 3
  const warmUp = scale === 1 ? rounds : 1
  const times = new Map(cases.map((entry) => [entry.name, []]))

  for (let round = -warmUp; round < count; round++) {
    for (const entry of cases) {
      // Two rounds of a peer that takes half a minute say enough.
      if (scale > 1 && entry.isSlow && (round < 0 || round > 1)) continue
      const start = process.cpuUsage()
      await entry.run(text)
      const {user, system} = process.cpuUsage(start)
      if (round >= 0) times.get(entry.name).push((user + system) / 1000)
    }
  }

  return times
}

function print(title, bytes, times) {
  const size = (bytes / 1e3).toFixed(1)
  const count = Math.max(...Array.from(times.values(), (list) => list.length))
  console.log(`\n## ${title} (${size} kB, warm, n = ${count})\n`)
  console.log(
    '| case | median ms | middle half | min | MB/s | of AutoCorrect lint |'
  )
  console.log('|---|---|---|---|---|---|')
  for (const [name, list] of times) {
    const middle = median(list)
    console.log(
      `| ${name} | ${middle.toFixed(3)} | ${quantile(list, 0.25).toFixed(2)}–` +
        `${quantile(list, 0.75).toFixed(2)} | ` +
        `${Math.min(...list).toFixed(3)} | ` +
        `${(bytes / 1e3 / middle).toFixed(1)} | ` +
        `${ratio(times, name, autoCorrect)?.toFixed(2) ?? '–'} |`
    )
  }
}

/** The first run of each in a process of its own, its loading left out. */
function cold() {
  const page = pages.find(({isSeed}) => isSeed) ?? pages[0]
  if (!page) return
  const loadPeer = `
    const {loadPeers} = await import(${JSON.stringify(new URL('bench/peers.mjs', import.meta.url).href)})
    const peers = await loadPeers(${JSON.stringify(root)})`
  const runs = {
    [analysisCase]: `
      const {analyseAll, compileAsShipped} = await import(${JSON.stringify(coreFile)})
      compileAsShipped()
      const run = analyseAll`,
    ...Object.fromEntries(
      peers.map(({name}) => [
        name,
        `${loadPeer}
        const {run} = peers.find(({name}) => name === ${JSON.stringify(name)})`
      ])
    )
  }
  console.log(`\n## First run in a new process: ${page.name} (n = 5)\n`)
  console.log('| case | median ms | min | max |')
  console.log('|---|---|---|---|')
  const times = new Map(Object.keys(runs).map((name) => [name, []]))
  for (let round = 0; round < 5; round++) {
    for (const [name, load] of Object.entries(runs)) {
      const {stdout} = inProcess(
        `${load}
        const text = readFileSync(0, 'utf8')
        const start = process.cpuUsage()
        await run(text)
        const {user, system} = process.cpuUsage(start)
        console.log((user + system) / 1000)`,
        [],
        page.text
      )
      times.get(name).push(Number(stdout.trim().split('\n').at(-1)))
    }
  }

  for (const [name, list] of times) {
    console.log(
      `| ${name} | ${median(list).toFixed(1)} | ` +
        `${Math.min(...list).toFixed(1)} | ${Math.max(...list).toFixed(1)} |`
    )
  }
}

function inProcess(script, parameters, input) {
  return spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import {readFileSync} from 'node:fs'\n${script}`,
      ...parameters
    ],
    {input, maxBuffer: 1e8, encoding: 'utf8'}
  )
}

/** Median of the ratios of one case to another, round by round. */
function ratio(times, name, to) {
  const others = times.get(to)
  if (!others) return undefined
  return median(times.get(name).map((time, index) => time / others[index]))
}

function judge(page, scale, times) {
  if (page.isSeed) {
    const share = ratio(times, analysisCase, autoCorrect)
    if (share !== undefined) {
      bars.push({
        holds: share <= 1,
        text: `seed page: ${share.toFixed(2)} of the time of AutoCorrect (at most 1)`
      })
    }

    const faster = ratio(times, zhlint, analysisCase)
    if (faster !== undefined) {
      bars.push({
        holds: faster >= 8,
        text: `seed page: ${faster.toFixed(1)} times as fast as zhlint (at least 8)`
      })
    }
  }

  if (scale === 1000 && smaller !== undefined) {
    const growth = median(times.get(analysisCase)) / smaller
    bars.push({
      holds: growth < 13,
      text: `ten times 1.8 MB takes ${growth.toFixed(1)} times as long (linear: 10)`
    })
  }

  if (scale === 100) smaller = median(times.get(analysisCase))
}

/**
 * Peak memory of one analysis of 18 MB, in a process of its own that spares
 * memory as the command line does for a file of this size.
 */
function memory(text) {
  const script = `
    import {analyseAll, floor, spareMemoryFor} from ${JSON.stringify(coreFile)}
    const bytes = readFileSync(0)
    spareMemoryFor(bytes.length)
    if (process.argv[1] === 'floor') floor(bytes)
    else analyseAll(bytes.toString('utf8'))
    console.log(Math.round(process.resourceUsage().maxRSS / 1024))`
  console.log('\n## Peak memory on 18 MB (own process, MiB)\n')
  for (const mode of ['floor', 'analysis']) {
    const result = inProcess(script, [mode], text.repeat(1000))
    const peak = Number(result.stdout)
    console.log(`${mode}: ${peak > 0 ? peak : result.stderr.slice(-300)}`)
    if (mode === 'analysis') {
      bars.push({
        holds: peak > 0 && peak < 600,
        text: `peak memory on 18 MB: ${peak} MiB (below 600)`
      })
    }
  }
}

function quantile(list, share) {
  const sorted = list.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

function median(list) {
  const sorted = list.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
