import assert from 'node:assert/strict'
import './stand-in/register.js'
import {requests} from '../../src/protocol/protocol.js'
import {entryOffset} from '../../src/client/entry-offset.js'

describe('commands of the register', () => {
  it('find the entry of a key, and of no longer one', () => {
    const register = [
      '- id: li-na',
      '  kind: person',
      '- id: li',
      '  kind: person',
      '- {id: wang.wu, kind: person}',
      '- {kind: person, "id": "wang"}',
      "- id: 'hu' # 胡",
      '- kind: place',
      '  id: 鹭汀'
    ].join('\n')
    const lineOf = (key: string): number | undefined => {
      const offset = entryOffset(register, key)
      return offset === undefined
        ? undefined
        : register.slice(0, offset).split('\n').length
    }
    assert.deepEqual(
      ['li-na', 'li', 'wang.wu', 'wang', 'hu', '鹭汀'].map(lineOf),
      [1, 3, 5, 6, 7, 9]
    )
    assert.deepEqual(
      ['l', 'wangxwu', '鹭'].map(lineOf),
      Array(3).fill(undefined)
    )
  })

  it('write a table beside a page, and of one without a file where it is said', async () => {
    const vscode = await import('./stand-in/vscode.js')
    const {registerTableCommands} =
      await import('../../src/client/commands/register-table.js')
    const run = async (scheme: string): Promise<unknown> => {
      vscode.shown.length = 0
      const uri = {scheme, path: '/desk/page.txt'}
      const document = {languageId: 'transcription', uri}
      vscode.window.activeTextEditor = {document}
      const table = registerTableCommands({} as never)
      await table['copydesk.exportRegister']?.()
      const [{defaultUri} = {}] = vscode.shown
      return defaultUri
    }
    assert.equal(String(await run('file')), 'file:///desk/entities.csv')
    assert.equal(await run('untitled'), undefined)
    vscode.window.activeTextEditor = undefined
  })

  describe('read a table', () => {
    let vscode: typeof import('./stand-in/vscode.js')
    let readFile: typeof vscode.workspace.fs.readFile
    let showWarningMessage: typeof vscode.window.showWarningMessage

    before(async () => {
      vscode = await import('./stand-in/vscode.js')
      ;({readFile} = vscode.workspace.fs)
      ;({showWarningMessage} = vscode.window)
    })

    afterEach(() => {
      vscode.workspace.fs.there.clear()
      vscode.workspace.fs.readFile = readFile
      vscode.window.showWarningMessage = showWarningMessage
      vscode.window.activeTextEditor = undefined
    })

    /** What is imported of bytes that the server takes for an encoding. */
    async function imported(
      bytes: number[],
      encoding: string | null,
      answer?: string
    ): Promise<string[]> {
      const {openPage} = await import('./stand-in/page.js')
      const {registerTableCommands} =
        await import('../../src/client/commands/register-table.js')
      openPage('徐伟说')
      vscode.workspace.fs.there.set('file:///desk/names.csv', '')
      vscode.workspace.fs.readFile = () =>
        Promise.resolve(Uint8Array.from(bytes))
      vscode.window.showWarningMessage = ((text: string) => {
        vscode.shown.push({message: text})
        return Promise.resolve(answer)
      }) as never
      const texts: string[] = []
      const client = {
        sendRequest(method: string, {text}: {text?: string}) {
          if (method === requests.otherEncoding.method)
            return Promise.resolve(encoding && {encoding, isPage: false})
          if (text !== undefined) texts.push(text)
          return Promise.resolve({edits: []})
        }
      }
      const desk = {client, models: {latest: () => Promise.resolve()}}
      const table = registerTableCommands(desk as never)
      await table['copydesk.importRegister']?.()
      return texts
    }
    /** `何` in GB 18030; `Hé` and a line end in Windows-1252. */
    const he = [0xba, 0xce]
    const western = [0x48, 0xe9, 0x0a, 0x0a]

    beforeEach(() => {
      vscode.shown.length = 0
    })

    it('in UTF-8, else in GB 18030 where it looks like that', async () => {
      const utf8 = [...new TextEncoder().encode('何')]
      assert.deepEqual(await imported(utf8, null), ['何'])
      assert.deepEqual(await imported(he, 'gb18030'), ['何'])
      assert.deepEqual(vscode.shown, [])
    })

    it('that looks like another encoding only as is answered', async () => {
      assert.deepEqual(await imported(he, 'windows-1252'), [])
      assert.match(
        String(vscode.shown[0]?.['message']),
        /names\.csv is not in UTF-8; its bytes look like Windows-1252\./u
      )
      const asUsual = await imported(he, 'windows-1252', 'Read as GB 18030')
      assert.deepEqual(asUsual, ['何'])
      Object.assign(vscode.workspace, {decode: true})
      vscode.workspace.textDocuments.push({
        uri: vscode.Uri.parse('file:///desk/names.csv'),
        getText: () => 'Hé'
      })
      const asFound = await imported(
        western,
        'windows-1252',
        'Read as Windows-1252'
      )
      vscode.workspace.textDocuments.length = 0
      assert.deepEqual(asFound, ['Hé'])
    })
  })
})
