import assert from 'node:assert/strict'
import {Lexicon} from '../../src/core/segment/cohesion.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import type {LinkContext} from '../../src/core/segment/links.js'
import {RowWords} from '../../src/core/segment/row-words.js'

/** Rows of a page, of each of which the words were counted as of a text. */
function pageOf(texts: readonly string[]) {
  const index = new FeatureIndex()
  const own = texts.map((text) => index.read([text]))
  for (const list of own) index.count(list)
  const lexicon = new Lexicon(index, texts.length)
  const table = {texts, count: texts.length} as LinkContext['table']
  const words = new RowWords({table, index, lexicon})
  return {index, own, lexicon, words}
}

function assertNear(a: number, b: number): void {
  assert.ok(Math.abs(a - b) < 1e-9, `${a} and ${b}`)
}

describe('what rows of a text share with other lines', () => {
  it('is weighed as if the text had ended on that row', () => {
    const {own, lexicon, words} = pageOf([
      'harbour bridge engineers',
      'museum auction harbour',
      'lantern painters',
      'bridge auction lantern'
    ])
    const others = words.read(['bridge auction lantern'])
    const text = words.textOf([])
    for (const end of [2, 3]) words.grow(text, {start: 0, end})
    const cosines = [1, 2, 3].map((rows) => words.cohesion(text, rows, others))
    for (const [at, cosine] of cosines.entries())
      assertNear(cosine, lexicon.cohesion(own.slice(0, at + 1), own.slice(3)))
    assert.ok(cosines[0]! > 0 && cosines[1]! > cosines[0]!)
    assert.ok(cosines[2]! > cosines[1]!)
  })

  it('is what any of its parts says, each word once', () => {
    const {own, lexicon, words} = pageOf([
      'harbour bridge engineers',
      'ferry station',
      'harbour museum',
      'museum bridge ferry'
    ])
    const others = words.read(['museum bridge ferry'])
    const text = words.textOf([{start: 0, end: 1}])
    words.grow(text, {start: 2, end: 3})
    const [one = [], , three = [], four = []] = own
    assertNear(words.cohesion(text, 0, others), lexicon.cohesion([one], [four]))
    assertNear(
      words.cohesion(text, 1, others),
      lexicon.cohesion([one, three], [four])
    )
  })

  it('are pairs of characters that two of its rows make where they meet', () => {
    const texts = ['今日采集工', '程开工', '工程', '他处']
    const {words} = pageOf(texts)
    const others = words.read(['工程'])
    const whole = words.textOf([])
    words.grow(whole, {start: 0, end: 2})
    assert.equal(words.cohesion(whole, 1, others), 0)
    assert.ok(words.cohesion(whole, 2, others) > 0)
    const rest = words.textOf([])
    words.grow(rest, {start: 1, end: 2})
    assert.equal(words.cohesion(rest, 1, others), 0)
  })

  it('is nothing where no text has the words, or there are none', () => {
    const {words} = pageOf(['harbour bridge', 'ferry station'])
    const text = words.textOf([{start: 0, end: 2}])
    for (const lines of [['unheard'], [], ['unheard', 'words']])
      assert.equal(words.cohesion(text, 0, words.read(lines)), 0)
    assert.ok(words.cohesion(text, 0, words.read(['unheard ferry'])) > 0)
  })
})
