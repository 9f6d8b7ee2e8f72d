import assert from 'node:assert/strict'
import {calendarOf} from '../../src/core/entities/calendar.js'
import {readEnglish} from '../../src/core/entities/english/english-text.js'
import {cutText} from '../../src/core/entities/han/cut-text.js'
import {HanLattice} from '../../src/core/entities/han/lattice.js'
import {openNameLexicon} from '../../src/core/entities/name-lexicon.js'
import {recognisers} from '../../src/core/entities/recognisers/index.js'
import {weak} from '../../src/core/entities/recognisers/recogniser.js'
import {makeNameLexicon} from '../../scripts/name-lexicon.js'
import {testLexica} from './lexica.js'

describe('recognisers', function () {
  this.timeout(60_000)
  const names = openNameLexicon(makeNameLexicon())

  for (const recogniser of recognisers) {
    for (const {text, finds, issue} of recogniser.examples) {
      it(`${recogniser.id}: ${text}`, () => {
        assert.ok(names)
        const isEnglish = recogniser.languages.includes('en')
        const found = recogniser
          .find({
            text,
            block: undefined,
            language: isEnglish ? 'en' : 'zh-Hans',
            calendar: calendarOf(text, issue),
            earlier: undefined,
            names,
            han: isEnglish ? [] : cutText(text, new HanLattice(names)),
            english: isEnglish ? readEnglish(text, testLexica().en) : undefined
          })
          .filter(({confidence}) => confidence > weak)
        const seen = found.map((each, index) => ({
          text: text.slice(each.start, each.end),
          ...pick(each, Object.keys(finds[index] ?? {}))
        }))
        assert.deepEqual(seen, finds)
      })
    }
  }

  it('have examples, but for the byline, which others read', () => {
    for (const {id, examples} of recognisers) {
      assert.ok(examples.length > 0 || id === 'byline-person', id)
    }
  })
})

function pick(value: object, keys: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => keys.includes(key))
  )
}
