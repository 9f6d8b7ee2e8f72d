import assert from 'node:assert/strict'
import fc from 'fast-check'
import {LeadIndexBuilder} from '../../src/core/entities/lead-index.js'
import {searchNames} from '../../src/core/entities/name-search.js'
import {isWholeName} from '../../src/core/entities/whole-name.js'

describe('strings in a text', () => {
  const string = fc.string({
    unit: fc.constantFrom('甲', '乙', '\0', '𠮷', 'a'),
    maxLength: 4
  })

  it('are visited wherever they stand, the longest first', () => {
    fc.assert(
      fc.property(fc.array(string), string, string, (strings, a, b) => {
        const text = `${a}甲乙${b}${a}`
        const builder = new LeadIndexBuilder()
        for (const each of strings) builder.add(each)
        const visited: string[] = []
        builder.build().visit(text, (start, end) => {
          if (strings.includes(text.slice(start, end))) {
            visited.push(`${start} ${end}`)
          }

          return false
        })
        const expected: string[] = []
        for (let start = 0; start < text.length; start++) {
          for (let end = text.length; end > start; end--) {
            if (strings.includes(text.slice(start, end))) {
              expected.push(`${start} ${end}`)
            }
          }
        }

        assert.deepEqual(visited, expected)
      })
    )
  })

  it('are skipped where the visitor takes them', () => {
    const builder = new LeadIndexBuilder()
    for (const each of ['甲', '甲甲', '乙']) builder.add(each)
    const taken: number[][] = []
    builder.build().visit('甲甲甲乙丙', (start, end) => {
      taken.push([start, end])
      return true
    })
    assert.deepEqual(taken, [
      [0, 2],
      [2, 3],
      [3, 4]
    ])
  })
})

describe('names of several things', () => {
  const find = (text: string, ...things: string[][]): string[] =>
    [...searchNames(things).find(text)].map(
      ([thing, places]) =>
        `${thing}: ${places.map(({start, end}) => text.slice(start, end)).join(' ')}`
    )

  it('are found for each apart, the longest where they overlap', () => {
    assert.deepEqual(
      find('何立群和立群，何立群', ['立群', '何立群'], ['何'], ['立群']),
      ['0: 何立群 立群 何立群', '1: 何 何', '2: 立群 立群 立群']
    )
  })

  it('are whole words where the script has words', () => {
    assert.deepEqual(
      find('Ann, Annual, Joann, 11号楼，1号楼，ann', ['Ann'], ['1号楼']),
      ['0: Ann', '1: 1号楼']
    )
  })

  it('are whole with accents, in other alphabets and in full width', () => {
    for (const [name, text] of [
      ['Andre', 'Andre\u0301'],
      ['Andr', 'André'],
      ['Анн', 'Анна'],
      ['Ａｎ', 'Ａｎｎ'],
      ['１号', '１１号']
    ] as const) {
      const start = text.lastIndexOf(name)
      const span = {start, end: start + name.length}
      assert.ok(!isWholeName(text, span), text)
      assert.ok(isWholeName(name, {start: 0, end: name.length}), name)
    }

    assert.ok(isWholeName('市委书记', {start: 1, end: 2}))
  })
})
