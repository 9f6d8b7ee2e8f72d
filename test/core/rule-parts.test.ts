import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {
  classesIn,
  isFullwidthDigitAt,
  maskOf
} from '../../src/core/rules/character-class.js'
import {foreignWords, mayBeForeign} from '../../src/core/rules/foreign-words.js'
import {
  learnHouseStyle,
  type HouseStyle
} from '../../src/core/rules/house-style.js'
import {scanPage} from '../../src/core/scan/page.js'

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
  function learn(text: string): HouseStyle {
    return finish(learnHouseStyle(scanPage(text)))
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
    ['digits', 'mixed', '１、２、3、4']
  ]
  for (const [choice, form, text] of cases) {
    it(`${choice}: ${form} of ${JSON.stringify(text)}`, () => {
      assert.equal(learn(text)[choice], form)
    })
  }
})
