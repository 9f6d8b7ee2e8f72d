import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {onPath} from '../host/program.js'
import {bundle, copydesk, dropFolders, faultyPage, folder} from './copydesk.js'

interface Answer {
  id: unknown
  result?: unknown
  error?: string
}

const toLines = (values: readonly unknown[]) =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('')
const answersOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)

describe('copydesk pipe', function () {
  this.timeout(120_000)
  afterEach(dropFolders)

  it('answers each page in order', async () => {
    const input = toLines([
      {id: 'b', text: faultyPage},
      {id: 7, text: ''},
      {id: 'a/../\u0007x', text: '鹭汀区开会。'}
    ])
    const run = await copydesk(['pipe', 'clean'], {input})
    assert.equal(run.code, 0, run.stderr)
    const answers = answersOf(run.stdout)
    assert.deepEqual(
      answers.map(({id}) => id),
      ['b', 7, 'a/../\u0007x']
    )
    assert.match(String(answers[0]!.result), /8月30日/u)
    const inspected = await copydesk(['pipe', 'inspect'], {input})
    const [first] = answersOf(inspected.stdout)
    assert.equal((first!.result as {file: string}).file, 'b')
    const exported = await copydesk(['pipe', 'export', '--to', 'text'], {input})
    assert.match(String(answersOf(exported.stdout)[0]!.result), /改建前\n/u)
  })

  it('answers a bad line, and goes on', async () => {
    const bad = [
      '{"id": 1, "text": "好"}',
      'no JSON',
      '[]',
      'null',
      '{"id": 2}',
      '{"text": "x"}',
      '{"id": {}, "text": "x"}',
      '',
      '{"id": 3, "text": "\\ud800 好"}\r',
      '{"id": 4, "text": "好"}'
    ]
    const run = await copydesk(['pipe', 'inspect'], {input: bad.join('\n')})
    assert.equal(run.code, 2)
    const answers = answersOf(run.stdout)
    assert.deepEqual(
      answers.map(({id, error}) => [id, error !== undefined]),
      [
        [1, false],
        [null, true],
        [null, true],
        [null, true],
        [2, true],
        [null, true],
        [{}, true],
        [3, false],
        [4, false]
      ]
    )
    assert.match(answers[1]!.error!, /^Line 2 is no JSON/u)
  })

  it('wants to know what to do', async () => {
    for (const parameters of [['pipe'], ['pipe', 'sing'], ['pipe', 'export']]) {
      const run = await copydesk(parameters, {input: ''})
      assert.equal(run.code, 2)
      assert.match(run.stderr, /copydesk: /u)
    }
  })

  it('answers while it is being asked, in memory that does not grow', async () => {
    const child = spawn(
      process.execPath,
      [
        '--max-old-space-size=128',
        await bundle(),
        'pipe',
        'export',
        '--to',
        'text'
      ],
      {stdio: ['pipe', 'pipe', 'inherit']}
    )
    const page = JSON.stringify(faultyPage + '鹭汀区召开会议。\n'.repeat(20))
    let answers = 0
    let middle = 0
    child.stdout.on('data', (data: Buffer) => {
      for (const byte of data) if (byte === 0x0a) answers++
    })
    const count = 900
    for (let index = 0; index < count; index++) {
      const isFree = child.stdin.write(`{"id": ${index}, "text": ${page}}\n`)
      if (!isFree)
        await new Promise((resolve) => child.stdin.once('drain', resolve))
      if (index === count / 3) middle = memoryOf(child.pid)
    }

    const end = memoryOf(child.pid)
    child.stdin.end()
    const code = await new Promise((resolve) => child.once('close', resolve))
    assert.equal(code, 0)
    assert.equal(answers, count)
    if (middle > 0) assert.ok(end < middle * 1.5, `${middle} → ${end} kB`)
  })

  it('runs under GNU parallel, in order, as documented', async function () {
    const parallel = onPath('parallel')
    if (!parallel) return this.skip()
    const file = await bundle()
    const cwd = folder()
    const ids = Array.from({length: 60}, (_, index) => index)
    const run = spawnSync(
      parallel,
      [
        ...['--will-cite', '--pipe', '-k', '--block', '2k', '-j', '2'],
        `'${process.execPath}' '${file}' pipe clean`
      ],
      {
        cwd,
        input: toLines(
          ids.map((id) => ({id, text: `第${id}号。\n${faultyPage}`}))
        ),
        encoding: 'utf8',
        env: {...process.env, HOME: cwd}
      }
    )
    assert.equal(run.status, 0, run.stderr)
    const answers = answersOf(run.stdout)
    assert.deepEqual(
      answers.map(({id}) => id),
      ids
    )
    assert.ok(
      answers.every(({id, result}) =>
        String(result).includes(`第${String(id)}号`)
      )
    )
    // The guide says it in the same words.
    const guide = readFileSync(path.join('docs', 'shell.md'), 'utf8')
    assert.match(guide, /parallel --pipe -k --block \d+M copydesk pipe /u)
  })
})

/** Resident memory of a process in kB; 0 where it cannot be known. */
function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0)
  } catch {
    return 0
  }
}
