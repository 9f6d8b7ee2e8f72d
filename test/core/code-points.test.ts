import assert from 'node:assert/strict'
import fc from 'fast-check'
import {CodePoints} from '../../src/core/export/code-points.js'
import {runs} from './arbitrary-page.js'

describe('code points', () => {
  it('count as Python counts, lone surrogates as one each', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.nat(40), (text, at) => {
        const whole = Array.from(text).slice(0, at).join('')
        assert.equal(
          new CodePoints(text).at(whole.length),
          Array.from(whole).length
        )
      }),
      runs
    )
  })
})
