import {assert} from 'chai'
import * as vscode from 'vscode'
import {MemoryFiles} from './memory-files.js'
import type {CopydeskApi} from '../../../src/client/extension.js'
import {requests} from '../../../src/protocol/protocol.js'
import {activated, closePages, ofRule, problemsOf} from './pages.js'

const register = `- id: he-liqun
  kind: person
  name: 何立群
  description: 楼长
`
const page =
  '[何立群]{.person ref=he-liqun}对[郑秀英]{.person ref=nobody}说，8月 30日散会。\n'

describe('a file system that is on no disk', () => {
  const at = (name: string) =>
    vscode.Uri.from({scheme: 'memory', path: `/paper/${name}`})
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text))
  let files: vscode.Disposable

  before(() => {
    files = vscode.workspace.registerFileSystemProvider(
      'memory',
      new MemoryFiles()
    )
  })

  after(() => {
    files.dispose()
  })

  afterEach(closePages)

  it('is read for the register, and written for the clean copy', async () => {
    await activated()
    await write('entities.yaml', register)
    await write('page.txt', page)
    const document = await vscode.workspace.openTextDocument(at('page.txt'))
    await vscode.languages.setTextDocumentLanguage(document, 'transcription')
    await vscode.window.showTextDocument(document)
    // Of two tags one has its entry.
    await problemsOf(
      document.uri,
      (all) =>
        ofRule(all, 'space-cjk-digit').length === 1 &&
        ofRule(all, 'dangling-key').length === 1
    )
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 2)
    )
    const said = hovers
      .flatMap(({contents}) => contents as vscode.MarkdownString[])
      .map(({value}) => value)
    assert.include(said.join('\n'), '楼长')

    await vscode.commands.executeCommand('copydesk.cleanCopy')
    const copy = await vscode.workspace.fs.readFile(at('page.news.md'))
    assert.include(new TextDecoder().decode(copy), 'source: page.txt')
    // What was written on the way is gone.
    const names = await vscode.workspace.fs.readDirectory(
      vscode.Uri.joinPath(at('page.txt'), '..')
    )
    assert.sameMembers(
      names.map(([name]) => name),
      ['entities.yaml', 'page.news.md', 'page.txt']
    )
  })

  it('is read in GB 18030, where that is what a page is in', async () => {
    const {exports} = (await activated()) as vscode.Extension<CopydeskApi>
    // 「改建前改建前，会议改」 in GB 18030, fourteen times.
    const line = [
      0xb8, 0xc4, 0xbd, 0xa8, 0xc7, 0xb0, 0xb8, 0xc4, 0xbd, 0xa8, 0xc7, 0xb0,
      0xa3, 0xac, 0xbb, 0xe1, 0xd2, 0xe9, 0xb8, 0xc4, 0x0a
    ]
    const bytes = Uint8Array.from(Array.from({length: 14}, () => line).flat())
    await vscode.workspace.fs.writeFile(at('old.txt'), bytes)
    const uri = at('old.txt').toString()
    const {client} = exports
    const other = await client.sendRequest(requests.otherEncoding.method, {uri})
    assert.deepEqual(other, {encoding: 'gb18030', isPage: true})
    const exported = await client.sendRequest<{text: string}>(
      requests.export.method,
      {uri, format: 'text', options: {}, articleId: null}
    )
    assert.include(exported.text, '改建前，会议改')
    await vscode.workspace.fs.delete(at('old.txt'))
  })
})
