import assert from 'node:assert/strict'
import {
  isNamed,
  westernWords,
  type WesternWord
} from '../../src/core/rules/western-words.js'
import {testLexica} from './lexica.js'

const {en} = testLexica()

interface Around {
  readonly before?: string
  readonly after?: string
  readonly isClean?: boolean
  readonly isForeign?: boolean
}

/** The words of a line of a page that is in English, and clean. */
function wordsOf(
  text: string,
  {before = '', after = '', isClean = true, isForeign = false}: Around = {}
): WesternWord[] {
  assert.ok(en)
  return westernWords({text, before, after}, en, {
    isClean: () => isClean,
    isForeign: () => isForeign
  })
}

/** The texts of the words that something is said of. */
const those = (
  words: readonly WesternWord[],
  which: (word: WesternWord) => boolean
): string[] => words.filter((word) => which(word)).map(({text}) => text)
const unknown = (text: string, around?: Around): string[] =>
  those(wordsOf(text, around), ({isKnown}) => !isKnown)
const bound = (text: string, around?: Around): string[] =>
  those(wordsOf(text, around), ({isBound}) => isBound)

describe('words of an English line', () => {
  it('stand where they stand, without the marks about them', () => {
    assert.deepEqual(
      wordsOf('“The men’s boat,” (1893) n0t').map(
        ({start, end, text, lower}) => [start, end, text, lower]
      ),
      [
        [1, 4, 'The', 'the'],
        [5, 10, 'men’s', "men's"],
        [11, 15, 'boat', 'boat'],
        [19, 23, '1893', '1893'],
        [25, 28, 'n0t', 'n0t']
      ]
    )
  })

  it('are known where the lexicon has them, with a weight', () => {
    const words = wordsOf('The harbour qxzvt')
    assert.deepEqual(
      words.map(({isKnown}) => isKnown),
      [true, true, false]
    )
    assert.ok((words[0]?.weight ?? 0) > (words[1]?.weight ?? 0))
    assert.equal(words[2]?.weight, 0)
  })

  it('are nothing to look up where they are numbers or abbreviations', () => {
    const line =
      '1893 19th 9am 12s 5ft XIV BBC MPs Capt hon www mac kestrel.co.uk'
    assert.deepEqual(unknown(line.replace('kestrel', 'river')), [])
    assert.deepEqual(
      those(wordsOf(line), ({isNoWord}) => isNoWord),
      [...line.split(' ').slice(0, -1), 'co', 'uk']
    )
    assert.deepEqual(
      those(wordsOf('see KESTREL.uk and HARWOOD.uk'), ({isNoWord}) => isNoWord),
      []
    )
    assert.deepEqual(unknown('19thx xivq bbcq'), ['19thx', 'xivq', 'bbcq'])
    assert.deepEqual(unknown('the 3.fr .xuk'), ['xuk'])
  })
})

describe('a word that a line end cuts', () => {
  it('is looked up whole, on both lines', () => {
    const [, second] = wordsOf('the commis-', {after: 'sion met'})
    assert.deepEqual(
      [second?.lower, second?.carried, second?.isCut, second?.isKnown],
      ['commission', 0, true, true]
    )
    const [first, met] = wordsOf('sion met', {before: 'of the commis-'})
    assert.deepEqual(
      [first?.lower, first?.carried, first?.isCut, first?.isKnown],
      ['commission', 6, true, true]
    )
    assert.deepEqual([met?.lower, met?.carried, met?.isCut], ['met', 0, false])
  })

  it('is cut by any hyphen at the very end, blanks left out', () => {
    for (const hyphen of ['-', '¬', '=', '\u00AD', '‐'])
      assert.deepEqual(
        unknown(`the commis${hyphen}  `, {after: 'sion met'}),
        [],
        hyphen
      )
    assert.deepEqual(unknown('the commis-x', {after: 'sion met'}), ['commis'])
    assert.deepEqual(unknown('the commis', {after: 'sion met'}), ['commis'])
  })

  it('is none where the line before ends in no hyphen, or a word stands between', () => {
    assert.deepEqual(unknown('sion met', {before: 'of the commis'}), ['sion'])
    assert.deepEqual(unknown('  sion met', {before: 'of the commis-'}), [])
    assert.deepEqual(unknown('met', {before: 'of 1893-'}), [])
  })

  it('is not bound by its hyphen', () => {
    assert.deepEqual(bound('the commis-', {after: 'sion met'}), [])
    assert.deepEqual(bound('the commis-sion met'), ['commis', 'sion'])
  })
})

