import assert from 'node:assert/strict'
import fc from 'fast-check'
import picomatch from 'picomatch'
import {literally} from '../../src/client/glob.js'

describe('a path as a glob', () => {
  it('matches itself and no other', () => {
    const pieces = ['a', '1', '[', ']', '{', '}', ',', '*', '?', '.txt', '/版']
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), {minLength: 1}),
        fc.array(fc.constantFrom(...pieces), {minLength: 1}),
        (one, other) => {
          const path = one.join('')
          const matches = picomatch(literally(path), {
            dot: true,
            nobrace: false,
            nonegate: true,
            noextglob: true,
            strictSlashes: true
          })
          assert.ok(matches(path), literally(path))
          if (other.join('') !== path) assert.ok(!matches(other.join('')))
        }
      )
    )
  })

  it('leaves a plain path as it is', () => {
    assert.equal(literally('/纸/page-1 (2).txt'), '/纸/page-1 (2).txt')
    assert.equal(literally('/p[1]{a}.txt'), '/p[[]1[]][{]a[}].txt')
  })
})
