import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {
  bundle,
  copydesk,
  dropFolders,
  faultyPage,
  folder
} from '../cli/copydesk.js'

describe('network', () => {
  it('is asked for by no source file', () => {
    // Matches what could open a connection: `fetch(`, `from 'node:http'`.
    const connection =
      /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|from '(?:node:)?(?:https?|net|tls|dgram|dns|http2)'/u
    const offenders: string[] = []

    // The scripts of webviews among them.
    for (const folder of ['src', 'media']) {
      for (const file of readdirSync(folder, {recursive: true}) as string[]) {
        if (!/\.[jt]s$/u.test(file)) continue
        const source = readFileSync(path.join(folder, file), 'utf8')
        if (connection.test(source)) offenders.push(file)
      }
    }

    assert.deepEqual(offenders, [])
  })

  it('is asked for by no style, picture or text that ships', () => {
    const offenders: string[] = []
    for (const file of readdirSync('media', {recursive: true}) as string[]) {
      if (!/\.(?:css|svg|md|html)$/u.test(file)) continue
      const source = readFileSync(path.join('media', file), 'utf8')
      // Matches what is loaded from elsewhere: `url(https:`, `@import`, `src="//`.
      if (
        /url\(\s*["']?(?:https?:)?\/\/|@import|src=["']?(?:https?:)?\/\//u.test(
          source
        )
      )
        offenders.push(file)
    }

    assert.deepEqual(offenders, [])
  })

  it('is asked for by no process: command line and server', async () => {
    const guard = path.resolve('test/repository/no-network.cjs')
    const env = {NODE_OPTIONS: `--require=${guard}`}
    const at = folder({'page.txt': faultyPage})
    try {
      const check = await copydesk(['check', 'page.txt'], {cwd: at, env})
      assert.equal(check.code, 1, check.stderr)
      const exported = await copydesk(['export', '--to', 'tei', 'page.txt'], {
        cwd: at,
        env
      })
      assert.equal(exported.code, 0, exported.stderr)
      assert.equal(await serverCode(await bundle(), env), 0)
      // The guard itself works: somebody who asks is stopped.
      const asking = spawnSync(
        process.execPath,
        ['-e', 'fetch("http://127.0.0.1:9").catch(() => 0)'],
        {env: {...process.env, ...env}}
      )
      assert.equal(asking.status, 77)
    } finally {
      dropFolders()
    }
  })
})

const hello = {processId: null, rootUri: null, capabilities: {}}

function message(content: Record<string, unknown>): string {
  const body = JSON.stringify({jsonrpc: '2.0', ...content})
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

/** Start a server, ask it who it is, end it; its exit code. */
async function serverCode(
  program: string,
  env: Record<string, string>
): Promise<number | null> {
  const child = spawn(process.execPath, [program, 'lsp'], {
    env: {...process.env, ...env},
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve)
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    output += data
    if (output.includes('"id":2')) child.stdin.end(message({method: 'exit'}))
    else if (output.includes('"Copydesk"')) {
      child.stdin.write(message({id: 2, method: 'shutdown'}))
    }
  })
  child.stdin.write(message({id: 1, method: 'initialize', params: hello}))
  return ended
}
