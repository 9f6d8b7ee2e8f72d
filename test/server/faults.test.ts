import assert from 'node:assert/strict'
import {requests} from '../../src/protocol/protocol.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
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

  it('answers an action on an old version so that it can be refused', async () => {
    const client = await TestClient.start('streams')
    await client.open(uri, text)
    const asked = client.ask(requests.act, {
      uri,
      version: 1,
      ranges: [],
      action: {type: 'fix-all', ruleId: null, safeOnly: true}
    })
    await client.change(uri, [
      {
        range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
        text: '（编者按）'
      }
    ])
    const {edits, refusal} = await asked
    if (refusal === undefined) {
      const [only] = edits
      assert.ok(only)
      // The client applies edits to the version that they name and no other.
      const present = only.version === 2 ? '（编者按）' + text : text
      const document = TextDocument.create(uri, '', 1, present)
      assert.equal(
        TextDocument.applyEdits(document, [...only.edits]),
        present.replace('\n改造前改造前\n', '\n改造前\n')
      )
    }

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
