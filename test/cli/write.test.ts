import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {analyse} from '../../src/core/analyse.js'
import {exporters} from '../../src/core/export/index.js'
import {encode} from '../core/encoded.js'
import {
  copydesk,
  dropFolders,
  faultyPage,
  folder,
  sampleFolder,
  soundPage
} from './copydesk.js'

const chinese = 'luting-daily/page-0915'
const read = (cwd: string, name: string) =>
  readFileSync(path.join(cwd, name), 'utf8')

describe('copydesk clean', function () {
  this.timeout(60_000)
  afterEach(dropFolders)

  it('writes a copy that names its source and touches no raw page', async () => {
    const cwd = sampleFolder()
    const raw = read(cwd, `${chinese}.txt`)
    const run = await copydesk(['clean', '.'], {cwd})
    assert.equal(run.code, 0, run.stderr)
    assert.equal(read(cwd, `${chinese}.txt`), raw)
    const {page, structure} = analyse(read(cwd, `${chinese}.news.md`))
    assert.equal(page.metadata.source, 'page-0915.txt')
    assert.equal(page.layout, 'clean')
    assert.equal(
      structure.articles.length,
      analyse(raw).structure.articles.length
    )
    // Once more: nothing is left to do.
    const again = await copydesk(['clean', '.'], {cwd})
    assert.equal(again.code, 0, again.stderr)
  })

  it('never overwrites a copy unless it is told to', async () => {
    const cwd = folder({'page.txt': faultyPage, 'page.news.md': 'by hand'})
    const run = await copydesk(['clean', 'page.txt'], {cwd})
    assert.equal(run.code, 2)
    assert.match(run.stderr, /already there; --force/u)
    assert.equal(read(cwd, 'page.news.md'), 'by hand')
    await copydesk(['clean', '--force', 'page.txt'], {cwd})
    assert.match(read(cwd, 'page.news.md'), /8月30日/u)
  })

  it('never takes the place of the page itself, even where it is told to', async () => {
    const cwd = folder({'page.txt': faultyPage, 'read.md': soundPage})
    symlinkSync('page.txt', path.join(cwd, 'page.news.md'))
    for (const given of [
      ['clean', '-f', '--out', 'page.txt', 'page.txt'],
      ['clean', '-f', 'page.txt'],
      ['export', '--to', 'text', '-f', '--out', 'page.txt', 'page.txt'],
      ['export', '--to', 'markdown', '-f', 'read.md']
    ]) {
      const run = await copydesk(given, {cwd})
      assert.equal(run.code, 2, given.join(' '))
      assert.match(run.stderr, /place of the page itself/u)
    }

    assert.equal(read(cwd, 'page.txt'), faultyPage)
    assert.equal(read(cwd, 'read.md'), soundPage)
  })

  it('never takes the place of another page of the run, either', async () => {
    const other = '另一版，与旁边的无关。\n'
    const cwd = folder({
      'copydesk.yaml': 'pages: ["*.asc", "*.md", "*.txt"]\n',
      'page.asc': `${faultyPage}第二版。\n`,
      'page.md': other,
      'page.txt': faultyPage
    })
    const run = await copydesk(['export', '--to', 'markdown', '-f', '.'], {cwd})
    assert.equal(run.code, 2)
    const said = run.stderr.match(/page\.md is another page of this run/gu)
    assert.equal(said?.length, 2, run.stderr)
    assert.equal(read(cwd, 'page.md'), other)
    const copies = ['clean', '-f', 'page.txt']
    await copydesk(copies, {cwd})
    // Copies are made anew, though they are pages.
    const again = await copydesk([...copies, 'page.news.md'], {cwd})
    assert.equal(again.code, 0, again.stderr)
  })

  it('looks into no folder that is hidden', async () => {
    const cwd = folder({'page.txt': soundPage, '.venv/top.txt': faultyPage})
    const run = await copydesk(['fix', '.'], {cwd})
    assert.equal(run.code, 0, run.stderr)
    assert.equal(read(cwd, '.venv/top.txt'), faultyPage)
  })

  it('ends with 2 where characters cannot be read', async () => {
    const cwd = folder({'page.txt': encode(faultyPage, 'gb18030')})
    const run = await copydesk(
      ['clean', '--encoding', 'utf-8', '--out', '-', 'page.txt'],
      {cwd}
    )
    assert.equal(run.code, 2)
    assert.match(run.stderr, /cannot be read as UTF-8/u)
  })

  it('keeps what a clean page says of its source', async () => {
    const cwd = folder({'page.txt': soundPage})
    await copydesk(['clean', 'page.txt'], {cwd})
    const run = await copydesk(['clean', '--out', '-', 'page.news.md'], {cwd})
    assert.equal(run.stdout, read(cwd, 'page.news.md'))
  })

  it('makes a folder of the same shape, with ways back to the sources', async () => {
    const cwd = folder({'in/a/1.txt': soundPage, 'in/b/1.ocr.txt': soundPage})
    const run = await copydesk(['clean', '--out', 'out', 'in'], {cwd})
    assert.equal(run.code, 0, run.stderr)
    const {metadata} = analyse(read(cwd, 'out/a/1.news.md')).page
    assert.equal(metadata.source, '../../in/a/1.txt')
    assert.ok(existsSync(path.join(cwd, 'out/b/1.news.md')))
  })

  it('writes no two pages into one file', async () => {
    const cwd = folder({'1.txt': soundPage, '1.ocr.txt': faultyPage})
    const run = await copydesk(['clean', '.'], {cwd})
    assert.equal(run.code, 2)
    assert.match(run.stderr, /Another page of this run/u)
    assert.equal(readdirSync(cwd).length, 3)
  })

  it('shows what it would write', async () => {
    const cwd = folder({'page.txt': soundPage})
    const run = await copydesk(['clean', '-n', 'page.txt'], {cwd})
    assert.equal(run.code, 1)
    assert.match(run.stdout, /^\+\+\+ b\/page\.news\.md/mu)
    assert.deepEqual(readdirSync(cwd), ['page.txt'])
  })

  it('reads other encodings and says so', async () => {
    const cwd = folder({'page.txt': encode(faultyPage, 'gb18030')})
    const run = await copydesk(['clean', 'page.txt'], {cwd})
    assert.equal(run.code, 0, run.stderr)
    assert.match(run.stderr, /page\.txt: read as GB 18030/u)
    assert.match(read(cwd, 'page.news.md'), /8月30日，鹭汀区召开会议。/u)
  })
})

