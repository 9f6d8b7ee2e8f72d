import {assert} from 'chai'
import * as vscode from 'vscode'
import {
  activated,
  chinesePage,
  closePages,
  ofRule,
  openPage,
  problemsOf
} from './pages.js'

/** What the extension gives to tests; the process is there on Node alone. */
interface Api {
  client: {
    restart(): Promise<void>
    _serverProcess?: {kill(signal: string): boolean; pid?: number}
  }
}

const doubled = (all: readonly vscode.Diagnostic[]): number =>
  ofRule(all, 'doubled-text').length

describe('faults', () => {
  afterEach(closePages)

  it('goes on after the server is killed in the middle of requests', async function () {
    this.timeout(60_000)
    const {client} = (await activated()).exports as Api
    const child = client._serverProcess
    // In a browser the server is a worker, and nobody can kill it.
    if (!child) return this.skip()
    const editor = await openPage(chinesePage)
    const {document} = editor
    const before = document.getText()
    await problemsOf(document.uri, (all) => doubled(all) === 2)
    const asked = Promise.allSettled(
      Array.from({length: 8}, () =>
        vscode.commands.executeCommand(
          'vscode.executeDocumentSymbolProvider',
          document.uri
        )
      )
    )
    const gone = child.pid
    child.kill('SIGKILL')
    await asked
    assert.equal(document.getText(), before, 'nothing is lost')
    const [first] = ofRule(
      vscode.languages.getDiagnostics(document.uri),
      'doubled-text'
    )
    // The client starts it again by itself; then problems follow the text.
    await waitFor(() => {
      const pid = client._serverProcess?.pid
      return pid !== undefined && pid !== gone
    })
    const start = first?.range.start ?? new vscode.Position(0, 0)
    const line = document.lineAt(
      before.split('\n').findIndex((text) => text === '改建前改建前')
    )
    assert.isTrue(start.line >= 0)
    await editor.edit((edit) => edit.replace(line.range, '改建前'))
    await problemsOf(document.uri, (all) => doubled(all) === 1)
  })

  it('never applies a fix to a text that changed meanwhile', async () => {
    const editor = await openPage(chinesePage)
    const {document} = editor
    const before = document.getText()
    await problemsOf(document.uri, (all) => doubled(all) === 2)
    const typed = '（编者按）'
    const [, inserted] = await Promise.all([
      vscode.commands.executeCommand('copydesk.fixAllSafe'),
      editor.edit((edit) => edit.insert(new vscode.Position(0, 0), typed))
    ])
    assert.isTrue(inserted)
    await vscode.commands.executeCommand('copydesk.fixAllSafe')
    const fixed = document.getText()
    assert.isTrue(fixed.startsWith(typed))
    // What is left differs by what the fixes list, and by nothing else.
    const letters = (text: string): string =>
      text.replaceAll(/\P{L}/gu, '').replaceAll(/改建[前后]/gu, '')
    assert.equal(letters(fixed.slice(typed.length)), letters(before))
  })

  it('leaves a page alone that is closed while it is worked on', async () => {
    const {document} = await openPage(chinesePage)
    const {uri} = document
    const onDisk = await vscode.workspace.fs.readFile(uri)
    await problemsOf(uri, (all) => doubled(all) === 2)
    await Promise.allSettled([
      vscode.commands.executeCommand('copydesk.fixAllSafe'),
      vscode.commands.executeCommand(
        'workbench.action.revertAndCloseActiveEditor'
      )
    ])
    await closePages()
    assert.deepEqual(await vscode.workspace.fs.readFile(uri), onDisk)
  })

  it('works on what the editor shows when git changes the file below it', async () => {
    const editor = await openPage(chinesePage)
    const {document} = editor
    const {uri} = document
    const onDisk = await vscode.workspace.fs.readFile(uri)
    try {
      await problemsOf(uri, (all) => doubled(all) === 2)
      await editor.edit((edit) =>
        edit.insert(new vscode.Position(0, 0), '改建中改建中\n')
      )
      const shown = document.getText()
      await vscode.workspace.fs.writeFile(
        uri,
        new TextEncoder().encode('鹭汀区召开会议。\n')
      )
      await problemsOf(uri, (all) => doubled(all) === 3)
      assert.equal(document.getText(), shown)
      assert.isTrue(document.isDirty)
      await vscode.commands.executeCommand('copydesk.fixAllSafe')
      await problemsOf(uri, (all) => doubled(all) === 0)
      assert.isTrue(document.getText().startsWith('改建中\n'))
      // Nothing was saved over what git wrote.
      const now = await vscode.workspace.fs.readFile(uri)
      assert.equal(new TextDecoder().decode(now), '鹭汀区召开会议。\n')
    } finally {
      await vscode.commands.executeCommand(
        'workbench.action.revertAndCloseActiveEditor'
      )
      await vscode.workspace.fs.writeFile(uri, onDisk)
    }
  })
})

async function waitFor(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 30_000
  while (!isSo()) {
    if (Date.now() > end) throw new Error('It did not come back')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
