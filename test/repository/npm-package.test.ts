import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'

describe('npm package', function () {
  this.timeout(60_000)

  it('holds the command line, its words and guides, and nothing else', () => {
    const {stdout, stderr} = spawnSync(
      'npm',
      ['pack', '--dry-run', '--json', '--ignore-scripts'],
      {encoding: 'utf8', shell: process.platform === 'win32'}
    )
    const packed = JSON.parse(stdout || '[]') as Array<{
      files: Array<{path: string}>
    }>
    const paths = packed.flatMap(({files}) => files.map(({path}) => path))
    assert.ok(paths.includes('docs/shell.md'), stderr)
    const foreign = paths.filter(
      (file) =>
        !/^(?:package\.json|README\.md|LICENSE|dist\/(?:copydesk\.mjs|copydesk-notices\.txt|lexica\/[\w-]+\.bin)|docs\/[\w.-]+)$/u.test(
          file
        )
    )
    assert.deepEqual(foreign, [])
  })

  it('needs nothing beside itself: all is in the bundle', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      bin: Record<string, string>
      dependencies?: object
    }
    assert.deepEqual(manifest.bin, {copydesk: './dist/copydesk.mjs'})
    assert.equal(manifest.dependencies, undefined)
  })
})
