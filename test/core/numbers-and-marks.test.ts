import assert from 'node:assert/strict'
import {analyse} from '../../src/core/analyse.js'
import {say} from '../../src/core/model/words.js'
import {grammaticalTwin} from '../../src/core/rules/han-twins.js'
import {lettersInNumbers} from '../../src/core/rules/letter-in-number.js'
import {pairedMarkAt} from '../../src/core/rules/paired-marks.js'
import {testLexica} from './lexica.js'

describe('letters in numbers', () => {
  /** A text with each letter that is a digit put right. */
  function mended(text: string): string {
    let result = text
    for (const {at, digit} of lettersInNumbers(text)) {
      result = result.slice(0, at) + digit + result.slice(at + 1)
    }

    return result
  }

  const right = {
    'on the lst and 2lst': 'on the 1st and 21st',
    'the l2th, l1th, llth': 'the 12th, 11th, 11th',
    'the 2Oth, 2oth, 3lst, 22Ond': 'the 20th, 20th, 31st, 22Ond',
    'the lOth': 'the 10th',
    'of l00 men, l23 horses': 'of 100 men, 123 horses',
    'l2 days, $l5, £l5;': '12 days, $15, £15;',
    'l2,': '12,',
    'in I893 and l893': 'in 1893 and 1893',
    '1,O00 and O,1OO,000': '1,000 and 0,100,000',
    'l2月I5日，l8万，l9%': '12月15日，18万，19%',
    '1B万，3S元，2Z亿': '18万，35元，22亿',
    '24O枚，3l。': '240枚，31。',
    'IB84, 1S88, lS88': '1884, 1888, 1888',
    '增长l2.5%，S0万，Z0岁，B5%': '增长12.5%，50万，20岁，85%'
  }
  for (const [text, expected] of Object.entries(right)) {
    it(`${text} is ${expected}`, () => assert.equal(mended(text), expected))
  }

  const untouched = [
    'the 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st',
    // Endings that fit no figure; no figures at all.
    'the lnd, Oth, 2lnd, llst, l2nd',
    'Ist, loth, both, moth',
    'ISO9001, A1O, 4S店, 5B套, S4',
    '(l2), x-l2, l2-norm, l2x, l234x, xl00',
    'SO, IS, OI, Bill, Lloyd',
    'I405 and I95 and l3',
    'l2个，I2号，O5',
    'S8手机，Z2次，B2元件x，xl2.5，O2O，SO2'
  ]
  for (const text of untouched) {
    it(`${text} stays`, () => assert.equal(mended(text), text))
  }
})

describe('twins told by grammar', () => {
  const lexicon = testLexica()['zh-Hans']
  assert.ok(lexicon)

  function twin(text: string, mark: string): string | undefined {
    const units = Array.from(text, (each) => each.charCodeAt(0))
    assert.ok(lexicon)
    return grammaticalTwin({text, at: text.indexOf(mark), units}, lexicon)
  }

  const slips = [
    ['任务己完成', '己', '已'],
    ['巳有百人报名', '巳', '已'],
    ['他们巳到时间', '巳', '已'],
    ['三时巳到', '巳', '已'],
    ['8月30曰', '曰', '日'],
    ['八月二十五曰', '曰', '日'],
    ['我们在2022年的8月 3曰', '曰', '日'],
    ['前景末来可期', '末', '未'],
    ['他末能来', '末', '未'],
    ['到了周未，', '未', '末'],
    ['今年年未。', '未', '末']
  ] as const
  for (const [text, mark, printed] of slips) {
    it(`${mark} in ${text} is ${printed}`, () =>
      assert.equal(twin(text, mark), printed))
  }

  const right = [
    ['舍己救人', '己'],
    ['各抒己见', '己'],
    ['到己', '己'],
    ['辛巳年生', '巳'],
    ['他在巳时来', '巳'],
    ['到巳，', '巳'],
    ['子曰学而', '曰'],
    ['8月30号说曰', '曰'],
    ['月二说曰', '曰'],
    ['年末能来', '末'],
    ['他末说话', '末'],
    ['他未，', '未'],
    ['今年未见，', '未'],
    ['今年未见的', '未']
  ] as const
  for (const [text, mark] of right) {
    it(`${mark} in ${text} stays`, () =>
      assert.equal(twin(text, mark), undefined))
  }
})

