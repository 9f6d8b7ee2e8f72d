import assert from 'node:assert/strict'
import {requests} from '../../src/protocol/protocol.js'
import {folder, TestClient} from './client.js'

const uri = `${folder}/page.txt`
const registerUri = `${folder}/entities.yaml`
const register =
  '- id: he-liqun\n  kind: person\n  name: 何立群\n  description: 楼长\n'
const text = '[何立群]{.person ref=he-liqun}说，改造前改造前\n改造前改造前\n'

interface Hover {
  contents: {value: string}
}

async function card(client: TestClient): Promise<string> {
  const hover = await client.request<Hover | null>('textDocument/hover', {
    textDocument: {uri},
    position: {line: 0, character: 2}
  })
  return hover?.contents.value ?? ''
}

describe('faults around the server', () => {
  it('goes on when the register is deleted while it is in use', async () => {
    const files = new Map([[registerUri, register]])
    const client = await TestClient.start('streams', {files})
    await client.open(uri, text)
    assert.match(await card(client), /楼长/u)
    files.delete(registerUri)
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{uri: registerUri, type: 3}]
    })
    await client.write(registerUri + '.gone', '')
    const without = await card(client)
    assert.match(without, /何立群/u)
    assert.doesNotMatch(without, /楼长/u)
    await client.stop()
  })

  it('shows in a second window what a first one wrote', async () => {
    const files = new Map([[registerUri, register]])
    const [first, second] = await Promise.all([
      TestClient.start('streams', {files}),
      TestClient.start('streams', {files})
    ])
    await Promise.all([first.open(uri, text), second.open(uri, text)])
    assert.match(await card(second), /楼长/u)
    await first.write(registerUri, register.replace('楼长', '社区书记'))
    // The watcher of the second window sees the same file.
    await second.write(registerUri, register.replace('楼长', '社区书记'))
    assert.match(await card(first), /社区书记/u)
    assert.match(await card(second), /社区书记/u)
    await Promise.all([first.stop(), second.stop()])
  })

  it('changes nothing where a page is of another version than the places', async () => {
    const client = await TestClient.start('streams')
    await client.open(uri, '记者何立群说。\n')
    const at = (line: number, from: number, to = from) => ({
      start: {line, character: from},
      end: {line, character: to}
    })
    const tag = (version: number, from: number) =>
      client.ask(requests.act, {
        uri,
        version,
        ranges: [at(0, from, from + 3)],
        action: {type: 'tag', kind: 'person'}
      })
    const asked = tag(1, 2)
    await client.change(uri, [{range: at(0, 0), text: '昨天'}])
    assert.deepEqual(await asked, {edits: [], isOutdated: true})
    const {edits} = await tag(2, 4)
    assert.deepEqual(
      edits.flatMap((each) => each.edits.map(({range}) => range)),
      [at(0, 4), at(0, 7)]
    )
    await client.stop()
  })

  it('answers nothing for a page that was closed meanwhile', async () => {
    const client = await TestClient.start('streams')
    await client.open(uri, text)
    const asked = client.request('textDocument/diagnostic', {
      textDocument: {uri}
    })
    await client.notify('textDocument/didClose', {textDocument: {uri}})
    const report = (await asked) as {items?: unknown[]}
    assert.ok(Array.isArray(report.items))
    const later = await client.request<{items: unknown[]}>(
      'textDocument/diagnostic',
      {textDocument: {uri}}
    )
    assert.deepEqual(later.items, [])
    await client.stop()
  })
})
