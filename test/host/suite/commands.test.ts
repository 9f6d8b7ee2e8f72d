import {assert} from 'chai'
import * as vscode from 'vscode'
import {
  chinesePage,
  closePages,
  eventually,
  ofRule,
  openPage,
  problemsOf
} from './pages.js'

describe('commands', () => {
  afterEach(closePages)

  it('tags the selection, in one step of undo', async () => {
    const editor = await openPage(chinesePage)
    const {document} = editor
    const before = document.getText()
    // No entry of the register: what has one is linked to it.
    const start = document.positionAt(before.indexOf('魏小川'))
    editor.selection = new vscode.Selection(start, start.translate(0, 3))
    await vscode.commands.executeCommand('copydesk.tag.person')
    assert.equal(
      document.getText(),
      before.replace('魏小川', '[魏小川]{.person}')
    )
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
  })

  it('fixes all that is safe, and nothing the second time', async () => {
    const {document} = await openPage(chinesePage)
    const doubled = (all: readonly vscode.Diagnostic[]) =>
      ofRule(all, 'doubled-text').length
    await problemsOf(document.uri, (all) => doubled(all) === 2)
    await vscode.commands.executeCommand('copydesk.fixAllSafe')
    await problemsOf(document.uri, (all) => doubled(all) === 0)
    const once = document.getText()
    assert.include(once, '\n改建前\n')
    assert.include(once, '9月12日')
    await vscode.commands.executeCommand('copydesk.fixAllSafe')
    assert.equal(document.getText(), once)
  })

  it('opens the clean preview beside the page', async () => {
    await openPage(chinesePage)
    await vscode.commands.executeCommand('copydesk.preview')
    await eventually(
      vscode.window.tabGroups.onDidChangeTabs,
      () =>
        vscode.window.tabGroups.all
          .flatMap(({tabs}) => tabs)
          .map(({input}) => input)
          .filter((input) => input instanceof vscode.TabInputWebview)
          .map(({viewType}) => viewType),
      (types) => types.some((type) => type.includes('copydesk.preview'))
    )
  })

  it('opens the sample that comes with the extension', async () => {
    await vscode.commands.executeCommand('copydesk.openSample')
    const document = vscode.window.activeTextEditor?.document
    assert.equal(document?.languageId, 'transcription')
    assert.include(document?.getText(), '河道清淤工作')
  })

  it('opens the sample as it was left', async () => {
    await vscode.commands.executeCommand('copydesk.openSample')
    const editor = vscode.window.activeTextEditor
    assert.ok(editor)
    const {document} = editor
    await editor.edit((builder) => {
      builder.insert(new vscode.Position(0, 0), '[我改的]{.other}')
    })
    await document.save()
    await closePages()
    await vscode.commands.executeCommand('copydesk.openSample')
    const again = vscode.window.activeTextEditor?.document
    assert.equal(again?.uri.toString(), document.uri.toString())
    assert.include(again?.getText(), '[我改的]{.other}')
    // The text of the editor may be older than the file.
    const saved = await vscode.workspace.fs.readFile(document.uri)
    assert.include(new TextDecoder().decode(saved), '[我改的]{.other}')
    await vscode.commands.executeCommand('notifications.clearAll')
  })
})
