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
    ['说«（何立群»', {type: 'tag', kind: 'person'}, '说（[何立群]{.person}'],
    ['读«《诗刊》»', {type: 'tag', kind: 'work'}, '读[《诗刊》]{.work}'],
    ['«“何立群”，»', {type: 'tag', kind: 'person'}, '[“何立群”]{.person}，'],
    [
      '说«，。»何',
      {type: 'tag', kind: 'person'},
      'refused: Select the name to tag'
    ],
    [
      '在«[北京]{.pl»ace}',
      {type: 'tag', kind: 'organisation'},
      '在[北京]{.organisation}'
    ],
    [
      '[北«京]{.pl»ace}',
      {type: 'tag', kind: 'organisation'},
      '[北[京]{.organisation}]{.place}'
    ],
    [
      '«[北京]{.place}环境»局',
      {type: 'tag', kind: 'organisation'},
      '[[北京]{.place}环境]{.organisation}局'
    ],
    [
      '«[北京]{.place}»',
      {type: 'tag', kind: 'place'},
      'refused: This is tagged so already'
    ],
    [
      '[北«京»市]{.place}人',
      {type: 'tag', kind: 'organisation'},
      '[北[京]{.organisation}市]{.place}人'
    ],
    [
      '[何‸立群]{.person ref=he value=x}',
      {type: 'tag', kind: 'place'},
      '[何立群]{.place}'
    ],
    [
      '[«何立群»]{.person}',
      {type: 'tag', kind: 'person', ref: 'he'},
      '[何立群]{.person ref=he}'
    ],
    [
      '何立«群\n# 标题\n来»了',
      {type: 'tag', kind: 'person'},
      'refused: No tag can reach so far: a heading, a boundary or more than 400 characters lie between, or a bracket that has no mate'
    ],
    [
      '«甲]乙»',
      {type: 'tag', kind: 'person'},
      'refused: No tag can reach so far: a heading, a boundary or more than 400 characters lie between, or a bracket that has no mate'
    ],
    ['a Lon‸don man', {type: 'tag', kind: 'place'}, 'a [London]{.place} man'],
    [
      'paragraph 1|来到北\nparagraph 1+|‸京的',
      {type: 'tag', kind: 'place'},
      '来到[北\n京]{.place}的'
    ],
    [
      '[何‸立群]{.person ref=he}',
      {type: 'set-attributes', text: '.person ref=he value="何 立群"'},
      '[何立群]{.person ref=he value="何 立群"}'
    ],
    [
      '[何‸立群]{.person}',
      {type: 'set-attributes', text: 'ref=he'},
      'refused: Unexpected attributes, expected a kind and values: `.person ref=he-liqun value="…"`'
    ],
    [
      '[何‸立群]{.person}',
      {type: 'set-attributes', text: '.person}{'},
      'refused: Unexpected attributes, expected a kind and values: `.person ref=he-liqun value="…"`'
    ],
    [
      '他[去年‸夏天]{.date}来',
      {type: 'set-value', value: ' 2021-SU '},
      '他[去年夏天]{.date value=2021-SU}来'
    ],
    [
      '有[三‸十]{.quantity value="1 人"}人',
      {type: 'set-value', value: '30 人'},
      '有[三十]{.quantity value="30 人"}人'
    ],
    [
      '[2022年5月3日]{.date value=x}至[2022年5月‸4日]{.date value=y}',
      {type: 'set-value', value: '2022-05-04'},
      '[2022年5月3日]{.date value=x}至[2022年5月4日]{.date}'
    ],
    [
      '[2022年5‸月3日]{.date value=2022-05-04 ref=d}',
      {type: 'set-value', value: ''},
      '[2022年5月3日]{.date ref=d}'
    ],
    [
      '[何‸立群]{.person}',
      {type: 'set-value', value: '1'},
      'refused: There is no date and no quantity tagged here'
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

  it('tags at several cursors as one step, each where it stands', () => {
    const view = page('何立群和李明来，何立群走。')
    const spans = [0, 4, 4, 8].map((start) => ({
      start,
      end: start + (start === 4 ? 2 : 3)
    }))
    const {edits, selections} = act(view, spans, {type: 'tag', kind: 'person'})
    const text = applyEdits(view.text, edits)
    assert.equal(
      text,
      '[何立群]{.person}和[李明]{.person}来，[何立群]{.person}走。'
    )
    assert.deepEqual(
      selections?.map(({start, end}) => text.slice(start, end)),
      ['何立群', '李明', '何立群']
    )
  })

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

  it('fixes or leaves the problems that are chosen, all of them or none', () => {
    const view = page('改造前改造前\n完工后完工后\n施工中施工中')
    const each = (
      type: 'fix-each' | 'leave-each',
      starts: number[]
    ): string => {
      const ruleIds = starts.map(() => 'doubled-text')
      const spans = starts.map((start) => ({start, end: start + 6}))
      const {edits, refusal} = act(view, spans, {type, ruleIds})
      return refusal ? view.say(refusal) : applyEdits(view.text, edits)
    }
    assert.equal(each('fix-each', [14, 0]), '改造前\n完工后完工后\n施工中')
    assert.equal(
      each('leave-each', [14, 0, 0]),
      '[改造前改造前]{.asis rule=doubled-text}\n完工后完工后\n[施工中施工中]{.asis rule=doubled-text}'
    )
    assert.match(each('fix-each', [0, 3]), /not there any more/u)
  })

  it('leaves as printed what was printed, and no fault of mark-up', () => {
    const view = page('改造前改造前\n说[北京]{.asis}很好\n')
    const leave = (...ruleIds: string[]): string => {
      const spans = ruleIds.map((id) => {
        const found = view.analysis.findings.find(({ruleId}) => ruleId === id)
        assert.ok(found, id)
        return found.span
      })
      const {edits, refusal} = act(view, spans, {type: 'leave-each', ruleIds})
      return refusal ? view.say(refusal) : applyEdits(view.text, edits)
    }
    assert.equal(
      leave('doubled-text', 'unused-ignore'),
      '[改造前改造前]{.asis rule=doubled-text}\n说[北京]{.asis}很好\n'
    )
    assert.match(leave('unused-ignore'), /faults of mark-up/u)
  })
})

