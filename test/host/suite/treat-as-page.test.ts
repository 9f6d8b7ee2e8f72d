import {assert} from 'chai'
import * as vscode from 'vscode'
import {activated, closePages, eventually} from './pages.js'

/** Names of files, and of others that they would match as patterns. */
const names = [
  ['notes[1].txt', 'notes1.txt'],
  ['{a,b}.log', 'a.log'],
  ['what*.md', 'whatever.md'],
  ['第2版.ocr', '第3版.ocr']
] as const

describe('Treat This File as a Newspaper Page', () => {
  const folder = () => vscode.workspace.workspaceFolders![0]!.uri
  const associations = () =>
    vscode.workspace
      .getConfiguration('files')
      .get<Record<string, string>>('associations', {})

  after(async () => {
    await vscode.workspace
      .getConfiguration('files')
      .update('associations', undefined, vscode.ConfigurationTarget.Workspace)
  })

  afterEach(closePages)

  for (const [name, other] of names) {
    it(`is remembered of ${name}, and not of ${other}`, async () => {
      await activated()
      const uri = vscode.Uri.joinPath(folder(), 'treated', name)
      const beside = vscode.Uri.joinPath(folder(), 'treated', other)
      const bytes = new TextEncoder().encode('鹭汀区召开会议。\n')
      await vscode.workspace.fs.writeFile(uri, bytes)
      const document = await vscode.workspace.openTextDocument(uri)
      assert.notEqual(document.languageId, 'transcription')
      await vscode.window.showTextDocument(document)
      const before = new Set(Object.keys(associations()))
      await vscode.commands.executeCommand('copydesk.treatAsPage')

      const added = Object.keys(associations()).filter(
        (pattern) => !before.has(pattern)
      )
      const [pattern] = added
      assert.lengthOf(added, 1)
      assert.ok(pattern)
      assert.equal(associations()[pattern], 'transcription')
      // VS Code matches these globs as it matches those of associations.
      const fits = (address: vscode.Uri): boolean =>
        vscode.languages.match({pattern}, {
          uri: address,
          languageId: ''
        } as vscode.TextDocument) > 0
      assert.isTrue(fits(uri), pattern)
      assert.isFalse(fits(beside), pattern)
      // What is open is looked at again where associations change.
      await eventually(
        vscode.workspace.onDidOpenTextDocument,
        () => document.languageId,
        (language) => language === 'transcription'
      )
    })
  }

  it('holds for a text that is in no file, as long as that is open', async () => {
    await activated()
    const document = await vscode.workspace.openTextDocument({content: 'a\n'})
    await vscode.window.showTextDocument(document)
    const before = JSON.stringify(associations())
    await vscode.commands.executeCommand('copydesk.treatAsPage')
    assert.equal(document.languageId, 'transcription')
    assert.equal(JSON.stringify(associations()), before)
  })
})
