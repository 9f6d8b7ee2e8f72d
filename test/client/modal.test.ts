import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const client = path.resolve('src/client')

describe('questions that stop everything', () => {
  it('are asked before a file is overwritten, and at no other time', () => {
    const files = readdirSync(client, {recursive: true, encoding: 'utf8'})
    const asking = files.filter(
      (file) =>
        file.endsWith('.ts') &&
        // Matches the option of a message: `modal: true`, and the short `{modal}`.
        /\bmodal\s*[:,}]/u.test(readFileSync(path.join(client, file), 'utf8'))
    )

    assert.deepEqual(asking.map((file) => path.basename(file)).sort(), [
      'export-folder.ts',
      'write-asked.ts'
    ])
  })
})
