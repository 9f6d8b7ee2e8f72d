import Ajv from 'ajv-draft-04'
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {
  copydesk,
  dropFolders,
  faultyPage,
  folder,
  sampleFolder,
  soundPage
} from './copydesk.js'

interface CheckedPage {
  file: string
  encoding: string
  findings: Array<{ruleId: string; line: number}>
  error?: string
}

async function checkJson(
  parameters: readonly string[],
  cwd: string
): Promise<CheckedPage[]> {
  const {stdout} = await copydesk(
    ['check', '--format', 'json', ...parameters],
    {
      cwd
    }
  )
  return JSON.parse(stdout) as CheckedPage[]
}

const names = (pages: readonly CheckedPage[]) => pages.map(({file}) => file)

describe('copydesk check', function () {
  this.timeout(60_000)
  afterEach(dropFolders)

  it('reads what copydesk.yaml calls pages, in the folder below it', async () => {
    const cwd = folder({
      'copydesk.yaml': 'pages: ["*.asc", "*.txt", "!notes/"]\n',
      'a.txt': soundPage,
      'b.asc': soundPage,
      'c.doc': soundPage,
      'd.clean.txt': soundPage,
      'notes/e.txt': soundPage,
      'other/copydesk.yaml': 'rules: {}\n',
      'other/f.asc': soundPage,
      'other/g.txt': soundPage
    })
    assert.deepEqual(names(await checkJson(['.'], cwd)), [
      'a.txt',
      'b.asc',
      'other/g.txt'
    ])
    // What is named outright is always read.
    assert.deepEqual(names(await checkJson(['notes/e.txt'], cwd)), [
      'notes/e.txt'
    ])
  })

  it('reads Markdown that copydesk.yaml calls pages, but what is made from them', async () => {
    const long = Array.from(
      {length: 9},
      (_, at) => `第${at}版：鹭汀区召开会议，周明远到会。\n`
    ).join('')
    const cwd = folder({
      'copydesk.yaml': 'pages: ["*.md", "*.txt", "!notes/"]\n',
      'a.md': soundPage,
      'b.txt': long,
      'b.md': `# ${long}`,
      'b.txt.md': long.replaceAll('\n', ' '),
      'c.txt': soundPage,
      'c.md': long,
      'notes/d.md': soundPage,
      'other/copydesk.yaml': 'rules: {}\n',
      'other/e.md': soundPage
    })
    assert.deepEqual(names(await checkJson(['.'], cwd)), [
      'a.md',
      'b.txt',
      'c.md',
      'c.txt'
    ])
    // What is named is read, whatever it is made from.
    assert.deepEqual(names(await checkJson(['b*.md'], cwd)), [
      'b.md',
      'b.txt.md'
    ])
  })

  it('ends with 0 without problems, 1 with, 2 where a page is missing', async () => {
    const cwd = folder({'sound.txt': soundPage, 'faulty.txt': faultyPage})
    const runs = await Promise.all([
      copydesk(['check', 'sound.txt'], {cwd}),
      copydesk(['check', 'faulty.txt'], {cwd}),
      copydesk(['check', 'faulty.txt', 'missing.txt'], {cwd})
    ])
    assert.deepEqual(
      runs.map(({code}) => code),
      [0, 1, 2]
    )
    assert.match(runs[0].stdout, /No problems/u)
    assert.match(runs[1].stdout, /3:1 +warning .*改建前改建前.*doubled-text/u)
    assert.match(runs[2].stdout, /doubled-text/u)
    assert.match(runs[2].stderr, /missing\.txt: There is no such file/u)
  })

  it('takes files, folders and globs, each page once, in order', async () => {
    const cwd = folder({
      'a/1.txt': soundPage,
      'a/deep/2.txt': soundPage,
      'b/3.txt': soundPage,
      'b/notes.md': 'no page',
      'b/4.news.md': soundPage,
      'b/5.clean.txt': soundPage
    })
    assert.deepEqual(names(await checkJson(['b/3.txt', 'a', 'b'], cwd)), [
      'b/3.txt',
      'a/1.txt',
      'a/deep/2.txt',
      'b/4.news.md'
    ])
    assert.deepEqual(names(await checkJson(['**/*.txt'], cwd)), [
      'a/1.txt',
      'a/deep/2.txt',
      'b/3.txt',
      'b/5.clean.txt'
    ])
  })

  it('respects ignore files in folders, not for what is named', async () => {
    const cwd = folder({
      '.gitignore': 'build/\n*.ocr.txt\n',
      'build/1.txt': soundPage,
      'node_modules/2.txt': soundPage,
      'raw/3.ocr.txt': soundPage,
      'raw/.copydeskignore': '!keep.ocr.txt\nskip*\n',
      'raw/keep.ocr.txt': soundPage,
      'raw/skip-me.txt': soundPage,
      'raw/4.txt': soundPage
    })
    assert.deepEqual(names(await checkJson(['.'], cwd)), [
      'raw/4.txt',
      'raw/keep.ocr.txt'
    ])
    assert.deepEqual(names(await checkJson(['raw/skip-me.txt'], cwd)), [
      'raw/skip-me.txt'
    ])
  })

  it('passes over a raw page whose clean copy stands for it', async () => {
    const cwd = folder({
      'page.txt': faultyPage,
      'page.news.md':
        '---\ncopydesk: 1\nsource: page.txt\n---\n\n鹭汀区开会。\n',
      'other.txt': soundPage
    })
    const run = await copydesk(['check', '.'], {cwd})
    assert.equal(run.code, 0, run.stdout)
    assert.match(run.stderr, /Raw pages passed over, .*: 1/u)
    assert.deepEqual(names(await checkJson(['page.txt'], cwd)), ['page.txt'])
  })

  it('reads standard input, under the name that is given', async () => {
    const cwd = folder()
    const run = await copydesk(['check', '--name', 'x/page.txt', '-'], {
      cwd,
      input: faultyPage
    })
    assert.equal(run.code, 1)
    assert.match(run.stdout, /^x\/page\.txt$/mu)
    const implied = await copydesk(['check'], {cwd, input: soundPage})
    assert.equal(implied.code, 0)
    const nothing = await copydesk(['check'], {cwd})
    assert.equal(nothing.code, 2)
    assert.match(nothing.stderr, /Name files or folders/u)
  })

  it('finds copydesk.yaml upwards, never above the working tree', async () => {
    const cwd = folder({
      'copydesk.yaml': 'rules: {doubled-text: off}\n',
      'tree/.git/HEAD': '',
      'tree/page.txt': faultyPage,
      'plain/deep/page.txt': faultyPage
    })
    const rulesOf = async (file: string): Promise<string[]> => {
      const [page] = await checkJson([file], cwd)
      return page!.findings.map(({ruleId}) => ruleId)
    }
    assert.ok((await rulesOf('tree/page.txt')).includes('doubled-text'))
    assert.ok(!(await rulesOf('plain/deep/page.txt')).includes('doubled-text'))
    const [named] = await checkJson(
      ['--config', 'copydesk.yaml', 'tree/page.txt'],
      cwd
    )
    assert.ok(!named!.findings.some(({ruleId}) => ruleId === 'doubled-text'))
  })

  it('reports chosen rules and severities only', async () => {
    const cwd = folder({'page.txt': faultyPage})
    const [page] = await checkJson(['--rule', 'doubled-text', 'page.txt'], cwd)
    assert.deepEqual(
      page!.findings.map(({ruleId}) => ruleId),
      ['doubled-text']
    )
    const run = await copydesk(['check', '--severity', 'error', 'page.txt'], {
      cwd
    })
    assert.equal(run.code, 0)
  })

  it('reports and fixes by rules of the user’s own alone', async () => {
    const cwd = folder({
      'copydesk.yaml': 'own: [{match: 创城, replace: 创建}]\n',
      'page.txt': `创城工作。\n${faultyPage}`
    })
    const [page] = await checkJson(['--rule', 'own-rule', 'page.txt'], cwd)
    assert.deepEqual(
      page!.findings.map(({ruleId}) => ruleId),
      ['own-rule']
    )
    const {code} = await copydesk(
      ['fix', '--unsafe', '--rule', 'own-rule', 'page.txt'],
      {cwd}
    )
    assert.equal(code, 1)
    assert.equal(
      readFileSync(path.join(cwd, 'page.txt'), 'utf8'),
      `创建工作。\n${faultyPage}`
    )
  })

  it('writes SARIF that its schema accepts', async () => {
    const cwd = sampleFolder()
    const {stdout, code} = await copydesk(
      ['check', '--format', 'sarif', '.', 'missing.txt'],
      {cwd}
    )
    assert.equal(code, 2)
    const log = JSON.parse(stdout) as {
      runs: Array<{
        results: Array<{
          ruleId: string
          ruleIndex: number
          fixes?: unknown[]
          locations: Array<{
            physicalLocation: {artifactLocation: {uri: string}}
          }>
        }>
        tool: {driver: {rules: Array<{id: string}>}}
        invocations: Array<{executionSuccessful: boolean}>
      }>
    }
    const schema = JSON.parse(
      readFileSync(
        createRequire(import.meta.url).resolve(
          '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
        ),
        'utf8'
      )
    ) as object
    // Formats such as `uri` are checked below by hand, where they matter.
    const validate = new Ajv({
      strict: false,
      validateFormats: false,
      unicodeRegExp: false
    }).compile(schema)
    assert.ok(validate(log), JSON.stringify(validate.errors))
    const [run] = log.runs
    assert.ok(run!.results.length >= 2)
    for (const {ruleId, ruleIndex, locations} of run!.results) {
      assert.equal(run!.tool.driver.rules[ruleIndex]!.id, ruleId)
      const {uri} = locations[0]!.physicalLocation.artifactLocation
      assert.ok(!path.isAbsolute(uri) && new URL(uri, 'file:///x/'))
    }

    assert.ok(run!.results.some(({fixes}) => fixes))
    assert.equal(run!.invocations[0]!.executionSuccessful, false)
  })

  it('writes annotations for GitHub, escaped', async () => {
    const cwd = folder({'a,b:c%.txt': faultyPage})
    const {stdout} = await copydesk(['check', '--format', 'github', '.'], {cwd})
    const lines = stdout.trimEnd().split('\n')
    assert.equal(lines.length, 2)
    assert.match(
      lines[1]!,
      /^::warning file=a%2Cb%3Ac%25\.txt,line=3,endLine=3,col=1,endColumn=7,title=doubled-text::/u
    )
  })

  it('lets no escape sequence of a page or a name reach the terminal', async () => {
    const evil = '\u001b[2J\u009b31m\u202e改建前改建前\u0007'
    const cwd = folder({'\u001b[31mpage.txt': `${evil}\n\n${faultyPage}`})
    for (const format of ['pretty', 'json', 'github']) {
      const {stdout, stderr} = await copydesk(
        ['check', '--format', format, '.', '\u001b]0;x\u0007.txt'],
        {cwd}
      )
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(stdout + stderr, /[\u001b\u0007\u009b\u202e]/u)
      assert.match(stdout + stderr, /u001b/u)
    }
  })

  it('says the same on several threads as on one', async () => {
    const files: Record<string, string> = {}
    for (let index = 0; index < 22; index++) {
      files[`${String(index).padStart(2, '0')}.txt`] =
        faultyPage.repeat(index % 7) + `第${index}号。\n`.repeat(1000)
    }

    const cwd = folder(files)
    const [one, two] = await Promise.all([
      copydesk(['check', '-j', '1', '.'], {cwd}),
      copydesk(['check', '-j', '2', '.'], {cwd})
    ])
    assert.equal(one.code, 1)
    assert.equal(two.stdout, one.stdout)
  })
})
