import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import process from 'node:process'

describe('generated files', () => {
  it('are what the table of rules makes them', () => {
    const {status, stderr} = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/generate.ts', '--check'],
      {encoding: 'utf8'}
    )
    assert.equal(status, 0, stderr)
  })
})
