import assert from 'node:assert/strict'
import {
  requests,
  textDigest,
  type ActResult,
  type ConcordancePlace,
  type FileFixes,
  type OwnRuleTrial
} from '../../src/protocol/protocol.js'
import {folder, TestClient} from './client.js'

const open = `${folder}/page-1.txt`
const closed = `${folder}/page-2.txt`
const raw = `${folder}/page-3.txt`
const files = new Map([
  [closed, '木报讯 9月 2日，鹭汀区举行比赛。\n木工们到场。\n'],
  [raw, '8月 1日，鹭汀区开会。\n'],
  [
    `${folder}/page-3.news.md`,
    '---\ncopydesk: 1\nsource: page-3.txt\n---\n\n---\n\n8月1日，鹭汀区开会。\n'
  ]
])
const text = '木报讯 8月 30日，鹭汀区召开会议，共 3人参加。\n改造前改造前\n'

describe('fixes in the workspace', () => {
  let client: TestClient

  before(async () => {
    client = await TestClient.start('streams', {files})
    await client.open(open, text)
  })
  after(() => client.stop())

  it('fixes one kind in every page, sources of clean copies left alone', async () => {
    const found = await client.request<FileFixes[]>(
      requests.fixInWorkspace.method,
      {uri: open, ruleId: 'space-cjk-digit', safeOnly: false}
    )
    assert.deepEqual(
      found.map(({edits: {uri, version}, changes}) => [
        uri,
        version,
        changes.map(({range, before, after}) => [
          range.start.line,
          before,
          after
        ])
      ]),
      [
        [
          open,
          1,
          [
            [0, ' ', ''],
            [0, ' ', '']
          ]
        ],
        [closed, null, [[0, ' ', '']]]
      ]
    )
  })

  it('says what closed pages held, so that nothing else is changed', async () => {
    const fixed = await client.request<FileFixes[]>(
      requests.fixInWorkspace.method,
      {uri: open, ruleId: null, safeOnly: true}
    )
    const found = await client.request<ConcordancePlace[]>(
      requests.concordance.method,
      {uri: open, read: '木', expected: '本', scope: 'workspace'}
    )
    const digest = textDigest(files.get(closed) ?? '')
    for (const state of [...fixed.map(({edits}) => edits), ...found]) {
      assert.equal(state.digest, state.uri === closed ? digest : undefined)
    }

    assert.equal(fixed.length, 2)
    assert.equal(found.length, 3)
  })

  it('gives a receipt of each change of a bulk fix', async () => {
    const result = await client.request<ActResult>(requests.act.method, {
      uri: open,
      version: 1,
      ranges: [],
      action: {type: 'fix-all', ruleId: null, safeOnly: true}
    })
    assert.deepEqual(
      result.changes?.map(({range: {start, end}, before, after, context}) => [
        [start.line, start.character, end.character],
        `${context.before}[${before}→${after}]${context.after}`
      ]),
      [
        [[0, 6, 6], '木报讯 8月[ →]30日，鹭汀区召'],
        [[0, 19, 19], '汀区召开会议，共[ →]3人参加。'],
        [[1, 0, 3], '[改造前改造前→改造前]']
      ]
    )
    assert.ok(result.changes.every(({title}) => title !== ''))
  })

  it('lists every place of a confusion on the page and in the workspace', async () => {
    const ask = (scope: string): Promise<ConcordancePlace[]> =>
      client.request<ConcordancePlace[]>(requests.concordance.method, {
        uri: open,
        read: '木',
        expected: '本',
        scope
      })
    assert.deepEqual(
      (await ask('page')).map(({uri, range}) => [uri, range.start]),
      [[open, {line: 0, character: 0}]]
    )
    assert.deepEqual(
      (await ask('workspace')).map(({uri, after}) => [uri, after.slice(0, 2)]),
      [
        [open, '报讯'],
        [closed, '报讯'],
        [closed, '工们']
      ]
    )
  })

  it('lists every place of a confusion in one issue', async () => {
    const front = (date: string): string =>
      `---\nnewspaper: 青禾日报\ndate: ${date}\n---\n`
    const first = `${folder}/issue-1.txt`
    const second = `${folder}/issue-2.txt`
    const issue = await TestClient.start('streams', {
      files: new Map([
        [second, `${front('2022-09-02')}木报讯 鹭汀区举行比赛。\n`],
        [`${folder}/issue-3.txt`, `${front('2022-09-03')}木报讯 下雨。\n`],
        [`${folder}/issue-4.txt`, '木报讯 下雨。\n']
      ])
    })
    const ask = (): Promise<ConcordancePlace[]> =>
      issue.request<ConcordancePlace[]>(requests.concordance.method, {
        uri: first,
        read: '木',
        expected: '本',
        scope: 'issue'
      })
    await issue.open(first, `${front('2022-09-02')}木报讯 开会。\n`)
    assert.deepEqual(
      (await ask()).map(({uri}) => uri),
      [first, second]
    )
    await issue.stop()
  })

  it('says what a rule of the user’s own would hit before it is saved', async () => {
    const trial = (rule: object): Promise<OwnRuleTrial> =>
      client.request<OwnRuleTrial>(requests.tryOwnRule.method, {
        uri: open,
        rule
      })
    const good = await trial({match: '^木报讯', replace: '本报讯'})
    assert.equal(good.count, 1)
    assert.equal(good.hits[0]?.expected, '本报讯')
    assert.deepEqual(good.onClean, [])
    const wide = await trial({match: '[会。]'})
    assert.ok(wide.onClean.length > 0)
    const slow = await trial({match: '(a+)+b'})
    assert.notEqual(slow.refusal, '')
    assert.equal(slow.count, 0)
  })

  it('adds such a rule to the configuration', async () => {
    const {edits} = await client.request<ActResult>(requests.configure.method, {
      uri: open,
      change: {type: 'own-rule', rule: {match: '木报讯', replace: '本报讯'}}
    })
    assert.match(
      edits[0]?.edits[0]?.newText ?? '',
      /own:\n\s+- \{ ?match: "?木报讯/u
    )
  })
})
