import assert from 'node:assert/strict'
import './stand-in/register.js'
import type {ActParams} from '../../src/protocol/protocol.js'
import {requests} from '../../src/protocol/protocol.js'
import type {Page} from './stand-in/page.js'

const written = '改建前\n记者徐伟说\n鹭汀区部署'

describe('a command that names a place of a version', () => {
  let vscode: typeof import('./stand-in/vscode.js')
  let page: Page
  let remembering: {dispose(): void}
  /** What the server was asked: version, first character and action. */
  let asked: unknown[]
  let desk: never
  let showTextDocument: typeof vscode.window.showTextDocument

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
    ;({showTextDocument} = vscode.window)
  })

  beforeEach(async () => {
    const {openPage} = await import('./stand-in/page.js')
    const {rememberEdits} = await import('../../src/client/recent-edits.js')
    page = openPage(written)
    vscode.workspace.textDocuments.push(page)
    remembering = rememberEdits()
    asked = []
    const sendRequest = (method: string, params: ActParams) => {
      if (method === requests.act.method) {
        const {version, ranges, action} = params
        const {line, character} = ranges[0]?.start ?? {}
        asked.push([version, line, character, action])
      }
      return Promise.resolve({edits: []})
    }
    const latest = () => Promise.resolve()
    desk = {
      client: {sendRequest},
      models: {latest},
      tables: {kinds: []}
    } as never
  })

  afterEach(() => {
    remembering.dispose()
    vscode.window.showTextDocument = showTextDocument
    vscode.workspace.textDocuments.length = 0
    vscode.window.activeTextEditor = undefined
  })

  const moveHead = async (line: number, version: number): Promise<void> => {
    const {structureCommands} =
      await import('../../src/client/commands/structure.js')
    const uri = String(page.uri)
    const given = {uri, version, line}
    await structureCommands(desk)['copydesk.moveHead']?.(given)
  }
  const tag = async (version: number): Promise<void> => {
    const {taggingCommands} =
      await import('../../src/client/commands/tagging.js')
    const range = {
      start: {line: 1, character: 2},
      end: {line: 1, character: 4}
    }
    const given = {uri: String(page.uri), version, range, kind: 'person'}
    await taggingCommands(desk)['copydesk.tag']?.(given)
  }
  const isSaid = (): boolean =>
    /changed meanwhile; nothing was done/u.test(
      String(vscode.shown.at(-1)?.['message'])
    )

  /** A desk whose page becomes another while it is read. */
  const busyDesk = (): never => {
    const latest = () => {
      page.write('另一页')
      return Promise.resolve({page: {version: page.version, articles: []}})
    }
    return {...(desk as object), models: {latest}} as never
  }

  it('acts there where nothing was typed', async () => {
    await moveHead(2, 1)
    assert.deepEqual(asked, [[1, 2, 0, {type: 'move-head', line: 2}]])
  })

  it('acts on its line where lines were typed above it', async () => {
    page.write(`新行\n${written}`)
    page.write(`新行\n又一行\n${written}`)
    await moveHead(2, 1)
    assert.deepEqual(asked, [[3, 4, 0, {type: 'move-head', line: 4}]])
  })

  it('acts on its line where Enter was hit right before it', async () => {
    page.write(written.replace('鹭汀', '\n鹭汀'))
    await moveHead(2, 1)
    assert.deepEqual(asked, [[2, 3, 0, {type: 'move-head', line: 3}]])
  })

  it('acts on its text after an undo, too', async () => {
    page.write(`新行\n${written}`)
    page.undo()
    await tag(2)
    // Of version 2 the second line was the first of all.
    assert.deepEqual(asked, [[3, 0, 2, {type: 'tag', kind: 'person'}]])
  })

  it('is left, which is said, where its text became another', async () => {
    page.write(written.replace('徐伟', '徐小伟'))
    await tag(1)
    assert.deepEqual(asked, [])
    assert.ok(isSaid())
  })

  it('is left where nobody knows what happened since', async () => {
    // More than is typed at once: no place is carried over it.
    page.write('补'.repeat(20_000) + written)
    await tag(1)
    assert.deepEqual(asked, [])
    assert.ok(isSaid())
    await tag(0)
    assert.deepEqual(asked, [])
  })

  it('is left after more steps than are kept', async () => {
    for (let step = 0; step < 300; step++) page.write('补' + page.getText())
    await tag(1)
    assert.deepEqual(asked, [])
    await tag(page.version - 3)
    assert.equal(asked.length, 1)
  })

  it('is left where the text was written in while it was no page', async () => {
    const {languageId} = page
    page.write(`新行\n${written}`)
    page.languageId = 'plaintext'
    page.write(`别的一行\n新行\n${written}`)
    page.languageId = languageId
    page.write(`又一行\n别的一行\n新行\n${written}`)
    await tag(2)
    assert.deepEqual(asked, [])
    assert.ok(isSaid())
    await tag(3)
    assert.equal(asked.length, 1)
  })

  it('exports no article where its line became another meanwhile, and says so', async () => {
    const {exportCommands} =
      await import('../../src/client/commands/export-page.js')
    const given = {uri: String(page.uri), version: 1, line: 2}
    await exportCommands(busyDesk())['copydesk.export']?.(given)
    assert.ok(isSaid())
  })

  it('gives no article a status where its line became another meanwhile, and says so', async () => {
    const {structureCommands} =
      await import('../../src/client/commands/structure.js')
    const start = new vscode.Position(2, 0)
    const cursor = new vscode.Selection(start, new vscode.Position(2, 5))
    vscode.window.activeTextEditor = {document: page, selections: [cursor]}
    await structureCommands(busyDesk())['copydesk.setStatus']?.()
    assert.ok(isSaid())
    assert.deepEqual(asked, [])
  })

  it('shows the article that stands on its line by now, or where that was', async () => {
    const {articleCommands} =
      await import('../../src/client/commands/article-commands.js')
    const revealed: unknown[] = []
    const view = {reveal: (...place: unknown[]) => revealed.push(place)}
    const table = articleCommands(desk, view as never, {} as never)
    const show = (version: number): unknown =>
      table['copydesk.showArticle']?.({uri: String(page.uri), version, line: 2})
    page.write(`新的一篇\n${written}`)
    await show(1)
    await show(2)
    page.write('')
    await show(1)
    assert.deepEqual(revealed, [
      [page, 3],
      [page, 2],
      [page, 2]
    ])
  })

  it('goes to its place by now, or where it was', async () => {
    const {navigationCommands} =
      await import('../../src/client/commands/navigation.js')
    const went: unknown[] = []
    vscode.window.showTextDocument = ((_: unknown, options: object) => {
      went.push((options as {selection: {start: unknown}}).selection.start)
      return Promise.resolve({revealRange: () => undefined})
    }) as never
    const goTo = navigationCommands(desk)['copydesk.goTo']
    const position = {line: 1, character: 2}
    const given = {uri: String(page.uri), version: 1, position}
    page.write(`新行\n${written}`)
    await goTo?.(given)
    await goTo?.({...given, version: 2})
    page.write('')
    await goTo?.(given)
    assert.deepEqual(went, [
      new vscode.Position(2, 2),
      new vscode.Position(1, 2),
      new vscode.Position(1, 2)
    ])
  })
})

describe('the version of problems', () => {
  it('is the one that the server says it reports on', async () => {
    const {problemMiddleware, problemsVersion} =
      await import('../../src/client/problem-versions.js')
    const page = {uri: 'file:///desk/page.txt', version: 9}
    const pull = async (resultId: string | undefined): Promise<unknown> => {
      const report = {kind: 'full', items: [], resultId}
      const next = () => Promise.resolve(report)
      const {provideDiagnostics} = problemMiddleware
      await provideDiagnostics?.(
        page as never,
        undefined,
        {} as never,
        next as never
      )
      return problemsVersion(page as never)
    }
    assert.equal(await pull(undefined), undefined)
    assert.equal(await pull('7:3'), 7)
    assert.equal(await pull('8:quick'), 8)
    // As of a page that has grown too long: nobody says, so that it is of now.
    assert.equal(await pull(undefined), undefined)
  })
})
