// `npm run fuzz [-- --seconds N] [-- --seed N] [-- --target NAME]`: throw random
// and mutated input at everything that reads what others wrote, for a stated
// time. A throw, a broken promise (a lost character, a line without an answer)
// or a second spent on one input is a find; it is printed as JSON, to become a
// case of test/fuzz-cases.ts.
import process from 'node:process'
import {parseArgs} from 'node:util'
import {tsImport} from 'tsx/esm/api'

const {values} = parseArgs({
  options: {
    seconds: {type: 'string', default: '60'},
    seed: {type: 'string', default: String(Date.now() % 2 ** 31)},
    target: {type: 'string'}
  }
})
const {targets} = await tsImport('../test/fuzz-targets.ts', import.meta.url)
const chosen = Object.entries(targets).filter(
  ([name]) => values.target === undefined || name === values.target
)
const each = (Number(values.seconds) * 1000) / chosen.length
/** Milliseconds of processor time that one input may cost. */
const patience = 1000
const signs = '[]{}.#=":-\\\n\r\t &<>/!|*_,\'\0\ufeff\ud800\udc00（）《》。，'
let state = Number(values.seed) | 0
let found = 0

console.log(`seed ${values.seed}`)
for (const [name, {seeds, run}] of chosen) {
  const corpus = [...seeds]
  const end = Date.now() + each
  let count = 0
  while (Date.now() < end) {
    const input = mutate(corpus)
    count++
    const start = process.cpuUsage()
    try {
      run(input)
    } catch (error) {
      report(name, input, error)
    }

    const {user, system} = process.cpuUsage(start)
    const time = (user + system) / 1000
    if (time > patience) report(name, input, `took ${time.toFixed(0)} ms`)
    // What is new in length joins the corpus now and then.
    if (below(50) === 0 && input.length < 4000) corpus.push(input)
    if (corpus.length > 400) corpus.splice(seeds.length, 200)
  }

  console.log(`${name}: ${count} inputs in ${Math.round(each / 1000)} s`)
}

console.log(`${found} found`)
process.exit(found > 0 ? 1 : 0)

function report(name, input, error) {
  found++
  const reason = error instanceof Error ? error.stack : String(error)
  if (found <= 20) console.log(`${name}: ${reason}\n${JSON.stringify(input)}`)
}

/** Mulberry32: the same seed gives the same run. */
function random() {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

function below(most) {
  return Math.floor(random() * most)
}

/** One to eight changes of something of the corpus. */
function mutate(corpus) {
  let text = corpus[below(corpus.length)]
  for (let times = below(8) + 1; times > 0; times--) {
    const at = below(text.length + 1)
    const to = Math.min(text.length, at + below(20))
    const other = corpus[below(corpus.length)]
    const start = below(other.length + 1)
    const piece = other.slice(start, start + below(60))
    switch (below(6)) {
      case 0:
        text = text.slice(0, at) + text.slice(to)
        break
      case 1:
        text = text.slice(0, at) + piece + text.slice(at)
        break
      case 2:
        text =
          text.slice(0, at) +
          text.slice(at, to).repeat(below(6)) +
          text.slice(to)
        break
      case 3:
        text =
          text.slice(0, at) +
          String.fromCharCode(below(0x10000)) +
          text.slice(to)
        break
      case 4:
        text =
          text.slice(0, at) + signs.charAt(below(signs.length)) + text.slice(at)
        break
      default:
        text = text.slice(at) + text.slice(0, at)
    }
  }

  return text.slice(0, 20_000)
}
