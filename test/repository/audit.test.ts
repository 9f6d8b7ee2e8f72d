import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

const shippedList = 'dist/third-party.json'

/** Run the audit with an `npm` that answers what a registry would. */
function audit(answer: string): {status: number | null; stdout: string} {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-audit-'))
  try {
    const npm = path.join(folder, 'npm')
    writeFileSync(npm, `#!/bin/sh\ncat <<'END'\n${answer}\nEND\nexit 1\n`)
    chmodSync(npm, 0o755)
    return spawnSync(process.execPath, ['scripts/audit.mjs'], {
      encoding: 'utf8',
      env: {PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`}
    })
  } finally {
    rmSync(folder, {recursive: true})
  }
}

const found = (name: string, severity: string): string =>
  JSON.stringify({vulnerabilities: {[name]: {name, severity}}})

describe('the audit of dependencies', function () {
  this.timeout(120_000)

  before(() => {
    if (existsSync(shippedList)) return
    const {status} = spawnSync(process.execPath, ['scripts/build.mjs'])
    assert.equal(status, 0)
  })

  it('fails for a grave one that ships, and for no other', () => {
    const [shipped] = JSON.parse(readFileSync(shippedList, 'utf8')) as [
      {name: string}
    ]
    const grave = audit(found(shipped.name, 'critical'))
    assert.equal(grave.status, 1)
    assert.match(grave.stdout, /critical: .*, ships\n/u)
    assert.equal(audit(found(shipped.name, 'moderate')).status, 0)
    assert.equal(audit(found('a-tool-of-ours', 'critical')).status, 0)
  })

  it('passes with one line where no registry answers', () => {
    for (const answer of ['{"message": "405 Method Not Allowed"}', '']) {
      const {status, stdout} = audit(answer)
      assert.equal(status, 0)
      assert.match(stdout, /^[^\n]*cannot be reached: not audited\n$/u)
    }
  })
})
