import assert from 'node:assert/strict'
import './stand-in/register.js'

describe('an edit of a page in its editor', () => {
  let vscode: typeof import('./stand-in/vscode.js')
  const uri = 'file:///desk/page.txt'
  const place = {line: 0, character: 0}
  const edits = [{range: {start: place, end: place}, newText: '一'}]

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
  })

  beforeEach(() => {
    vscode.shown.length = 0
  })

  afterEach(() => {
    vscode.window.visibleTextEditors = []
    vscode.workspace.textDocuments = []
  })

  /** What becomes of an edit that makes the document this version. */
  async function applied(version: number, isTaken = true) {
    const {applyResult} = await import('../../src/client/apply-edits.js')
    const document = {uri: vscode.Uri.parse(uri), version: 1}
    const edit = () => {
      document.version = version
      return Promise.resolve(isTaken)
    }
    vscode.workspace.textDocuments = [document]
    vscode.window.visibleTextEditors = [{document, selections: [], edit}]
    const result = {edits: [{uri, version: 1, edits}]}
    return applyResult(result, document.uri as never)
  }

  it('is done where the page changed by it', async () => {
    assert.equal(await applied(2), 'done')
    assert.deepEqual(vscode.shown, [])
  })

  it('is none, which is said, where the page can only be read', async () => {
    assert.equal(await applied(1), 'refused')
    const [{message} = {message: ''}] = vscode.shown
    assert.match(String(message), /can only be read here: page\.txt/u)
  })

  it('is void where the page changed meanwhile', async () => {
    assert.equal(await applied(1, false), 'outdated')
  })
})