describe('marks of pairs', () => {
  /** What the first of a mark is: `o` opens, `c` closes, `e` either, `-` none. */
  function side(text: string, mark: string, language = 'en'): string {
    const found = pairedMarkAt(text, text.indexOf(mark), language)
    return found ? found.side.charAt(0) : '-'
  }

  const cases: ReadonlyArray<readonly [string, string, string, string?]> = [
    ['He said "come', '"', 'o'],
    ['"Come', '"', 'o'],
    ['("come', '"', 'o'],
    ['came" he', '"', 'c'],
    ['came"', '"', 'c'],
    ['came", he', '"', 'c'],
    ['a " b', '"', 'e'],
    ['of 12" boards', '"', 'e'],
    ['他说"好', '"', 'e'],
    ['the boys’ house', '’', 'c'],
    ['wasn’t', '’', '-'],
    ['in ’91', '’', '-'],
    ['来’他', '’', 'c', 'zh'],
    ['say ‘come', '‘', 'o'],
    ['‘tis', '‘', '-'],
    ['in ‘91', '‘', '-'],
    ['in the ‘90s', '‘', '-'],
    ['O‘Brien', '‘', '-'],
    ['‘1891 was', '‘', 'o'],
    ['2) the', ')', '-'],
    ['; a) the', ')', '-'],
    ['12) the', ')', '-'],
    ['iv) the', ')', '-'],
    ['123) the', ')', 'c'],
    ['so) the', ')', 'c'],
    ['：三）抓好', '）', '-', 'zh'],
    ['（三人）一', '）', 'c', 'zh'],
    ['„so', '„', 'o', 'de'],
    ['„ „', '„', '-', 'de'],
    ['so“', '“', 'c', 'de'],
    ['so“', '“', 'o'],
    ['« ici', '«', 'o', 'fr'],
    ['ici »', '»', 'c', 'fr'],
    ['« here', '«', '-'],
    ['《书', '《', 'o', 'zh'],
    ['〔2022〕', '〕', 'c', 'zh']
  ]
  for (const [text, mark, expected, language] of cases) {
    it(`${mark} in ${text}: ${expected}`, () =>
      assert.equal(side(text, mark, language), expected))
  }

  it('are of one pair in both widths', () => {
    const pairs = ['(', ')', '（', '）'].map(
      (mark) => pairedMarkAt(`会议${mark}党委`, 2, 'zh')?.pair
    )
    assert.deepEqual(new Set(pairs), new Set(['（）']))
  })
})

describe('a blank before a mark', () => {
  const found = (text: string) =>
    analyse(text).findings.filter(({ruleId}) => ruleId === 'spaced-punctuation')
  const told = (text: string): unknown[] =>
    found(text).map(({actual, severity, fixes: [fix], reason}) => [
      actual,
      severity,
      fix?.safe,
      say(reason, 'en').slice('Unexpected blank '.length)
    ])
  const prose = '青禾区昨日召开会议，部署秋收工作。\n'

  it('is to go in Chinese, unseen where it is no gap', () => {
    assert.deepEqual(told(`${prose}他们都来了 ，大家很高兴。\n`), [
      [' ', 'warning', true, 'before “，”, expected none']
    ])
    assert.deepEqual(told(`${prose}他们都来了  ，大家很高兴。\n`), [
      ['  ', 'warning', false, 'before “，”, expected none']
    ])
  })

  it('is to go inside quotes and brackets, whoever looks', () => {
    assert.deepEqual(told(`${prose}他们说“ 都来了 ”就走了。\n`), [
      [' ', 'warning', false, 'after ““”, expected none'],
      [' ', 'warning', false, 'before “””, expected none']
    ])
  })

  it('is looked at in English, before a comma or in a number', () => {
    const english = 'The men of the town were at home and the ship was there.\n'
    assert.deepEqual(
      told(`${english}The men met , and 1 ,200 of them went .\n`),
      [
        [' ', 'information', false, 'before “,”, expected none'],
        [' ', 'information', false, 'before “,”, expected none'],
        [' ', 'information', false, 'before “.”, expected none']
      ]
    )
    assert.deepEqual(
      told(`${english}The men met ,and 1 ,20 and 1 ,2000 went.\n`),
      []
    )
  })

  it('is printed in French, and in folios', () => {
    assert.deepEqual(
      told('Les hommes de la ville sont là , dans le port , et voilà.'),
      []
    )
    assert.deepEqual(told(`${prose}\n::: folio\n青禾日报 ，第三版\n:::\n`), [])
  })
})
