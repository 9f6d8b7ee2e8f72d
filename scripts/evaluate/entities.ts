/**
 * `npm run evaluate:entities`: how well entities are suggested, on the
 * evaluation data beside the repository: strict spans, by the data's own
 * adapter and scorer. A part of `npm run evaluate`.
 *
 *   --show SET   print what is missed and what is invented in the first half
 *                of a set (the half that may be looked at)
 *   --set SET    measure one set only
 *   --learn      measure the curve of the recogniser that learns
 *   --calibrate  count how often each kind of evidence is right, on what may be
 *                looked at: the figures of `core/entities/sureness.ts`
 */
import process from 'node:process'
import {parseArgs} from 'node:util'
import {calibrate, judgedBylines} from './entities/calibrate.js'
import {dataFolder, hasData, readSentences} from './entities/data.js'
import {measurePage} from './entities/page.js'
import {measureSentences, showSentences} from './entities/sentences.js'
import {measureCurve} from './entities/curve.js'
import {say} from './entities/say.js'

const {values: given} = parseArgs({
  options: {
    show: {type: 'string'},
    set: {type: 'string'},
    learn: {type: 'boolean', default: false},
    calibrate: {type: 'boolean', default: false}
  }
})

if (!hasData()) {
  say('evaluate:entities: skipped, no evaluation data in', dataFolder)
  process.exit(0)
}

if (given.calibrate) {
  calibrate()
  process.exit(0)
}

/** What the product promises, and what it reached when this was written. */
const bars: Readonly<Record<string, readonly [bar: number, floor: number]>> = {
  'zh-peopledaily98': [0.68, 0.735],
  'zh-cluener': [0.47, 0.495],
  'zh-datequantity': [0.96, 0.955],
  'en-hipe2020': [0.42, 0.48],
  'page: all kinds': [0.82, 0.85],
  'page: dates and quantities': [0.95, 0.95],
  'page: values': [0.95, 0.95],
  'ticked beforehand, of zh-peopledaily98': [0.95, 0.95],
  'ticked beforehand, of zh-cluener': [0.95, 0.95],
  'ticked beforehand, of zh-datequantity': [0.95, 0.95],
  'ticked beforehand, of the page': [0.95, 0.95],
  'people of bylines, precision': [0.95, 0.95],
  'learned from 500': [0.78, 0.79],
  'learned, least gain over the rules': [0, 0]
}
const reached = new Map<string, number>()

for (const set of Object.keys(bars).slice(0, 4)) {
  if (given.set && given.set !== set) continue
  if (given.show && given.show !== set) continue
  const sentences = readSentences(set)
  if (given.show) {
    showSentences(sentences)
    continue
  }

  const {all, ticked} = measureSentences(set, sentences)
  reached.set(set, all)
  reached.set(`ticked beforehand, of ${set}`, ticked)
}

if (!given.show || given.show === 'seed') {
  if (!given.set || given.set === 'seed') {
    const {all, dates, values, ticked} = measurePage(given.show === 'seed')
    reached.set('page: all kinds', all)
    reached.set('page: dates and quantities', dates)
    reached.set('page: values', values)
    reached.set('ticked beforehand, of the page', ticked)
  }
}

if (!given.show && !given.set) {
  const bylines = judgedBylines()
  const right = bylines.filter(({isRight}) => isRight).length
  say(`bylines: ${String(right)} of ${String(bylines.length)} people right`)
  reached.set('people of bylines, precision', right / bylines.length)
}

if (given.learn) {
  const curve = measureCurve(readSentences('zh-peopledaily98'))
  reached.set('learned from 500', curve.at(-1)?.heard ?? 0)
  reached.set(
    'learned, least gain over the rules',
    Math.min(...curve.map(({heard, rules}) => heard - rules))
  )
}

let isBelowFloor = false
for (const [name, [bar, floor]] of Object.entries(bars)) {
  const value = reached.get(name)
  if (value === undefined) continue
  if (value < floor) isBelowFloor = true
  const mark = value < floor ? '✗ below the floor' : value < bar ? '✗' : '✓'
  say(`${mark} ${name}: ${value.toFixed(3)}, bar ${bar}, floor ${floor}`)
}

if (isBelowFloor) process.exitCode = 1
