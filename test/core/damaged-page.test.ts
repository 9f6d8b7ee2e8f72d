import assert from 'node:assert/strict'
import {
  analyse,
  analysisDefaults,
  createMemory,
  type AnalysisOptions
} from '../../src/core/analyse.js'
import {applyEdits} from '../../src/core/model/span.js'
import {editsOf, fixAll} from '../../src/core/rules/fix.js'
import {testLexica} from './lexica.js'

/** What all rules together make of a page, and what they only point at. */
function repair(text: string): {text: string; pointedAt: string[]} {
  const {findings} = analyse(text, {...analysisDefaults, lexica: testLexica()})
  return {
    text: applyEdits(
      text,
      findings.flatMap(({fixes}) => fixes.slice(0, 1)).flatMap(editsOf)
    ),
    pointedAt: findings
      .filter(({fixes}) => fixes.length === 0)
      .map(({ruleId, span}) => `${ruleId} ${text.slice(span.start, span.end)}`)
  }
}

/** Damaged lines, each with what it should read; `null`: it is well. */
const english: ReadonlyArray<[damaged: string, sound: string | null]> = [
  ['THE HARBOUR BOARD.', null],
  [
    'The board metin the town hall on Tuesday and heard thereport of its engineer.',
    'The board met in the town hall on Tuesday and heard the report of its engineer.'
  ],
  [
    'It was resolvedthat the north quay be repaired before winter, and thatthe cost',
    'It was resolved that the north quay be repaired before winter, and that the cost'
  ],
  [
    'be met out of the rates. Mr. Alder said that the lamps gave a poor light.',
    null
  ],
  [
    'He had seen themayor and asked for new ones. The Mayor replied thatnothing',
    'He had seen the mayor and asked for new ones. The Mayor replied that nothing'
  ],
  [
    'could be done until spring.The clerk was told to write to the county.',
    'could be done until spring. The clerk was told to write to the county.'
  ],
  [
    "The inspector's report on the drains was read; it ran to 12pages in all.",
    "The inspector's report on the drains was read; it ran to 12 pages in all."
  ],
  [
    'He added (as was well known)that the pumps had failed twice in August.',
    'He added (as was well known) that the pumps had failed twice in August.'
  ],
  [
    "Mrs. O'Brien and the Rev. J. A. Fell were thanked for their kindness.",
    null
  ],
  [
    'A sum of £41 10s. was voted for the band, and theband played in the evening.',
    'A sum of £41 10s. was voted for the band, and the band played in the evening.'
  ],
  [
    'Wehave it on good authority that the railway will beopened in June.',
    'We have it on good authority that the railway will be opened in June.'
  ],
  [
    'It is said that 3OO men were at work on the line when the snow fell.',
    'It is said that 300 men were at work on the line when the snow fell.'
  ],
  [
    'The weatHer was fine, anD the crowd larger than in any year before.',
    'The weather was fine, and the crowd larger than in any year before.'
  ],
  [
    'The prisoner was taken tothe cells, whence he was brought up on Monday.',
    'The prisoner was taken to the cells, whence he was brought up on Monday.'
  ],
  [
    'A meeting was held at Fell-lane, near the mill-pond, under an old tree.',
    null
  ],
  [
    'tbe committee wbich sat last week has now made its report to the council.',
    'the committee which sat last week has now made its report to the council.'
  ],
  [
    'Tlie chairman said tliat he had nothing to add to what was said before.',
    'The chairman said that he had nothing to add to what was said before.'
  ],
  [
    'We are sure that the witness spoke thetruth when he was asked about it.',
    'We are sure that the witness spoke the truth when he was asked about it.'
  ],
  [
    'Large quantities of herrings were landed, and some were sold at thequay.',
    'Large quantities of herrings were landed, and some were sold at the quay.'
  ]
]

