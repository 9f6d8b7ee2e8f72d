import assert from 'node:assert/strict'
import './stand-in/register.js'
import {requests} from '../../src/protocol/protocol.js'
import type {CommandTable} from '../../src/client/commands/command-table.js'

const folder = 'file:///desk'

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

  /** A desk whose first format has an ending. What `copydesk.yaml` takes for pages. */
  function desk(extension: string, isPage: (uri: string) => boolean | null) {
    const said = new Map<string, (params: {uri: string}) => unknown>([
      [requests.pagesGlob.method, () => '**'],
      [requests.isPage.method, ({uri}) => isPage(uri)],
      [requests.looksLikePage.method, () => true],
      [requests.export.method, ({uri}) => ({text: `of ${uri}`})]
    ])
    return {
      client: {
        sendRequest: (method: string, params: {uri: string}) =>
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

  /** Export a folder that holds files. */
  async function exportFolder(
    names: string[],
    extension: string,
    isPage: (uri: string) => boolean | null
  ): Promise<string> {
    for (const name of names)
      vscode.workspace.fs.there.set(`${folder}/${name}`, '徐伟说')
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
})
