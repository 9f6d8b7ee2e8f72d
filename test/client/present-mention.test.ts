import assert from 'node:assert/strict'
import './stand-in/register.js'
import type {ActParams} from '../../src/protocol/protocol.js'
import {requests} from '../../src/protocol/protocol.js'
import type {Page} from './stand-in/page.js'

/** What is known of a version: 徐伟 is suggested from a character on. */
function stateOf(version: number, from: number) {
  const place = (character: number) => ({line: 0, character})
  const mention = {
    text: '徐伟',
    ranges: [{start: place(from), end: place(from + 2)}]
  }
  const article = {
    id: '1',
    title: '徐伟说',
    status: null,
    blocks: [{runs: [{startLine: 0, endLine: 1}]}]
  }
  return {
    page: {version, articles: [article]},
    entities: {
      groups: [
        {
          kind: 'person',
          status: 'suggested',
          entities: [{mentions: [mention]}]
        }
      ]
    }
  }
}

describe('what a command at the cursor goes by', () => {
  let vscode: typeof import('./stand-in/vscode.js')
  let page: Page
  let known: ReturnType<typeof stateOf> | undefined
  /** What the page becomes while its newest state is asked for. */
  let typed: string | undefined
  /** Whether every reading of the page is one of before the last key. */
  let isBehind: boolean
  let asked: ActParams[]
  let desk: never

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
  })

  beforeEach(async () => {
    const {openPage} = await import('./stand-in/page.js')
    page = openPage('记者徐伟说')
    known = stateOf(1, 2)
    typed = undefined
    isBehind = false
    asked = []
    desk = {
      client: {
        sendRequest(method: string, params: ActParams) {
          assert.equal(method, requests.act.method)
          asked.push(params)
          return Promise.resolve({edits: []})
        }
      },
      models: {
        get: () => known,
        structure: () => known?.page,
        latest() {
          if (typed !== undefined) page.write(typed)
          typed = undefined
          known = stateOf(page.version, page.getText().indexOf('徐伟'))
          if (isBehind) page.write(`${page.getText()}，`)
          return Promise.resolve(known)
        }
      },
      tables: {kinds: []}
    } as never
  })

  afterEach(() => {
    vscode.window.activeTextEditor = undefined
  })

  const putCursor = (character: number): void => {
    const at = new vscode.Position(0, character)
    const selection = new vscode.Selection(at, at)
    vscode.window.activeTextEditor = {
      document: page,
      selection,
      selections: [selection]
    }
  }
  const accept = async (): Promise<void> => {
    const {taggingCommands} =
      await import('../../src/client/commands/tagging.js')
    await taggingCommands(desk)['copydesk.acceptSuggestion']?.()
  }
  const places = (): unknown[] =>
    asked.map(({version, ranges: [range]}) => [
      version,
      range?.start.character,
      range?.end.character
    ])

  it('is the suggestion where it stands after what was just typed', async () => {
    page.write('记者小徐伟说')
    putCursor(3)
    await accept()
    assert.deepEqual(places(), [[2, 3, 5]])
  })

  it('is the suggestion where what is typed on moves it', async () => {
    putCursor(3)
    typed = '昨天记者徐伟说'
    await accept()
    assert.deepEqual(places(), [[2, 4, 6]])
  })

  it('is nothing, which is said, where one types on through every reading', async () => {
    const {decisionCommands} =
      await import('../../src/client/commands/decisions.js')
    const {tagAllCommands} =
      await import('../../src/client/commands/tag-all.js')
    isBehind = true
    const reject = decisionCommands(desk, {} as never)
    const tagAll = tagAllCommands(desk)
    for (const press of [
      accept,
      () => reject['copydesk.rejectSuggestion']?.(),
      () => tagAll['copydesk.tagAll']?.()
    ]) {
      vscode.shown.length = 0
      putCursor(3)
      await press()
      // No paragraph is decided, and nothing else done, in its place.
      assert.deepEqual(asked, [])
      assert.deepEqual(
        vscode.shown.map(({message}) => message),
        ['The page changed meanwhile; nothing was done.']
      )
    }
  })

  it('is the next suggestion where it is by then', async () => {
    const {rememberEdits} = await import('../../src/client/recent-edits.js')
    const {nextSuggestion} =
      await import('../../src/client/commands/suggestions.js')
    const remembering = rememberEdits()
    putCursor(0)
    const editor = vscode.window.activeTextEditor as {
      revealRange?: unknown
      selection: {active: unknown}
    }
    editor.revealRange = () => undefined
    const {latest} = (desk as {models: {latest: () => unknown}}).models
    Object.assign((desk as {models: object}).models, {
      latest() {
        latest()
        page.write(`今天${page.getText()}`)
        return Promise.resolve(known)
      }
    })
    await nextSuggestion(desk, 'next')
    remembering.dispose()
    assert.deepEqual(editor.selection.active, new vscode.Position(0, 4))
  })

  it('is the article, where the page was not read before', async () => {
    known = undefined
    putCursor(0)
    const {structureCommands} =
      await import('../../src/client/commands/structure.js')
    await structureCommands(desk)['copydesk.setStatus']?.()
    assert.deepEqual(
      vscode.shown.map(({title, message}) => title ?? message),
      ['徐伟说']
    )
  })
})
