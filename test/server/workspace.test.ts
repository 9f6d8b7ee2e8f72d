import assert from 'node:assert/strict'
import {
  clientRequests,
  requests,
  serverNotifications,
  type CompareResult,
  type ExportResult
} from '../../src/protocol/protocol.js'
import {
  CancellationTokenSource,
  type Location,
  type WorkspaceEdit,
  type WorkspaceSymbol
} from 'vscode-languageserver-protocol'
import {
  folder,
  TestClient,
  transports,
  type TestClientOptions
} from './client.js'

const register = `- id: he-liqun
  kind: person
  name: 何立群
`
const uri = `${folder}/1998/page.txt`
const tagged = '楼长[何立群]{.person ref=he-liqun}说。\n改造前改造前\n'
const inTag = {line: 0, character: 5}

interface Hover {
  contents: {value: string}
}

describe('server in a workspace', () => {
  let client: TestClient

  async function start(options: TestClientOptions): Promise<void> {
    client = await TestClient.start('streams', options)
  }

  afterEach(() => client.stop())

  async function card(): Promise<string> {
    const hover = await client.request<Hover | null>('textDocument/hover', {
      textDocument: {uri},
      position: inTag
    })
    return hover?.contents.value ?? ''
  }

  it('reads a page that is opened before anybody asks for it', async () => {
    // This client asks for problems, so that the server pushes none.
    await start({capabilities: {textDocument: {diagnostic: {}}}})
    const asked = new Promise<string>((resolve) => {
      client.connection.onRequest(
        clientRequests.readFile.method,
        ({uri: file}: {uri: string}) => {
          resolve(file)
          return null
        }
      )
    })
    // Nothing else is sent: no question about the page.
    await client.open(uri, tagged)
    assert.match(await asked, /\.yaml$/)
  })

  describe('compare with source', () => {
    const copyUri = `${folder}/1998/page.news.md`
    const head = '---\ncopydesk: 1\nsource: SOURCE\n---\n\n---\n\n'
    const body = '8月30日，鹭汀区举行会议。\n'

    it('lists fixes by rule and work by hand, deletions first', async () => {
      await start({files: new Map([[uri, '8月 30日，鹭汀区召开会议。\n']])})
      await client.open(copyUri, head.replace('SOURCE', 'page.txt') + body)
      const result = await client.request<CompareResult | null>(
        requests.compare.method,
        {uri: copyUri}
      )
      assert.equal(result?.sourceUri, uri)
      assert.deepEqual(
        result.changes.map(({type, before, after}) => [type, before, after]),
        [
          ['removed', '召开', ''],
          ['added', '', '举行'],
          ['fixed', ' ', '']
        ]
      )
      assert.deepEqual(result.changes[0]?.sourceRange, {
        start: {line: 0, character: 10},
        end: {line: 0, character: 12}
      })
    })

    it('finds a source whose name holds what VS Code encodes', async () => {
      const source = `${folder}/1998/page%20%281%29.txt`
      await start({files: new Map([[source, body]])})
      await client.open(copyUri, head.replace('SOURCE', 'page (1).txt') + body)
      const result = await client.ask(requests.compare, {uri: copyUri})
      assert.equal(result?.sourceUri, source)
    })

    const raw = '8月 30日，鹭汀区召开会议。\n'
    for (const [length, more, isTold] of [
      ['a page', '', true],
      ['too long to be read', '字'.repeat(2_100_000), false]
    ] as const) {
      it(`tells what was corrected beside a source that is ${length}`, async () => {
        await start({files: new Map([[uri, raw + more]])})
        const copy = head.replace('SOURCE', 'page.txt') + raw.replace(' ', '')
        await client.open(copyUri, copy)
        const {text} = await client.request<ExportResult>(
          requests.export.method,
          {uri: copyUri, format: 'tei', options: {}, articleId: null}
        )
        assert.match(text, /鹭汀区召开会议/u)
        assert.equal(text.includes('<sic'), isTold)
      })
    }

    for (const source of ['../secret.txt', '/etc/hosts', 'file:///etc/hosts']) {
      it(`reads nothing outside its own folder: ${source}`, async () => {
        await start({
          // What a careless join of the two would read.
          files: new Map([
            [`${folder}/1998/${source}`, body],
            [`${folder}/1998/${source.replace(':', '%3A')}`, body]
          ])
        })
        await client.open(copyUri, head.replace('SOURCE', source) + body)
        const result = await client.request<CompareResult | null>(
          requests.compare.method,
          {uri: copyUri}
        )
        assert.equal(result, null)
      })
    }
  })

  describe('register', () => {
    it('is the nearest one upwards', async () => {
      await start({
        files: new Map([
          [`${folder}/entities.yaml`, register],
          ['file:///entities.yaml', '- {id: he-liqun, kind: person, name: X}']
        ])
      })
      await client.open(uri, tagged)
      assert.match(await card(), /\*\*何立群\*\*.*he&#45;liqun/u)
      await client.write(
        `${folder}/1998/entities.yaml`,
        register.replace('何立群', '何利群')
      )
      assert.match(await card(), /\*\*何利群\*\*/u)
    })

    it('is never sought above the workspace folder', async () => {
      await start({files: new Map([['file:///entities.yaml', register]])})
      await client.open(uri, tagged)
      assert.match(await card(), /not in the register/u)
    })

    it('stays in force as it last was while it is broken', async () => {
      const at = `${folder}/entities.yaml`
      await start({files: new Map([[at, register]])})
      await client.open(uri, tagged)
      await card()
      const changed = client.next(serverNotifications.changed)
      await client.write(at, register + '- id: [')
      await changed
      assert.doesNotMatch(await card(), /not in the register/u)
      const told = client.diagnostics.get(at) ?? []
      assert.equal(told.length, 1)
      assert.match(
        JSON.stringify(told),
        /cannot be read from here.*last version/u
      )
      await client.write(at, register)
      await card()
      assert.deepEqual(client.diagnostics.get(at), [])
    })

    it('is gone to where its text has an entry by now, though it is broken', async () => {
      const at = `${folder}/entities.yaml`
      await start({files: new Map([[at, register]])})
      await client.open(uri, tagged)
      const places = async (): Promise<string[]> => {
        const found = await client.request<Location[]>(
          'textDocument/definition',
          {textDocument: {uri}, position: {line: 0, character: 4}}
        )
        return found.map(
          ({uri: of, range: {start, end}}) =>
            `${of} ${start.line}:${start.character}-${end.character}`
        )
      }
      assert.deepEqual(await places(), [`${at} 0:6-14`])
      const broken = '- id: "zhao\n  kind: person\n'
      const changed = client.next(serverNotifications.changed)
      await client.write(at, broken + register)
      await changed
      assert.deepEqual(await places(), [`${at} 2:6-14`])
      // Where nobody sees it, to the file that has to be mended.
      await client.write(at, broken)
      assert.deepEqual(await places(), [`${at} 0:0-0`])
      await client.write(at, register)
      assert.deepEqual(await places(), [`${at} 0:6-14`])
    })

    it('keeps its entries in Go to Symbol while it is broken', async () => {
      const at = `${folder}/entities.yaml`
      const other = '- id: li-si\n  kind: person\n  name: 李四\n'
      await start({files: new Map([[at, register + other]])})
      await client.open(uri, tagged)
      await card()
      const places = async (): Promise<string[]> => {
        const found = await client.request<WorkspaceSymbol[]>(
          'workspace/symbol',
          {query: ''}
        )
        return found.map(
          ({name, location}) =>
            `${name} ${'range' in location ? location.range.start.line : '?'}`
        )
      }
      const lines = register.split('\n').length - 1
      assert.deepEqual(await places(), ['何立群 0', `李四 ${lines}`])
      const changed = client.next(serverNotifications.changed)
      await client.write(at, '- id: "zhao\n  kind: person\n' + other)
      await changed
      await card()
      // Where nobody sees one, to the file that has to be mended.
      assert.deepEqual(await places(), ['何立群 0', '李四 2'])
    })

    it('is waited for by what a person does, and by nothing else', async () => {
      const at = `${folder}/entities.yaml`
      await start({files: new Map([[at, register]]), delays: {[at]: 700}})
      const plain = `${folder}/1998/first.txt`
      await client.open(plain, '楼长何立群说。\n')
      await client.open(uri, tagged)
      // Somebody has waited already, and was answered without it.
      await client.request('textDocument/documentSymbol', {textDocument: {uri}})
      const answered: string[] = []
      const [tag, , renamed] = await Promise.all([
        client
          .ask(requests.act, {
            uri: plain,
            version: 1,
            ranges: [
              {start: {line: 0, character: 2}, end: {line: 0, character: 5}}
            ],
            action: {type: 'tag', kind: 'person'}
          })
          .finally(() => answered.push('tag')),
        client
          .request('textDocument/documentSymbol', {textDocument: {uri: plain}})
          .finally(() => answered.push('outline')),
        client.request<WorkspaceEdit>('textDocument/rename', {
          textDocument: {uri},
          position: {line: 0, character: tagged.indexOf('he-')},
          newName: 'he'
        })
      ])
      assert.deepEqual(answered, ['outline', 'tag'])
      assert.match(JSON.stringify(tag), /\{\.person ref=he-liqun\}/u)
      assert.match(JSON.stringify(renamed), /entities\.yaml/u)
    })

    it('is read from the editor where it is open', async () => {
      const at = `${folder}/entities.yaml`
      await start({files: new Map([[at, register]])})
      await client.open(uri, tagged)
      await client.open(at, register.replace('何立群', '何立群（楼长）'))
      assert.match(await card(), /楼长/u)
    })
  })

  describe('the configuration', () => {
    it('stays in force as it last was while it is broken, and says where', async () => {
      const at = `${folder}/copydesk.yaml`
      const valid = 'kinds: {ship: 船舶}\n'
      await start({files: new Map([[at, valid]])})
      await client.open(at, valid)
      const page = '海鸥号[海鸥号]{.ship}靠岸'
      await client.open(uri, page)
      const kinds = async (): Promise<string> =>
        JSON.stringify(
          await client.request('textDocument/completion', {
            textDocument: {uri},
            position: {line: 0, character: page.indexOf('ship')}
          })
        )
      assert.match(await kinds(), /船舶/u)
      assert.deepEqual(client.diagnostics.get(at), [])
      await client.change(at, [{text: valid + 'rejected: ['}])
      assert.match(await kinds(), /船舶/u)
      const told = client.diagnostics.get(at) ?? []
      assert.equal(told.length, 1)
      assert.match(
        JSON.stringify(told),
        /cannot be read from here.*last version/u
      )
      await client.change(at, [{text: valid}])
      assert.match(await kinds(), /船舶/u)
      assert.deepEqual(client.diagnostics.get(at), [])
    })

    it('is changed by one line for each decision, of the text that is open', async () => {
      const at = `${folder}/copydesk.yaml`
      const text = 'rejected:\n  person:\n    - 甲\nignore: [木报]\n'
      const ask = (kind: string) =>
        client.ask(requests.configure, {
          uri,
          change: {type: 'reject', kind, texts: ['乙']}
        })
      const insertion = (line: number, newText: string) => ({
        range: {
          start: {line, character: 0},
          end: {line, character: 0}
        },
        newText
      })
      const place = insertion(3, '  place:\n    - 乙\n')
      await start({files: new Map([[at, text]])})
      await client.open(uri, tagged)
      assert.deepEqual((await ask('place')).edits, [
        {uri: at, version: null, edits: [place]}
      ])
      await client.open(at, text)
      // Two in flight are of one version: who applies one asks again.
      const both = await Promise.all([ask('place'), ask('person')])
      assert.deepEqual(
        both.map(({edits}) => edits),
        [
          [{uri: at, version: 1, edits: [place]}],
          [{uri: at, version: 1, edits: [insertion(3, '    - 乙\n')]}]
        ]
      )
      await client.change(at, [{text: `# typed\n${text}`}])
      const {edits} = await ask('person')
      assert.equal(edits[0]?.version, 2)
      assert.deepEqual(edits[0].edits, [insertion(4, '    - 乙\n')])
    })

    it('is changed from a page that was closed, and says where none can be read', async () => {
      const at = `${folder}/copydesk.yaml`
      const ask = (page: string) =>
        client.ask(requests.configure, {
          uri: page,
          change: {type: 'unreject', kind: 'person', texts: ['甲']}
        })
      const text = 'rejected:\n  person:\n    - 甲\n    - 乙\n'
      await start({
        files: new Map([
          [at, text],
          [uri, tagged]
        ])
      })
      const {edits} = await ask(uri)
      assert.equal(edits[0]?.uri, at)
      const gone = await ask(`${folder}/gone.txt`)
      assert.deepEqual(gone.edits, [])
      assert.match(gone.refusal ?? '', /Nothing was written/u)
    })
  })

  describe('diagnostics', () => {
    it('are pushed to a client that cannot pull', async () => {
      await start({})
      const pushed = client.next('textDocument/publishDiagnostics')
      await client.open(uri, tagged)
      await pushed
      assert.equal(client.diagnostics.get(uri)?.length, 1)
    })

    it('are not pushed to one that can', async () => {
      await start({capabilities: {textDocument: {diagnostic: {}}}})
      await client.open(uri, tagged)
      const {items} = await client.request<{items: unknown[]}>(
        'textDocument/diagnostic',
        {textDocument: {uri}}
      )
      assert.equal(items.length, 1)
      await new Promise((resolve) => setTimeout(resolve, 250))
      assert.equal(client.diagnostics.get(uri), undefined)
    })

    it('follow the settings, and are asked for again when they change', async () => {
      const settings: Record<string, unknown> = {}
      client = new TestClient(await transports.streams(), {settings})
      // Editors tell nobody of changed settings who has not asked.
      const asked = client.next('client/registerCapability')
      await client.initialize({
        capabilities: {
          textDocument: {diagnostic: {}},
          workspace: {
            configuration: true,
            didChangeConfiguration: {dynamicRegistration: true},
            diagnostics: {refreshSupport: true}
          }
        }
      })
      assert.match(
        JSON.stringify(await asked),
        /didChangeConfiguration.*"section":"copydesk"/u
      )
      await client.open(uri, tagged)
      const pull = (
        previousResultId?: string
      ): Promise<{kind: string; resultId: string; items: unknown[]}> =>
        client.request('textDocument/diagnostic', {
          textDocument: {uri},
          ...(previousResultId === undefined ? {} : {previousResultId})
        })
      const before = await pull()
      assert.equal(before.items.length, 1)
      settings['rules'] = {'doubled-text': 'off', nonsense: 7}
      const refreshed = client.next('workspace/diagnostic/refresh')
      await client.notify('workspace/didChangeConfiguration', {settings: {}})
      await refreshed
      const after = await pull(before.resultId)
      assert.equal(after.kind, 'full')
      assert.deepEqual(after.items, [])
    })

    it('come for the edited lines first where the whole page takes long', async () => {
      await start({
        capabilities: {
          textDocument: {diagnostic: {}},
          workspace: {diagnostics: {refreshSupport: true}}
        }
      })
      const pull = (of: string, previousResultId?: string) =>
        client.request<{
          kind: string
          resultId?: string
          items: Array<{code: string}>
        }>('textDocument/diagnostic', {
          textDocument: {uri: of},
          previousResultId
        })
      // Below the size from which pages are never waited for.
      const lines = Array.from(
        {length: 2000},
        (_, line) => `第${String(line)}号来信说，昨日又下了一场大雨，`
      )
      await client.open(uri, lines.join('\n'))
      const before = await pull(uri)
      const refreshed = client.next('workspace/diagnostic/refresh')
      const at = {line: 900, character: 9}
      await client.notify('textDocument/didChange', {
        textDocument: {uri, version: 2},
        contentChanges: [{range: {start: at, end: at}, text: '\u200b'}]
      })
      const quick = await pull(uri)
      assert.equal(quick.resultId, '2:quick')
      assert.equal(quick.items.length, before.items.length + 1)
      assert.ok(quick.items.some(({code}) => code === 'invisible-character'))
      await refreshed
      // The whole page says the same: it is not told twice.
      assert.equal((await pull(uri, '2:quick')).kind, 'unchanged')
      const whole = await pull(uri)
      const fresh = `${folder}/fresh.txt`
      lines[900] = `${(lines[900] ?? '').slice(0, 9)}\u200b${(lines[900] ?? '').slice(9)}`
      await client.open(fresh, lines.join('\n'))
      assert.deepEqual(whole.items, (await pull(fresh)).items)
    })
  })

  describe('pages', () => {
    const other = `${folder}/1998/other.news.md`
    const files = new Map([
      [other, '[何立群]{.person ref=he-liqun}，后来何立群。'],
      [`${folder}/entities.yaml`, register]
    ])

    it('are searched for references', async () => {
      await start({files})
      await client.open(uri, tagged)
      const locations = await client.request<Array<{uri: string}>>(
        'textDocument/references',
        {
          textDocument: {uri},
          position: inTag,
          context: {includeDeclaration: false}
        }
      )
      assert.deepEqual(
        locations.map((location) => location.uri),
        [uri, other]
      )
    })

    it('are those that the configuration names, whatever their ending', async () => {
      const tagIn = (name: string): [string, string] => [
        `${folder}/${name}`,
        '[何立群]{.person ref=he-liqun}'
      ]
      await start({
        files: new Map([
          [`${folder}/entities.yaml`, register],
          [`${folder}/copydesk.yaml`, "pages: ['*.asc', '!notes/']\n"],
          tagIn('a.asc'),
          tagIn('a.txt'),
          tagIn('notes/b.asc'),
          tagIn('c.news.md'),
          tagIn('d.log')
        ])
      })
      const at = `${folder}/entities.yaml`
      await client.open(at, register)
      const found = (): Promise<Array<{uri: string}>> =>
        client.request('textDocument/references', {
          textDocument: {uri: at},
          position: {line: 0, character: 8},
          context: {includeDeclaration: false}
        })
      const names = async (): Promise<string[]> =>
        (await found()).map((each) => each.uri.slice(folder.length + 1)).sort()
      assert.deepEqual(await names(), ['a.asc', 'c.news.md'])
      await client.write(`${folder}/d.log`, tagIn('d.log')[1])
      await client.write(`${folder}/a.asc`, '何立群')
      assert.deepEqual(await names(), ['c.news.md'])
    })

    it('change with a renamed key, open or not', async () => {
      await start({files})
      await client.open(uri, tagged)
      const edit = await client.request<{
        documentChanges: Array<{
          textDocument: {uri: string; version: number | null}
        }>
      }>('textDocument/rename', {
        textDocument: {uri},
        position: inTag,
        newName: 'he'
      })
      assert.deepEqual(
        edit.documentChanges.map(({textDocument}) => textDocument),
        [
          {uri, version: 1},
          {uri: other, version: null},
          {uri: `${folder}/entities.yaml`, version: null}
        ]
      )
    })

    it('are found from the register, and follow a rename there', async () => {
      const at = `${folder}/entities.yaml`
      await start({files})
      await client.open(at, register)
      const where = {
        textDocument: {uri: at},
        position: {line: 0, character: 8}
      }
      const locations = await client.request<Array<{uri: string}>>(
        'textDocument/references',
        {...where, context: {includeDeclaration: false}}
      )
      assert.deepEqual(
        locations.map((location) => location.uri),
        [other]
      )
      const edit = await client.request<{documentChanges: unknown[]}>(
        'textDocument/rename',
        {...where, newName: 'he'}
      )
      assert.equal(edit.documentChanges.length, 2)
      const hover = await client.request<Hover>('textDocument/hover', where)
      assert.match(hover.contents.value, /何立群.*mentions[^1]*1.*files.*1/su)
    })

    it('refuse a malformed key with words', async () => {
      await start({files})
      await client.open(uri, tagged)
      await assert.rejects(
        client.request('textDocument/rename', {
          textDocument: {uri},
          position: inTag,
          newName: '1 2'
        }),
        /Unexpected id “1 2”/u
      )
    })

    const name = {
      start: {line: 0, character: 0},
      end: {line: 0, character: 3}
    }
    const everywhere = {
      uri,
      range: name,
      scope: 'workspace',
      kind: 'person'
    } as const

    it('are tagged where a person ticked, one set of edits a file', async () => {
      await start({files})
      await client.open(uri, '何立群来了，何立\n\n群走了。')
      const found = await client.ask(requests.occurrences, everywhere)
      assert.equal(found.ref, 'he-liqun')
      assert.deepEqual(
        found.occurrences.map((each) => [each.uri, each.state]),
        [
          [uri, 'free'],
          [uri, 'free'],
          [other, 'tagged'],
          [other, 'free']
        ]
      )
      const result = await client.ask(requests.tagOccurrences, {
        kind: 'person',
        ref: 'he-liqun',
        occurrences: found.occurrences
          .filter(({state}) => state === 'free')
          .map((each) => ({...each, version: each.uri === uri ? 1 : null}))
      })
      assert.deepEqual(
        result.edits.map((each) => [each.uri, each.version]),
        [
          [uri, 1],
          [other, null]
        ]
      )
      assert.equal(result.edits[0]?.edits.length, 4)
      assert.equal(result.message, '3 tagged in 2 files')
    })

    it('are those of one register where the name is linked', async () => {
      const foreign = `${folder}/elsewhere/page.txt`
      await start({
        files: new Map([
          ...files,
          [foreign, '何立群来了。'],
          [
            `${folder}/elsewhere/entities.yaml`,
            '- id: he-liqun\n  kind: person\n  name: 何立群\n'
          ]
        ])
      })
      await client.open(uri, '何立群来了。')
      const found = await client.ask(requests.occurrences, everywhere)
      assert.equal(found.ref, 'he-liqun')
      const pages = new Set(found.occurrences.map((each) => each.uri))
      assert.deepEqual([...pages], [uri, other])
    })

    it('are tagged in the version that was looked at, or not at all', async () => {
      await start({files})
      await client.open(uri, '何立群来了。')
      const found = await client.ask(requests.occurrences, everywhere)
      await client.change(uri, [{text: '说何立群来了。'}])
      const {edits, refusal} = await client.ask(requests.tagOccurrences, {
        kind: 'person',
        occurrences: found.occurrences.map((each) => ({
          ...each,
          version: each.uri === uri ? 1 : null
        }))
      })
      assert.deepEqual(edits, [])
      assert.match(refusal ?? '', /changed meanwhile/u)
    })

    it('that changed on disk meanwhile lose nothing to a tag', async () => {
      await start({files})
      await client.open(uri, '何立群来了。')
      const found = await client.ask(requests.occurrences, everywhere)
      client.files.set(other, '张立群来了，后来何立群走了。')
      const {edits, message} = await client.ask(requests.tagOccurrences, {
        kind: 'person',
        occurrences: found.occurrences
          .filter((each) => each.uri === other)
          .map((each) => ({...each, version: null}))
      })
      client.files.set(other, files.get(other) ?? '')
      assert.deepEqual(edits, [])
      assert.match(message ?? '', /^0 tagged; 2 left out/u)
    })

    it('are searched with progress, and the search can be stopped', async () => {
      const many = Array.from(
        {length: 40},
        (_, index) => [`${folder}/p${index}.txt`, '何立群来了。'] as const
      )
      await start({files: new Map(many)})
      await client.open(uri, '何立群来了。')
      const source = new CancellationTokenSource()
      const progress = client.next(serverNotifications.progress)
      const answer = client.connection.sendRequest(
        requests.occurrences.method,
        {...everywhere, progress: 'p'},
        source.token
      )
      assert.deepEqual(await progress, {progress: 'p', done: 0, total: 40})
      source.cancel()
      await assert.rejects(answer, {code: -32_800})
    })

    it('that are sources of clean copies are left out', async () => {
      await start({
        files: new Map([
          [`${folder}/1998/raw.txt`, '何立群来了。'],
          [
            `${folder}/1998/raw.news.md`,
            '---\ncopydesk: 1\nsource: raw.txt\n---\n\n何立群来了。\n'
          ]
        ])
      })
      await client.open(uri, '何立群来了。')
      const {occurrences} = await client.ask(requests.occurrences, everywhere)
      assert.deepEqual(
        occurrences.map((each) => each.uri),
        [uri, `${folder}/1998/raw.news.md`]
      )
    })
  })

  describe('requests', () => {
    it('that are cancelled are answered as cancelled', async () => {
      await start({})
      await client.open(uri, tagged)
      const source = new CancellationTokenSource()
      const answer = client.connection.sendRequest(
        'textDocument/documentSymbol',
        {textDocument: {uri}},
        source.token
      )
      source.cancel()
      await assert.rejects(answer, {code: -32_800})
    })

    it('about a page that is not open are answered empty', async () => {
      await start({})
      assert.equal(await client.ask(requests.page, {uri}), null)
      assert.deepEqual(
        await client.request('textDocument/codeLens', {textDocument: {uri}}),
        []
      )
    })

    it('that fail are logged and answered empty', async () => {
      await start({})
      await client.open(uri, tagged)
      const logged = client.next('window/logMessage')
      const answer = await client.request('textDocument/codeAction', {
        textDocument: {uri},
        range: null,
        context: {diagnostics: []}
      })
      assert.deepEqual(answer, [])
      assert.match(JSON.stringify(await logged), /TypeError/u)
    })
  })
})
