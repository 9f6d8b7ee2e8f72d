import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import type {Body} from '../../src/core/segment/articles.js'
import {Lexicon} from '../../src/core/segment/cohesion.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import {measureLines} from '../../src/core/segment/measure.js'
import {createScorer, type Scorer} from '../../src/core/segment/scorer.js'

/** Heads, each above its text of one row; every twentieth text is of a harbour. */
function scorerOf(texts: number): Scorer {
  const rows = Array.from({length: texts}, (_, at) => [
    'Harbour news',
    at % 20 === 0 ? 'The harbour froze.' : 'Plums ripened early.'
  ]).flat()
  const table = finish(measureLines(scanPage(rows.join('\n')).lines))
  const index = new FeatureIndex()
  const bodies = Array.from({length: texts}, (_, at): Body => {
    const features = index.read([rows[at * 2 + 1] ?? ''])
    for (const feature of features)
      index.frequency[feature] = (index.frequency[feature] ?? 0) + 1
    const piece = {
      start: at * 2 + 1,
      end: at * 2 + 2,
      paragraphs: [],
      width: 0,
      isResumed: false,
      isFinished: true,
      notice: 0,
      features,
      leadFeatures: []
    }
    return {pieces: [piece], crossheads: []}
  })
  const lexicon = new Lexicon(index, texts)
  return finish(createScorer(table, bodies, index, lexicon))
}

describe('createScorer', () => {
  it('weighs a line against all texts of a page', () => {
    const found = [...scorerOf(120).row(0).keys()]
    assert.deepEqual(found, [0, 20, 40, 60, 80, 100])
  })

  it('weighs a line of a volume against the texts around it', () => {
    const scorer = scorerOf(900)
    assert.deepEqual([...scorer.row(0).keys()], [0, 20, 40, 60, 80, 100, 120])
    const middle = [...scorer.row(900).keys()]
    assert.equal(middle.at(0), 340)
    assert.equal(middle.at(-1), 560)
    assert.equal([...scorer.row(1798).keys()].at(0), 780)
  })
})
