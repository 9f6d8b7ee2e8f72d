import assert from 'node:assert/strict'
import './stand-in/register.js'
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
})