const chinese: ReadonlyArray<[damaged: string, sound: string | null]> = [
  ['区委召开会议部署秋收', null],
  [
    '本报讯（记者 林望舒）8月 30日上午，青禾区召开秋收工作会议，部署各项任务，区委副书记何立群主持会议。',
    '本报讯（记者 林望舒）8月30日上午，青禾区召开秋收工作会议，部署各项任务，区委副书记何立群主持会议。'
  ],
  [
    '会议指出,今年雨水调匀，收成好于往年；但人手不足。',
    '会议指出，今年雨水调匀，收成好于往年；但人手不足。'
  ],
  [
    '全区 556 家合作社参加,签约金额达12.5亿元，比去年增长１２.5％。',
    '全区556家合作社参加，签约金额达12.5亿元，比去年增长12.5％。'
  ],
  [
    '二0二二年以来，全区新建粮仓二十座。二○二一年只有八座。',
    '二〇二二年以来，全区新建粮仓二十座。二〇二一年只有八座。'
  ],
  ['图为秋收现场。图为秋收现场。', '图为秋收现场。'],
  ['据统计--全区共投入机具３00台。', '据统计——全区共投入机具300台。'],
  [
    '２０２２年9月１日，最后一块稻田收割完毕。',
    '2022年9月1日，最后一块稻田收割完毕。'
  ],
  ['他说："今年的米好吃"，大家都笑了。', '他说：“今年的米好吃”，大家都笑了。'],
  [
    '会议由区委副书记何立君主持，何立群作报告。',
    '会议由区委副书记何立群主持，何立群作报告。'
  ],
  ['何立群表示，何立群还将下乡。何立群说完，大家鼓掌。', null]
]

describe('a damaged page, all rules together', () => {
  for (const [name, lines] of Object.entries({english, chinese})) {
    const page = lines.map(([damaged]) => damaged).join('\n') + '\n'

    it(`reads as it was printed, every line of it (${name})`, () => {
      const repaired = repair(page)
      assert.deepEqual(
        repaired.text.split('\n').slice(0, -1),
        lines.map(([damaged, sound]) => sound ?? damaged)
      )
      assert.deepEqual(repaired.pointedAt, [])
    })

    it(`and nothing is found in it then (${name})`, () => {
      const {text} = repair(page)
      assert.deepEqual(repair(text), {text, pointedAt: []})
    })
  }

  it('leaves rare words alone in a page that is sound', () => {
    const page =
      english.map(([line, sound]) => sound ?? line).join('\n') +
      '\nThe vote was thirtyseven for and twelve against, and it passed.\n' +
      'The road from Ballyholme to Portaferry was closed by the snow.\n'
    assert.deepEqual(repair(page), {text: page, pointedAt: []})
  })

  it('is checked alike by who saw it before, while it is mended and damaged', () => {
    const memory = createMemory()
    const lines = chinese.map(([damaged]) => damaged)
    const pages = [
      lines,
      lines.with(2, '会议说了。'),
      lines.toReversed(),
      lines
    ]
    const check = (text: string, options: Partial<AnalysisOptions>) =>
      analyse(text, {...analysisDefaults, ...options}).findings
    for (const page of pages) {
      const text = page.join('\n')
      for (const lexica of [testLexica(), {}]) {
        assert.deepEqual(check(text, {lexica, memory}), check(text, {lexica}))
      }
    }
  })

  it('says where each change of a fix of all is', () => {
    const page = chinese.map(([damaged]) => damaged).join('\n') + '\n'
    const options = {...analysisDefaults, lexica: testLexica()}
    const again = (text: string) => analyse(text, options)
    const {changes, edits} = fixAll(again(page), {analyse: again})
    const fixed = applyEdits(page, edits)
    assert.ok(changes.length > 5)
    for (const {span, before, after, context} of changes) {
      assert.ok(page.includes(before))
      assert.equal(fixed.slice(span.start, span.end), after, before)
      const from = fixed.lastIndexOf('\n', span.start - 1) + 1
      assert.ok(
        fixed.slice(from, span.start).endsWith(context.before.slice(-2)),
        `${before} after ${context.before}`
      )
    }
  })
})
