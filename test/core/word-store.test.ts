import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {HanRun} from '../../src/core/entities/han/cut-text.js'
import type {Token} from '../../src/core/entities/han/lattice.js'
import {HanText} from '../../src/core/entities/han/han-text.js'
import {WordStore} from '../../src/core/entities/han/word-store.js'

describe('WordStore', () => {
  it('brings back words of all lengths, far into a block', () => {
    const store = new WordStore()
    const first = store.put([run(0, 1, 2, 3), run(70_000, 4, 12, 70_000)])
    const none = store.put([])
    const last = store.put([run(5, 3)])
    assert.deepEqual(store.take(last), [run(5, 3)])
    assert.deepEqual(store.take(none), [])
    assert.deepEqual(store.take(first), [
      run(0, 1, 2, 3),
      run(70_000, 4, 12, 70_000)
    ])
  })

  it('brings back the words of a volume, whose parts end anywhere', () => {
    const store = new WordStore()
    const blocks = Array.from({length: 9000}, (_, at) => [
      run(at, 1 + (at % 5), 2),
      run(at + 40, 3, 1 + (at % 7))
    ])
    const places = blocks.map((runs) => store.put(runs))
    for (const [at, runs] of blocks.entries())
      assert.deepEqual(store.take(places[at] ?? -1), runs)
  })

  it('keeps what a block has while nobody looks', () => {
    const runs = [run(2, 2, 5)]
    const text = new HanText(runs)
    text.keepIn(new WordStore())
    assert.deepEqual(text.runs, runs)
    text.putAside()
    assert.deepEqual(text.runs, runs)
  })
})

/** Words of some lengths side by side, with all types and values that fit. */
function run(start: number, ...lengths: number[]): HanRun {
  const types = ['word', 'person', 'foreign'] as const
  const tokens: Token[] = []
  let end = start
  for (const [at, length] of lengths.entries()) {
    tokens.push({
      start: end,
      end: end + length,
      type: types[at % 3] ?? 'word',
      packed: 4095 - at,
      margin: 0
    })
    end += length
  }

  return {start, end, tokens}
}
