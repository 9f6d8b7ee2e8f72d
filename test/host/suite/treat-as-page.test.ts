import {assert} from 'chai'
import * as vscode from 'vscode'
import {activated, closePages, eventually} from './pages.js'

/** Names of files that would each be a pattern of others. */
const names = ['notes[1].txt', '{a,b}.log', 'what*.md', '第2版.ocr']

describe('Treat This File as a Newspaper Page', () => {
  const folder = () => vscode.workspace.workspaceFolders![0]!.uri

  after(async () => {
    await vscode.workspace
      .getConfiguration('files')
      .update('associations', undefined, vscode.ConfigurationTarget.Workspace)
  })

  afterEach(closePages)

  for (const name of names) {
    it(`is remembered of ${name}, and of no file beside it`, async () => {
      await activated()
      const uri = vscode.Uri.joinPath(folder(), 'treated', name)
      const beside = vscode.Uri.joinPath(folder(), 'treated', `x-${name}`)
      const bytes = new TextEncoder().encode('鹭汀区召开会议。\n')
      await vscode.workspace.fs.writeFile(uri, bytes)
      await vscode.workspace.fs.writeFile(beside, bytes)
      const before = await vscode.workspace.openTextDocument(uri)
      assert.notEqual(before.languageId, 'transcription')
      await vscode.window.showTextDocument(before)
      await vscode.commands.executeCommand('copydesk.treatAsPage')
      await eventually(
        vscode.workspace.onDidOpenTextDocument,
        () => before.languageId,
        (language) => language === 'transcription'
      )
      // Whatever is remembered anew, VS Code looks again at what is open; and
      // leaves what was remembered of another.
      const configuration = vscode.workspace.getConfiguration('files')
      const known = configuration.get<Record<string, string>>('associations')
      await configuration.update(
        'associations',
        {...known, '*.unheard-of': 'plaintext'},
        vscode.ConfigurationTarget.Workspace
      )
      assert.equal(before.languageId, 'transcription')
      const other = await vscode.workspace.openTextDocument(beside)
      assert.notEqual(other.languageId, 'transcription')
    })
  }

  it('holds for a text that is in no file, as long as that is open', async () => {
    await activated()
    const document = await vscode.workspace.openTextDocument({content: 'a\n'})
    await vscode.window.showTextDocument(document)
    const associations = () =>
      JSON.stringify(
        vscode.workspace.getConfiguration('files').get('associations')
      )
    const before = associations()
    await vscode.commands.executeCommand('copydesk.treatAsPage')
    assert.equal(document.languageId, 'transcription')
    assert.equal(associations(), before)
  })
})
