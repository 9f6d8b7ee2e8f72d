import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {
  chmodSync,
  readFileSync,
  statSync,
  symlinkSync,
  lstatSync
} from 'node:fs'
import path from 'node:path'
import {encode} from '../core/encoded.js'
import {
  copydesk,
  dropFolders,
  faultyPage,
  folder,
  sampleFolder
} from './copydesk.js'

const fixedPage = '8月30日，鹭汀区召开会议。\n\n改建前\n'
const read = (cwd: string, name: string) =>
  readFileSync(path.join(cwd, name), 'utf8')

describe('copydesk fix', function () {
  this.timeout(60_000)
  afterEach(dropFolders)

  it('fixes in place, once and for all', async () => {
    const cwd = folder({'page.txt': faultyPage})
    const run = await copydesk(['fix', 'page.txt'], {cwd})
    assert.equal(run.code, 0, run.stderr)
    assert.equal(read(cwd, 'page.txt'), fixedPage)
    const {ino} = statSync(path.join(cwd, 'page.txt'))
    const again = await copydesk(['fix', 'page.txt'], {cwd})
    assert.equal(again.code, 0)
    // What is right already is not written again.
    assert.equal(statSync(path.join(cwd, 'page.txt')).ino, ino)
  })

  it('ends with 1 while problems are left for a person', async () => {
    const cwd = folder({'page.txt': `${faultyPage}\n鹭汀区将于2月30日开会。\n`})
    const run = await copydesk(['fix', 'page.txt'], {cwd})
    assert.equal(run.code, 1, run.stderr)
    assert.match(run.stderr, /Left for a person: 1/u)
  })

  it('shows a diff that other programs apply, and writes nothing', async () => {
    const cwd = sampleFolder()
    const before = read(cwd, 'luting-daily/page-0915.txt')
    const {stdout, code} = await copydesk(['fix', '--dry-run', '.'], {cwd})
    assert.equal(code, 1)
    assert.equal(read(cwd, 'luting-daily/page-0915.txt'), before)
    execFileSync('git', ['apply', '-'], {cwd, input: stdout})
    const patched = read(cwd, 'luting-daily/page-0915.txt')
    const other = sampleFolder()
    await copydesk(['fix', '.'], {cwd: other})
    assert.equal(patched, read(other, 'luting-daily/page-0915.txt'))
  })

  it('keeps line ends, byte order mark, permissions and links', async () => {
    const cwd = folder({
      'page.txt': `\uFEFF${faultyPage.replaceAll('\n', '\r\n')}`
    })
    chmodSync(path.join(cwd, 'page.txt'), 0o640)
    symlinkSync('page.txt', path.join(cwd, 'link.txt'))
    const run = await copydesk(['fix', 'link.txt'], {cwd})
    assert.equal(run.code, 0, run.stderr)
    assert.equal(
      read(cwd, 'page.txt'),
      `\uFEFF${fixedPage.replaceAll('\n', '\r\n')}`
    )
    assert.equal(statSync(path.join(cwd, 'page.txt')).mode & 0o777, 0o640)
    assert.ok(lstatSync(path.join(cwd, 'link.txt')).isSymbolicLink())
  })

  it('answers standard input on standard output', async () => {
    const run = await copydesk(['fix', '-'], {input: faultyPage})
    assert.equal(run.stdout, fixedPage)
    const sound = await copydesk(['fix'], {input: fixedPage})
    assert.equal(sound.stdout, fixedPage)
  })

  it('fixes chosen rules; unsafe fixes only of rules that are named', async () => {
    const cwd = folder({'page.txt': faultyPage})
    await copydesk(['fix', '--rule', 'doubled-text', 'page.txt'], {cwd})
    assert.equal(
      read(cwd, 'page.txt'),
      '8月 30日，鹭汀区召开会议。\n\n改建前\n'
    )
    const run = await copydesk(['fix', '--unsafe', 'page.txt'], {cwd})
    assert.equal(run.code, 2)
    assert.match(run.stderr, /--rule/u)
  })

  it('replaces no page of another encoding unless it is named', async () => {
    const bytes = encode(faultyPage, 'gb18030')
    const cwd = folder({'page.txt': bytes})
    const refused = await copydesk(['fix', 'page.txt'], {cwd})
    assert.equal(refused.code, 2)
    assert.match(refused.stderr, /page\.txt: This page is in GB 18030/u)
    assert.deepEqual(readFileSync(path.join(cwd, 'page.txt')), bytes)

    const elsewhere = await copydesk(['fix', '--out', 'utf8/', 'page.txt'], {
      cwd
    })
    assert.equal(elsewhere.code, 0, elsewhere.stderr)
    assert.equal(read(cwd, 'utf8/page.txt'), fixedPage)

    const named = await copydesk(['fix', '--encoding', 'gb18030', 'page.txt'], {
      cwd
    })
    assert.equal(named.code, 0, named.stderr)
    assert.equal(read(cwd, 'page.txt'), fixedPage)
  })

  it('replaces no page with bytes that cannot be read', async () => {
    const bytes = Buffer.concat([Buffer.from(faultyPage), Buffer.from([0xe6])])
    const cwd = folder({'page.txt': bytes})
    const run = await copydesk(['fix', 'page.txt'], {cwd})
    assert.equal(run.code, 2)
    assert.match(run.stderr, /1 characters cannot be read/u)
    assert.deepEqual(readFileSync(path.join(cwd, 'page.txt')), bytes)
  })
})
