import assert from 'node:assert/strict'
import {say} from '../../src/core/model/words.js'
import {found, mended} from './one-rule.js'

describe('a word that a blank cuts in two', () => {
  const cases: Readonly<Record<string, string>> = {
    'the com mit tee met': 'the commit tee met',
    'the men in ter ms of it': 'the men in terms of it',
    'the men of fer ry it': 'the men of ferry it',
    'the Har bour board': 'the Harbour board',
    'the kin g of it': 'the king of it',
    'the k ing of it': 'the king of it',
    'the TO WN of it': 'the TOWN of it',
    'the men o ther e came': 'the men other e came',
    // The page has it elsewhere, and no dictionary has.
    'met Quil liam of Bay and Quilliam': 'met Quilliam of Bay and Quilliam'
  }
  for (const [line, expected] of Object.entries(cases)) {
    it(`is joined: ${line}`, () =>
      assert.equal(mended(line, 'split-word'), expected))
  }

  for (const line of [
    'of two blanks the main fea  ture',
    'of a mark, the main fea, ture',
    'the HAR bour board of it',
    'the har Bour board of it',
    'met Quil liam of Bay',
    'the men and y of it',
    'he had a 5 th of it',
    'it was so me of it',
    'the A BOUT and a bout it'
  ]) {
    it(`is none: ${line}`, () => assert.equal(mended(line, 'split-word'), line))
  }

  it('is told as a blank that is to go', () => {
    const [finding, ...others] = found('the main fea ture of it', 'split-word')
    assert.ok(finding)
    assert.deepEqual(others, [])
    assert.deepEqual([finding.actual, finding.expected], [' ', ''])
    assert.match(say(finding.reason, 'en'), /“fea ture”.*“feature”/u)
  })

  it('is not told of its halves as of words', () => {
    const text = 'the men o ther e came and the k ing of it'
    assert.deepEqual(found(text, 'confusable'), [])
  })
})

describe('words run together', () => {
  const cases: Readonly<Record<string, string>> = {
    'Wewillbe home': 'We will be home',
    'itisthe men': 'it is the men',
    'willyoube home': 'will you be home',
    'some 80thousand men': 'some 80 thousand men',
    'the men couldbe': 'the men could be',
    'Inthis case': 'In this case',
    'companyschool of it': 'company school of it',
    'townsthe men': 'towns the men',
    'the chair-\nmanof it': 'the chair-\nman of it'
  }
  for (const [line, expected] of Object.entries(cases)) {
    it(`are parted: ${line}`, () =>
      assert.equal(mended(line, 'joined-words'), expected))
  }

  for (const line of [
    'itisin the town',
    'Willyoube home',
    'theyhadbeentheremen of it',
    'some 80men came',
    'cantoned men',
    'Newtown and Boyall men',
    'Peopleschool of it',
    'goodable and itable men',
    'Asto it',
    'xwhat and fora men',
    'the chairof-\nman it'
  ]) {
    it(`are a word, or none: ${line}`, () =>
      assert.equal(mended(line, 'joined-words'), line))
  }
})

/** Three hundred words in thirty lines, of which so many are none. */
const pageWith = (unknown: number): string =>
  Array.from({length: 30}, (_, at) =>
    Array.from({length: 10}, (_, place) =>
      place * 30 + at < unknown ? 'qxzvt' : 'river'
    ).join(' ')
  ).join('\n')

/** What is told as unknown of a line below a page with so many unknown words. */
function unknown(line: string, count = 18): string {
  const page = pageWith(count)
  return found(`${page}\n${line}\nthe men of the town\n`, 'unknown-word')
    .filter(({span}) => span.start > page.length)
    .map(({actual}) => actual ?? '')
    .join(' ')
}

describe('what is left of words on a page of poor OCR', () => {
  for (const [line, expected] of [
    ['so oi men', 'oi'],
    ['so s men', 's'],
    ['so xy of', 'xy'],
    ['the wa3 men', 'wa3'],
    ['Mr. FKonuen went', 'FKonuen'],
    ["the V'lsllv of", "V'lsllv"],
    ['the plnc-il of', 'plnc il'],
    ['vaiioUB of it', 'vaiioUB'],
    ['COUNTnY men', 'COUNTnY'],
    ['the Tbrnm of it', 'Tbrnm'],
    ['the Krtng men', 'Krtng'],
    ['the kestrolled men', 'kestrolled']
  ] as const) {
    it(`is told: ${line}`, () => {
      assert.equal(unknown(line), expected)
      // Nothing is where one word in thirty is unknown.
      assert.equal(unknown(line, 8), '')
    })
  }

  for (const line of [
    'so oi. men',
    '5 s. and 3d. men',
    'a (s) and s’ men',
    "the D'arcy and McLachlan men",
    'the Tbrnm of Tbrnm',
    'the SYDNO men of Quilliam',
    'a K of it is no ox'
  ]) {
    it(`is none: ${line}`, () => assert.equal(unknown(line), ''))
  }

  it('is a name where one word in fifteen is unknown, save behind a title', () => {
    for (const name of ['SYDNOYS', 'Quilliax']) {
      assert.equal(unknown(`the ${name} men`), '')
      assert.equal(unknown(`the ${name} men`, 22), name)
      assert.equal(unknown(`saw Mr. ${name} there`, 22), '')
    }
  })
})
