import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {finish} from '../../src/core/model/steps.js'
import {
  classesIn,
  isFullwidthDigitAt,
  maskOf
} from '../../src/core/rules/character-class.js'
import {englishDates} from '../../src/core/rules/english-dates.js'
import {foreignWords, mayBeForeign} from '../../src/core/rules/foreign-words.js'
import {
  learnHouseStyle,
  type HouseStyle
} from '../../src/core/rules/house-style.js'
import {mayBeSlow} from '../../src/core/rules/own-rules.js'
import {isTableRow} from '../../src/core/rules/table-row.js'
import {scanPage} from '../../src/core/scan/page.js'
import {testLexica} from './lexica.js'

/** Words of a line; `*` before those that the lexicon lacks. */
function shown(line: string): Array<{lower: string; isKnown: boolean}> {
  return line.split(' ').map((word) => ({
    lower: word.replace('*', ''),
    isKnown: !word.startsWith('*')
  }))
}

/** The words of a line that stand in another language. */
function foreign(line: string, isClean: boolean): string {
  const words = shown(line)
  const isForeign = foreignWords(words, isClean)
  return words
    .filter((_, index) => isForeign[index])
    .map(({lower}) => lower)
    .join(' ')
}

describe('passages of another language', () => {
  const row = 'the men sang *kua *tae *mai *ra of the town'
  it('a row of four unknown words is one, on a clean page', () => {
    assert.equal(foreign(row, true), 'kua tae mai ra')
  })
  it('it is none on a page of slips', () => {
    assert.equal(foreign(row, false), '')
  })
  it('three in a row are none, nor four that a known word parts', () => {
    assert.equal(foreign('the men sang *kua *tae *mai of it', true), '')
    assert.equal(foreign('men *kua *tae house *mai *ra of it', true), '')
  })
  it('a row may begin and end the line, and hold words of grammar', () => {
    assert.equal(foreign('*kua *tae und *ra', true), 'kua tae und ra')
  })
  it('words of its grammar make one, where English is rarer', () => {
    assert.equal(
      foreign('*herr *meyer und der *graf', true),
      'herr meyer und der graf'
    )
    assert.equal(foreign('the *herr of und der *graf which', true), '')
  })
  it('on a page of slips it takes three of them', () => {
    assert.equal(foreign('*herr und der *graf', false), '')
    assert.equal(
      foreign('*herr und der *graf von', false),
      'herr und der graf von'
    )
  })
  it('a letter that English lacks counts as one', () => {
    assert.equal(foreign('*été *à paris', true), 'été à paris')
  })
  it('a line of a page of slips is looked at for one such word', () => {
    assert.ok(mayBeForeign(shown('the men'), true))
    assert.ok(!mayBeForeign(shown('the *mcn'), false))
    assert.ok(mayBeForeign(shown('the men und'), false))
  })
})

describe('classes of characters', () => {
  it('full-width digits are ０ to ９', () => {
    const digits = Array.from('／０５９：5', (each) =>
      isFullwidthDigitAt(each, 0)
    )
    assert.deepEqual(digits, [false, true, true, true, false, false])
  })
  it('a text has the classes of its characters, pairs noted', () => {
    assert.equal(classesIn('a青'), maskOf(['lower', 'han']))
    assert.equal(classesIn('，。'), maskOf(['han-point', 'point-pair']))
    assert.equal(classesIn('aa'), maskOf(['lower', 'doubled']))
    assert.equal(
      classesIn('，.'),
      maskOf(['han-point', 'ascii-point', 'point-pair'])
    )
    assert.equal(classesIn('︵'), maskOf(['compatibility']))
  })
})

