import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {copydesk, dropFolders, faultyPage, folder} from './copydesk.js'

const read = (cwd: string, name: string) =>
  readFileSync(path.join(cwd, name), 'utf8')

/** A line of a page that is reported, with this text in front of it. */
const flagged = (payload: string) => `${payload} 木报讯 8月 30日，企业 5家。\n`

describe('copydesk on a hostile folder', function () {
  this.timeout(120_000)
  afterEach(dropFolders)

  it('changes no file outside by a link that somebody put there', async () => {
    const outside = folder({'secret.txt': faultyPage})
    const cwd = folder({'page.txt': faultyPage})
    symlinkSync(path.join(outside, 'secret.txt'), path.join(cwd, 'link.txt'))
    symlinkSync('page.txt', path.join(cwd, 'inside.txt'))
    const {code, stderr} = await copydesk(['fix', '.'], {cwd})
    assert.equal(code, 2)
    assert.match(stderr, /link\.txt.*leads out of the folder/u)
    assert.equal(read(outside, 'secret.txt'), faultyPage)
    assert.notEqual(read(cwd, 'page.txt'), faultyPage)
    const glob = await copydesk(['fix', '*.txt'], {cwd})
    assert.equal(glob.code, 2)
    assert.equal(read(outside, 'secret.txt'), faultyPage)
    // Who names it wants it.
    const named = await copydesk(['fix', 'link.txt'], {cwd})
    assert.notEqual(named.code, 2)
    assert.notEqual(read(outside, 'secret.txt'), faultyPage)
  })

  it('ends where links lead in a circle', async () => {
    const cwd = folder({'a/page.txt': faultyPage})
    symlinkSync('..', path.join(cwd, 'a/up'))
    symlinkSync('loop.txt', path.join(cwd, 'a/loop.txt'))
    symlinkSync('nowhere.txt', path.join(cwd, 'a/dangling.txt'))
    const {code, stdout} = await copydesk(['check', '.'], {cwd})
    assert.equal(code, 1)
    assert.equal(stdout.match(/page\.txt$/gmu)?.length, 1)
  })

  it('writes no copy through a link that waits for its name', async () => {
    const outside = folder()
    const cwd = folder({'page.txt': faultyPage})
    symlinkSync(path.join(outside, 'made.md'), path.join(cwd, 'page.news.md'))
    await copydesk(['clean', 'page.txt'], {cwd})
    assert.ok(!existsSync(path.join(outside, 'made.md')))
  })

  for (const payload of [
    '::add-mask::a',
    '##[add-path]/tmp',
    '\n::error::x',
    '\r::error::x',
    '\u2028::error::x'
  ]) {
    it(`begins no line with a command of a CI: ${JSON.stringify(payload)}`, async () => {
      const name = `a\n::error::x.txt`
      const cwd = folder({[name]: flagged(payload)})
      for (const format of ['pretty', 'github']) {
        const {stdout, stderr} = await copydesk(
          ['check', '--format', format, '.'],
          {cwd}
        )
        for (const line of (stdout + stderr).split(/[\r\n\u2028]/u)) {
          // GitHub Actions passes over blanks before a command.
          assert.doesNotMatch(
            line,
            /^\s*(?:::(?!warning file=|notice file=)|##\[)/u
          )
        }
      }
    })
  }

  it('makes no link of a text in a log of SARIF', async () => {
    const cwd = folder({
      'page.txt': '[x](https://evil.example/){0}[x](https://evil.example/){0}\n'
    })
    const {stdout} = await copydesk(['check', '--format', 'sarif', '.'], {cwd})
    const [run] = (
      JSON.parse(stdout) as {
        runs: Array<{results: Array<{message: {text: string}}>}>
      }
    ).runs
    const texts = run!.results.map(({message}) => message.text)
    assert.ok(texts.some((text) => text.includes('evil.example')))
    for (const text of texts) {
      // Matches what is a link by §3.11.6: a bracket without a backslash.
      assert.doesNotMatch(text, /(?<!\\)\[[^\]]{0,200}(?<!\\)\]\(/u)
      assert.doesNotMatch(text, /(?<!\{)\{\d/u)
    }
  })

  it('takes names of properties for names, in a register, a configuration, a pipe', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const cwd = folder({
      'entities.yaml': names
        .map((name) => `- {id: ${name}, kind: person, name: ${name}}\n`)
        .join(''),
      'copydesk.yaml': `kinds: {__proto__: x, constructor: y}\nrules: {__proto__: off, toString: off}\nignore: [__proto__]\nrejected: {__proto__: [a]}\n`,
      'page.txt': names
        .map((name) => `[${name}]{.${name} ref=${name} ${name}=1}到会。\n`)
        .join('')
    })
    for (const command of [
      ['check', '.'],
      ['inspect', '.'],
      ['entities', '.'],
      ['export', '--to', 'tei', '--out', 'out', '.']
    ]) {
      const {code, stderr} = await copydesk(command, {cwd})
      assert.ok(code !== null && code < 2, `${command.join(' ')}: ${stderr}`)
    }

    const {stdout} = await copydesk(['pipe', 'inspect'], {
      cwd,
      input: `{"id":"__proto__","text":"开会。","__proto__":{"text":"x"},"constructor":1}\n{"__proto__":{"id":"a","text":"b"}}\n`
    })
    const [first, second] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as {id: unknown; error?: string})
    assert.equal(first?.id, '__proto__')
    assert.equal(first.error, undefined)
    assert.ok(second?.error)
  })

  it('answers a deep line and a long one in a pipe, and goes on', async () => {
    const deep = `${'['.repeat(200_000)}\n`
    const nested = JSON.stringify({
      id: 'nested',
      text: `${'['.repeat(20_000)}字${']{.person}'.repeat(20_000)}\n`
    })
    const long = JSON.stringify({id: 'long', text: '开会。'.repeat(100_000)})
    const {stdout, code} = await copydesk(['pipe', 'clean'], {
      input: `${deep}${nested}\n${long}\n{"id":"last","text":"开会。"}\n`
    })
    assert.equal(code, 2)
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as {id: unknown; result?: string})
    assert.deepEqual(
      answers.map(({id}) => id),
      [null, 'nested', 'long', 'last']
    )
    assert.ok(answers[2]?.result?.includes('开会。'))
  })

  it('is told to end by SIGTERM between two pages, and leaves each whole', async function () {
    if (process.platform === 'win32') this.skip()
    const rest = (index: number) => `第${index}号，街道开会。\n`.repeat(4000)
    const one = folder({'0.txt': faultyPage + rest(0)})
    await copydesk(['fix', '.'], {cwd: one})
    const fixed = read(one, '0.txt').slice(0, -rest(0).length)
    assert.notEqual(fixed, faultyPage)
    const pages = Array.from({length: 40}, (_, index) => index)
    const cwd = folder(
      Object.fromEntries(
        pages.map((index) => [`${index}.txt`, faultyPage + rest(index)])
      )
    )
    await copydesk(['fix', '-j', '1', '.'], {
      cwd,
      started(child) {
        setTimeout(() => child.kill('SIGTERM'), 1200)
      }
    })
    for (const index of pages) {
      const now = read(cwd, `${index}.txt`)
      const wanted = [faultyPage + rest(index), fixed + rest(index)]
      assert.ok(wanted.includes(now), `${index}.txt`)
    }

    assert.deepEqual(
      readdirSync(cwd).filter((name) => !name.endsWith('.txt')),
      []
    )
  })

  it('reads no source that is longer than a page', async () => {
    const cwd = folder({
      'page.txt': '8月 30日，鹭汀区召开会议。\n',
      'page.news.md':
        '---\ncopydesk: 1\nsource: page.txt\n---\n\n---\n\n8月30日，鹭汀区召开会议。\n'
    })
    const exported = async (): Promise<string> => {
      const {code, stderr} = await copydesk(
        ['export', '--to', 'tei', '--force', 'page.news.md'],
        {cwd}
      )
      assert.equal(code, 0, stderr)
      return read(cwd, 'page.tei.xml')
    }
    // What was corrected is told beside the source.
    assert.match(await exported(), /<corr/u)
    const many = '8月 30日，鹭汀区召开会议。\n'.repeat(125_001)
    writeFileSync(path.join(cwd, 'page.txt'), many)
    assert.doesNotMatch(await exported(), /<corr/u)
  })

  it('leaves the folder by no source and no image of a front matter', async () => {
    const outside = folder({'secret.txt': '机密。\n'})
    const cwd = folder({})
    mkdirSync(path.join(cwd, 'pages'))
    const relative = path.relative(
      path.join(cwd, 'pages'),
      path.join(outside, 'secret.txt')
    )
    writeFileSync(
      path.join(cwd, 'pages/page.news.md'),
      `---\ncopydesk: 1\nsource: ${relative}\nimage: ${relative}\n---\n\n---\n\n开会。\n`
    )
    for (const command of [
      ['check', 'pages'],
      ['clean', '--out', 'out', 'pages'],
      ['export', '--to', 'html', '--out', 'out', 'pages']
    ]) {
      const {stdout, stderr} = await copydesk(command, {cwd})
      assert.doesNotMatch(stdout + stderr, /机密/u)
    }

    assert.equal(read(outside, 'secret.txt'), '机密。\n')
  })
})
