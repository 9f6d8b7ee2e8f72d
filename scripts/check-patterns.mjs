// Every regular expression of the sources ends in linear time. recheck proves
// most; what it only suspects (repetitions with a bound, which it does not
// count) or cannot decide in time is measured, on the text that it would attack
// with and on repetitions of what the pattern itself is made of.
import {readdirSync, readFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {check} from 'recheck'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Milliseconds that recheck has for one pattern. */
const patience = 3000
/** Code units of the short text; the long one has eight times as many. */
const shortLength = 2000
const longLength = 8 * shortLength
/** Eightfold text takes 8 times as long where linear, 64 times where quadratic. */
const mostGrowth = 24
/** Below this (in milliseconds) a time says nothing. */
const leastTime = 2

const patterns = findPatterns()
const verdicts = []
const left = patterns.values()
// No more at once than there are processors: the time that each has runs meanwhile.
await Promise.all(
  Array.from({length: os.availableParallelism()}, async () => {
    for (const pattern of left) {
      const {source, flags} = pattern
      const verdict = await check(source, flags, {timeout: patience})
      verdicts.push({pattern, verdict})
    }
  })
)
const counts = {proved: 0, measured: 0}
const failed = []

for (const {pattern, verdict} of verdicts) {
  if (verdict.status === 'safe') {
    counts.proved++
    continue
  }

  const growth = worstGrowth(pattern, verdict)
  if (growth > mostGrowth) failed.push({pattern, verdict, growth})
  else counts.measured++
}

for (const {pattern, verdict, growth} of failed) {
  console.error(
    `${pattern.place}: /${pattern.source}/${pattern.flags}\n` +
      `  ${verdict.complexity?.summary ?? verdict.status}; ` +
      `eightfold text took ${growth.toFixed(0)} times as long`
  )
}

console.log(
  `${patterns.length} patterns: ${counts.proved} proved linear by recheck, ` +
    `${counts.measured} measured linear, ${failed.length} not linear`
)
process.exit(failed.length > 0 || patterns.length === 0 ? 1 : 0)

/** The regular expressions of `src`, each once. */
function findPatterns() {
  const found = new Map()
  for (const name of readdirSync(path.join(root, 'src'), {recursive: true})) {
    if (!String(name).endsWith('.ts')) continue
    const file = path.join('src', String(name))
    const text = readFileSync(path.join(root, file), 'utf8')
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        const {line} = source.getLineAndCharacterOfPosition(node.getStart())
        found.set(node.text, {
          source: node.text.slice(1, end),
          flags: node.text.slice(end + 1),
          place: `${file}:${line + 1}`
        })
      }

      ts.forEachChild(node, visit)
    }

    visit(source)
  }

  return [...found.values()]
}

/** How many times as long the worst text of eightfold length takes. */
function worstGrowth({source, flags}, verdict) {
  // Searched for from every place, as `matchAll` does; a sticky one is not.
  const pattern = new RegExp(source, flags.replace('g', '') + 'g')
  let worst = 0
  for (const attack of attacks(source, verdict)) {
    const long = time(pattern, attack(longLength))
    if (long < leastTime) continue
    const short = time(pattern, attack(shortLength))
    worst = Math.max(worst, long / Math.max(short, leastTime / 8))
  }

  return worst
}

/** Texts of about a length that make a pattern work hard. */
function attacks(source, {attack}) {
  const made = []
  if (attack) {
    const {pumps, suffix} = attack
    made.push((length) => {
      const each = length / pumps.length
      const body = pumps.map(
        ({prefix, pump}) =>
          prefix + pump.repeat(Math.ceil(each / Math.max(pump.length, 1)))
      )
      return body.join('') + suffix
    })
  }

  // Runs of letters, digits, Han and marks, and of the pattern's own literals.
  const literals = source.match(
    /[\u3400-\u9fff（）《》“”，。、：]+|[A-Za-z]{2,}/gu
  )
  const pieces = [
    'a',
    'Aa ',
    '1',
    '字',
    '1 ',
    '- ',
    '(a',
    '（字',
    '《字',
    '“字'
  ]
  for (const piece of [...pieces, ...(literals ?? []).slice(0, 12)]) {
    made.push(
      (length) => piece.repeat(Math.ceil(length / piece.length)) + '\u0000'
    )
  }

  return made
}

/** Least processor time of three searches to the end, in milliseconds. */
function time(pattern, text) {
  let least = Infinity
  for (let index = 0; index < 3; index++) {
    const start = process.cpuUsage()
    for (const match of text.matchAll(pattern)) if (match === undefined) break
    const {user, system} = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }

  return least
}
