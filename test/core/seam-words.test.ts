import assert from 'node:assert/strict'
import {openLexicon, packLexicon, type Lexicon} from '../../src/core/lexicon.js'
import {SeamWords} from '../../src/core/segment/seam-words.js'

/** A lexicon of some words, each of a weight. */
function lexiconOf(words: Readonly<Record<string, number>>): Lexicon {
  const lexicon = openLexicon(packLexicon(new Map(Object.entries(words))))
  assert.ok(lexicon)
  return lexicon
}

const chinese = lexiconOf({
  紧密: 200,
  渡船: 100,
  渡: 193,
  船: 193,
  困难: 200,
  人民: 200,
  群众: 180,
  来: 180,
  的: 230,
  更: 150,
  // Each by itself is cheaper than the rare word that they make.
  上: 220,
  海: 200,
  上海: 40,
  密: 60,
  紧: 60
})
const english = lexiconOf({institution: 90})

function odds(last: string, first: string, isHan = true): number | undefined {
  const words = isHan ? chinese : english
  return new SeamWords([last, first], isHan, words).odds(0, 1)
}

describe('words across the end of a line', () => {
  it('speak the more for one text the more the two gain by them', () => {
    const common = odds('关系更加紧', '密的往来') ?? 0
    const rare = odds('这条渡', '船走了') ?? 0
    assert.ok(common > rare && rare > 0, `${common} > ${rare}`)
  })

  it('speak against it where a character waits for the rest of a word', () => {
    assert.ok((odds('有人民群', '走了') ?? 0) < -1)
    assert.ok((odds('人民', '众的') ?? 0) < -1)
  })

  it('say little where what stands on each side is whole', () => {
    const whole = odds('困难', '人民') ?? 0
    assert.ok(whole > 0 && whole < 1, `${whole}`)
  })

  it('say nothing for it where the two are likelier as words of their own', () => {
    assert.ok((odds('上', '海') ?? 0) < 0)
    assert.equal(new SeamWords(['上', '海'], true, chinese).across(0, 1), 0)
  })

  it('join the halves of a word at a hyphen', () => {
    assert.ok((odds('in an institut-', 'ion that', false) ?? 0) > 0)
    assert.ok((odds('in an institut-', 'Ion that', false) ?? 0) < 0)
    assert.ok((odds('in an institut-', 'or more', false) ?? 0) < 0)
  })

  it('say nothing without a lexicon, or where no word can stand', () => {
    assert.equal(
      new SeamWords(['紧', '密'], true, undefined).odds(0, 1),
      undefined
    )
    assert.equal(odds('结束了。', '密的'), undefined)
    assert.equal(odds('困难', '，密的'), undefined)
    assert.equal(odds('a whole line', 'and more', false), undefined)
    assert.equal(odds('', ''), undefined)
  })

  it('are asked of any two rows, in any order', () => {
    const page = new SeamWords(
      ['密的往来', '关系更加紧', '众的'],
      true,
      chinese
    )
    assert.equal(page.odds(1, 0), odds('关系更加紧', '密的往来'))
    assert.equal(page.odds(1, 2), odds('关系更加紧', '众的'))
    assert.equal(page.across(1, 0), page.odds(1, 0))
    assert.equal(page.across(1, 2), 0)
  })
})
