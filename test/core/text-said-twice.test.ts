import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {pairedMarkAt} from '../../src/core/rules/paired-marks.js'

/** What a rule tells of a page. */
function told(text: string, rule: string): string[] {
  return analyse(text, analysisDefaults)
    .findings.filter(({ruleId}) => ruleId === rule)
    .map(({actual}) => actual ?? '')
}

describe('the end of a line that stands again on the next', () => {
  const overlap = (before: string, line: string): string[] =>
    told(`${before}\n${line}\n`, 'line-overlap')

  it('is six Han or more, with marks between or none', () => {
    assert.deepEqual(overlap('区里召开秋收工作会议', '秋收工作会议部署任务'), [
      '秋收工作会议'
    ])
    assert.deepEqual(overlap('区里召开收工作会议', '收工作会议部署任务'), [])
    assert.deepEqual(overlap('区里召开秋收，工作会议', '秋收，工作会议部署'), [
      '秋收，工作会议'
    ])
    assert.deepEqual(overlap('区里召开收工，作会议', '收工，作会议部署'), [])
  })

  it('is four words or more, the last one whole', () => {
    assert.deepEqual(
      overlap('The men went down to the old', 'down to the old ferry'),
      ['down to the old']
    )
    assert.deepEqual(overlap('The men went to the old', 'to the old ferry'), [])
    assert.deepEqual(
      overlap('The men went down to the old', 'down to the olden ferry'),
      []
    )
  })

  it('is no row of one or two characters, and no whole line', () => {
    assert.deepEqual(overlap('笑：哈哈哈哈哈哈', '哈哈哈哈哈哈地笑'), [])
    assert.deepEqual(overlap('一二三一二三一二三', '一二三一二三完'), [])
    assert.deepEqual(overlap('秋收工作会议', '秋收工作会议'), [])
  })

  it('is looked for sixty characters far, blanks at the edges left out', () => {
    const long = (size: number): string =>
      Array.from({length: size}, (_, at) =>
        String.fromCharCode(0x4e00 + at * 7)
      ).join('')
    assert.deepEqual(overlap(`好${long(60)}`, `${long(60)}好`), [long(60)])
    assert.deepEqual(overlap(`好${long(61)}`, `${long(61)}好`), [])
    assert.deepEqual(overlap('召开秋收工作会议 ', '　秋收工作会议部署'), [
      '秋收工作会议'
    ])
  })

  it('is shown where it stood first, and goes', () => {
    const text = '区里召开秋收工作会议\n秋收工作会议部署\n'
    const [finding] = analyse(text, analysisDefaults).findings.filter(
      ({ruleId}) => ruleId === 'line-overlap'
    )
    assert.ok(finding)
    assert.deepEqual(
      (finding.related ?? []).map(({span}) => [span.start, span.end]),
      [[4, 10]]
    )
    assert.deepEqual(
      finding.fixes.map(({edits, safe}) => [edits, safe]),
      [[[{span: {start: 11, end: 17}, text: ''}], false]]
    )
  })
})

