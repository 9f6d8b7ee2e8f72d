import assert from 'node:assert/strict'
import {applyEdits} from '../../src/core/model/span.js'
import {say} from '../../src/core/model/words.js'
import {found, mended} from './one-rule.js'

describe('a blank that lacks behind a mark', () => {
  const cases: Readonly<Record<string, string>> = {
    'it was useful,but typical': 'it was useful, but typical',
    'it was useful;but typical': 'it was useful; but typical',
    'it (of the town)was his': 'it (of the town) was his',
    'it (of Quilliam)was his': 'it (of Quilliam) was his',
    'it was useful.The men': 'it was useful. The men',
    'was it useful?The men': 'was it useful? The men'
  }
  for (const [line, expected] of Object.entries(cases)) {
    it(`is put there: ${line}`, () =>
      assert.equal(mended(line, 'joined-words'), expected))
  }

  for (const line of [
    'it was Quilliam,but typical',
    'it was useful,quilliax of it',
    'it was useful,b of it',
    'it was of St.John here',
    'it was useful.the men',
    'it was useful.THE men',
    'see the index?letter=a of it',
    'it was useful:but typical'
  ]) {
    it(`is not: ${line}`, () =>
      assert.equal(mended(line, 'joined-words'), line))
  }

  it('is told with the words about it', () => {
    const told = (line: string): string[] =>
      found(`${line}\nthe men of the town\n`, 'joined-words').map(
        ({actual, expected, reason}) =>
          `${actual ?? '-'}>${expected ?? '-'}: ${say(reason, 'en')}`
      )
    assert.deepEqual(told('it was useful,but typical'), [
      '> : Missing blank between “useful” and “but”'
    ])
    assert.deepEqual(told('Wewillbe home'), [
      '> : Missing blank between “We” and “will”',
      '> : Missing blank between “will” and “be”'
    ])
    // A word that the page has twice is one of its own.
    assert.deepEqual(told('the townsthe men and townsthe boys'), [])
  })
})

describe('a word that the line end cuts', () => {
  /** What its fixes make of two lines, the sure one told so. */
  const ways = (text: string): string[] => {
    const [finding] = found(text, 'end-hyphen')
    return (finding?.fixes ?? []).map(
      ({edits, carry, safe}) =>
        `${safe ? 'safe ' : ''}${applyEdits(text, [...edits, ...(carry ?? [])])}`
    )
  }

  it('is joined on its first line, with the marks behind it', () => {
    assert.deepEqual(
      ways('the men of the commis-\nsion,” he said.\nthe men\n'),
      ['safe the men of the commission,”\nhe said.\nthe men\n']
    )
    assert.deepEqual(ways('the men of the commis- \n  sion met.\n'), [
      'safe the men of the commission \n  met.\n'
    ])
  })

  it('is left on its lines where tags stand in the second', () => {
    assert.deepEqual(
      ways('the men of the commis-\nsion of [Bay]{.place} met.\n'),
      ['safe the men of the commis\nsion of [Bay]{.place} met.\n']
    )
  })

  it('is told of the hyphen alone, which is to go', () => {
    const [finding] = found('the men of the commis-\nsion met.\n', 'end-hyphen')
    assert.deepEqual([finding?.actual, finding?.expected], ['-', ''])
  })

  it('is none before a figure', () => {
    assert.deepEqual(ways('the men of the COVID-\n19 ward met.\n'), [])
  })
})
