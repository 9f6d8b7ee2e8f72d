import {assert} from 'chai'
import * as vscode from 'vscode'
import {activated, closePages, eventually, ofRule, problemsOf} from './pages.js'

/** Write a file of the workspace and open it as a transcription. */
async function openBytes(
  name: string,
  bytes: Uint8Array
): Promise<vscode.TextDocument> {
  await activated()
  const [folder] = vscode.workspace.workspaceFolders ?? []
  const uri = vscode.Uri.joinPath(folder!.uri, name)
  await vscode.workspace.fs.writeFile(uri, bytes)
  const document = await vscode.workspace.openTextDocument(uri)
  await vscode.languages.setTextDocumentLanguage(document, 'transcription')
  await vscode.window.showTextDocument(document)
  return document
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The outline: asked of the server, so that it has read the page. */
const outline = (uri: vscode.Uri) =>
  vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri
  )

describe('bad input', () => {
  afterEach(closePages)

  const texts: ReadonlyArray<[string, string]> = [
    ['empty', ''],
    ['one-line', '鹭汀区召开会议，部署秋季工作。'],
    ['crlf', '8月 30日，鹭汀区召开会议。\r\n\r\n改建前改建前\r\n'],
    ['mark', '\uFEFF8月 30日，鹭汀区召开会议。\n'],
    ['controls', 'a\u0001\u001b[31m鹭汀区\n']
  ]
  for (const [name, text] of texts) {
    it(`takes ${name} as it is`, async () => {
      const document = await openBytes(`bad-${name}.txt`, bytesOf(text))
      await outline(document.uri)
      assert.equal(document.getText(), text.replace('\uFEFF', ''))
      assert.isFalse(document.isDirty)
    })
  }

  it('takes bytes that are no text, and changes none', async () => {
    // Every byte but NUL, which VS Code does not open as text.
    const bytes = Uint8Array.from({length: 2000}, (_, at) => 1 + (at % 255))
    const document = await openBytes('bad-bytes.txt', bytes)
    await problemsOf(
      document.uri,
      (all) => ofRule(all, 'wrong-encoding').length === 1
    )
    await vscode.commands.executeCommand('copydesk.fixAllSafe')
    assert.isFalse(document.isDirty)
  })

  it('says that a page of 20 MB is too long, and leaves it alone', async function () {
    this.timeout(150_000)
    const line = '8月30日，鹭汀区召开会议，部署秋季河道清淤工作。\n'
    const lines = Math.ceil(20_000_000 / bytesOf(line).length)
    const text = line.repeat(lines)
    const document = await openBytes('bad-huge.txt', bytesOf(text))
    const problems = await problemsOf(document.uri, (all) => all.length > 0)
    assert.deepEqual(
      problems.map(({code}) => code),
      ['large-page']
    )
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, new vscode.Position(0, 0), '改建前改建前\n\n')
    await vscode.workspace.applyEdit(edit)
    assert.isEmpty((await outline(document.uri)) ?? [])
    await vscode.commands.executeCommand('copydesk.fixAllSafe')
    assert.isTrue(document.getText() === `改建前改建前\n\n${text}`)
  })

  it('keeps CRLF and the mark through a fix of all', async () => {
    const document = await openBytes(
      'bad-both.txt',
      bytesOf('\uFEFF8月 30日，鹭汀区召开会议。\r\n\r\n改建前改建前\r\n')
    )
    await problemsOf(document.uri, (all) => all.length === 2)
    await vscode.commands.executeCommand('copydesk.fixAllSafe')
    await eventually(
      vscode.workspace.onDidChangeTextDocument,
      () => document.getText(),
      (text) => text === '8月30日，鹭汀区召开会议。\r\n\r\n改建前\r\n'
    )
    await document.save()
    const saved = await vscode.workspace.fs.readFile(document.uri)
    assert.deepEqual(
      [...saved],
      [...bytesOf('\uFEFF8月30日，鹭汀区召开会议。\r\n\r\n改建前\r\n')]
    )
  })

  it('knows a page in GB 18030, fixes nothing, offers to open it anew', async () => {
    // 「改建前改建前，会议。」 nine times, in GB 18030.
    const line = [
      0xb8, 0xc4, 0xbd, 0xa8, 0xc7, 0xb0, 0xb8, 0xc4, 0xbd, 0xa8, 0xc7, 0xb0,
      0xa3, 0xac, 0xbb, 0xe1, 0xd2, 0xe9, 0xa1, 0xa3, 0x0a
    ]
    const bytes = Uint8Array.from(Array.from({length: 9}, () => line).flat())
    const document = await openBytes('bad-gb18030.txt', bytes)
    const problems = await problemsOf(document.uri, (all) => all.length > 0)
    const [problem] = ofRule(problems, 'wrong-encoding')
    assert.lengthOf(problems, 1)
    assert.ok(problem)
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      'quickfix'
    )
    assert.deepEqual(
      actions.map(({command}) => command?.command),
      ['copydesk.reopenWithEncoding']
    )
    const before = document.getText()
    await vscode.commands.executeCommand('copydesk.fixAllSafe')
    assert.equal(document.getText(), before)
    assert.isFalse(document.isDirty)
    assert.deepEqual(
      [...(await vscode.workspace.fs.readFile(document.uri))],
      [...bytes]
    )
  })

  it('goes on without a register that is broken, and says where', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? []
    const register = vscode.Uri.joinPath(folder!.uri, 'broken/entities.yaml')
    await vscode.workspace.fs.writeFile(register, bytesOf('- {id: a\n- [\n'))
    const document = await openBytes(
      'broken/page.txt',
      bytesOf('改建前改建前\n')
    )
    await problemsOf(
      document.uri,
      (all) => ofRule(all, 'doubled-text').length === 1
    )
    await problemsOf(register, (all) => all.length > 0)
  })
})
