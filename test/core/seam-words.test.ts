import assert from 'node:assert/strict'
import {openLexicon, packLexicon, type Lexicon} from '../../src/core/lexicon.js'
import {seamWordOdds} from '../../src/core/segment/seam-words.js'

/** A lexicon of some words, each of a weight. */
function lexiconOf(words: Readonly<Record<string, number>>): Lexicon {
  const lexicon = openLexicon(packLexicon(new Map(Object.entries(words))))
  assert.ok(lexicon)
  return lexicon
}

describe('words across the end of a line', () => {
  const han = {han: true, words: lexiconOf({紧密: 200, 渡船: 100})}
  const western = {han: false, words: lexiconOf({institution: 90})}

  it('speak the more for one text the commoner they are', () => {
    const common = seamWordOdds(han, '关系更加紧', '密的往来') ?? 0
    const rare = seamWordOdds(han, '这条渡', '船走了') ?? 0
    assert.ok(common > rare && rare > 0)
  })

  it('speak against it where there is none', () => {
    assert.ok((seamWordOdds(han, '梨园里', '船走了') ?? 0) < 0)
    assert.ok((seamWordOdds(western, 'in an institut-', 'or more') ?? 0) < 0)
  })

  it('join the halves of a word at a hyphen', () => {
    assert.ok((seamWordOdds(western, 'in an institut-', 'ion that') ?? 0) > 0)
    assert.ok((seamWordOdds(western, 'in an institut-', 'Ion that') ?? 0) < 0)
  })

  it('say nothing without a lexicon, or where no word can stand', () => {
    assert.equal(
      seamWordOdds({...han, words: undefined}, '紧', '密'),
      undefined
    )
    assert.equal(seamWordOdds(han, '结束了。', '密的'), undefined)
    assert.equal(seamWordOdds(western, 'a whole line', 'and more'), undefined)
    assert.equal(seamWordOdds(han, '', ''), undefined)
  })
})
