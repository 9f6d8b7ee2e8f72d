import assert from 'node:assert/strict'
import {requests} from '../../src/protocol/protocol.js'
import {encode} from '../core/encoded.js'
import {folder, TestClient, transports} from './client.js'

const uri = `${folder}/1998/page.txt`
/** Prose in a narrow column. */
const simple = [
  '本报讯昨天上午在三江口',
  '文化宫有一场小型音乐会',
  '来了四百多人其中有不少',
  '是从山上下来的老人他们',
  '一大早就出了家门走了两',
  '个多小时的路才到了城中',
  '主持人先用本地方言向大',
  '家问好台下立刻有人回应',
  '第一首歌是二十年前的老',
  '歌台上台下一同合着拍子',
  '不少人一面打拍子一面小',
  '声地跟着唱直到曲子完了',
  '才坐下来散场已是中午，',
  '人人手上都有一本小册子'
].join('\n')
const traditional = [
  '本報訊昨天上午在三江口',
  '文化宮有一場小型音樂會',
  '來了四百多人其中有不少',
  '是從山上下來的老人他們',
  '一大早就出了家門走了兩',
  '個多小時的路才到了城中',
  '主持人先用本地方言向大',
  '家問好台下立刻有人回應',
  '第一首歌是二十年前的老',
  '歌台上台下一同合著拍子',
  '不少人一面打拍子一面小',
  '聲地跟著唱直到曲子完了',
  '才坐下來散場已是中午，',
  '人人手上都有一本小冊子'
].join('\n')
const western =
  `Le conseil a siégé jusqu’à la nuit, à l’hôtel de ville.\n`.repeat(20)

/** Files that keep which of them were read. */
class ReadFiles extends Map<string, string> {
  readonly read: string[] = []

  override get(uri: string): string | undefined {
    this.read.push(uri)
    return super.get(uri)
  }
}

for (const transport of Object.keys(transports) as Array<
  keyof typeof transports
>) {
  describe(`files in other encodings, over ${transport}`, () => {
    let client: TestClient
    afterEach(() => client.stop())

    for (const [encoding, text, isPage] of [
      ['gb18030', simple, true],
      ['big5', traditional, true],
      ['windows-1252', western, false]
    ] as const) {
      const start = async (): Promise<void> => {
        const bytes = new Map([[uri, encode(text, encoding)]])
        client = await TestClient.start(transport, {bytes})
      }

      it(`tells ${encoding} by the bytes, and whether that is a page`, async () => {
        await start()
        const found = await client.ask(requests.otherEncoding, {uri})
        assert.deepEqual(found, {encoding, isPage})
      })

      it(`exports a closed page in ${encoding} as it reads`, async () => {
        await start()
        const wanted = {format: 'text', options: {}, articleId: null}
        const result = await client.ask(requests.export, {uri, ...wanted})
        assert.equal(result?.refusal, undefined)
        const [line = ''] = text.split('\n')
        assert.ok(result?.text.includes(line), result?.text)
      })

      it(`changes no page that was read as UTF-8 but is in ${encoding}`, async () => {
        await start()
        const copyUri = `${folder}/1998/page.news.md`
        const read = new TextDecoder().decode(encode(text, encoding))
        await client.open(uri, read)
        await client.open(copyUri, read)
        const first = {first: read, copyUri, uri}
        const {refusal} = (await client.ask(requests.mergeCopy, first)) ?? {}
        assert.match(refusal ?? '', /another encoding/u)
      })
    }

    it('knows what was made from a closed page in gb18030', async () => {
      const made = `${folder}/1998/page.md`
      const other = `${folder}/1998/other.md`
      const bytes = new Map([
        [uri, encode(simple, 'gb18030')],
        [made, Buffer.from(simple.replaceAll('\n', ' '))],
        [other, Buffer.from('这是另一版，与此无关。')]
      ])
      client = await TestClient.start(transport, {bytes})
      const isMade = (each: string): Promise<boolean> =>
        client.ask(requests.isMadeFrom, {uri: each, from: uri})
      assert.deepEqual([await isMade(made), await isMade(other)], [true, false])
    })

    it('reads nothing but the two pages to know that', async () => {
      const made = `${folder}/1998/page.md`
      const files = new ReadFiles([
        [uri, simple],
        [made, simple],
        [`${folder}/entities.yaml`, '- id: ['],
        [`${folder}/copydesk.yaml`, '']
      ])
      client = await TestClient.start(transport, {files})
      assert.ok(await client.ask(requests.isMadeFrom, {uri: made, from: uri}))
      assert.deepEqual(files.read, [made, uri])
    })

    it('changes nothing in closed pages of which characters cannot be read', async () => {
      const page = `[Siègle]{.person ref=siegle} à la Présidéncé, 8 .30 tbe\n`
      const bytes = new Map([[uri, encode(page.repeat(9), 'windows-1252')]])
      const files = new Map([[uri, '']])
      client = await TestClient.start(transport, {bytes, files})
      const open = `${folder}/1998/open.txt`
      await client.open(open, 'tbe [Siegle]{.person ref=siegle} tbe\n')
      const places = await client.ask(requests.concordance, {
        uri: open,
        read: 'tbe',
        expected: 'the',
        scope: 'workspace'
      })
      assert.deepEqual([...new Set(places.map((place) => place.uri))], [open])
      const fixes = {uri: open, ruleId: null, safeOnly: false}
      const fixed = await client.ask(requests.fixInWorkspace, fixes)
      assert.ok(fixed.every(({edits}) => edits.uri === open))
      const rename = await client.request<{documentChanges?: unknown[]}>(
        'textDocument/rename',
        {
          textDocument: {uri: open},
          position: {line: 0, character: 29},
          newName: 'siegel'
        }
      )
      const edits = JSON.stringify(rename)
      assert.ok(edits.includes(open) && !edits.includes(uri), edits)
    })

    it('says nothing of a page in UTF-8, its scars among it', async () => {
      const bytes = new Map([[uri, Buffer.from(`${simple}\uFFFD`)]])
      client = await TestClient.start(transport, {bytes})
      assert.equal(await client.ask(requests.otherEncoding, {uri}), null)
      const gone = `${folder}/gone.txt`
      assert.equal(await client.ask(requests.otherEncoding, {uri: gone}), null)
    })
  })
}
