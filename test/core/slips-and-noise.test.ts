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

  it('is the second half of one that lost its hyphen', () => {
    assert.equal(slips('the men of the govern\nment came to it', 0), '')
  })
})

describe('a word that is one, but hardly the one that was printed', () => {
  it('is told on a page with some slips', () => {
    for (const [line, slip] of [
      ['he said tho men came', 'tho>the'],
      ['he said Tho men came', 'Tho>The'],
      ['it was bo for men', 'bo>be']
    ] as const)
      assert.deepEqual(onPages(line), ['', slip, slip, slip], line)
  })

  it('that newspapers print now and then, on a page with many', () => {
    for (const [line, slip] of [['he said tile men came', 'tile>the']] as const)
      assert.deepEqual(onPages(line).slice(1), ['', slip, slip], line)
  })

  it('is no half of one that the line end cuts', () => {
    assert.deepEqual(
      onPages('he was rather tho-\nrough to it').map((each) =>
        each.includes('tho')
      ),
      [false, false, false, false]
    )
  })
})

describe('a 1 where a person speaks', () => {
  it('is an I on a page with some slips', () => {
    assert.deepEqual(onPages('then 1 have come'), ['', '1>I', '1>I', '1>I'])
    assert.deepEqual(onPages('1 think so, 1 am here').slice(1), [
      '1>I 1>I',
      '1>I 1>I',
      '1>I 1>I'
    ])
  })

  it('is a number behind what is counted', () => {
    assert.deepEqual(onPages('No. 1 had come'), ['', '', '', ''])
    assert.deepEqual(onPages('the 1 men had come'), ['', '', '', ''])
  })
})