describe('act on structure', () => {
  const scrambled = `headline 2|‸旧闻标题
paragraph 1|本报讯（记者 甲乙）第一篇正文。
paragraph 1?|第一篇续。
headline 1|新闻标题
caption 2|旧闻图说
paragraph 2|第二篇正文。`

  it('restores reading order, and changes no line', () => {
    const restored = after(scrambled, {type: 'restore-order'})
    assert.equal(
      restored,
      '新闻标题\n本报讯（记者 甲乙）第一篇正文。\n第一篇续。\n\n旧闻标题\n旧闻图说\n第二篇正文。\n'
    )
  })

  it('refuses to restore what is in order', () => {
    assert.match(
      after('headline 1|题\nparagraph 1|文', {type: 'restore-order'}),
      /^refused: /u
    )
  })

  it('moves a head above its body, a caption below', () => {
    assert.equal(
      after(scrambled, {type: 'move-head', line: 3}).split('\n')[1],
      '新闻标题'
    )
    assert.equal(
      after(scrambled, {type: 'move-head', line: 4}),
      '旧闻标题\n本报讯（记者 甲乙）第一篇正文。\n第一篇续。\n新闻标题\n第二篇正文。\n旧闻图说\n'
    )
  })

  it('moves a head whole, with the blank lines of the page', () => {
    const text =
      'paragraph 1|本报讯（记者 甲乙）第一篇正文。\n\nkicker 2|新闻引题\n\nheadline 2|新闻标题\n\ndeck 2|新闻副题\n\nparagraph 1|第一篇续。\n\nheadline 1|旧闻标题\n\nparagraph 2|第二篇正文。\n'
    const whole =
      '本报讯（记者 甲乙）第一篇正文。\n\n第一篇续。\n\n旧闻标题\n\n新闻引题\n\n新闻标题\n\n新闻副题\n\n第二篇正文。\n'
    for (const line of [2, 4, 6])
      assert.equal(after(text, {type: 'move-head', line}), whole)
  })

  it('puts the parts of a head in their order, a caption below', () => {
    const text = (above: string): string =>
      `${above}|甲\n\nparagraph 2|乙\n\nheadline 1|丙\n\nparagraph 1|丁\n\nparagraph 2|戊\n`
    const moved = (above: string): string =>
      after(text(above), {type: 'move-head', line: 0})
    assert.equal(moved('deck 1'), '乙\n\n丙\n\n甲\n\n丁\n\n戊\n')
    assert.equal(moved('kicker 1'), '乙\n\n甲\n\n丙\n\n丁\n\n戊\n')
    assert.equal(moved('caption 1'), '乙\n\n丙\n\n丁\n\n甲\n\n戊\n')
  })

  it('moves a head past a boundary and a fence, which stay', () => {
    const boundary =
      'paragraph 1|[]{#a}本报讯甲\n\nheadline 1|[新闻标题]{.headline of=a}\n\n---\n\nheadline 2|[旧闻标题]{#b .headline}\nparagraph 2|本报讯乙\n'
    assert.equal(
      after(boundary, {type: 'move-head', line: 2}),
      '[新闻标题]{.headline of=a}\n\n[]{#a}本报讯甲\n\n---\n\n[旧闻标题]{#b .headline}\n本报讯乙\n'
    )
    const fence =
      'headline 1|新闻标题\n::: notice\nnotice|遗失声明\n:::\nparagraph 1|本报讯甲\n'
    assert.equal(
      after(fence, {type: 'move-head', line: 0}),
      '::: notice\n遗失声明\n:::\n新闻标题\n本报讯甲\n'
    )
  })

  it('says that a head stands there already, over blank lines', () => {
    assert.match(
      after('headline 1|甲\n\n\nparagraph 1|乙\n', {
        type: 'move-head',
        line: 0
      }),
      /^refused: /u
    )
  })

  it('moves no article that is not there, and none before itself', () => {
    const text = 'headline 1|一\nparagraph 1|甲\n'
    const move = (articleIds: string[], before: string | null): string =>
      after(text, {type: 'move-article', articleIds, before})
    assert.match(move(['a9'], null), /^refused: .*a9/u)
    assert.match(move(['a1'], 'a1'), /^refused: /u)
  })

  it('moves what is dropped on an article: heads above, captions below', () => {
    const text =
      'headline 2|旧‸闻\nparagraph 1|甲\nheadline 1|新闻\nparagraph 2|乙\n'
    assert.equal(
      after(text, {type: 'attach', articleId: 'a2', move: true}),
      '甲\n新闻\n旧闻\n乙\n'
    )
    assert.equal(
      after(text, {type: 'attach', articleId: 'a1', move: true}),
      '[旧闻]{.headline of=article-1}\n甲\n[新闻]{#article-1 .headline}\n乙\n'
    )
    assert.equal(
      after(
        'caption 2|图‸说\nheadline 1|新闻\nparagraph 1|甲\nheadline 2|旧闻\nparagraph 2|乙\n',
        {type: 'attach', articleId: 'a1', move: true}
      ),
      '[新闻]{#article-1 .headline}\n甲\n[图说]{.caption of=article-1}\n旧闻\n乙\n'
    )
  })

  it('says roles, and says them anew', () => {
    const role = {type: 'set-role', role: 'kicker'} as const
    assert.equal(after('‸小空间', role), '[小空间]{.kicker}')
    assert.equal(after('[小‸空间]{.deck of=x}', role), '[小空间]{.kicker of=x}')
    assert.equal(after('# 小‸空间 {#a5}', role), '[小空间]{#a5 .kicker}')
    assert.equal(
      after('paragraph 1|‸小空间\nparagraph 1+|办大事', role),
      '[小空间\n办大事]{.kicker}'
    )
    assert.match(after('‸甲', {type: 'set-role', role: 'x'}), /^refused: /u)
  })

  it('attaches a head to an article, which is given an id', () => {
    const text =
      'headline 2|‸旧闻\nparagraph 1|甲\nheadline 1|新闻\nparagraph 2|乙'
    assert.equal(
      after(text, {type: 'attach', articleId: 'a1'}),
      '[旧闻]{.headline of=article-1}\n甲\n[新闻]{#article-1 .headline}\n乙'
    )
    assert.equal(
      after(text, {type: 'attach', articleId: null}),
      '[旧闻]{.headline of=none}\n甲\n新闻\n乙'
    )
  })

  it('keeps the status of an article on its headline', () => {
    const set = {
      type: 'set-status',
      articleIds: ['a1'],
      status: 'tagged'
    } as const
    assert.equal(
      after('headline 1|新闻\nparagraph 1|甲', set),
      '[新闻]{.headline status=tagged}\n甲'
    )
    assert.equal(
      after('headline 1|# 新闻 {#a1 status=raw}\nparagraph 1|甲', set),
      '# 新闻 {#a1 status=tagged}\n甲'
    )
  })

  it('keeps the status of several articles in one step, or of none', () => {
    const text =
      'headline 1|新闻\nparagraph 1|甲\nheadline 2|旧闻\nparagraph 2|乙'
    const set = (articleIds: string[]): string =>
      after(text, {type: 'set-status', articleIds, status: 'tagged'})
    assert.equal(
      set(['a1', 'a2']),
      '[新闻]{.headline status=tagged}\n甲\n[旧闻]{.headline status=tagged}\n乙'
    )
    assert.match(set(['a1', 'a9']), /^refused: .*a9/u)
  })

  it('merges an article once, however many cursors stand in it', () => {
    const view = page('甲\n---\nparagraph 2|乙‸丙\n---\nparagraph 3|丁')
    const spans = [6, 7, 13].map((start) => ({start, end: start}))
    const {edits} = act(view, spans, {type: 'merge-with-previous'})
    assert.equal(applyEdits(view.text, edits), '甲\n乙丙\n丁')
  })

  it('decides whether a paragraph ends', () => {
    const text = 'paragraph 1|甲乙‸丙。\n\nparagraph 1?|丁戊。'
    assert.equal(
      after(text, {type: 'break-paragraph'}),
      '甲乙丙。\n\n[]{.break}\n丁戊。'
    )
    assert.equal(after(text, {type: 'join-paragraph'}), '甲乙丙。丁戊。')
    assert.equal(
      after('one two‸\nparagraph 1?|three', {type: 'join-paragraph'}),
      'one two three'
    )
  })

  it('decides it where it is undecided, at the line or the one above', () => {
    const decide = (text: string, ends: boolean): string =>
      after(text, {type: 'decide-paragraph', ends})
    const above = 'paragraph 1|甲乙‸丙。\n\nparagraph 1?|丁戊。'
    assert.equal(decide(above, true), '甲乙丙。\n\n[]{.break}\n丁戊。')
    assert.equal(decide(above, false), '甲乙丙。丁戊。')
    const on = 'paragraph 1|甲乙丙。\n\nparagraph 1?|丁‸戊。'
    assert.equal(decide(on, false), '甲乙丙。丁戊。')
    const decided = 'paragraph 1|甲乙‸丙。\n\nparagraph 1|丁戊。'
    assert.equal(decide(decided, true), '甲乙丙。\n\n丁戊。')
    assert.equal(decide(decided, false), '甲乙丙。\n\n丁戊。')
  })

  it('starts and merges articles', () => {
    assert.equal(
      after('甲\nparagraph 2|‸乙', {type: 'start-article'}),
      '甲\n---\n乙'
    )
    assert.equal(
      after('甲\n---\nparagraph 2|‸乙', {type: 'merge-with-previous'}),
      '甲\n乙'
    )
    assert.match(
      after('paragraph 1|‸乙', {type: 'merge-with-previous'}),
      /^refused: /u
    )
  })
})

