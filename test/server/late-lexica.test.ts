import assert from 'node:assert/strict'
import {PassThrough} from 'node:stream'
import {setImmediate} from 'node:timers/promises'
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node'
import {createConnection} from 'vscode-languageserver/node'
import {makeLexicon} from '../../scripts/lexica.js'
import {serverNotifications} from '../../src/protocol/protocol.js'
import {startServer} from '../../src/server/server.js'
import {folder, TestClient} from './client.js'

interface Report {
  kind: string
  resultId: string
  items?: Array<{code: string}>
}

const uri = `${folder}/late.txt`
const text = 'The main fea ture of the new plan was told to the commit tee.\n'

describe('words that arrive late', () => {
  it('are heard by who asks what is new since the last answer', async () => {
    const up = new PassThrough()
    const down = new PassThrough()
    let arrive = (): void => {}
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    startServer(createConnection(up, down), {
      pause: setImmediate,
      async readLexicon(name) {
        await arrived
        return name === 'en' ? makeLexicon('en') : undefined
      }
    })
    const client = new TestClient({
      client: createMessageConnection(
        new StreamMessageReader(down),
        new StreamMessageWriter(up)
      ),
      close: () => Promise.resolve()
    })
    await client.initialize({
      capabilities: {
        textDocument: {diagnostic: {}},
        workspace: {diagnostics: {refreshSupport: true}}
      }
    })
    const textDocument = {uri}
    await client.open(uri, text)
    const first = await client.request<Report>('textDocument/diagnostic', {
      textDocument
    })
    const changed = client.next(serverNotifications.changed)
    arrive()
    await changed
    const second = await client.request<Report>('textDocument/diagnostic', {
      textDocument,
      previousResultId: first.resultId
    })
    await client.stop()
    assert.deepEqual(first.items, [])
    assert.equal(second.kind, 'full')
    assert.ok(second.items?.some(({code}) => code === 'split-word'))
  })
})
