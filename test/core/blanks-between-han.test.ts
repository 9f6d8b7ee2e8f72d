import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {testLexica} from './lexica.js'

function found(text: string) {
  return analyse(text, {
    ...analysisDefaults,
    lexica: testLexica()
  }).findings.filter(({ruleId}) => ruleId === 'space-cjk')
}

/** The blanks between Han that are told, each with the Han about it. */
function blanks(text: string): string {
  return found(text)
    .map(({span: {start, end}}) => text.slice(start - 1, end + 1))
    .join('|')
}

/** A paragraph, so that a page is one of running text. */
const prose = '青禾区昨日召开会议，部署秋收工作。\n'

describe('a blank between Han', () => {
  it('is the blank alone, to be taken out', () => {
    const [finding] = found(
      `${prose}今年企业营收同比增 长了三成，大家都说好。\n`
    )
    assert.deepEqual(
      [finding?.actual, finding?.expected, finding?.fixes[0]?.safe],
      [' ', '', true]
    )
  })

  const lines: ReadonlyArray<
    readonly [what: string, line: string, expected: string]
  > = [
    ['is told once, however wide', '营收同比增  长了，好。', '增  长'],
    [
      'stands between the names of a list',
      '营收增 长，利润增 长，成本增 长，好。',
      ''
    ],
    ['is told of two in a line', '营收增 长，利润增 长，好。', '增 长|增 长'],
    [
      'makes no list beside figures',
      '有 3 人，有 4 人，营收增 长了。',
      '增 长'
    ],
    ['stands in a name set wide, between marks', '他说，王 明，大家好。', ''],
    ['is told where marks part one half', '他说，王 明朗地笑了。', '王 明'],
    ['is told where they part the other', '他见王大 明，大家好。', '大 明'],
    ['parts two who issue a paper', '中共中央 国务院印发通知，好。', ''],
    ['is told behind one of them', '各地政府 印发通知，好。', '府 印'],
    ['is told before one of them', '他们的会议 国务院来了，好。', '议 国'],
    ['stands between names behind their role', '记者 徐明 陈林，好。', ''],
    ['stands before a field', '他说，青禾路 邮编：100050', ''],
    ['stands before a weekday', '他说，三月三日 星期二', ''],
    ['stands in a title', '他说，读《丰年好景 健康同行》', ''],
    ['stands in one behind a mark', '他说：“丰年好景 健康同行”', ''],
    ['stands in one that begins the line', '《丰年好景 健康同行》，好。', ''],
    ['is told between two', '读《丰年》好景 健康《同行》，好。', '景 健'],
    ['is told where none opens', '他说好景 健康》，好。', '景 健'],
    ['is told where none closes', '他说，读《丰年好景 健康', '景 健'],
    ['is told in a sentence said', '“他说，丰年好景 健康同行”', '景 健']
  ]
  for (const [what, line, expected] of lines) {
    it(`${what}: ${line}`, () =>
      assert.equal(blanks(`${prose}${line}\n`), expected))
  }

  it('goes unseen where it cuts a common word, and is no gap', () => {
    const isSafe = (line: string): boolean | undefined =>
      found(prose + line)[0]?.fixes[0]?.safe
    assert.equal(isSafe('营收同比增 长了，好。\n'), true)
    assert.equal(isSafe('营收同比增  长了，好。\n'), true)
    assert.equal(isSafe('营收同比增   长了，好。\n'), false)
    assert.equal(isSafe('秋收期间 各项任务，好。\n'), false)
  })

  it('stands in a title that closes within thirty characters', () => {
    const title = (follow: number): string =>
      blanks(`${prose}他说，读《丰年 ${'好'.repeat(follow)}》。\n`)
    assert.equal(title(28), '')
    assert.equal(title(29), '年 好')
  })

  it('is told in a line that goes on the sentence above', () => {
    const below = (above: string): string =>
      blanks(`${above}\n秋收期间 各项任务落实到人\n`)
    assert.equal(below('青禾区昨日召开会议，研究部署'), '间 各')
    assert.equal(below('区里开会。会议要求，研究部署'), '间 各')
    for (const end of ['。', '！', '？', '：', '”', '）'])
      assert.equal(below(`青禾区召开会议，研究部署${end}`), '', end)
    assert.equal(below('青禾区昨日召开会议研究部署'), '')
  })
})

describe('a blank in what is no running text', () => {
  it('is told in a head where it cuts a word, and never safe', () => {
    const text = `# 营收同比增 长，好\n\n${prose}`
    assert.equal(blanks(text), '增 长')
    assert.equal(found(text)[0]?.fixes[0]?.safe, false)
    assert.equal(blanks(`# 营收同比增 长\n\n${prose}`), '增 长')
    assert.equal(blanks(`# 区里开会，任务 各项\n\n${prose}`), '')
  })

  it('is printed in folios, nameplates and notices', () => {
    for (const role of ['folio', 'nameplate', 'notice'])
      assert.equal(
        blanks(`${prose}\n::: ${role}\n营收同比增 长，好。\n:::\n`),
        '',
        role
      )
  })
})