describe('act: pin and correct', () => {
  const page3 = [
    'headline 1|新桥通车',
    'paragraph 1|昨日新桥通车。',
    'headline 2|旧桥拆除',
    'paragraph 2|旧桥同日拆除。'
  ].join('\n')

  it('confirms a head, with its article', () => {
    assert.equal(
      after(page3.replace('旧桥拆', '‸旧桥拆'), {type: 'confirm'}),
      '新桥通车\n昨日新桥通车。\n[旧桥拆除]{.headline of=article-2}\n[旧桥同日拆除。]{#article-2 .paragraph}'
    )
  })

  it('confirms where an article begins, above its head', () => {
    assert.equal(
      after(page3.replace('旧桥同', '‸旧桥同'), {type: 'confirm'}),
      '新桥通车\n昨日新桥通车。\n---\n旧桥拆除\n旧桥同日拆除。'
    )
  })

  it('says that lines are a notice, a folio, and says it anew', () => {
    const notice = {type: 'set-role', role: 'notice'} as const
    assert.equal(
      after('paragraph 1|‸停水\nparagraph 1+|明日停水。\n\n甲', notice),
      '::: notice\n停水\n明日停水。\n:::\n\n甲'
    )
    const folio = {type: 'set-role', role: 'folio'} as const
    assert.equal(after('‸第3版\n甲', folio), '[第3版]{.folio}\n甲')
    assert.equal(
      after('[第3‸版]{.folio}\n甲', {type: 'set-role', role: 'kicker'}),
      '[第3版]{.kicker}\n甲'
    )
  })

  it('merges an article that was only inferred', () => {
    assert.equal(
      after(page3.replace('旧桥同', '‸旧桥同'), {type: 'merge-with-previous'}),
      '新桥通车\n昨日新桥通车。\n[旧桥拆除]{.crosshead}\n旧桥同日拆除。'
    )
    assert.equal(
      after('paragraph 1|甲\nparagraph 2|‸乙', {type: 'merge-with-previous'}),
      '甲\n[乙]{.paragraph}'
    )
  })
})
