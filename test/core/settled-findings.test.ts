import assert from 'node:assert/strict'
import type {Finding} from '../../src/core/model/finding.js'
import {rules} from '../../src/core/rules/index.js'
import {settingsDefaults} from '../../src/core/rules/settings.js'
import {settleFindings} from '../../src/core/rules/settle.js'
import {scanPage} from '../../src/core/scan/page.js'

type Place = readonly [rule: string, start: number, end: number]

/** What is left of findings in a page, each as `rule start-end`. */
function settled(text: string, ...places: readonly Place[]): string[] {
  const findings = places.map(([ruleId, start, end]): Finding => ({
    ruleId,
    severity: 'warning',
    span: {start, end},
    reason: {words: {en: '', 'zh-cn': ''}},
    fixes: []
  }))
  return settleFindings(findings, {
    page: scanPage(text),
    settings: settingsDefaults,
    rules
  }).map(
    ({ruleId, span: {start, end}}) =>
      `${ruleId} ${String(start)}-${String(end)}`
  )
}

const text = '青禾区昨日召开会议，部署秋收工作。'

describe('of two problems at one place', () => {
  it('that of the rule is told which stands first in the table', () => {
    const first: Place = ['doubled-text', 0, 3]
    const second: Place = ['space-cjk', 2, 5]
    assert.deepEqual(settled(text, second, first), ['doubled-text 0-3'])
    assert.deepEqual(settled(text, first, second), ['doubled-text 0-3'])
  })

  it('both are told where they only touch, in order of the page', () => {
    assert.deepEqual(
      settled(
        text,
        ['space-cjk', 3, 5],
        ['doubled-text', 5, 8],
        ['doubled-text', 0, 3]
      ),
      ['doubled-text 0-3', 'space-cjk 3-5', 'doubled-text 5-8']
    )
  })

  it('that of a rule of one’s own comes last', () => {
    assert.deepEqual(
      settled(text, ['own-rule', 0, 3], ['unbalanced-mark', 2, 3]),
      ['unbalanced-mark 2-3']
    )
    assert.deepEqual(settled(text, ['own-rule', 0, 3]), ['own-rule 0-3'])
  })

  it('an empty one takes its place', () => {
    assert.deepEqual(
      settled(text, ['joined-words', 3, 3], ['confusable', 3, 4]),
      ['joined-words 3-3']
    )
    assert.deepEqual(
      settled(text, ['joined-words', 3, 3], ['confusable', 2, 3]),
      ['confusable 2-3', 'joined-words 3-3']
    )
  })

  it('at the very end of a page one is told', () => {
    const end = text.length
    assert.deepEqual(
      settled(text, ['mixed-line-end', end, end], ['speck', end, end]),
      [`speck ${String(end)}-${String(end)}`]
    )
  })

  it('both are told where one speaks of a stretch, the shorter first', () => {
    assert.deepEqual(
      settled(text, ['repeated-block', 0, 9], ['confusable', 0, 1]),
      ['confusable 0-1', 'repeated-block 0-9']
    )
  })
})

describe('a word beside a blank that cuts it', () => {
  it('is not told as unknown, on either side', () => {
    const blank: Place = ['split-word', 4, 5]
    assert.deepEqual(
      settled(text, blank, ['unknown-word', 1, 4], ['unknown-word', 5, 8]),
      ['split-word 4-5']
    )
    assert.deepEqual(
      settled(text, blank, ['unknown-word', 0, 3], ['unknown-word', 6, 8]),
      ['unknown-word 0-3', 'split-word 4-5', 'unknown-word 6-8']
    )
  })

  it('is told as unknown beside what another rule says', () => {
    assert.deepEqual(settled(text, ['speck', 4, 5], ['unknown-word', 5, 8]), [
      'speck 4-5',
      'unknown-word 5-8'
    ])
  })
})

describe('a mark that asks to leave a text as it is', () => {
  it('silences every rule inside, or those that it names', () => {
    const inside: readonly Place[] = [
      ['space-cjk', 1, 2],
      ['dash', 2, 3]
    ]
    assert.deepEqual(settled('[青禾区]{.asis}开会', ...inside), [])
    assert.deepEqual(settled('[青禾区]{.asis rule=dash}开会', ...inside), [
      'space-cjk 1-2'
    ])
    assert.deepEqual(
      settled('[青禾区]{.asis rule="space-cjk dash"}开会', ...inside),
      []
    )
    assert.deepEqual(settled('[青禾区]{.sic}开会', ...inside), [])
    assert.deepEqual(settled('[青禾区]{.sic rule=dash}开会', ...inside), [])
    assert.deepEqual(settled('[青禾区]{.person}开会', ...inside), [
      'space-cjk 1-2',
      'dash 2-3'
    ])
  })

  it('says nothing of what reaches out of it, or lies beside it', () => {
    const page = '开[青禾]{.sic}会[议]{.sic}了'
    assert.deepEqual(settled(page, ['dash', 0, 3]), ['dash 0-3'])
    assert.deepEqual(settled(page, ['dash', 0, 1]), ['dash 0-1'])
    assert.deepEqual(settled(page, ['dash', 3, 11]), ['dash 3-11'])
    assert.deepEqual(settled(page, ['dash', 11, 12]), ['dash 11-12'])
    assert.deepEqual(settled(page, ['dash', 13, 14], ['dash', 2, 3]), [])
  })

  it('lies in another that silences all, and is of no use there', () => {
    assert.deepEqual(
      settled('[[青禾]{.asis rule=dash}区]{.asis}开会', ['dash', 2, 3]),
      ['unused-ignore 1-22']
    )
    assert.deepEqual(
      settled('[[青禾]{.asis rule=dash}区]{.asis rule=speck}', ['dash', 2, 3]),
      ['unused-ignore 0-42']
    )
  })

  it('is told where it is of no use, and `sic` never', () => {
    assert.deepEqual(settled('[青禾区]{.asis}开会'), ['unused-ignore 0-12'])
    assert.deepEqual(settled('[青禾区]{.sic}开会'), [])
  })
})
