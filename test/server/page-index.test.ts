import assert from 'node:assert/strict'
import {
  clientNotifications,
  clientRequests,
  type FindFilesParams
} from '../../src/protocol/protocol.js'
import {setTimeout} from 'node:timers/promises'
import {folder, TestClient, type TestClientOptions} from './client.js'

const mention = '[何立群]{.person ref=he-liqun}说。\n'
const register = `${folder}/entities.yaml`
const entry = '- id: he-liqun\n  kind: person\n  name: 何立群\n'

describe('the index of pages', () => {
  let client: TestClient

  afterEach(() => client.stop())

  async function start(
    pages: Record<string, string>,
    options: TestClientOptions = {}
  ): Promise<void> {
    const files = new Map(
      Object.entries({...pages, 'entities.yaml': entry}).map(([name, text]) => [
        `${folder}/${name}`,
        text
      ])
    )
    client = await TestClient.start('streams', {...options, files})
    await client.open(register, entry)
  }

  /** Where the pages name the entry: `1912/a.txt:3`, lines from 0. */
  async function found(): Promise<string[]> {
    const locations = await client.request<
      Array<{uri: string; range: {start: {line: number}}}>
    >('textDocument/references', {
      textDocument: {uri: register},
      position: {line: 0, character: 8},
      context: {includeDeclaration: false}
    })
    return locations
      .map(({uri, range}) => {
        const name = uri.replace(folder + '/', '')
        return `${name}:${range.start.line}`
      })
      .sort()
  }

  async function close(uri: string): Promise<void> {
    await client.notify('textDocument/didClose', {textDocument: {uri}})
  }

  async function changed(...names: string[]): Promise<void> {
    for (const name of names) {
      const uri = `${folder}/${name}`
      await client.notify(clientNotifications.fileChanged, {uri})
    }
  }

  it('forgets what was discarded when a page was closed', async () => {
    await start({'a.txt': mention})
    const uri = await client.open(`${folder}/a.txt`, '新加的一行\n' + mention)
    assert.deepEqual(await found(), ['a.txt:1'])
    await close(uri)
    assert.deepEqual(await found(), ['a.txt:0'])
  })

  it('holds no page that is in no folder once it is closed, and none of Git', async () => {
    await start({'a.txt': mention})
    const uris = ['untitled:Untitled-1', 'git:/desk/a.news.md?%7B%7D']
    for (const uri of uris) await client.open(uri, mention)
    assert.deepEqual(await found(), ['a.txt:0', 'untitled:Untitled-1:0'])
    for (const uri of uris) await close(uri)
    assert.deepEqual(await found(), ['a.txt:0'])
  })

  it('hears what changes while it is built', async () => {
    await start({'a.txt': mention, 'late.txt': '空'})
    let isAsked: () => void
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve
    })
    let release: () => void
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    client.connection.onRequest(
      clientRequests.readFile.method,
      async ({uri}: {uri: string}) => {
        const text = client.files.get(uri) ?? null
        if (!uri.endsWith('/late.txt')) return text
        isAsked()
        await released
        return text
      }
    )
    const early = found()
    await asked
    await client.write(`${folder}/a.txt`, '新加的一行\n' + mention)
    await setTimeout(50)
    release!()
    await early
    assert.deepEqual(await found(), ['a.txt:1'])
  })

  it('follows a folder that got another name', async () => {
    await start({'1912.01/a.txt': mention, 'b.txt': mention})
    assert.deepEqual(await found(), ['1912.01/a.txt:0', 'b.txt:0'])
    client.files.delete(`${folder}/1912.01/a.txt`)
    client.files.set(`${folder}/1913/a.txt`, mention)
    await changed('1912.01', '1913')
    assert.deepEqual(await found(), ['1913/a.txt:0', 'b.txt:0'])
  })

  it('hears that the configuration names other pages', async () => {
    const configuration = 'copydesk.yaml'
    await start({
      [configuration]: "pages: ['a/*']\n",
      'a/1.txt': mention,
      'b/1.txt': mention
    })
    assert.deepEqual(await found(), ['a/1.txt:0'])
    await client.write(`${folder}/${configuration}`, "pages: ['b/*']\n")
    assert.deepEqual(await found(), ['b/1.txt:0'])
  })

  it('follows the folders of the window, as registers do', async () => {
    await start(
      {'a.txt': mention},
      {capabilities: {workspace: {workspaceFolders: true}}}
    )
    assert.deepEqual(await found(), ['a.txt:0'])
    const other = {uri: 'file:///other/', name: 'other'}
    const uri = await client.open('file:///other/1912/b.txt', mention)
    client.files.set(uri, mention)
    client.files.set('file:///other/entities.yaml', entry)
    const names = async (): Promise<number> => {
      const links = await client.request<unknown[]>('textDocument/definition', {
        textDocument: {uri},
        position: {line: 0, character: 2}
      })
      return links.length
    }
    const change = (event: object): Promise<void> =>
      client.notify('workspace/didChangeWorkspaceFolders', {
        event: {added: [], removed: [], ...event}
      })
    assert.equal(await names(), 0)
    await change({added: [other]})
    assert.equal(await names(), 1)
    // One window, two registers: each has its own pages.
    assert.deepEqual(await found(), ['a.txt:0'])
    await client.write('file:///other/entities.yaml', '')
    client.files.delete('file:///other/entities.yaml')
    await client.notify(clientNotifications.fileChanged, {
      uri: 'file:///other/entities.yaml'
    })
    await change({removed: [{uri: folder, name: 'work'}]})
    await close(uri)
    assert.equal((await found()).length, 0)
    await change({added: [{uri: folder, name: 'work'}]})
    assert.deepEqual(await found(), ['a.txt:0'])
  })

  it('is built the next time where files could not be searched', async () => {
    await start({'a.txt': mention})
    let asked = 0
    client.connection.onRequest(
      clientRequests.findFiles.method,
      ({glob}: FindFilesParams) => {
        asked++
        if (asked === 1) throw new Error('disk is away')
        return glob.includes('yaml') ? [] : [`${folder}/a.txt`]
      }
    )
    await assert.rejects(found())
    assert.deepEqual(await found(), ['a.txt:0'])
  })
})
