import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {longestIgnored, textAround} from '../../src/core/rules/ignored-text.js'
import {settingsDefaults} from '../../src/core/rules/settings.js'
import {scanPage} from '../../src/core/scan/page.js'
import {testLexica} from './lexica.js'

/** What is reported in a page where texts are ignored: rule and place. */
function found(text: string, ignored: readonly string[] = []): string[] {
  const {findings} = analyse(text, {
    ...analysisDefaults,
    lexica: testLexica(),
    rules: {...settingsDefaults, ignored}
  })
  return findings.map(({ruleId, span}) => `${ruleId} ${span.start}`)
}

/** The text that is left alone where the first finding of a page is. */
function around(text: string): [string, string] {
  const {findings, page} = analyse(text, {
    ...analysisDefaults,
    lexica: testLexica()
  })
  assert.ok(findings[0], 'something is reported')
  const {span, text: read} = textAround(page, findings[0].span)
  return [read, text.slice(span.start, span.end)]
}

describe('texts that are never reported', () => {
  const page = '木报讯 昨日，区里开会。\n木报讯 今日，9月 1日，8月 30日。\n'

  it('covers what lies inside, and nothing else', () => {
    assert.deepEqual(found(page), [
      'confusable 0',
      'confusable 13',
      'space-cjk-digit 22',
      'space-cjk-digit 28'
    ])
    assert.deepEqual(found(page, ['8月 30日']), [
      'confusable 0',
      'confusable 13',
      'space-cjk-digit 22'
    ])
    assert.deepEqual(found(page, ['木报讯', '日，9月 1']), [
      'space-cjk-digit 28'
    ])
    assert.deepEqual(found(page, ['木报讯 今']), [
      'confusable 0',
      'space-cjk-digit 22',
      'space-cjk-digit 28'
    ])
  })

  it('is compared with what is read: mark-up stands between', () => {
    const tagged = '[8月 30日]{.date}，共 [3人]{.quantity}，8月 31日\n'
    assert.equal(found(tagged).length, 3)
    assert.deepEqual(found(tagged, ['共 3人', '8月 30日']), [
      `space-cjk-digit ${tagged.indexOf(' 31')}`
    ])
  })

  it('silences nothing by a blank, by nothing, or by a page of text', () => {
    const all = found(page)
    for (const ignored of ['', ' ', '\u3000', page.repeat(20)]) {
      assert.deepEqual(found(page, [ignored]), all)
    }

    const long = `改造${'前后左右'.repeat(longestIgnored / 4)}`
    assert.equal(found(long + long).length, 1)
    assert.equal(found(long + long, [long + long]).length, 1)
  })

  it('names a text that does not stand everywhere', () => {
    assert.deepEqual(around('木报讯 昨日，区里开会。\n'), ['木报讯', '木报讯'])
    assert.deepEqual(around('企业 556家参会，8月30日，9月1日，12人。\n'), [
      '企业 556',
      '企业 556'
    ])
    assert.deepEqual(
      around('[企业]{.organisation} 556家参会，8月30日，9月1日，12人\n'),
      ['企业 556', '企业]{.organisation} 556']
    )
    assert.deepEqual(around('The town saw an excessof zeal in its house.\n'), [
      'excessof',
      'excessof'
    ])
    assert.deepEqual(around('改造前改造前\n'), ['改造前改造前', '改造前改造前'])
    // A pair of surrogates is not cut.
    assert.deepEqual(around('𠮷𠮷木报讯 昨日开会。\n')[0].length % 2, 1)
  })

  it('covers what was named, each time', () => {
    for (const text of [
      '木报讯 昨日，区里开会。\n',
      '企业 556家参会，8月30日，9月1日，12人。\n',
      'The town saw an excessof zeal in its house.\n',
      '改造前改造前\n'
    ]) {
      assert.deepEqual(found(text, [around(text)[0]]), [])
    }
  })
})

describe('the text that is left alone around a place', () => {
  /** The text around columns of a line, and where that stands in the source. */
  function taken(line: string, start: number, end: number): string {
    const page = scanPage(`甲\n${line}\n乙\n`)
    const {span, text} = textAround(page, {start: start + 2, end: end + 2})
    assert.equal(page.text.slice(span.start, span.end), text)
    assert.ok(span.start <= start + 2 && end + 2 <= span.end)
    return text
  }

  const cases: ReadonlyArray<
    readonly [what: string, text: string, from: number, expected: string]
  > = [
    ['takes two Han on each side', '开', 3, '禾区开会议'],
    ['takes them of three letters', '开会议', 3, '禾区开会议了吗'],
    ['takes none of four letters', '开会议了', 3, '开会议了'],
    ['takes what is there at the start', '青', 0, '青禾区'],
    ['takes what is there at the end', '吗', 7, '议了吗']
  ]
  for (const [what, flagged, from, expected] of cases) {
    it(what, () =>
      assert.equal(
        taken('青禾区开会议了吗', from, from + flagged.length),
        expected
      )
    )
  }

  it('takes a Western word, up to twenty-four letters on each side', () => {
    assert.equal(taken('the men of it', 7, 8), 'men of')
    assert.equal(taken('the men, of it', 7, 8), 'men,')
    assert.equal(taken('the men’s it', 5, 6), 'men’s')
    const word = `${'a'.repeat(30)}1${'b'.repeat(30)}`
    assert.equal(taken(word, 30, 31), `${'a'.repeat(24)}1${'b'.repeat(24)}`)
  })

  it('is nothing at an empty place with no word about it', () => {
    assert.equal(taken(', of it', 0, 0), '')
    assert.equal(taken('the , of', 4, 4), '')
  })

  it('is what is flagged where that runs over the line end', () => {
    assert.equal(taken('the men of it', 11, 15), 'it\n乙')
  })
})
