import assert from 'node:assert/strict'
import fc from 'fast-check'
import {mergeCopies} from '../../src/core/clean/merge.js'
import {applyEdits} from '../../src/core/model/span.js'
import {runs} from './arbitrary-page.js'

function merged(first: string, fresh: string, mine: string): string {
  return applyEdits(mine, mergeCopies(first, fresh, mine).edits)
}

const line = fc.constantFrom('甲\n', '乙\n', '丙\n', '丁\n', '\n')
const text = fc.array(line, {maxLength: 12}).map((lines) => lines.join(''))

describe('merging a fresh copy', () => {
  const first = '# 题\n\n甲。\n\n乙。\n\n丙。\n'

  it('takes over what only the fresh copy changed', () => {
    const mine = first.replace('乙。', '乙说。')
    const fresh = first.replace('丙。', '丙。\n\n丁。').replace('题', '新题')
    const result = mergeCopies(first, fresh, mine)
    assert.equal(result.taken, 2)
    assert.deepEqual(result.kept, [])
    assert.equal(
      applyEdits(mine, result.edits),
      '# 新题\n\n甲。\n\n乙说。\n\n丙。\n\n丁。\n'
    )
  })

  it('keeps hand work where both changed a place, and says where', () => {
    const mine = first.replace('乙。', '乙说。')
    const {edits, kept} = mergeCopies(
      first,
      first.replace('乙。', '已。'),
      mine
    )
    assert.deepEqual(edits, [])
    assert.deepEqual(kept, [
      {
        start: mine.indexOf('乙说'),
        end: mine.indexOf('\n丙') - 0,
        fresh: '已。\n'
      }
    ])
  })

  it('takes what stands right beside hand work', () => {
    const lines = '甲\n乙\n丙\n'
    // A line below one that the hand changed, and below one that it took away.
    assert.equal(
      merged(lines, '甲\n乙\n丁\n丙\n', '甲\n已\n丙\n'),
      '甲\n已\n丁\n丙\n'
    )
    assert.equal(merged(lines, '甲\n乙\n丁\n', '甲\n已\n丙\n'), '甲\n已\n丁\n')
    assert.equal(
      merged(lines, '甲\n丁\n丙\n', '甲\n乙\n已\n丙\n'),
      '甲\n丁\n已\n丙\n'
    )
  })

  it('orders nothing that both put into one place', () => {
    const mine = '甲\n已\n乙\n'
    const {edits, taken, kept} = mergeCopies('甲\n乙\n', '甲\n丁\n乙\n', mine)
    assert.deepEqual(edits, [])
    assert.equal(taken, 0)
    assert.deepEqual(kept, [{start: 2, end: 4, fresh: '丁\n'}])
  })

  it('is content where both came to the same', () => {
    const mine = first.replace('乙', '已')
    assert.deepEqual(mergeCopies(first, mine, mine), {
      edits: [],
      taken: 0,
      kept: []
    })
  })
})

describe('merging: invariant', () => {
  it('gives the fresh copy where nobody touched the first', () => {
    fc.assert(
      fc.property(text, text, (first, fresh) => {
        assert.equal(merged(first, fresh, first), fresh)
      }),
      runs
    )
  })

  it('changes nothing where the fresh copy is the first', () => {
    fc.assert(
      fc.property(text, text, (first, mine) => {
        assert.equal(merged(first, first, mine), mine)
      }),
      runs
    )
  })

  it('never takes away a line that a person wrote', () => {
    fc.assert(
      fc.property(text, text, fc.nat(12), (first, fresh, at) => {
        const lines = first.split('\n').slice(0, -1)
        const place = Math.min(at, lines.length)
        const mine = lines
          .toSpliced(place, 0, '手写')
          .map((each) => each + '\n')
        const result = merged(first, fresh, mine.join(''))
        assert.ok(result.split('\n').includes('手写'), result)
      }),
      runs
    )
  })
})
