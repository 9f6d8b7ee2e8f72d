import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import './stand-in/register.js'

describe('menus of folders and files', () => {
  let vscode: typeof import('./stand-in/vscode.js')
  let kept: Map<string, unknown>
  let open: (document: unknown) => void

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
  })

  beforeEach(() => {
    kept = new Map()
    const {workspace} = vscode
    Object.assign(workspace, {
      textDocuments: [],
      getWorkspaceFolder: ({path}: {path: string}) =>
        path.startsWith('/desk/') ? {} : undefined,
      onDidOpenTextDocument(listen: typeof open) {
        open = listen
        return new vscode.Disposable()
      }
    })
  })

  afterEach(() => vscode.settings.clear())

  /** Whether pages are known, when these were opened one after the other. */
  async function known(...documents: object[]): Promise<unknown> {
    const {knowPages} = await import('../../src/client/known-pages.js')
    let said: unknown
    vscode.answers.set('setContext', (key: string, value: unknown) => {
      if (key === 'copydesk.hasPages') said = value
    })
    const context = {
      workspaceState: {
        get: (key: string) => kept.get(key),
        update: (key: string, value: unknown) => kept.set(key, value)
      }
    }
    // Of a window that was closed nothing is remembered but what was kept.
    const {setContext} = await import('../../src/client/shown-page.js')
    setContext('copydesk.hasPages', false)
    said = false
    knowPages({context} as never)
    for (const document of documents) open(document)
    vscode.answers.clear()
    return said
  }

  const at = (path: string, languageId = 'transcription') => ({
    uri: new vscode.Uri(path),
    languageId
  })

  it('offer nothing where no page is known', async () => {
    assert.equal(await known(at('/desk/a.ts', 'typescript')), false)
    assert.equal(await known(at('/elsewhere/page.txt')), false)
  })

  it('offer export and import where a page was open once', async () => {
    assert.equal(await known(at('/desk/page.txt')), true)
    assert.equal(await known(), true)
  })

  it('offer them where the settings of the workspace name pages', async () => {
    vscode.settings.set('associations', {2: {'*.txt': 'transcription'}})
    assert.equal(await known(), true)
  })

  it('are Copydesk’s on pages, and where pages are known', () => {
    const {contributes} = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: {menus: Record<string, Array<{when: string}>>}
    }
    for (const menu of ['explorer/context', 'editor/title', 'editor/context'])
      for (const {when} of contributes.menus[menu] ?? [])
        assert.match(
          when,
          /^(?:copydesk\.hasPages && |editorLangId == transcription && resourceScheme != copydesk-text|activeWebviewPanelId == copydesk)/u
        )
  })
})
