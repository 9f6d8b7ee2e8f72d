import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {spawn} from 'node:child_process'
import {digestOf} from '../../src/cli/input/load-page.js'
import {writeFile} from '../../src/cli/output/write-file.js'
import {Refusal} from '../../src/cli/refusal.js'
import {
  bundle,
  copydesk,
  dropFolders,
  faultyPage,
  folder,
  soundPage
} from './copydesk.js'

const isRoot = process.getuid?.() === 0
/** As root everything may be read and written: be nobody instead. */
const nobody = isRoot ? {uid: 65_534} : {}
const read = (cwd: string, name: string) =>
  readFileSync(path.join(cwd, name), 'utf8')
/** A page with problems and so many sound lines, no two alike. */
const longPage = (lines: number) =>
  faultyPage +
  Array.from({length: lines}, (_, index) => `第${index}号，街道开会。\n`).join(
    ''
  )
const leftovers = (cwd: string) =>
  readdirSync(cwd).filter((name) => name.endsWith('.part'))

describe('copydesk and bad input', function () {
  this.timeout(120_000)
  afterEach(dropFolders)

  it('takes odd files as they are, in every command', async () => {
    const odd: Record<string, string> = {
      'empty.txt': '',
      'one-line.txt': '鹭汀区召开会议',
      'blank.txt': '\n',
      'crlf.txt': '鹭汀区召开会议。\r\n',
      'mark.txt': '\uFEFF'
    }
    const cwd = folder(odd)
    const runs = await Promise.all(
      [
        ['check', '.'],
        ['fix', '.'],
        ['inspect', '--jsonl', '.'],
        ['entities', '.']
      ].map((parameters) => copydesk(parameters, {cwd}))
    )
    // One after the other: a clean copy is a page that an export would read.
    for (const parameters of [
      ['export', '--to', 'text,markdown', '--out', 'out/', '.'],
      ['clean', '--out', 'out/', '.']
    ]) {
      runs.push(await copydesk(parameters, {cwd}))
    }

    for (const {code, stderr} of runs) assert.equal(code, 0, stderr)
    assert.equal(runs[2]!.stdout.trimEnd().split('\n').length, 5)
    assert.equal(readdirSync(path.join(cwd, 'out')).length, 15)
    for (const [name, content] of Object.entries(odd)) {
      assert.equal(read(cwd, name), content)
    }
  })

  it('refuses binary bytes, and goes on with the next page', async () => {
    const cwd = folder({
      '1.txt': readFileSync(process.execPath).subarray(0, 20_000),
      '2.txt': faultyPage
    })
    const run = await copydesk(['fix', '.'], {cwd})
    assert.equal(run.code, 2)
    assert.match(run.stderr, /1\.txt: This is no text/u)
    assert.match(read(cwd, '2.txt'), /^8月 ?30日/u)
  })

  it('names a file and a folder that cannot be read', async () => {
    const cwd = folder({'1.txt': soundPage, '2.txt': soundPage, 'in/3.txt': ''})
    chmodSync(path.join(cwd, '1.txt'), 0o000)
    chmodSync(path.join(cwd, 'in'), 0o000)
    const run = await copydesk(['check', '.'], {cwd, ...nobody})
    chmodSync(path.join(cwd, 'in'), 0o755)
    assert.equal(run.code, 2)
    assert.match(run.stderr, /1\.txt: There is no permission/u)
    assert.match(run.stderr, /in: There is no permission/u)
    assert.match(run.stdout, /Pages read: 1/u)
  })

  it('leaves a read-only folder and a read-only file as they are', async () => {
    const cwd = folder({'ro/page.txt': faultyPage, 'rw/page.txt': faultyPage})
    chmodSync(path.join(cwd, 'ro'), 0o555)
    chmodSync(path.join(cwd, 'ro/page.txt'), 0o666)
    chmodSync(path.join(cwd, 'rw'), 0o777)
    chmodSync(path.join(cwd, 'rw/page.txt'), 0o444)
    const run = await copydesk(['fix', '.'], {cwd, ...nobody})
    const copy = await copydesk(['clean', 'ro/page.txt'], {cwd, ...nobody})
    chmodSync(path.join(cwd, 'ro'), 0o755)
    assert.equal(run.code, 2)
    assert.equal(run.stderr.match(/There is no permission/gu)?.length, 2)
    assert.equal(copy.code, 2)
    for (const part of ['ro', 'rw']) {
      assert.equal(read(cwd, `${part}/page.txt`), faultyPage)
      assert.deepEqual(readdirSync(path.join(cwd, part)), ['page.txt'])
    }
  })

  it('leaves a full disk as it is', async function () {
    const cwd = folder({'page.txt': ''})
    const disk = path.join(cwd, 'disk')
    mkdirSync(disk)
    const mounted = spawnSync('mount', [
      ...['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs'],
      disk
    ])
    // Only root may mount, and not in every container.
    if (mounted.status !== 0) return this.skip()
    try {
      const page = faultyPage + '鹭汀区召开会议。\n'.repeat(1600)
      writeFileSync(path.join(disk, 'page.txt'), page)
      const fix = await copydesk(['fix', 'page.txt'], {cwd: disk})
      assert.equal(fix.code, 2)
      assert.match(fix.stderr, /page\.txt: The disk is full/u)
      const clean = await copydesk(['clean', 'page.txt'], {cwd: disk})
      assert.equal(clean.code, 2)
      assert.match(clean.stderr, /The disk is full/u)
      assert.equal(read(disk, 'page.txt'), page)
      assert.deepEqual(readdirSync(disk), ['page.txt'])
    } finally {
      spawnSync('umount', [disk])
    }
  })

  it('says when its own output cannot be written', async function () {
    if (!existsSync('/dev/full')) return this.skip()
    const cwd = folder({'page.txt': faultyPage})
    const full = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, [await bundle(), 'check', '.'], {
      cwd,
      env: {LC_ALL: 'C'},
      stdio: ['ignore', full, 'pipe']
    })
    let stderr = ''
    child.stderr?.on('data', (data: Buffer) => {
      stderr += data.toString()
    })
    const code = await new Promise((resolve) => child.once('close', resolve))
    closeSync(full)
    assert.equal(code, 2)
    assert.match(stderr, /The disk is full/u)
  })

  it('ends without a word when the reader of its output goes', async () => {
    const cwd = folder({'page.txt': faultyPage.repeat(2000)})
    const {code, stderr} = await copydesk(['check', '.'], {
      cwd,
      started(child) {
        child.stdout?.once('data', () => child.stdout?.destroy())
      }
    })
    assert.equal(code, 2)
    assert.equal(stderr, '')
  })

  it('stops at Ctrl-C between two pages, and loses nothing', async () => {
    const files: Record<string, string> = {}
    const page = longPage(150)
    const fixed = (await copydesk(['fix'], {input: page})).stdout
    assert.notEqual(fixed, page)
    for (let index = 0; index < 120; index++) {
      files[`${String(index).padStart(3, '0')}.txt`] = page
    }

    const cwd = folder(files)
    const run = await copydesk(['fix', '.'], {
      cwd,
      started(child) {
        child.stderr?.once('data', () => child.kill('SIGINT'))
      }
    })
    assert.equal(run.code, 130, run.stderr.slice(-300))
    assert.match(run.stderr, /Stopped after \d+ of 120 pages/u)
    assert.deepEqual(leftovers(cwd), [])
    const states = Object.keys(files).map((name) => read(cwd, name))
    assert.ok(states.every((text) => text === page || text === fixed))
    assert.ok(states.includes(page) && states.includes(fixed))
  })

  it('hears Ctrl-C in the middle of one large page', async () => {
    const cwd = folder({
      '1.txt': faultyPage,
      '2.txt': (faultyPage + soundPage).repeat(60_000)
    })
    const began = Date.now()
    const run = await copydesk(['check', '1.txt', '2.txt'], {
      cwd,
      started(child) {
        // The small page is told: the large one is being worked on.
        child.stdout?.once('data', () => child.kill('SIGINT'))
      }
    })
    assert.equal(run.code, 130)
    assert.ok(Date.now() - began < 60_000)
  })

  it('lets two runs work on one file', async () => {
    const page = longPage(200)
    const cwd = folder({'page.txt': page})
    const runs = await Promise.all(
      ['fix', 'fix', 'clean', 'clean'].map((command) =>
        copydesk([command, 'page.txt'], {cwd})
      )
    )
    const [one, two, ...copies] = runs.map(({code}) => code)
    // One is first; the other finds its very work done, or is told.
    assert.ok([0, 1].includes(Math.min(one ?? 2, two ?? 2)))
    assert.deepEqual(copies.sort(), [0, 2])
    const {stdout} = await copydesk(['fix'], {input: page})
    assert.equal(read(cwd, 'page.txt'), stdout)
    assert.match(read(cwd, 'page.news.md'), /^---\n[\s\S]*8月 ?30日/u)
    assert.deepEqual(leftovers(cwd), [])
  })

  it('does not write over what somebody saved meanwhile', async () => {
    const cwd = folder({'page.txt': faultyPage})
    const file = path.join(cwd, 'page.txt')
    const digest = digestOf(Buffer.from(faultyPage))
    writeFileSync(file, soundPage)
    await assert.rejects(writeFile(file, 'fixed', {digest}), Refusal)
    assert.equal(read(cwd, 'page.txt'), soundPage)
    assert.deepEqual(readdirSync(cwd), ['page.txt'])
    await writeFile(file, 'fixed', {digest: digestOf(Buffer.from(soundPage))})
    assert.equal(read(cwd, 'page.txt'), 'fixed')
  })

  it('says once where a register or a configuration is broken', async () => {
    const cwd = folder({
      '1.txt': soundPage,
      '2.txt': soundPage,
      'in/3.txt': soundPage,
      'entities.yaml': '- {id: a, kind: person\n- x: [\n'
    })
    const run = await copydesk(['clean', '.'], {cwd})
    assert.equal(run.code, 2)
    assert.equal(run.stderr.match(/entities\.yaml:\d+: /gu)?.length, 1)
    assert.doesNotMatch(run.stderr, /in force/u)
    assert.match(run.stderr, /Pages not read because of it: 3/u)
    assert.deepEqual(readdirSync(cwd).sort(), [
      '1.txt',
      '2.txt',
      'entities.yaml',
      'in'
    ])
    writeFileSync(path.join(cwd, 'entities.yaml'), '')
    writeFileSync(path.join(cwd, 'copydesk.yaml'), 'rules: [\n')
    const check = await copydesk(['check', '.'], {cwd})
    assert.equal(check.code, 2)
    assert.match(
      check.stderr,
      /copydesk\.yaml:1: The configuration cannot be read from here/u
    )
  })

  it('names entries of a register that cannot be used, once, and goes on', async () => {
    const cwd = folder({
      '1.txt': soundPage,
      '2.txt': soundPage,
      'entities.yaml': '- {id: a, kind: person, name: 沈维钧}\n- {id: b}\n'
    })
    const run = await copydesk(['check', '.'], {cwd})
    assert.equal(run.code, 0, run.stderr)
    assert.equal(run.stderr.match(/entities\.yaml:2: /gu)?.length, 1)
  })

  it('names what of the configuration does not count, once, and goes on', async () => {
    const cwd = folder({
      '1.txt': soundPage,
      '2.txt': soundPage,
      'copydesk.yaml': 'own:\n  - {match: "(a+)+$"}\n'
    })
    const run = await copydesk(['check', '.'], {cwd})
    assert.equal(run.code, 0, run.stderr)
    assert.equal(
      run.stderr.match(/copydesk\.yaml:2: .*not used\. .*very long/gu)?.length,
      1
    )
  })

  it('says what is wrong with a command line, and how to get help', async () => {
    const wrong: ReadonlyArray<[string[], RegExp]> = [
      [['chek'], /did you mean check/u],
      [['check', '-j', 'many', '.'], /a number from 1 to 256/u],
      [['check', '--encoding', 'klingon', '-'], /no encoding “klingon”/u]
    ]
    await Promise.all(
      wrong.map(async ([parameters, message]) => {
        const run = await copydesk(parameters, {input: soundPage})
        assert.equal(run.code, 2, parameters.join(' '))
        assert.match(run.stderr, message)
        assert.equal(run.stdout, '')
      })
    )
  })
})
