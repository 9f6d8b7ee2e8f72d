import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {readConfiguration} from '../../src/core/configuration/configuration.js'
import {applyEdits} from '../../src/core/model/span.js'
import {editsOf} from '../../src/core/rules/fix.js'
import {testLexica} from './lexica.js'

/** What a page becomes where the first fix of each finding is taken. */
function fixed(text: string, configuration: string): string {
  const {findings} = analyse(text, {
    ...analysisDefaults,
    lexica: testLexica(),
    ...readConfiguration(configuration)
  })
  return applyEdits(
    text,
    findings.flatMap((finding) => finding.fixes.slice(0, 1)).flatMap(editsOf)
  )
}

describe('house style from copydesk.yaml', () => {
  const cases: ReadonlyArray<
    readonly [choice: string, page: string, becomes: string]
  > = [
    [
      'brackets: halfwidth',
      '他们(市委)和（区委）都来了。',
      '他们(市委)和(区委)都来了。'
    ],
    [
      'brackets: fullwidth',
      '他们(市委)和（区委）都来了。',
      '他们（市委）和（区委）都来了。'
    ],
    [
      'digits: fullwidth',
      '共２人，第3天，编号A12。',
      '共２人，第３天，编号A12。'
    ],
    [
      'digits: halfwidth',
      '共２人，第3天，编号A12。',
      '共2人，第3天，编号A12。'
    ],
    [
      'blankAtDigits: always',
      '企业 55 家，共3人参加。',
      '企业 55 家，共 3 人参加。'
    ],
    ['blankAtDigits: none', '企业 55 家，共3人参加。', '企业55家，共3人参加。'],
    [
      'quotes: corner',
      '他说“来吧”，又说「好」。',
      '他说「来吧」，又说「好」。'
    ],
    ['quotes: curly', '他说“来吧”，又说「好」。', '他说“来吧”，又说“好”。'],
    ['dashes: hyphens', '这就是初心--为民服务。', '这就是初心--为民服务。'],
    ['dashes: em', '这就是初心--为民服务。', '这就是初心——为民服务。'],
    [
      'nameDots: hyphenation',
      '约翰·史密斯与马修‧史密斯。',
      '约翰‧史密斯与马修‧史密斯。'
    ],
    [
      'nameDots: middle',
      '約翰·史密斯與馬修‧史密斯報導。',
      '約翰·史密斯與馬修·史密斯報導。'
    ],
    [
      'nameDots: mixed',
      '约翰·史密斯与马修‧史密斯和马克•史密斯。',
      '约翰·史密斯与马修‧史密斯和马克·史密斯。'
    ]
  ]

  for (const [choice, page, becomes] of cases) {
    it(`${choice}: ${page}`, () => {
      assert.equal(fixed(page, `style: {${choice}}\n`), becomes)
    })
  }

  it('takes no choice and no form that there is none of', () => {
    const rules = readConfiguration(
      'style: {quotes: round, brackets: halfwidth, margins: wide}\n'
    )?.rules
    assert.deepEqual(rules?.style, {brackets: 'halfwidth'})
  })
})