describe('a word that is part of something', () => {
  it('is one in a compound, an address, or beside what is lost', () => {
    assert.deepEqual(bound('the well-known boat'), ['well', 'known'])
    assert.deepEqual(bound('at info@river.com now'), ['info', 'river'])
    assert.deepEqual(bound('of qx□vt and qx\u200Bvt'), ['qx', 'vt', 'qx', 'vt'])
    assert.deepEqual(bound('read the caf&eacute;teria'), [
      'caf',
      'eacute',
      'teria'
    ])
    assert.deepEqual(bound('the house. the men'), [])
    assert.deepEqual(bound('see river.com'), ['river'])
    assert.deepEqual(bound('the River.Com'), [])
  })

  it('is one with a capital inside', () => {
    assert.deepEqual(bound('the iOS and YouTube of the BBC'), [
      'iOS',
      'YouTube'
    ])
  })

  it('is the second half of one that was cut once', () => {
    assert.deepEqual(bound('the won- der of it'), ['won', 'der'])
    assert.deepEqual(bound('the men - der of it'), [])
  })

  it('is one shortened before a mark, a small letter or a number', () => {
    assert.deepEqual(bound('his prem. ditto and acc. 24 of sen., it'), [
      'prem',
      'acc',
      'sen'
    ])
    assert.deepEqual(bound('his prem. Ditto of house. ditto'), [])
  })

  it('is one without a vowel before a full stop, on a clean page', () => {
    assert.deepEqual(bound('see chp. The rgs. It'), ['chp', 'rgs'])
    assert.deepEqual(bound('see chp. The rgs. It', {isClean: false}), [])
    assert.deepEqual(bound('see chp The rgsss. It'), [])
  })
})

describe('words of another language in an English line', () => {
  const german = 'die herrn und der grafen von'

  it('are known, and bound, as a whole line or a passage of one', () => {
    const line = 'qxzvt qxzv men'
    assert.deepEqual(
      wordsOf(line, {isForeign: true}).map(
        ({isForeign, isKnown, isBound, isNoWord}) =>
          isForeign && isKnown && isBound && isNoWord
      ),
      [true, true, true]
    )
    const words = wordsOf(`the men sang of it ${german}`)
    assert.ok(
      those(words, ({isForeign}) => isForeign)
        .join(' ')
        .includes('herrn und der grafen')
    )
    assert.deepEqual(
      those(words.slice(0, 4), ({isForeign}) => isForeign),
      []
    )
  })

  it('are told by the lines about them, too', () => {
    const around = {before: 'er herrn und der', after: 'und der grafen von'}
    assert.equal(
      those(wordsOf('grafen herrn', around), ({isForeign}) => isForeign).length,
      2
    )
    assert.equal(
      those(wordsOf('grafen herrn'), ({isForeign}) => isForeign).length,
      0
    )
  })

  it('are not looked for where all words are known, or names', () => {
    for (const line of ['the men came', 'Herrn Grafen'])
      assert.deepEqual(
        those(wordsOf(line, {isForeign: true}), ({isForeign}) => isForeign),
        [],
        line
      )
  })
})

describe('a surname', () => {
  it('stands behind a title or an initial', () => {
    for (const before of ['Mrs. ', 'Mr ', 'J. ', 'said Captain ', 'Messrs. '])
      assert.ok(isNamed(`${before}Qxzvt`, before.length), before)
    for (const before of ['the ', 'house. ', 'Captains ', 'Mrs.', 'JM. '])
      assert.ok(!isNamed(`${before}Qxzvt`, before.length), before)
  })
})
