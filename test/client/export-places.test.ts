import assert from 'node:assert/strict'
import './stand-in/register.js'
import {requests} from '../../src/protocol/protocol.js'
import type {CommandTable} from '../../src/client/commands/command-table.js'

const folder = 'file:///desk'

interface Params {
  readonly uri: string
  readonly from: string
}

describe('where an export goes', () => {
  let vscode: typeof import('./stand-in/vscode.js')
  let showQuickPick: typeof vscode.window.showQuickPick
  let written: Map<string, string>
  let writeFilesBy: typeof import('../../src/client/files.js').writeFilesBy

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
    ;({showQuickPick} = vscode.window)
    ;({writeFilesBy} = await import('../../src/client/files.js'))
  })

  beforeEach(() => {
    vscode.shown.length = 0
    written = new Map()
    writeFilesBy((file, text) => {
      written.set(file, text)
      return Promise.resolve()
    })
    vscode.window.showQuickPick = ((
      items: Array<Record<string, unknown>>,
      options: object
    ) => {
      vscode.shown.push({items, ...options})
      // The format is chosen, and what to do with it is not.
      return Promise.resolve(items.find(({exporter}) => exporter))
    }) as never
  })

  afterEach(() => {
    vscode.workspace.fs.there.clear()
    vscode.window.showQuickPick = showQuickPick
    vscode.window.activeTextEditor = undefined
    writeFilesBy(undefined)
  })

  const textOf = (uri: string): string | undefined =>
    vscode.workspace.fs.there.get(uri)

  /** A desk whose first format has an ending. What `copydesk.yaml` takes for pages. */
  function desk(extension: string, isPage: (uri: string) => boolean | null) {
    const said = new Map<string, (params: Params) => unknown>([
      [requests.pagesGlob.method, () => '**'],
      [requests.isPage.method, ({uri}) => isPage(uri)],
      [requests.looksLikePage.method, () => true],
      [
        requests.isMadeFrom.method,
        ({uri, from}) => textOf(uri) === textOf(from)
      ],
      [requests.export.method, ({uri}) => ({text: `of ${uri}`})]
    ])
    return {
      client: {
        sendRequest: (method: string, params: Params) =>
          Promise.resolve(said.get(method)?.(params))
      },
      tables: {
        exporters: [extension, '.md'].map((each) => ({
          id: each,
          title: each,
          summary: '',
          extension: each,
          options: []
        }))
      },
      context: {
        workspaceState: {
          get: (_: string, otherwise: unknown) => otherwise,
          update: () => Promise.resolve()
        }
      },
      shown: {}
    } as never
  }

  /** What is offered for the export of a page. */
  async function offered(name: string, extension: string): Promise<string> {
    const {openPage} = await import('./stand-in/page.js')
    openPage('徐伟说', `/desk/${name}`)
    const {exportCommands} =
      await import('../../src/client/commands/export-page.js')
    const table: CommandTable = exportCommands(desk(extension, () => null))
    await table['copydesk.export']?.()
    const items = vscode.shown.at(-1)?.['items'] as Array<{label: string}>
    return items.map(({label}) => label).join(' ')
  }

  it('is beside the page', async () => {
    assert.match(await offered('1.txt', '.md'), /Save as 1\.md/u)
    assert.match(await offered('1.txt', '.news.md'), /Save as 1\.news\.md/u)
  })

  it('is elsewhere where the page itself stands, or a clean copy', async () => {
    assert.doesNotMatch(await offered('1.md', '.md'), /Save as/u)
    assert.doesNotMatch(await offered('1.news.md', '.news.md'), /Save as/u)
    vscode.workspace.fs.there.set(`${folder}/1.news.md`, '手改')
    const choices = await offered('1.txt', '.news.md')
    assert.doesNotMatch(choices, /Save as/u)
    assert.match(choices, /Save elsewhere/u)
  })

  it('is nowhere where another article has its number by then, which is said', async () => {
    const {openPage} = await import('./stand-in/page.js')
    const {exportPage} =
      await import('../../src/client/commands/export-page.js')
    const page = openPage('徐伟说')
    const article = {id: 'a1', title: '改建'}
    /** What is shown last where the page has articles of these titles by then. */
    const exported = async (...titles: string[]) => {
      const articles = titles.map((title, at) => ({id: `a${at + 1}`, title}))
      const models = {latest: () => Promise.resolve({page: {articles}})}
      const busy = {...(desk('.json', () => null) as object), models}
      await exportPage(busy as never, page as never, article as never)
      return vscode.shown.at(-1)
    }

    const said = await exported('新的', '改建')
    assert.match(
      String(said?.['message']),
      /changed meanwhile; nothing was done/u
    )
    const items = (await exported('改建'))?.['items'] as Array<{label: string}>
    assert.match(items[0]?.label ?? '', /Save as page\.a1\.json/u)
  })

  /** Export a folder that holds files; a text of its own stands behind a name. */
  async function exportFolder(
    files: string[],
    extension: string,
    isPage: (uri: string) => boolean | null
  ): Promise<string> {
    for (const file of files) {
      const [name = '', text = '徐伟说'] = file.split(' ')
      vscode.workspace.fs.there.set(`${folder}/${name}`, text)
    }

    const {exportFolderCommands} =
      await import('../../src/client/commands/export-folder.js')
    const table: CommandTable = exportFolderCommands(desk(extension, isPage))
    await table['copydesk.exportFolder']?.(vscode.Uri.parse(folder))
    return String(vscode.shown.at(-1)?.['message'])
  }

  it('is over no page and no clean copy of a folder, which is said', async () => {
    const names = ['1.txt', '2.news.md']
    const said = await exportFolder(names, '.news.md', () => null)
    assert.deepEqual([...written.keys()], ['/desk/1.news.md'])
    assert.match(said, /1 of 2 pages are written; 1 could not be: 2\.news\.md/u)
  })

  it('is made of pages whose ending is one of an export, where they are said to be pages', async () => {
    const names = ['1.md', '2.txt', '2.md', '3.md']
    const isPage = (uri: string) => (uri.includes('3') ? null : true)
    await exportFolder(names, '.json', isPage)
    assert.deepEqual(
      [...written],
      [
        ['/desk/1.json', 'of file:///desk/1.md'],
        ['/desk/2.json', 'of file:///desk/2.txt']
      ]
    )
  })

  it('leaves no page out that has the name of another, and says what it leaves out', async () => {
    const files = [
      '1.md 另一版',
      '1.txt',
      '2.md',
      '2.txt',
      '3.news.md',
      '3.txt'
    ]
    const said = await exportFolder(files, '.json', () => true)
    assert.deepEqual(
      [...written],
      [
        ['/desk/1.md.json', 'of file:///desk/1.md'],
        ['/desk/1.json', 'of file:///desk/1.txt'],
        ['/desk/2.json', 'of file:///desk/2.txt'],
        ['/desk/3.json', 'of file:///desk/3.news.md']
      ]
    )
    assert.equal(
      said,
      '4 of 4 pages are written. ' +
        'Left out, since their clean copies stand for them: 3.txt. ' +
        'Left out, since they are made from the pages beside them: 2.md.'
    )
  })

  it('is over no page under the name that keeps the ending, either', async () => {
    const files = ['1.ocr.txt', '1.txt 另一版', '1.txt.md 手改']
    const said = await exportFolder(files, '.md', () => true)
    assert.deepEqual(
      [...written],
      [['/desk/1.md', 'of file:///desk/1.ocr.txt']]
    )
    assert.match(
      said,
      /1 of 3 pages are written; 2 could not be: 1\.txt: 1\.txt\.md is a page/u
    )
  })

  it('is over no export of another page under that name', async () => {
    const files = ['1.md 另一版', '1.md.txt', '1.txt']
    const said = await exportFolder(files, '.json', () => true)
    assert.deepEqual(
      [...written],
      [
        ['/desk/1.md.json', 'of file:///desk/1.md.txt'],
        ['/desk/1.json', 'of file:///desk/1.txt']
      ]
    )
    assert.match(
      said,
      /1 could not be: 1\.md: 1\.md\.txt is written to 1\.md\.json already/u
    )
  })

  it('is known for an export under that name, too', async () => {
    const files = ['1.md', '1.ocr.txt', '1.txt 另一版', '1.txt.md 另一版']
    const said = await exportFolder(files, '.json', () => true)
    assert.deepEqual(
      [...written],
      [
        ['/desk/1.json', 'of file:///desk/1.ocr.txt'],
        ['/desk/1.txt.json', 'of file:///desk/1.txt']
      ]
    )
    assert.match(
      said,
      /made from the pages beside them: 1\.md · 1\.txt\.md\.$/u
    )
  })

  it('is of the clean copies of two pages of one name, not of the pages', async () => {
    const files = [
      '1.md 另一版',
      '1.md.news.md 另一版',
      '1.news.md',
      '1.txt',
      '2.md 手改',
      '2.md.news.md',
      '2.md.txt'
    ]
    const said = await exportFolder(files, '.json', () => true)
    assert.deepEqual(
      [...written],
      [
        ['/desk/1.md.json', 'of file:///desk/1.md.news.md'],
        ['/desk/1.json', 'of file:///desk/1.news.md'],
        ['/desk/2.json', 'of file:///desk/2.md'],
        ['/desk/2.md.json', 'of file:///desk/2.md.news.md']
      ]
    )
    assert.match(said, /stand for them: 1\.txt · 2\.md\.txt · 1\.md\.$/u)
  })

  it('is of no copy for a file that is said to be no page', async () => {
    const files = ['1.news.md', '1.ocr.txt', '1.txt']
    const isPage = (uri: string) => (uri.includes('ocr') ? false : null)
    const said = await exportFolder(files, '.json', isPage)
    assert.match(said, /their clean copies stand for them: 1\.txt\.$/u)
  })

  it('leaves none out for one that is no page', async () => {
    const files = ['1.md', '1.txt', '2.news.md', '2.txt']
    const isPage = (uri: string) => /1\.md|2\.txt/u.test(uri)
    const said = await exportFolder(files, '.json', isPage)
    assert.deepEqual(
      [...written.values()],
      ['of file:///desk/1.md', 'of file:///desk/2.txt']
    )
    assert.equal(said, '2 of 2 pages are written.')
  })

  it('names the first of what it leaves out, and counts the others', async () => {
    const files = ['1', '2', '3', '4', '5'].flatMap((name) => [
      `${name}.txt`,
      `${name}.news.md`
    ])
    const said = await exportFolder(files, '.json', () => true)
    assert.match(said, /stand for them: 1\.txt · 2\.txt · 3\.txt · \+ 2\.$/u)
  })
})
