import assert from 'node:assert/strict'
import {analyse} from '../../src/core/analyse.js'
import {applyEdits} from '../../src/core/model/span.js'
import type {Action} from '../../src/protocol/protocol.js'
import {act} from '../../src/service/act.js'
import {page} from './page.js'

/** The page after an action on the range or at the cursor, or the refusal. */
function after(labelled: string, action: Action): string {
  const view = page(labelled)
  const span = labelled.includes('«')
    ? view.span(view.selection)
    : view.span({start: view.cursor, end: view.cursor})
  const result = act(view, [span], action)
  return result.refusal
    ? `refused: ${view.say(result.refusal)}`
    : applyEdits(view.text, result.edits)
}

describe('act', () => {
  const tagging: Array<[string, Action, string]> = [
    ['说«何立群，»', {type: 'tag', kind: 'person'}, '说[何立群]{.person}，'],
    [
      '«何立\n\n群»说',
      {type: 'tag', kind: 'person', ref: 'he'},
      '[何立\n\n群]{.person ref=he}说'
    ],
    [
      '«[北京]{.place}环境局»',
      {type: 'tag', kind: 'organisation'},
      '[[北京]{.place}环境局]{.organisation}'
    ],
    [
      '[北«京]{.place}环境»局',
      {type: 'tag', kind: 'organisation'},
      'refused: This selection cuts another mark in two'
    ],
    ['[何‸立群]{.person ref=he}说', {type: 'untag'}, '何立群说'],
    [
      '[[北‸京]{.place}环境局]{.organisation}',
      {type: 'untag'},
      '[北京环境局]{.organisation}'
    ],
    ['何‸立群', {type: 'untag'}, 'refused: There is no tag here'],
    [
      '[何‸立群]{.person ref=he}',
      {type: 'change-kind', kind: 'place'},
      '[何立群]{.place}'
    ],
    [
      '[何‸立群]{#x .person role="楼 长"}',
      {type: 'change-kind', kind: 'place'},
      '[何立群]{#x .place role="楼 长"}'
    ],
    [
      '[何‸立群]{.person}',
      {type: 'link', ref: 'he-liqun'},
      '[何立群]{.person ref=he-liqun}'
    ],
    [
      '[何‸立群]{.person ref=he}',
      {type: 'link', ref: null},
      '[何立群]{.person}'
    ]
  ]
  for (const [before, action, expected] of tagging) {
    it(`${action.type}: ${before}`, () => {
      assert.equal(after(before, action), expected)
    })
  }

  it('leaves as printed, after which nothing is reported there', () => {
    const left = after('«改造前改造前»', {
      type: 'leave',
      ruleId: 'doubled-text'
    })
    assert.equal(left, '[改造前改造前]{.asis rule=doubled-text}')
    assert.deepEqual(analyse(left).findings, [])
  })

  it('says that the paper has it so', () => {
    assert.equal(
      after('«木报讯»', {type: 'so-printed', corrected: '本报讯'}),
      '[木报讯]{.sic corr=本报讯}'
    )
  })

  it('turns a rule off in the file, in new front matter or in what is there', () => {
    const off = {type: 'turn-off', ruleId: 'doubled-text'} as const
    const once = after('改造前改造前', off)
    assert.equal(once, '---\nrules-off: [doubled-text]\n---\n改造前改造前')
    assert.deepEqual(analyse(once).page.metadata.rulesOff, ['doubled-text'])
    assert.equal(
      after('---\nnewspaper: 鹭汀日报 # 市报\n---\n改造前改造前', off),
      '---\nnewspaper: 鹭汀日报 # 市报\nrules-off: [doubled-text]\n---\n改造前改造前'
    )
    assert.match(after(once, off), /^refused: /u)
    assert.match(
      after('---\nrules-off: [a-rule]\n---\n甲', off),
      /rules-off: \[a-rule, doubled-text\]/u
    )
  })

  it('applies the fix of the finding that is there now', () => {
    const fix = {type: 'fix', ruleId: 'doubled-text', fix: 0} as const
    assert.equal(after('‸改造前改造前', fix), '改造前')
    assert.match(after('‸改造前', fix), /^refused: /u)
  })
})
