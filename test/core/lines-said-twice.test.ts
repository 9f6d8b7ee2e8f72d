import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {say} from '../../src/core/model/words.js'
import {testLexica} from './lexica.js'

describe('a line that stands right below itself', () => {
  const found = (...lines: readonly string[]) => {
    const text = `${lines.join('\n')}\n`
    return analyse(text)
      .findings.filter(({ruleId}) => ruleId === 'repeated-line')
      .map(({span, severity, related}) => ({
        line: text.slice(span.start, span.end),
        severity,
        first: related?.map(({span: {start, end}}) => text.slice(start, end))
      }))
  }
  const alike = (above: string, below: string): string[] =>
    found(above, below).map(({severity}) => severity)

  it('is told with the first, indents left out', () => {
    assert.deepEqual(found('　　青禾区召开工作会议', ' 青禾区召开工作会议 '), [
      {
        line: '青禾区召开工作会议',
        severity: 'warning',
        first: ['青禾区召开工作会议']
      }
    ])
  })

  it('has eight characters or more, of them four letters in a row', () => {
    assert.deepEqual(alike('区里召开了会议', '区里召开了会议'), [])
    assert.deepEqual(alike('区里召开了会议，', '区里召开了会议，'), ['warning'])
    assert.deepEqual(alike('a b c d e f', 'a b c d e f'), [])
  })

  it('may be read otherwise by one Han, that counts nothing, of fourteen', () => {
    const line = '青禾区召开工作会议，部署任务'
    assert.equal(line.length, 14)
    assert.deepEqual(alike(line, line.replace('署', '罾')), ['information'])
    assert.deepEqual(alike(line, line.replace('青', '清')), ['information'])
    const others: ReadonlyArray<readonly [above: string, below: string]> = [
      [line.slice(1), line.slice(1).replace('署', '罾')],
      [line, line.replace('署', '罾').replace('青', '清')],
      [line, `${line.replace('署', '罾')}了`],
      [line, line.replace('，', '。')],
      [line, line.replace('，', '天')],
      [line.replace('署', '一'), line],
      [line, line.replace('署', '二')]
    ]
    for (const [above, below] of others)
      assert.deepEqual(alike(above, below), [], below)
  })
})

describe('lines that stand there twice', () => {
  const long = '青禾区昨日召开秋收工作会议，部署各项任务'
  const other = '各镇街负责人参加会议并作了发言，会期一天'
  const found = (...lines: readonly string[]) =>
    analyse(lines.join('\n')).findings.filter(
      ({ruleId}) => ruleId === 'repeated-block'
    )
  const blocks = (...lines: readonly string[]): string[] =>
    found(...lines).map(({span}) =>
      lines.join('\n').slice(span.start, span.end)
    )

  it('are told the second time, indents left out, and where they stood', () => {
    const lines = [`　　${long}`, other, '其他消息', `  ${long}`, other, '完']
    const [finding] = found(...lines)
    assert.deepEqual(blocks(...lines), [`${long}\n${other}`])
    assert.match(
      say(finding?.reason ?? {words: {en: '', 'zh-cn': ''}}, 'en'),
      /^These 2 lines .* from line 1 on$/u
    )
    assert.deepEqual(finding?.related?.[0]?.span, {start: 0, end: 22})
  })

  it('are told again, a third time', () => {
    assert.equal(
      blocks(long, other, '甲', long, other, '乙', long, other).length,
      2
    )
  })

  it('are as many as stand before the second', () => {
    assert.deepEqual(blocks(long, other, long, other, long, other), [
      `${long}\n${other}`,
      `${long}\n${other}`
    ])
    assert.deepEqual(blocks(long, long), [])
  })

  it('end with the page, or with the first line that differs', () => {
    assert.deepEqual(blocks(long, other, '甲', long, other), [
      `${long}\n${other}`
    ])
    assert.deepEqual(blocks(long, other, '甲', '乙', long, other, '乙'), [
      `${long}\n${other}`
    ])
  })
})

describe('characters that stand there twice each', () => {
  const found = (text: string) =>
    analyse(text, {...analysisDefaults, lexica: testLexica()})
      .findings.filter(({ruleId}) => ruleId === 'doubled-characters')
      .map(({expected, fixes: [fix]}) => [expected, fix?.safe])

  it('are told of three different ones or more, and no number', () => {
    assert.deepEqual(found('AABBAABB'), [])
    assert.deepEqual(found('11223344'), [])
    assert.deepEqual(found('AA11223344'), [['A1234', false]])
    assert.deepEqual(found('11223344AA'), [['1234A', false]])
  })

  it('may be mended unseen where they are the whole line', () => {
    assert.deepEqual(found('　　青青禾禾区区新新闻闻　'), [
      ['青禾区新闻', true]
    ])
    assert.deepEqual(found('标题：青青禾禾区区新新闻闻'), [
      ['青禾区新闻', false]
    ])
  })

  it('may be one copy a letter behind the other', () => {
    assert.deepEqual(found('a ab bc ca a'), [['abca', false]])
    assert.deepEqual(found('  N Na am me e'), [['Name', false]])
    for (const text of [
      'N Na am m',
      'a ab ba ab b',
      'N Na bm me e',
      'N Na am me es',
      'N Naa am me e',
      'N Na am me x'
    ])
      assert.deepEqual(found(text), [], text)
  })
})
