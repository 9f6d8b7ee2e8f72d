import assert from 'node:assert/strict'
import {requests, type ConfigureParams} from '../../src/protocol/protocol.js'
import {analyse} from '../../src/core/analyse.js'
import {folder, TestClient, type TestClientOptions} from './client.js'

const text = '楼长何立群说，8月 30日散会。\n'

for (const uri of ['untitled:Untitled-1', 'untitled:/elsewhere/page.txt']) {
  describe(`a page that is in no file: ${uri}`, () => {
    let client: TestClient
    const change: ConfigureParams['change'] = {
      type: 'reject',
      kind: 'person',
      texts: ['何立群']
    }
    const entry = {id: 'he-liqun', kind: 'person', name: '何立群'}
    const table = 'id,kind,name\nhe-liqun,person,何立群\n'

    async function start(options: TestClientOptions = {}): Promise<void> {
      client = await TestClient.start('streams', options)
      await client.open(uri, text)
    }

    afterEach(() => client.stop())

    it('is decided about at the top of the first folder', async () => {
      await start()
      const configured = await client.ask(requests.configure, {uri, change})
      const added = await client.ask(requests.addEntry, {uri, entry})
      const imported = await client.ask(requests.importTable, {
        uri,
        text: table
      })
      const query = {uri, query: '', name: '', kind: null}
      const register = await client.ask(requests.register, query)
      assert.equal(configured.edits[0]?.uri, `${folder}/copydesk.yaml`)
      assert.equal(added.edits[0]?.uri, `${folder}/entities.yaml`)
      assert.equal(imported.edits[0]?.uri, `${folder}/entities.yaml`)
      assert.equal(register?.uri, `${folder}/entities.yaml`)
    })

    it('heeds what was decided there', async () => {
      const files = new Map([
        [`${folder}/copydesk.yaml`, 'pages: ["*.txt"]\n'],
        [`${folder}/entities.yaml`, `- {id: a, kind: person, name: 何立群}\n`]
      ])
      await start({files})
      const query = {uri, query: '', name: '', kind: null}
      const register = await client.ask(requests.register, query)
      assert.deepEqual(
        register?.entries.map(({id}) => id),
        ['a']
      )
      // Patterns speak of files.
      assert.equal(await client.ask(requests.isPage, {uri}), null)
    })

    it('is to be saved first where there is no folder', async () => {
      await start({isFolderless: true})
      const query = {uri, query: '', name: '', kind: null}
      for (const {edits, refusal} of [
        await client.ask(requests.configure, {uri, change}),
        await client.ask(requests.addEntry, {uri, entry}),
        await client.ask(requests.importTable, {uri, text: table})
      ]) {
        assert.deepEqual(edits, [])
        assert.match(refusal ?? '', /Save the page first/u)
      }

      const register = await client.ask(requests.register, query)
      assert.equal(register?.uri, null)
    })

    it('makes a clean copy that names no source, and exports by its name', async () => {
      await start()
      const copy = await client.ask(requests.cleanCopy, {uri})
      assert.match(copy?.text ?? '', /8月30日/u)
      assert.equal(analyse(copy?.text ?? '').page.metadata.source, undefined)
      assert.doesNotMatch(copy?.name ?? ':', /:/u)
      const wanted = {format: 'json', options: {}, articleId: null}
      const json = await client.ask(requests.export, {uri, ...wanted})
      assert.ok(json && !json.text.includes('untitled:'), json?.text)
    })
  })
}
