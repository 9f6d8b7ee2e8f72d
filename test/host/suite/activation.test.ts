import {assert} from 'chai'
import * as vscode from 'vscode'
import {activated, closePages, openText} from './pages.js'

interface Manifest {
  contributes: {commands?: Array<{command: string}>}
}

describe('activation', () => {
  afterEach(closePages)

  it('activates for a transcription', async () => {
    const {document} = await openText('本报讯（记者 徐望舒）一行。\n')
    assert.equal(document.languageId, 'transcription')
    const extension = await activated()
    assert.isTrue(extension.isActive)
  })

  it('knows transcriptions by their names', async () => {
    const [folder] = vscode.workspace.workspaceFolders!
    for (const name of ['a.transcript.txt', 'b.ocr.txt', 'c.news.md']) {
      const uri = vscode.Uri.joinPath(folder!.uri, name)
      await vscode.workspace.fs.writeFile(uri, new Uint8Array())
      const document = await vscode.workspace.openTextDocument(uri)
      assert.equal(document.languageId, 'transcription', name)
      await vscode.workspace.fs.delete(uri)
    }
  })

  it('registers every command that it contributes', async () => {
    const extension = await activated()
    const {contributes} = extension.packageJSON as Manifest
    const registered = new Set(await vscode.commands.getCommands())
    const contributed = contributes.commands ?? []
    const missing = contributed
      .map(({command}) => command)
      .filter((command) => !registered.has(command))
    assert.deepEqual(missing, [])
  })
})
