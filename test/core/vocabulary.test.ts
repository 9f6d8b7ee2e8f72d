import assert from 'node:assert/strict'
import {FeatureSet} from '../../src/core/segment/feature-set.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import {Lexicon} from '../../src/core/segment/cohesion.js'
import {Vocabulary} from '../../src/core/segment/vocabulary.js'

describe('features of a text that grows', () => {
  it('are each there once, also of thousands', () => {
    const set = new FeatureSet()
    for (let id = 0; id < 5000; id++) assert.equal(set.add(id * 64), true)
    for (let id = 0; id < 5000; id++) assert.equal(set.add(id * 64), false)
    assert.equal(set.size, 5000)
  })

  it('were there from when they came', () => {
    const set = new FeatureSet()
    for (let id = 0; id < 1000; id++) set.add(id)
    assert.equal(set.had(599, 600), true)
    assert.equal(set.had(600, 600), false)
    assert.equal(set.had(1000, 1000), false)
  })

  it('are weighed as if the text had ended on that row', () => {
    const rows = ['长江大桥通车', '市民上桥参观', '大桥夜景迷人']
    const index = new FeatureIndex()
    const own = rows.map((row) => index.read([row]))
    const other = index.read(['参观大桥的市民'])
    for (const list of [...own, other]) index.count(list)
    const lexicon = new Lexicon(index, 4)
    const words = new Vocabulary(lexicon)
    const extents = own.map((list) => {
      for (const id of list) words.add(id)
      return words.extent
    })
    for (const [last, extent] of extents.entries()) {
      const whole = lexicon.cohesion(own.slice(0, last + 1), [other])
      assert.ok(Math.abs(words.cohesion(extent, other) - whole) < 1e-9)
    }

    assert.ok(
      words.cohesion(extents[0]!, other) < words.cohesion(extents[1]!, other)
    )
  })
})
