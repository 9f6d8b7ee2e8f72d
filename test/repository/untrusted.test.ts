import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

interface Manifest {
  capabilities: Record<string, {supported: boolean}>
  contributes: Record<string, unknown> & {
    configuration:
      | Array<{properties: Record<string, {scope?: string}>}>
      | {
          properties: Record<string, {scope?: string}>
        }
  }
}

/** Contributions by which a workspace could have something run. */
const running = [
  'tasks',
  'taskDefinitions',
  'debuggers',
  'terminal',
  'breakpoints'
]

describe('an untrusted workspace', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

  it('is served, because nothing in it can be run', () => {
    assert.equal(manifest.capabilities['untrustedWorkspaces']?.supported, true)
    for (const name of running) assert.ok(!(name in manifest.contributes), name)
  })

  it('names no program, module or path in any setting', () => {
    const groups = [manifest.contributes.configuration].flat()
    const names = groups.flatMap(({properties}) => Object.keys(properties))
    assert.ok(names.length > 0)
    for (const name of names) {
      assert.doesNotMatch(name, /path|command|exec|binary|program|server\b/iu)
    }
  })

  it('is read by code that starts no process and evaluates no text', () => {
    // Matches what runs something: `child_process`, `eval(`, `new Function(`.
    const runs =
      /child_process|\beval\(|new Function\(|createTerminal|executeTask|import\([^'"`)]/u
    const folders = [
      'client',
      'webview',
      'service',
      'core',
      'server',
      'protocol'
    ]
    for (const folder of folders) {
      const at = path.join('src', folder)
      for (const name of readdirSync(at, {recursive: true}) as string[]) {
        if (!name.endsWith('.ts')) continue
        const source = readFileSync(path.join(at, name), 'utf8')
        assert.doesNotMatch(source, runs, path.join(at, name))
      }
    }
  })
})
