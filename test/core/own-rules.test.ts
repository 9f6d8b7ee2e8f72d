import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {applyEdits} from '../../src/core/model/span.js'
import {concordance} from '../../src/core/rules/concordance.js'
import {mayBeSlow, ownRules} from '../../src/core/rules/own-rules.js'
import {settingsDefaults} from '../../src/core/rules/settings.js'

describe('own rules', () => {
  const own = [
    {match: 'rn(?=[bmp])', replace: 'm', hint: 'rn for m'},
    {match: '(\\d+)O', replace: '$10'}
  ]

  it('report what they match, and fix it', () => {
    const text = 'The nurnber of 5O men.\n'
    const {findings} = analyse(text, {
      ...analysisDefaults,
      rules: {...settingsDefaults, own}
    })
    const mine = findings.filter(({ruleId}) => ruleId === 'own-rule')
    assert.equal(mine.length, 2)
    assert.equal(
      applyEdits(
        text,
        mine.flatMap(({fixes}) => fixes.flatMap(({edits}) => edits))
      ),
      'The number of 50 men.\n'
    )
  })

  it('refuse what is no pattern, or may be slow', () => {
    const slow = ['(a+)+b', '(a|aa)*c', '(\\w+\\s?)*$', '(x)\\1', 'a*b*c*d']
    const quick = ['tbe', 'li[aeiou]', '\\p{L}+ment', '(?:tb|tl)e', 'a{2,3}']
    assert.deepEqual(slow.filter(mayBeSlow), slow)
    assert.deepEqual(quick.filter(mayBeSlow), [])
    const {refused} = ownRules([{match: '('}, {match: ''}, {match: '(a+)+'}])
    assert.equal(refused.length, 3)
  })
})

describe('settings', () => {
  const text = '改造前改造前\n8月 30日，青禾区召开会议。\n'
  const found = (rules: Partial<typeof settingsDefaults>): string[] =>
    analyse(text, {
      ...analysisDefaults,
      rules: {...settingsDefaults, ...rules}
    }).findings.map(({ruleId, severity}) => `${ruleId} ${severity}`)

  it('turn rules off and set their severity', () => {
    assert.deepEqual(found({}), [
      'doubled-text warning',
      'space-cjk-digit warning'
    ])
    assert.deepEqual(
      found({severities: {'doubled-text': 'off', 'space-cjk-digit': 'hint'}}),
      ['space-cjk-digit hint']
    )
  })

  it('ignore texts', () => {
    assert.deepEqual(found({ignored: ['改造前改造前']}), [
      'space-cjk-digit warning'
    ])
  })
})

describe('concordance', () => {
  it('lists every place', () => {
    const text = '木工说木材。\n木报讯\n'
    const places = concordance(analyse(text), '木', '本')
    assert.deepEqual(
      places.map(({line, before, after}) => [line, before, after]),
      [
        [0, '', '工说木材。'],
        [0, '木工说', '材。'],
        [1, '', '报讯']
      ]
    )
  })
})
