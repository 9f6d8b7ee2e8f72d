import assert from 'node:assert/strict'
import './stand-in/register.js'
import type {DecisionLog} from '../../src/client/decision-log.js'
import type {Desk} from '../../src/client/desk.js'
import type {ConfigureParams} from '../../src/protocol/protocol.js'

const uri = 'file:///desk/page.txt'
const file = 'file:///desk/copydesk.yaml'

describe('what was decided', () => {
  let vscode: typeof import('./stand-in/vscode.js')
  let log: DecisionLog
  /** What the server was asked to write, and what ends its reading of the page. */
  let written: string[]
  let read: (() => void) | undefined
  let isSaved: boolean
  const page = {text: '', uri: {toString: () => uri}, getText: () => page.text}

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
  })

  beforeEach(async () => {
    vscode.shown.length = 0
    written = []
    read = undefined
    isSaved = true
    page.text = '一'
    vscode.workspace.textDocuments = [
      page,
      {uri: {toString: () => file}, save: () => Promise.resolve(isSaved)}
    ]
    const {keepDecisions} = await import('../../src/client/decision-log.js')
    const sendRequest = (
      _: string,
      {change}: ConfigureParams
    ): Promise<object> => {
      written.push(said(change))
      const undo =
        change.type === 'ignore' ? {...change, type: 'unignore'} : undefined
      return Promise.resolve({
        edits: [{uri: file, version: null, edits: []}],
        undo
      })
    }
    log = keepDecisions({
      client: {sendRequest},
      models: {latest: () => new Promise<void>((resolve) => (read = resolve))}
    } as unknown as Desk)
  })

  afterEach(() => {
    log.dispose()
    vscode.workspace.textDocuments = []
  })

  const said = (change: ConfigureParams['change']): string =>
    `${change.type} ${'text' in change ? change.text : ''}`
  const settled = (): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, 5))
  const ignore = async (text: string): Promise<void> => {
    void log.configure({uri, change: {type: 'ignore', text}}, text)
    await settled()
  }
  const write = (text: string, reason?: 1): void => {
    page.text = text
    vscode.tellChanged(page, reason)
  }
  const receipt = (): {isVisible: boolean; number: number} => {
    const item = vscode.shown.find(({id}) => id === 'copydesk.decision')
    const {arguments: given} = (item?.['command'] ?? {}) as {
      arguments?: number[]
    }
    return {isVisible: item?.['isVisible'] === true, number: given?.[0] ?? -1}
  }

  it('is taken back once, however often its receipt is clicked', async () => {
    await ignore('甲')
    await ignore('乙')
    const {number} = receipt()
    void log.undo(number)
    void log.undo(number)
    await settled()
    assert.deepEqual(written.slice(2), ['unignore 乙'])
    assert.equal(receipt().isVisible, false)
  })

  it('is the last as soon as it is written, though the page is read again', async () => {
    await ignore('甲')
    await ignore('乙')
    // Nobody has called `read`: the page is still being read.
    void log.undoIfLast(page as never)
    await settled()
    assert.deepEqual(written.slice(2), ['unignore 乙'])
    read?.()
  })

  it('of several parts is taken back as one, the last part first', async () => {
    const parts = ['甲', '乙'].map((text) => ({
      uri,
      change: {type: 'ignore', text} as const
    }))
    void log.configure(parts, '')
    await settled()
    void log.undo()
    await settled()
    assert.deepEqual(written.slice(2), ['unignore 乙', 'unignore 甲'])
  })

  it('is not the last where something was typed in the page since it was asked for', async () => {
    void log.configure({uri, change: {type: 'ignore', text: '甲'}}, '甲')
    await Promise.resolve()
    await Promise.resolve()
    write('一二')
    await settled()
    read?.()
    await settled()
    assert.equal(await log.undoIfLast(page as never), false)
    assert.deepEqual(written, ['ignore 甲'])
  })

  it('is the last again where what was done since is undone', async () => {
    await ignore('甲')
    write('一二')
    assert.equal(await log.undoIfLast(page as never), false)
    write('一', 1)
    void log.undoIfLast(page as never)
    await settled()
    assert.deepEqual(written.slice(1), ['unignore 甲'])
  })

  it('is the last where only what came before it was undone since', async () => {
    write('一二')
    await ignore('甲')
    write('一', 1)
    void log.undoIfLast(page as never)
    await settled()
    assert.deepEqual(written.slice(1), ['unignore 甲'])
  })

  it('is the last of the page it is asked for on, whatever came on others', async () => {
    const other = {
      uri: {toString: () => 'file:///desk/b.txt'},
      getText: () => ''
    }
    vscode.workspace.textDocuments.push(other)
    await ignore('甲')
    void log.configure(
      {uri: other.uri.toString(), change: {type: 'ignore', text: '乙'}},
      '乙'
    )
    await settled()
    void log.undoIfLast(page as never)
    await settled()
    assert.deepEqual(written.slice(2), ['unignore 甲'])
  })

  it('says where the file could not be saved', async () => {
    isSaved = false
    await ignore('甲')
    const messages = vscode.shown.map(({message}) => String(message))
    assert.ok(messages.some((text) => text.includes('could not be saved')))
  })
})
