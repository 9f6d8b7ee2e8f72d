import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {encode} from '../core/encoded.js'
import {copydesk, dropFolders, faultyPage, folder} from './copydesk.js'

const traditional = '8月 30日，鷺汀區召開會議，討論改建車棚。\n\n改建前改建前\n'
const pages = {
  'gb18030.txt': {
    bytes: encode(faultyPage.repeat(20), 'gb18030'),
    name: 'GB 18030',
    text: '鹭汀区召开会议'
  },
  'big5.txt': {
    bytes: encode(traditional.repeat(20), 'big5'),
    name: 'Big5',
    text: '鷺汀區召開會議'
  }
}

describe('copydesk and pages of other encodings', function () {
  this.timeout(120_000)
  afterEach(dropFolders)

  for (const [file, {bytes, name, text}] of Object.entries(pages)) {
    it(`checks, cleans and exports ${name}, and says what it read`, async () => {
      const cwd = folder({[file]: bytes})
      const stem = path.parse(file).name
      const read = new RegExp(`${file}: read as ${name}`, 'u')
      const check = await copydesk(['check', file], {cwd})
      assert.equal(check.code, 1)
      assert.match(check.stderr, read)
      assert.match(check.stdout, /doubled-text/u)
      const written = await copydesk(['export', '--to', 'text', file], {cwd})
      assert.equal(written.code, 0, written.stderr)
      assert.match(written.stderr, read)
      const clean = await copydesk(['clean', file], {cwd})
      assert.equal(clean.code, 0, clean.stderr)
      assert.match(clean.stderr, read)
      for (const result of [`${stem}.news.md`, `${stem}.clean.txt`]) {
        assert.ok(readFileSync(path.join(cwd, result), 'utf8').includes(text))
      }

      assert.deepEqual(readFileSync(path.join(cwd, file)), Buffer.from(bytes))
    })
  }
})

describe('copydesk and a page of 20 MB', function () {
  this.timeout(900_000)
  afterEach(dropFolders)

  // Minutes of work: `npm run test:deep`.
  before(function () {
    if (process.env['COPYDESK_RUNS'] === undefined) this.skip()
  })

  it('invariant: checks, cleans and exports it whole', async () => {
    // No two paragraphs are alike, as in a year of a newspaper.
    const parts: string[] = []
    for (let number = 0, length = 0; length < 20_000_000; number++) {
      const part = `本报讯（记者 林望舒）第${number}号，8月 30日鹭汀区召开会议，\n部署秋收工作，与会人员${number}名。\n\n`
      length += Buffer.byteLength(part)
      parts.push(part)
    }

    const cwd = folder({'page.txt': parts.join('')})
    const began = Date.now()
    const runs = [
      await copydesk(
        ['check', '--format', 'json', '--rule', 'space-cjk-digit', 'page.txt'],
        {cwd}
      ),
      await copydesk(['export', '--to', 'text', 'page.txt'], {cwd}),
      await copydesk(['clean', 'page.txt'], {cwd})
    ]
    assert.deepEqual(
      runs.map(({code}) => code),
      [1, 0, 0],
      runs[1]?.stderr
    )
    process.stdout.write(
      `      20 MB checked, exported and cleaned in ${Math.round((Date.now() - began) / 1000)} s\n`
    )
    assert.deepEqual(readdirSync(cwd), [
      'page.clean.txt',
      'page.news.md',
      'page.txt'
    ])
    const text = readFileSync(path.join(cwd, 'page.clean.txt'), 'utf8')
    assert.ok(text.includes(`第${parts.length - 1}号，8月30日鹭汀区`))
  })
})