describe('house style of a page', () => {
  function learn(text: string, language = 'zh-Hans'): HouseStyle {
    return finish(learnHouseStyle(scanPage(text), language))
  }

  const cases: ReadonlyArray<
    readonly [choice: keyof HouseStyle, form: string, text: string]
  > = [
    ['blankAtDigits', 'none', ''],
    ['blankAtDigits', 'none', '共 3人、4 人，5人'],
    ['blankAtDigits', 'mixed', '共 3 人'],
    ['blankAtDigits', 'mixed', '共 3 人、4 人、5人'],
    ['blankAtDigits', 'always', '共 3 人，共 4 人'],
    ['blankAtDigits', 'always', '共 3 人，共 4 人，共5'],
    ['brackets', 'mixed', '甲 (子) 乙 (丑) 丙 (寅)'],
    ['brackets', 'halfwidth', '甲 (子) 乙 (丑) 丙 (寅) 丁 (卯)'],
    ['brackets', 'halfwidth', '甲 (子) 乙 (丑) 丙 (寅) 丁 (卯)（辰）'],
    ['brackets', 'mixed', '甲 (子) 乙 (丑) 丙 (寅) 丁 (卯)（辰）（巳）'],
    ['brackets', 'mixed', '甲 (子) 乙 (丑) 丙 (寅) 丁 (卯)戊(辰)己(巳)'],
    ['brackets', 'fullwidth', '（子）（丑）（寅）（卯）'],
    ['dashes', 'mixed', '甲--乙--丙--丁'],
    ['dashes', 'hyphens', '甲--乙--丙--丁--戊'],
    ['dashes', 'hyphens', '--甲\n--乙\n--丙\n--丁——戊'],
    ['dashes', 'hyphens', '--甲\n--乙\n--丙\n--丁———戊'],
    ['dashes', 'mixed', '甲--乙--丙--丁--戊——己——庚'],
    ['dashes', 'mixed', '甲——乙——丙——丁——戊'],
    ['dashes', 'mixed', '甲---乙---丙---丁---戊'],
    ['dashes', 'em', 'a—b—c—d—e'],
    ['dashes', 'hyphens', 'a--b--c--d--e'],
    ['dashes', 'mixed', 'a---b---c---d---e'],
    ['quotes', 'straight', '"a" "b"'],
    ['quotes', 'mixed', '"甲""乙""丙"'],
    ['quotes', 'mixed', '5" 6" 7" 8"'],
    ['quotes', 'curly', '“甲”“乙”'],
    ['quotes', 'curly', 'it’s “a” and “b” of men’s'],
    ['quotes', 'corner', '「甲」「乙」'],
    ['quotes', 'mixed', '「甲」“乙”'],
    ['digits', 'halfwidth', '1、2、3、4'],
    ['digits', 'fullwidth', '１、２、３、４'],
    ['digits', 'mixed', '１２３４５'],
    ['digits', 'fullwidth', '０、９、０、９'],
    ['digits', 'mixed', 'Ａ、Ｂ、Ｃ、Ｄ'],
    ['digits', 'mixed', '／、／、：、：'],
    ['digits', 'mixed', '１、２、3、4']
  ]
  for (const [choice, form, text] of cases) {
    it(`${choice}: ${form} of ${JSON.stringify(text)}`, () => {
      assert.equal(learn(text)[choice], form)
    })
  }

  const dotted: ReadonlyArray<readonly [form: string, text: string]> = [
    ['mixed', '甲‧乙、丙‧丁、戊‧己'],
    ['hyphenation', '甲‧乙、丙‧丁、戊‧己、庚‧辛'],
    ['hyphenation', '甲‧乙、丙‧丁、戊‧己、庚‧辛、子·丑'],
    ['mixed', '甲‧乙、丙‧丁、戊‧己、子·丑'],
    ['middle', '甲·乙、丙·丁、戊·己、庚·辛'],
    // Not between Han, or another dot.
    ['mixed', '‧甲‧乙\n‧丙‧丁\n9‧11、a‧b、戊‧己'],
    ['mixed', '甲•乙、丙•丁、戊•己、庚•辛']
  ]
  for (const [form, text] of dotted) {
    it(`nameDots: ${form} of ${JSON.stringify(text)} in traditional script`, () => {
      assert.equal(learn(text, 'zh-Hant').nameDots, form)
      assert.equal(learn(text).nameDots, 'middle')
    })
  }

  it('counts nothing across a closing bracket', () => {
    assert.equal(learn('共 3 人(5)人、6)人、7)人').blankAtDigits, 'mixed')
  })
})

describe('dates of an English text', () => {
  /** Each as `span year-month-day weekday`. */
  function dates(text: string): string[] {
    return englishDates(text).map(
      ({span, year, month, day, weekday}) =>
        `${text.slice(span.start, span.end)}: ${String(year)} ${String(month)} ${String(day)} ${String(weekday)}`
    )
  }

  const cases: Readonly<Record<string, readonly string[]>> = {
    'on Tuesday, June 2, 1891, they': ['Tuesday, June 2, 1891: 1891 6 2 2'],
    'on Sunday, the 30th of February they': [
      'Sunday, the 30th of February: undefined 2 30 0'
    ],
    'of the 2nd June, 1891.': ['2nd June, 1891: 1891 6 2 undefined'],
    'Sept. 3 and Dec. 31st': [
      'Sept. 3: undefined 9 3 undefined',
      'Dec. 31st: undefined 12 31 undefined'
    ],
    'the 1st of Jan. 1890': ['1st of Jan. 1890: 1890 1 1 undefined'],
    'May 5,000 men, June 12345, No. 12.3rd June': [],
    'the men of July': []
  }
  for (const [text, expected] of Object.entries(cases)) {
    it(text, () => assert.deepEqual(dates(text), expected))
  }
})

