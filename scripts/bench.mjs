// `npm run bench [-- --rounds N] [-- --quick]`: what Copydesk costs, beside its
// peers on the same text in the same run, interleaved round by round. Peers go
// into a cache folder, never into the project. Prints medians and spread.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {spawnSync} from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {bundleCore} from './bench/bundle-core.mjs'
import {loadPeers} from './bench/peers.mjs'

const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '15'},
    quick: {type: 'boolean', default: false}
  }
})
const root = fileURLToPath(new URL('..', import.meta.url))
const rounds = Number(values.rounds)
const coreFile = await bundleCore(root)
const core = await import(coreFile)
const peers = await loadPeers(root)
const pages = readPages()

for (const page of pages) {
  for (const [scale, name] of [
    [1, ''],
    [100, ' × 100'],
    [1000, ' × 1000']
  ]) {
    if (scale > 1 && page.once) continue
    if (values.quick && scale > 1) continue
    await table(`${page.name}${name}`, page.text.repeat(scale), scale)
  }
}

memory(pages[0].text)

/** Our own samples, and the user's page where the data folder is there. */
function readPages() {
  const samples = path.join(root, 'samples')
  const found = []

  if (existsSync(samples)) {
    for (const file of readdirSync(samples, {recursive: true})) {
      if (!String(file).endsWith('.txt')) continue
      const text = readFileSync(path.join(samples, String(file)), 'utf8')
      // Samples are shorter than a page: bring them to its 18 KB.
      const times = Math.max(1, Math.round(18_565 / Buffer.byteLength(text)))
      found.push({name: String(file), text: text.repeat(times)})
    }
  }

  const seed =
    process.env.COPYDESK_DATA ?? path.join(root, '..', 'shared', 'data')
  const file = path.join(seed, 'seed', 'page.txt')
  if (existsSync(file)) {
    found.push({
      name: 'seed page',
      text: readFileSync(file, 'utf8'),
      once: found.length > 0
    })
  }

  return found
}

/** Time every case in turn, round by round, and print one table. */
async function table(title, text, scale) {
  const bytes = Buffer.byteLength(text)
  const analysis = core.analyse(text)
  const edition = core.makeEdition(analysis, {
    name: 'bench',
    register: core.emptyRegister,
    corrections: true,
    suggestions: false
  })
  const cases = [
    {
      name: 'floor: one pass over the code units',
      run: () => core.countClasses(text)
    },
    {
      name: 'analysis: structure, all rules, suggestions',
      run: () => core.analyseAll(text)
    },
    {name: 'structure', run: () => core.structureOf(text)},
    {name: 'fix all', run: () => core.fixAllOf(text)},
    {name: 'clean copy', run: () => core.cleanCopyOf(text)},
    ...core.exporters.map((exporter) => ({
      name: `export ${exporter.id}`,
      run: () => exporter.write(edition, exporter.defaults)
    })),
    ...peers.filter((peer) => scale <= peer.largestScale)
  ].filter((entry) => entry.run)
  const count = scale === 1 ? rounds : scale === 100 ? 5 : 3
  const times = new Map(cases.map((entry) => [entry.name, []]))
  const warmUp = scale === 1 ? 10 : 1
  for (const entry of cases) {
    for (let index = 0; index < warmUp; index++) await entry.run(text)
  }

  for (let round = 0; round < count; round++) {
    for (const entry of cases) {
      const start = performance.now()
      await entry.run(text)
      times.get(entry.name).push(performance.now() - start)
    }
  }

  const reference = times.get('AutoCorrect lint (peer)')
  console.log(`\n## ${title} (${(bytes / 1e3).toFixed(1)} kB, n = ${count})\n`)
  console.log('| case | median ms | min | max | MB/s | of AutoCorrect lint |')
  console.log('|---|---|---|---|---|---|')
  for (const [name, list] of times) {
    const middle = median(list)
    // Paired, so that a machine whose speed drifts does not show.
    const ratio = reference
      ? median(list.map((time, index) => time / reference[index])).toFixed(2)
      : '–'
    console.log(
      `| ${name} | ${middle.toFixed(3)} | ${Math.min(...list).toFixed(3)} | ` +
        `${Math.max(...list).toFixed(3)} | ${(bytes / 1e3 / middle).toFixed(1)} | ${ratio} |`
    )
  }
}

/** Peak memory of one analysis of 18 MB, in a process of its own. */
function memory(text) {
  const script = `
    import {analyseAll, countClasses} from ${JSON.stringify(coreFile)}
    import {readFileSync} from 'node:fs'
    const text = readFileSync(0, 'utf8')
    if (process.argv[1] === 'floor') countClasses(text); else analyseAll(text)
    console.log(Math.round(process.resourceUsage().maxRSS / 1024))`
  console.log('\n## Peak memory on 18 MB (own process, MiB)\n')
  for (const mode of ['floor', 'analysis']) {
    const result = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', script, mode],
      {input: text.repeat(1000), maxBuffer: 1e8, encoding: 'utf8'}
    )
    console.log(`${mode}: ${result.stdout.trim() || result.stderr.slice(-300)}`)
  }
}

function median(list) {
  const sorted = list.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
