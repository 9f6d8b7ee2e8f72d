import assert from 'node:assert/strict'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {writeToDisk} from '../../src/client/write-to-disk.js'

describe('what the editor writes to the disk', () => {
  let folder: string
  const at = (name: string): string => path.join(folder, name)

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-write-'))
  })
  afterEach(() => rmSync(folder, {recursive: true}))

  it('goes through links, and leaves permissions', async () => {
    writeFileSync(at('page.md'), 'old')
    chmodSync(at('page.md'), 0o666)
    mkdirSync(at('in'))
    symlinkSync('../page.md', at('in/link.md'))
    await writeToDisk(at('in/link.md'), '新', {overwrite: true})
    assert.ok(lstatSync(at('in/link.md')).isSymbolicLink())
    assert.equal(readFileSync(at('page.md'), 'utf8'), '新')
    assert.equal(statSync(at('page.md')).mode & 0o777, 0o666)
    assert.deepEqual(readdirSync(folder).sort(), ['in', 'page.md'])
    assert.deepEqual(readdirSync(at('in')), ['link.md'])
  })

  it('is there whole or not at all', async () => {
    mkdirSync(at('page.md'))
    await assert.rejects(writeToDisk(at('page.md'), 'new', {overwrite: true}))
    await assert.rejects(
      writeToDisk(at('none/page.md'), 'new', {overwrite: true})
    )
    assert.deepEqual(readdirSync(folder), ['page.md'])
    assert.deepEqual(readdirSync(at('page.md')), [])
  })

  it('replaces nothing where it may not', async () => {
    const once = {overwrite: false}
    await writeToDisk(at('page.md'), 'first', once)
    await assert.rejects(writeToDisk(at('page.md'), 'second', once), {
      code: 'EEXIST'
    })
    assert.equal(readFileSync(at('page.md'), 'utf8'), 'first')
    assert.deepEqual(readdirSync(folder), ['page.md'])
  })

  it('replaces no link that leads nowhere, where it may not', async () => {
    symlinkSync('nowhere', at('page.md'))
    await assert.rejects(writeToDisk(at('page.md'), 'x', {overwrite: false}), {
      code: 'EEXIST'
    })
    assert.ok(lstatSync(at('page.md')).isSymbolicLink())
    assert.deepEqual(readdirSync(folder), ['page.md'])
  })

  it('may have as long a name as the disk takes', async () => {
    const name = `${'版'.repeat(80)}.export.html`
    await writeToDisk(at(name), 'x', {overwrite: true})
    assert.deepEqual(readdirSync(folder), [name])
  })

  it('is read by nobody meanwhile who may not read the file', async () => {
    writeFileSync(at('page.md'), 'old', {mode: 0o600})
    const modes = new Set<number>()
    const watch = setInterval(() => {
      for (const name of readdirSync(folder))
        modes.add(statSync(at(name), {throwIfNoEntry: false})?.mode ?? 0)
    }, 0)
    await writeToDisk(at('page.md'), '新'.repeat(5_000_000), {overwrite: true})
    clearInterval(watch)
    assert.deepEqual(
      [...modes].filter((mode) => mode > 0).map((mode) => mode & 0o777),
      [0o600]
    )
  })

  it('is done by one of two that write the same new file', async () => {
    const both = await Promise.allSettled(
      ['one', 'other'].map((text) =>
        writeToDisk(at('page.md'), text, {overwrite: false})
      )
    )
    assert.deepEqual(both.map(({status}) => status).sort(), [
      'fulfilled',
      'rejected'
    ])
    assert.deepEqual(readdirSync(folder), ['page.md'])
  })
})