describe('rows of tables', () => {
  const rows = [
    '600001 青禾股份 12.35 +1.12',
    '青禾 3.5% 12',
    '青禾 12胜3平1负 39分；鹭汀',
    '青禾一套 18:30新闻 19:35动画城',
    '日出 5:58 日落 18:32',
    '大白菜 1.2元 西红柿 3.5元',
    '分数线：理科一批 484分 文科一批 425分'
  ]
  for (const row of rows) {
    it(row, () => assert.ok(isTableRow({text: row, before: '', after: ''})))
  }

  const others = [
    '19:35动画城',
    '8月 30日 2022年 9月',
    '青禾区 3人，大白菜 1.2元，西红柿 3.5元',
    '大白菜 1.2元 西红柿',
    '大白菜 1.2元 他们说过的那些话都对 3.5元',
    '8月30日9时 30分',
    `${'甲'.repeat(200)} 12.35 +1.12`
  ]
  for (const other of others) {
    it(`none: ${other.slice(0, 24)}`, () => {
      assert.ok(!isTableRow({text: other, before: '', after: ''}))
    })
  }

  it('a name and a figure are one beside another', () => {
    const text = '青禾股份 12.35'
    const other = '鹭汀钢铁 -8.81%'
    assert.ok(isTableRow({text, before: other, after: ''}))
    assert.ok(isTableRow({text, before: '', after: other}))
    assert.ok(!isTableRow({text, before: '他们', after: '来了'}))
    assert.ok(!isTableRow({text: '他们来了', before: other, after: other}))
  })
})

describe('dates after the issue', () => {
  /** Whether a sentence of an issue of 6 June 1891 tells of what is yet to come. */
  function isAfter(sentence: string): boolean {
    const text = `---\ndate: 1891-06-06\n---\n${sentence}\n`
    return analyse(text, {
      ...analysisDefaults,
      lexica: testLexica()
    }).findings.some(({ruleId}) => ruleId === 'date-after-issue')
  }

  const late = [
    'The mill was burnt on June 9 at noon.',
    'It will rain. On June 9 the men left the town. The sale will be held.',
    'Is it due? On June 9 three men died.',
    'It is due! On June 9 three men died.',
    'Since the 9th of June the men were out.'
  ]
  for (const sentence of late) {
    it(sentence, () => assert.ok(isAfter(sentence)))
  }

  const sound = [
    'The mill was burnt on June 2 at noon.',
    'The men had the sale of June 9 in mind.',
    'The sale was fixed for a day, and on June 9 it will be held.',
    'On June 9 the men leave the town. The mill was burnt.',
    'They met. On June 9 the men leave the town.'
  ]
  for (const sentence of sound) {
    it(`none: ${sentence}`, () => assert.ok(!isAfter(sentence)))
  }
})

describe('narrow marks of Chinese', () => {
  /** The marks of a line that are reported. */
  function narrow(text: string): string {
    return analyse(text, {...analysisDefaults, lexica: testLexica()})
      .findings.filter(({ruleId}) => ruleId === 'halfwidth-punctuation')
      .map(({actual}) => actual)
      .join('')
  }

  const cases: Readonly<Record<string, string>> = {
    '见https://a.cn/青禾?b=青:c，再问:好': ':',
    '见www.青禾.cn/路:a，再问:好': ':',
    '见http://a.cn/青禾?b=1 青禾?': '?',
    '电话：(010)6388，区号(010)在前': '()',
    '电话：(0100)638，(0100)青禾': '()',
    '函数f(x)、P(甲)、g(一二三)': '()()',
    '今天(6月7日)的会': '()',
    '（甲) 青': ')',
    '3)青禾': ')'
  }
  for (const [text, expected] of Object.entries(cases)) {
    it(`${text}: ${expected}`, () => assert.equal(narrow(text), expected))
  }
})

describe('a pattern of one’s own that may be slow', () => {
  it('repeats a group that repeats or chooses, however deep', () => {
    for (const source of [
      '(a+)+',
      '(a|b)*',
      '(?:a|b){2,}',
      '((a|b))+',
      '((a+)b)*',
      String.raw`(a)\1`,
      String.raw`(?<n>a)\k<n>`,
      'a*b*c*',
      'a{2,}b+c+'
    ])
      assert.ok(mayBeSlow(source), source)
    for (const source of [
      '(a+)(b+)',
      '(a|b)c+',
      '(ab)+',
      '(?:ab)+',
      '((a)b)+',
      '[(+)]+a+',
      String.raw`\(a+\)+`,
      'a+b+',
      'a{2}b{3}c{4}',
      '(?<n>ab)+'
    ])
      assert.ok(!mayBeSlow(source), source)
  })
})