describe('copydesk export', function () {
  this.timeout(60_000)
  afterEach(dropFolders)

  it('writes the other formats where one is there already', async () => {
    const cwd = folder({
      'page.txt': soundPage,
      'page.md': 'by hand',
      'page.jsonl': 'by hand'
    })
    const to = ['export', '--to', 'text,markdown,jsonl,tei', 'page.txt']
    const look = await copydesk([...to, '-n'], {cwd})
    assert.equal(look.code, 2)
    assert.match(look.stderr, /page\.md is already there/u)
    assert.match(look.stderr, /page\.jsonl is already there/u)
    const run = await copydesk(to, {cwd})
    assert.equal(run.code, 2)
    assert.equal(read(cwd, 'page.md'), 'by hand')
    assert.ok(existsSync(path.join(cwd, 'page.tei.xml')))
    assert.ok(existsSync(path.join(cwd, 'page.clean.txt')))
  })

  it('tells of a clean copy what was corrected when it was made', async () => {
    const doubled = `改造前改造前\n\n${soundPage}`
    const cwd = folder({'page.txt': doubled})
    assert.equal((await copydesk(['clean', 'page.txt'], {cwd})).code, 0)
    const to = ['export', '--to', 'tei', '--out', '-', 'page.news.md']
    const beside = await copydesk(to, {cwd})
    assert.match(beside.stdout, /改造前<surplus[^>]*>改造前<\/surplus>/u)
    rmSync(path.join(cwd, 'page.txt'))
    const alone = await copydesk(to, {cwd})
    assert.equal(alone.code, 0, alone.stderr)
    assert.doesNotMatch(alone.stdout, /<surplus/u)
    // What cannot be read as a page is as good as nothing.
    mkdirSync(path.join(cwd, 'page.txt'))
    const folderBeside = await copydesk(to, {cwd})
    assert.equal(folderBeside.code, 0, folderBeside.stderr)
    assert.equal(folderBeside.stdout, alone.stdout)
  })

  it('writes every format of the table', async () => {
    const cwd = sampleFolder()
    const formats = exporters.map(({id}) => id).join(',')
    const run = await copydesk(
      ['export', '--to', formats, '--out', 'out', chinese + '.txt'],
      {cwd}
    )
    assert.equal(run.code, 0, run.stderr)
    for (const {extension} of exporters) {
      const file = path.join(cwd, 'out', `page-0915${extension}`)
      assert.ok(existsSync(file), extension)
    }
  })

  it('sets options of a format, and refuses what there is not', async () => {
    const cwd = folder({
      'page.txt': `---\nnewspaper: 鹭汀日报\n---\n${soundPage}`
    })
    const to = ['export', '--to', 'markdown', 'page.txt', '--out', '-']
    const plain = await copydesk(to, {cwd})
    assert.match(plain.stdout, /^---\nnewspaper/u)
    const bare = await copydesk([...to, '--set', 'frontMatter=false'], {cwd})
    assert.doesNotMatch(bare.stdout, /newspaper/u)
    const wrong = await copydesk([...to, '--set', 'colour=red'], {cwd})
    assert.equal(wrong.code, 2)
    assert.match(wrong.stderr, /no option “colour”; there is frontMatter/u)
    const none = await copydesk(['export', 'page.txt'], {cwd})
    assert.equal(none.code, 2)
    assert.match(none.stderr, /--to: clean-page, /u)
  })

  it('gives the table of entities a file of its own', async () => {
    const cwd = folder({'1.txt': '[沈维钧]{.person}说，今日开会。\n'})
    const to = ['export', '--to', 'csv,tsv', '1.txt']
    const mentions = await copydesk(to, {cwd})
    assert.equal(mentions.code, 0, mentions.stderr)
    const entities = await copydesk([...to, '--set', 'table=entities'], {cwd})
    assert.equal(entities.code, 0, entities.stderr)
    assert.deepEqual(readdirSync(cwd), [
      '1.csv',
      '1.entities.csv',
      '1.entities.tsv',
      '1.tsv',
      '1.txt'
    ])
    assert.match(read(cwd, '1.csv'), /^\uFEFFfile,article/u)
    assert.match(read(cwd, '1.entities.csv'), /^\uFEFFkind,ref/u)
  })

  it('keeps files that are there, and goes on with the others', async () => {
    const cwd = folder({'1.txt': soundPage, '2.txt': soundPage})
    writeFileSync(path.join(cwd, '1.md'), 'mine')
    const run = await copydesk(['export', '--to', 'markdown', '.'], {cwd})
    assert.equal(run.code, 2)
    assert.equal(read(cwd, '1.md'), 'mine')
    assert.match(read(cwd, '2.md'), /鹭汀区/u)
  })
})

