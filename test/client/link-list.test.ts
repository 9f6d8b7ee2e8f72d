import assert from 'node:assert/strict'
import './stand-in/register.js'
import type {ActParams} from '../../src/protocol/protocol.js'
import {requests} from '../../src/protocol/protocol.js'
import type {Page} from './stand-in/page.js'

const entry = {
  id: 'he',
  kind: 'person',
  name: '何立群',
  aliases: [],
  description: ''
}

describe('the list of entries that a tag is linked to', () => {
  let vscode: typeof import('./stand-in/vscode.js')
  let page: Page
  /** What the server was asked to do. */
  let asked: ActParams[]
  let createQuickPick: typeof vscode.window.createQuickPick

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
    ;({createQuickPick} = vscode.window)
  })

  beforeEach(async () => {
    const {openPage} = await import('./stand-in/page.js')
    page = openPage('[何立群]{.person}说')
    asked = []
  })

  afterEach(() => {
    vscode.window.createQuickPick = createQuickPick
    vscode.window.activeTextEditor = undefined
  })

  /** Link what is tagged, and choose the entry when something was done meanwhile. */
  async function link(meanwhile: () => void): Promise<void> {
    const register = await import('../../src/client/commands/register.js')
    vscode.window.createQuickPick = () => {
      let accept = (): void => {}
      const pick = {
        value: '',
        items: [] as object[],
        selectedItems: [] as unknown[],
        onDidChangeValue: () => {},
        onDidAccept: (accepted: () => void) => (accept = accepted),
        onDidHide: () => {},
        show() {
          setTimeout(() => {
            meanwhile()
            pick.selectedItems = pick.items.filter((item) => 'entry' in item)
            accept()
          }, 5)
        },
        hide: () => {}
      }
      return pick
    }
    const mention = {
      kind: 'person',
      status: 'tagged',
      text: '何立群',
      ranges: [{start: {line: 0, character: 1}, end: {line: 0, character: 4}}]
    }
    const groups = [
      {kind: 'person', status: 'tagged', entities: [{mentions: [mention]}]}
    ]
    const state = {page: {version: 1, ownKinds: []}, entities: {groups}}
    const desk = {
      client: {
        sendRequest(method: string, params: ActParams) {
          if (method !== requests.act.method)
            return Promise.resolve({entries: [entry]})
          asked.push(params)
          return Promise.resolve({edits: [], message: 'linked'})
        }
      },
      models: {latest: () => Promise.resolve(state), get: () => state},
      tables: {kinds: []}
    }
    const ranges = [new vscode.Range(0, 1, 0, 4)]
    await register.link(desk as never, {document: page, ranges} as never)
  }

  it('links to the entry that is chosen', async () => {
    await link(() => undefined)
    assert.deepEqual(
      asked.map(({version, action}) => ({version, action})),
      [{version: 1, action: {type: 'link', ref: 'he'}}]
    )
  })

  it('links nothing, and says so, where the page changed while it stood open', async () => {
    await link(() => page.write('一[何立群]{.person}说'))
    assert.deepEqual(asked, [])
    assert.match(
      String(vscode.shown.at(-1)?.['message']),
      /changed meanwhile; nothing was done/u
    )
  })
})
