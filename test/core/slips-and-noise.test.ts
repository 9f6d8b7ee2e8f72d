import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {testLexica} from './lexica.js'

/** Three hundred words in thirty lines, of which so many are none. */
const pageWith = (unknown: number): string =>
  Array.from({length: 30}, (_, at) =>
    Array.from({length: 10}, (_, place) =>
      place * 30 + at < unknown ? 'qxzvt' : 'river'
    ).join(' ')
  ).join('\n')

/** What is told of like-looking letters in lines below such a page. */
function slips(lines: string, unknown: number): string {
  const page = pageWith(unknown)
  return analyse(`${page}\n${lines}\n`, {
    ...analysisDefaults,
    lexica: testLexica()
  })
    .findings.filter(
      ({ruleId, span}) => ruleId === 'confusable' && span.start > page.length
    )
    .map(({actual, expected}) => `${actual ?? ''}>${expected ?? ''}`)
    .join(' ')
}

/** Pages without a slip, with some, with many, and with so many that none is trusted. */
const pages = [0, 5, 15, 30]
const onPages = (lines: string): string[] =>
  pages.map((unknown) => slips(lines, unknown))

describe('a word with letters that look like others', () => {
  it('is told on any page where it is none', () => {
    for (const [line, slip] of [
      ['he said tbe men came', 'b>h'],
      ['he said Tbe men came', 'b>h'],
      ['an aud men of it', 'u>n'],
      ['he went hom it', 'm>rn'],
      ['the man n0t here', '0>o'],
      ['the lst men of it', 'l>1']
    ] as const)
      assert.deepEqual(onPages(line), [slip, slip, slip, slip], line)
  })

  it('is told of two letters on a page of slips, and of `1s` on none', () => {
    assert.deepEqual(onPages('it 1s so'), ['', '', '', ''])
    assert.deepEqual(onPages('to e5 men'), ['', '', '', ''])
  })

  it('that stands three times is a name, save on a page of slips', () => {
    assert.deepEqual(onPages('tbe tbe men'), Array(4).fill('b>h b>h'))
    assert.deepEqual(onPages('tbe tbe tbe men'), [
      '',
      '',
      'b>h b>h b>h',
      'b>h b>h b>h'
    ])
  })

  it('is a name behind a title or an initial', () => {
    assert.deepEqual(onPages('he met Leng here'), Array(4).fill('e>o'))
    for (const line of ['Mr. Leng came here', 'said J. Leng to it'])
      assert.deepEqual(onPages(line), ['', '', '', ''], line)
  })

  it('is two words run together, which another rule tells', () => {
    assert.deepEqual(onPages('all tobe here'), ['', '', '', ''])
  })

  it('is one with the `e` of old spelling, save where no word is trusted', () => {
    assert.deepEqual(onPages('and smalle men'), ['', '', '', 'e>s'])
  })

  it('is no second half of one that lost its hyphen', () => {
    for (const lines of [
      'the men of the govern\nment came to it',
      'said the mana\nger of it',
      'said the Mana\n  ger of it'
    ])
      assert.equal(slips(lines, 0), '', lines)
    assert.equal(slips('said the mana\nof ger and it', 0), 'r>t')
    assert.equal(slips('said the men\nger of it', 0), 'r>t')
  })

  it('is told in that line of two where the slip stands', () => {
    assert.equal(slips('the chaiv-\nman said it', 0), 'v>r')
    assert.equal(slips('the com-\nmittce said it', 0), 'c>e')
  })

  it('is told of a letter and a digit where the word is a common one', () => {
    assert.deepEqual(onPages('he came t0 town'), Array(4).fill('0>o'))
    assert.deepEqual(onPages('the men 0f town'), Array(4).fill('0>o'))
  })

  it('that ends in `e` is one of old spelling where the rest is a word', () => {
    assert.equal(slips('of a publie house', 0), 'e>c')
    assert.equal(slips('of a smalle house', 0), '')
  })

  it('that is two words run together is told where it stands twice', () => {
    assert.equal(slips('all tobe here and tobe so', 0), 't>r t>r')
  })

  it('with a capital, beside another, must become a commoner word', () => {
    assert.equal(slips('he said Whioh men', 0), 'o>c')
    assert.equal(slips('said Whioh Bay men', 0), '')
    assert.equal(slips('he said the Bay Whioh men', 0), '')
  })
})

describe('a slip beside a number with a letter in it', () => {
  it('is told as one that stands alone', () => {
    assert.equal(
      slips('tbe l2 men read tbe 1O,000 letters', 0),
      'b>h l>1 b>h O>0'
    )
  })
})

describe('a digit inside a French word', () => {
  const told = (text: string): string[] =>
    analyse(text)
      .findings.filter(({ruleId}) => ruleId === 'confusable')
      .map(({actual, expected}) => `${actual ?? ''}>${expected ?? ''}`)

  it('is a letter, and in no other language without a lexicon', () => {
    assert.deepEqual(
      told('La c0mmission de la vi1le est partie avec les hommes du pays.'),
      ['0>o', '1>l']
    )
    assert.deepEqual(
      told(
        'Die K0mmission der Stadt ist mit den Schiffen in das Land ge1eist.'
      ),
      []
    )
  })
})

describe('the share of unknown words from which on is told', () => {
  // Of 300 words of the page, and of those of the line that have three letters.
  const isFrom = (line: string, unknown: number): boolean =>
    slips(line, unknown - 1) === '' && slips(line, unknown) !== ''

  it('a word that is hardly printed: ten in a thousand', () => {
    assert.ok(isFrom('he said tho men', 3))
    assert.ok(isFrom('so 1 have come', 3))
  })

  it('one that newspapers print, and a rare one: forty', () => {
    assert.ok(isFrom('as tile is', 12))
    assert.ok(isFrom('a groat is', 12))
  })

  it('one that is less rare: eighty', () => {
    assert.ok(isFrom('a throe is', 24))
    assert.ok(isFrom('to aver it', 24))
  })

  it('never a name, nor a word with an apostrophe, nor half a word', () => {
    for (const line of [
      'the mon came',
      'Mr. Groat came',
      "the groat's men",
      'of the ti-\nle men'
    ])
      assert.equal(slips(line, 40), '', line)
  })
})
