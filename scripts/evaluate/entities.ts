/**
 * `npm run evaluate:entities`: how well entities are suggested, on the
 * evaluation data beside the repository: strict spans, by the data's own
 * adapter and scorer. A part of `npm run evaluate`.
 *
 *   --show SET   print what is missed and what is invented in the first half
 *                of a set (the half that may be looked at)
 *   --set SET    measure one set only
 *   --learn      measure the curve of the recogniser that learns
 */
import process from 'node:process'
import {parseArgs} from 'node:util'
import {dataFolder, hasData, readSentences} from './entities/data.js'
import {measurePage} from './entities/page.js'
import {measureSentences, showSentences} from './entities/sentences.js'
import {measureCurve} from './entities/curve.js'
import {say} from './entities/say.js'

const {values: given} = parseArgs({
  options: {
    show: {type: 'string'},
    set: {type: 'string'},
    learn: {type: 'boolean', default: false}
  }
})

if (!hasData()) {
  say('evaluate:entities: skipped, no evaluation data in', dataFolder)
  process.exit(0)
}

for (const set of [
  'zh-peopledaily98',
  'zh-cluener',
  'zh-datequantity',
  'en-hipe2020'
]) {
  if (given.set && given.set !== set) continue
  if (given.show && given.show !== set) continue
  const sentences = readSentences(set)
  if (given.show) showSentences(sentences)
  else measureSentences(set, sentences)
}

if (!given.set || given.set === 'seed') measurePage(given.show === 'seed')
if (given.learn) measureCurve(readSentences('zh-peopledaily98'))