describe('a phrase that stands twice in a row', () => {
  const doubled = (text: string): string[] =>
    told(`${text}\n`, 'doubled-phrase')

  it('is five Han or more', () => {
    assert.deepEqual(doubled('区第一次大会第一次大会召开'), [
      '第一次大会第一次大会'
    ])
    assert.deepEqual(doubled('一个层面一个层面推进'), [])
    assert.deepEqual(doubled('哈哈哈哈哈哈哈哈哈哈地笑'), [])
    assert.deepEqual(doubled('第一次，大会第一次，大会召开'), [])
  })

  it('is three words or more, all whole, one blank between', () => {
    assert.deepEqual(doubled('He said on the way on the way home.'), [
      'on the way on the way'
    ])
    assert.deepEqual(doubled('He said the way the way home.'), [])
    assert.deepEqual(doubled('He said on the way on the wayside.'), [])
    assert.deepEqual(doubled('He said con the way on the way home.'), [])
    assert.deepEqual(doubled('He said on the way, on the way home.'), [])
  })

  it('is told each time, at the very ends of a line too', () => {
    assert.deepEqual(
      doubled('经过充分讨论经过充分讨论，通过选举办法通过选举办法'),
      ['经过充分讨论经过充分讨论', '通过选举办法通过选举办法']
    )
  })

  it('is looked for forty characters far, in lines of columns', () => {
    const long = (size: number): string =>
      Array.from({length: size}, (_, at) =>
        String.fromCharCode(0x4e00 + at * 7)
      ).join('')
    assert.equal(doubled(`好，${long(40).repeat(2)}`).length, 1)
    assert.equal(doubled(`好，${long(41).repeat(2)}`).length, 0)
    const phrase = '第一次大会第一次大会'
    assert.equal(doubled(long(1990) + phrase).length, 1)
    assert.equal(doubled(long(1991) + phrase).length, 0)
  })
})

describe('a mark that may be one of a pair', () => {
  /** The side of the mark behind `|`. */
  const side = (text: string, language = 'en'): string | undefined =>
    pairedMarkAt(text.replace('|', ''), text.indexOf('|'), language)?.side

  it('opens or closes by its form', () => {
    for (const [text, is] of [
      ['他说|“好”', 'open'],
      ['他说“好|”', 'close'],
      ['党组|（书记）', 'open'],
      ['党组（书记|）', 'close'],
      ['党组|(书记)', 'open'],
      ['党组(书记|)', 'close'],
      ['他说|好', undefined]
    ] as const)
      assert.equal(side(text, 'zh-Hans'), is, text)
    assert.equal(
      pairedMarkAt('（好)', 2, 'zh-Hans')?.pair,
      pairedMarkAt('（好)', 0, 'zh-Hans')?.pair
    )
  })

  it('is none behind the number of an item', () => {
    for (const text of [
      '会议要求：1|）抓',
      '；二|）抓',
      'a|) it',
      'see: iv|) it',
      '12|) it'
    ])
      assert.equal(side(text, 'zh-Hans'), undefined, text)
    for (const text of [
      '共123|）抓',
      '（好1|）抓',
      'of it|) so',
      '二三四|）抓'
    ])
      assert.equal(side(text, 'zh-Hans'), 'close', text)
  })

  it('is a straight one that says by its neighbours what it does', () => {
    for (const [text, is] of [
      ['said |"come', 'open'],
      ['|"come', 'open'],
      ['(|"come', 'open'],
      ['come|" and', 'close'],
      ['come|"', 'close'],
      ['come|".', 'close'],
      ['of 12|" boards', 'either'],
      ['a |" b', 'either'],
      ['a|"b', 'either'],
      ['|"', 'either'],
      ['a |"=', 'either']
    ] as const)
      assert.equal(side(text), is, text)
  })

  it('is no apostrophe, and no word that one begins', () => {
    for (const text of [
      'was|’t',
      'the |’twas',
      '|‘tis so',
      'in |‘91',
      'in |‘60s',
      'O|‘Brien',
      '|‘neath it',
      'said |’ so',
      '|’'
    ])
      assert.equal(side(text), undefined, text)
    for (const [text, is] of [
      ['the boys|’ house', 'close'],
      ['said |‘come', 'open'],
      ['said |‘isle', 'open'],
      ['in |‘915', 'open']
    ] as const)
      assert.equal(side(text), is, text)
  })

  it('depends on the language', () => {
    assert.equal(side('sagte: |„Das', 'de'), 'open')
    assert.equal(side('Das|“, und', 'de'), 'close')
    assert.equal(side('5 |„ „ 6', 'de'), undefined)
    assert.equal(side('|„Das', 'en'), undefined)
    assert.equal(side('dit |« venez', 'fr'), 'open')
    assert.equal(side('venez |»', 'fr'), 'close')
    assert.equal(side('dit |« venez', 'en'), undefined)
  })
})
