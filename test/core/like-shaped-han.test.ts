import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {testLexica} from './lexica.js'

/** What is told of characters of like shape, each as read and printed. */
function confused(text: string): string {
  return analyse(text, {...analysisDefaults, lexica: testLexica()})
    .findings.filter(({ruleId}) => ruleId === 'confusable')
    .map(({actual, expected}) => `${actual ?? ''}>${expected ?? ''}`)
    .join(' ')
}

describe('a character that stands for one of like shape', () => {
  const told: Readonly<Record<string, string>> = {
    '千部深入田间地头。': '千>干',
    '千部深。': '千>干',
    '太家认真学习文件。': '太>大',
    '大家认真字习文件。': '字>学',
    '学校组织学主参观。': '主>生',
    '为老入体检。': '入>人',
    '干部探入田。': '探>深',
    '干部探入田间地头。': '探>深'
  }
  for (const [text, expected] of Object.entries(told)) {
    it(`is told: ${text}`, () => assert.equal(confused(text), expected))
  }

  for (const text of [
    '各镇负贵人到会。',
    '农民收人大幅增加。',
    '工作服告。',
    '区长生持会。',
    '各镇负贵\n人到会',
    '元气预报说明天有雨。',
    '衣民收入大幅增加。',
    '八民生。'
  ]) {
    it(`is right inside a word, or of two readings: ${text}`, () =>
      assert.equal(confused(text), ''))
  }

  it('is told in a word that the line end cuts, a blank behind it or none', () => {
    assert.equal(confused('提高服\n条质量'), '条>务')
    assert.equal(confused('今年止\n半年'), '止>上')
    assert.equal(confused('今年止 \n半年'), '止>上')
  })

  it('is told sooner where the page has the other between its neighbours', () => {
    assert.equal(confused('今年让半年'), '')
    assert.equal(confused('今年上半年，他说\n今年让半年'), '让>上')
    assert.equal(confused('今年上周，他说\n今年让半年'), '')
  })

  it('is the likeliest of several that it may stand for', () => {
    assert.equal(confused('干部深入田间地头，他说\n干部深入申间地头'), '申>田')
  })
})
