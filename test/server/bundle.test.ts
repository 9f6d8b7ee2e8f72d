import assert from 'node:assert/strict'
import {fork, spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from 'esbuild'
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node'
import {requests} from '../../src/protocol/protocol.js'
import {folder, TestClient, type Link} from './client.js'

describe('the bundled server', function () {
  // Bundling and starting a process take a while on a busy machine.
  this.timeout(20_000)
  let directory = ''
  let file = ''

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'copydesk-server-'))
    file = join(directory, 'server.node.cjs')
    await build({
      entryPoints: ['src/server/node.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      outfile: file,
      logLevel: 'warning'
    })
  })
  after(() => rm(directory, {recursive: true}))

  /** A server of its own, as editors start it. */
  const starts = {
    '--stdio'(): {server: ChildProcess; link: Link} {
      const server = spawn(process.execPath, [file, '--stdio'], {
        stdio: ['pipe', 'pipe', 'inherit']
      })
      const client = createMessageConnection(
        new StreamMessageReader(server.stdout),
        new StreamMessageWriter(server.stdin)
      )
      return {server, link: {client, close: () => Promise.resolve()}}
    },
    '--node-ipc'(): {server: ChildProcess; link: Link} {
      const server = fork(file, ['--node-ipc'], {stdio: 'inherit'})
      const client = createMessageConnection(
        new IPCMessageReader(server),
        new IPCMessageWriter(server)
      )
      return {server, link: {client, close: () => Promise.resolve()}}
    }
  }

  for (const [argument, start] of Object.entries(starts)) {
    it(`serves over ${argument} and exits when told`, async () => {
      const {server, link} = start()
      const exited = once(server, 'exit')
      const client = new TestClient(link)
      const {capabilities} = await client.initialize({})
      assert.equal(capabilities['documentFormattingProvider'], undefined)
      const uri = await client.open(`${folder}/page.txt`, '改造前改造前\n')
      const page = await client.ask(requests.page, {uri})
      assert.equal(page?.counts.problems, 1)
      await client.request('shutdown')
      await client.notify('exit', undefined)
      assert.deepEqual(await exited, [0, null])
      client.connection.dispose()
    })
  }
})
