import {assert} from 'chai'
import * as vscode from 'vscode'
import {closePages, eventually, openText, problemsOf} from './pages.js'

describe('a page that is in no file', () => {
  afterEach(closePages)

  it('has its clean copy opened beside it, in no file either', async () => {
    const {document} = await openText('8月 30日，鹭汀区召开会议。\n')
    await problemsOf(document.uri, (all) => all.length > 0)
    await vscode.commands.executeCommand('copydesk.cleanCopy')
    const copy = await eventually(
      vscode.window.onDidChangeActiveTextEditor,
      () => vscode.window.activeTextEditor?.document,
      (shown) => shown !== undefined && shown !== document
    )
    assert.ok(copy)
    assert.isTrue(copy.isUntitled)
    assert.equal(copy.languageId, 'transcription')
    assert.include(copy.getText(), '8月30日，鹭汀区召开会议。')
    assert.notInclude(copy.getText(), 'source:')
  })
})
