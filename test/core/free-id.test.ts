import assert from 'node:assert/strict'
import fc from 'fast-check'
import {freeId} from '../../src/core/entities/free-id.js'
import {isKey} from '../../src/core/entities/register.js'

describe('the id that is proposed for a name', () => {
  const none = new Set<string>()

  it('is the name as far as it can be', () => {
    assert.equal(freeId('John Smith, Jr.', none), 'john-smith-jr')
    assert.equal(freeId('徐伟', none), '徐伟')
    assert.equal(freeId('Cafe\u0301 Étoile', none), 'cafe\u0301-étoile')
    assert.equal(freeId('3 号楼', none), '号楼')
    assert.equal(freeId('《》', none), 'entry')
  })

  it('has a number where it is taken', () => {
    assert.equal(freeId('徐伟', new Set(['徐伟', '徐伟-2'])), '徐伟-3')
  })

  it('is a key, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 300}), (name) => {
        assert.ok(isKey(freeId(name, none)))
      })
    )
  })
})
