import assert from 'node:assert/strict'
import fc from 'fast-check'
import {nearest} from '../../src/core/nearest.js'

/** Levenshtein's distance by its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  return a.at(-1) === b.at(-1)
    ? distance(a.slice(0, -1), b.slice(0, -1))
    : 1 +
        Math.min(
          distance(a.slice(0, -1), b),
          distance(a, b.slice(0, -1)),
          distance(a.slice(0, -1), b.slice(0, -1))
        )
}

describe('the nearest of some names', () => {
  it('is one at the least distance, at most a third of the name away', () => {
    const name = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6})
    fc.assert(
      fc.property(name, fc.array(name, {maxLength: 6}), (given, all) => {
        const distances = all.map((each) =>
          given.length >= 3 && each.startsWith(given)
            ? 1
            : distance(given, each)
        )
        const least = Math.min(...distances)
        const isNear = least <= Math.max(1, Math.floor(given.length / 3))
        assert.equal(
          nearest(given, all),
          isNear ? all[distances.indexOf(least)] : undefined
        )
      })
    )
  })

  it('is looked for whatever the case', () => {
    assert.equal(nearest('sameas', ['name', 'sameAs']), 'sameAs')
  })

  it('is none for a name that is no name', () => {
    assert.equal(nearest('a'.repeat(41), ['a'.repeat(41)]), undefined)
  })
})
