import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

describe('network', () => {
  it('is asked for by no source file', () => {
    // Matches what could open a connection: `fetch(`, `from 'node:http'`.
    const connection =
      /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|from '(?:node:)?(?:https?|net|tls|dgram|dns|http2)'/u
    const offenders: string[] = []

    for (const file of readdirSync('src', {recursive: true}) as string[]) {
      if (!file.endsWith('.ts')) continue
      const source = readFileSync(path.join('src', file), 'utf8')
      if (connection.test(source)) offenders.push(file)
    }

    assert.deepEqual(offenders, [])
  })
})
