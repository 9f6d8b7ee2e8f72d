import assert from 'node:assert/strict'
import {
  clientRequests,
  requests,
  serverNotifications,
  type DraftParams,
  type PageDraft
} from '../../src/protocol/protocol.js'
import {folder, TestClient, transports} from './client.js'

const uri = `${folder}/1998-05-12/page.txt`
const text = '改造前改造前\n\n本报讯（记者 林知远）青川区图书馆昨天开馆。\n'

for (const transport of Object.keys(transports) as Array<
  keyof typeof transports
>) {
  describe(`protocol over ${transport}`, () => {
    let client: TestClient

    beforeEach(async () => {
      client = await TestClient.start(transport)
      await client.open(uri, text)
    })
    afterEach(() => client.stop())

    it('pulls diagnostics, and says when nothing changed', async () => {
      const first = await client.request<{
        resultId: string
        items: Array<{code: string}>
      }>('textDocument/diagnostic', {textDocument: {uri}})
      assert.deepEqual(
        first.items.map((item) => item.code),
        ['doubled-text']
      )
      const second = await client.request<{kind: string}>(
        'textDocument/diagnostic',
        {textDocument: {uri}, previousResultId: first.resultId}
      )
      assert.equal(second.kind, 'unchanged')
    })

    it('reports of another version only what is not the same', async () => {
      const pull = (previousResultId?: string) =>
        client.request<{kind: string; resultId: string; items?: unknown[]}>(
          'textDocument/diagnostic',
          {textDocument: {uri}, previousResultId}
        )
      const first = await pull()
      // Below the problem: it stays where it is.
      const end = {line: 2, character: 17}
      await client.change(uri, [{range: {start: end, end}, text: '也'}])
      const below = await pull(first.resultId)
      assert.equal(below.kind, 'unchanged')
      assert.match(below.resultId, /^2:/u)
      // Who has not heard the last answer is told everything.
      const missed = await pull(first.resultId)
      assert.equal(missed.kind, 'full')
      assert.deepEqual(missed.items, first.items)

      const start = {line: 0, character: 0}
      await client.change(uri, [{range: {start, end: start}, text: '\n'}])
      const above = await pull(missed.resultId)
      assert.equal(above.kind, 'full')
      assert.notDeepEqual(above.items, first.items)
      assert.equal(above.items?.length, 1)
    })

    it('tells where articles begin before their problems, the first time', async () => {
      await client.ask(requests.page, {uri})
      const fresh = `${folder}/fresh.txt`
      const heard: string[] = []
      const told = client.next(
        serverNotifications.drafted
      ) as Promise<DraftParams>
      void told.then(() => heard.push('draft'))
      await client.open(fresh, text)
      const whole = await client.ask(requests.page, {uri: fresh})
      heard.push('page')
      const {uri: of, page} = await told
      assert.deepEqual(heard, ['draft', 'page'])
      assert.equal(of, fresh)
      assert.equal(page.version, whole?.version)
      const drawn = ({articles}: PageDraft): unknown =>
        articles.map(({blocks}) => blocks)
      assert.ok(whole && whole.counts.problems > 0)
      assert.deepEqual(
        page.articles.map(({problems}) => problems),
        page.articles.map(() => null)
      )
      assert.deepEqual(drawn(page), drawn(whole))

      let drafts = 0
      client.connection.onNotification(serverNotifications.drafted, () => {
        drafts++
      })
      await client.change(fresh, [{text: text + text}])
      await client.ask(requests.page, {uri: fresh})
      assert.equal(drafts, 0, 'what is drawn moves with what is typed')
    })

    it('says of a page that is too long only that, and changes nothing', async () => {
      const large = `${folder}/large.txt`
      await client.open(large, text.repeat(70_000))
      const textDocument = {uri: large}
      const {items} = await client.request<{
        items: Array<{code: string; message: string}>
      }>('textDocument/diagnostic', {textDocument})
      assert.deepEqual(
        items.map(({code}) => code),
        ['large-page']
      )
      assert.match(items[0]?.message ?? '', /2\.2 million .* up to 2 /u)
      const {problems} = await client.ask(requests.tables, {})
      const title = problems.find(({id}) => id === items[0]?.code)?.title
      assert.equal(title, 'Page too long to be read')
      assert.equal(await client.ask(requests.page, {uri: large}), null)
      const range = {
        start: {line: 0, character: 0},
        end: {line: 1, character: 0}
      }
      const {edits, refusal} = await client.ask(requests.act, {
        uri: large,
        version: 1,
        ranges: [range],
        action: {type: 'fix-all', ruleId: null, safeOnly: true}
      })
      assert.deepEqual(edits, [])
      assert.match(refusal ?? '', /Split it/u)
      const place = {uri: large}
      const entry = {id: 'a', kind: 'person', name: 'A'}
      for (const answer of [
        await client.ask(requests.cleanCopy, place),
        await client.ask(requests.registerTable, {...place, format: 'csv'}),
        await client.ask(requests.importTable, {...place, text: 'id\na'}),
        await client.ask(requests.addEntry, {...place, entry}),
        await client.ask(requests.configure, {
          ...place,
          change: {type: 'ignore', text: 'A'}
        })
      ]) {
        assert.match(answer?.refusal ?? '', /Split it/u)
      }

      const shown = await client.ask(requests.preview, {
        ...place,
        known: [],
        line: 0,
        version: null
      })
      assert.match(shown?.empty ?? '', /Split it/u)
      assert.deepEqual(shown?.cards, [])
    })

    it('answers that there is nothing where a page cannot be read', async () => {
      const gone = `${folder}/gone.txt`
      const wanted = {format: 'text', options: {}, articleId: null}
      assert.equal(
        await client.ask(requests.export, {uri: gone, ...wanted}),
        null
      )
      assert.equal(await client.ask(requests.cleanCopy, {uri: gone}), null)
    })

    it('asks nothing of a client before that is initialized', async () => {
      const late = new TestClient(await transports[transport]())
      let isInitialized = false
      const asked = [
        clientRequests.readLexicon,
        clientRequests.readLearned
      ].map(async ({method}) => {
        await late.next(method)
        return isInitialized
      })
      const initializationOptions = {files: true}
      await late.request('initialize', {
        processId: null,
        rootUri: folder,
        capabilities: {},
        initializationOptions
      })
      isInitialized = true
      await late.notify('initialized', {})
      const answers = await Promise.all(asked)
      await late.stop()
      assert.deepEqual(answers, [true, true])
    })

    it('follows incremental changes', async () => {
      await client.change(uri, [
        {
          range: {
            start: {line: 0, character: 3},
            end: {line: 0, character: 6}
          },
          text: ''
        }
      ])
      const report = await client.request<{items: unknown[]}>(
        'textDocument/diagnostic',
        {textDocument: {uri}}
      )
      assert.deepEqual(report.items, [])
    })

    it('answers every LSP request', async () => {
      const textDocument = {uri}
      const position = {line: 2, character: 8}
      const range = {
        start: {line: 0, character: 0},
        end: {line: 3, character: 0}
      }
      const answers = await Promise.all([
        client.request('textDocument/documentSymbol', {textDocument}),
        client.request('textDocument/foldingRange', {textDocument}),
        client.request('textDocument/hover', {textDocument, position}),
        client.request('textDocument/codeLens', {textDocument}),
        client.request('textDocument/inlayHint', {textDocument, range}),
        client.request('textDocument/semanticTokens/full', {textDocument}),
        client.request('textDocument/semanticTokens/range', {
          textDocument,
          range
        }),
        client.request('textDocument/selectionRange', {
          textDocument,
          positions: [position]
        }),
        client.request('textDocument/documentHighlight', {
          textDocument,
          position
        }),
        client.request('textDocument/definition', {textDocument, position}),
        client.request('textDocument/references', {
          textDocument,
          position,
          context: {includeDeclaration: true}
        }),
        client.request('textDocument/prepareRename', {textDocument, position}),
        client.request('textDocument/completion', {textDocument, position}),
        client.request('textDocument/documentLink', {textDocument}),
        client.request('workspace/symbol', {query: ''})
      ])
      assert.ok(answers.every((answer) => answer !== undefined))
    })

    it('fixes by code action', async () => {
      const range = {
        start: {line: 0, character: 1},
        end: {line: 0, character: 1}
      }
      const actions = await client.request<
        Array<{title: string; edit?: {documentChanges: unknown[]}}>
      >('textDocument/codeAction', {
        textDocument: {uri},
        range,
        context: {diagnostics: []}
      })
      assert.equal(actions[0]?.title, 'Keep “改造前” once')
      assert.deepEqual(actions[0].edit?.documentChanges, [
        {
          textDocument: {uri, version: 1},
          edits: [
            {
              range: {
                start: {line: 0, character: 0},
                end: {line: 0, character: 6}
              },
              newText: '改造前'
            }
          ]
        }
      ])
    })

    it('answers its own requests', async () => {
      const page = await client.ask(requests.page, {uri})
      assert.equal(page?.counts.problems, 1)
      assert.equal(page.articles.length, 1)
      const entities = await client.ask(requests.entities, {uri})
      assert.equal(entities?.version, 1)
      const [group] = entities.groups
      const ranges = group?.entities[0]?.mentions[0]?.ranges ?? []
      const around = await client.ask(requests.contexts, {
        uri,
        version: 1,
        mentions: [ranges]
      })
      assert.equal(around.length, 1)
      assert.match(around[0]?.after ?? '', /^\S/u)
      const outdated = {uri, version: 0, mentions: [ranges]}
      assert.deepEqual(await client.ask(requests.contexts, outdated), [])
      const {kinds} = await client.ask(requests.tables, {})
      assert.equal(kinds[0]?.title, 'Person')
      const exported = await client.ask(requests.export, {
        uri,
        format: 'text',
        options: {},
        articleId: null
      })
      assert.match(exported?.text ?? '', /青川区图书馆/u)
      const shown = await client.ask(requests.preview, {
        uri,
        known: [],
        line: 0,
        version: null
      })
      assert.ok(shown?.cards?.some(({article}) => article))
      assert.match(
        Object.values(shown?.html ?? {}).join(''),
        /<p class="paragraph"/u
      )
      const copy = await client.ask(requests.cleanCopy, {uri})
      assert.equal(copy?.name, 'page.news.md')
      const queue = await client.ask(requests.reviewQueue, {uri})
      assert.equal(queue?.items[0]?.kind, 'doubled-text')
    })

    it('tags a selection', async () => {
      const range = {
        start: {line: 2, character: 7},
        end: {line: 2, character: 10}
      }
      const result = await client.ask(requests.act, {
        uri,
        version: 1,
        ranges: [range],
        action: {type: 'tag', kind: 'person'}
      })
      assert.deepEqual(
        result.edits[0]?.edits.map(({newText}) => newText),
        ['[', ']{.person}']
      )
      assert.deepEqual(result.selections, [
        {start: {line: 2, character: 8}, end: {line: 2, character: 11}}
      ])
    })
  })
}