describe('copydesk inspect and entities', function () {
  this.timeout(60_000)
  afterEach(dropFolders)

  it('prints one object, a list, or one a line', async () => {
    const cwd = sampleFolder()
    const one = await copydesk(['inspect', '--json', `${chinese}.txt`], {cwd})
    const single = JSON.parse(one.stdout) as {file: string; articles: unknown[]}
    assert.equal(single.file, `${chinese}.txt`)
    assert.ok(single.articles.length > 3)
    const list = await copydesk(['inspect', '--json', '.'], {cwd})
    assert.equal((JSON.parse(list.stdout) as unknown[]).length, 2)
    const lines = await copydesk(['inspect', '--jsonl', '.'], {cwd})
    const files = lines.stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as {file: string}).file)
    assert.deepEqual(files, ['harbour-gazette/page-3.txt', `${chinese}.txt`])
    assert.deepEqual(JSON.parse(lines.stdout.trimEnd().split('\n')[1]!), single)
  })

  it('shows the articles to a person', async () => {
    const cwd = sampleFolder()
    const {stdout} = await copydesk(
      ['inspect', '--lang', 'zh-cn', `${chinese}.txt`],
      {cwd}
    )
    assert.match(stdout, /第 1 篇/u)
  })

  it('lists entities, with what the register knows', async () => {
    const cwd = folder({
      'page.txt': '[沈维钧]{.person ref=shen}说，8月30日开会。\n',
      'entities.yaml': '- {id: shen, kind: person, name: 沈维钧（鹭汀）}\n'
    })
    const {stdout, code} = await copydesk(['entities', '.'], {cwd})
    assert.equal(code, 0)
    assert.match(stdout, /Person +沈维钧（鹭汀） +×1 +shen +line 1/u)
    const json = await copydesk(
      ['entities', '--json', '--status', 'tagged', '.'],
      {cwd}
    )
    const [page] = JSON.parse(json.stdout) as Array<{
      entities: Array<{text: string; ref: string}>
    }>
    assert.deepEqual(
      page!.entities.map(({text, ref}) => [text, ref]),
      [['沈维钧', 'shen']]
    )
  })
})
