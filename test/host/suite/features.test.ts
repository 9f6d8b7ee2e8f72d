import {assert} from 'chai'
import * as vscode from 'vscode'
import {chinesePage, closePages, ofRule, openPage, problemsOf} from './pages.js'

describe('features', () => {
  afterEach(closePages)

  it('fixes a doubled caption with a quick fix', async () => {
    const {document} = await openPage(chinesePage)
    const doubled = (all: readonly vscode.Diagnostic[]) =>
      ofRule(all, 'doubled-text')
    const [problem] = doubled(
      await problemsOf(document.uri, (all) => doubled(all).length === 2)
    )
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem!.range,
      vscode.CodeActionKind.QuickFix.value,
      // Resolve, as the menu does before it applies one.
      10
    )
    const fix = actions.find(({isPreferred}) => isPreferred) ?? actions[0]!
    assert.isTrue(await vscode.workspace.applyEdit(fix.edit!))
    assert.equal(document.lineAt(problem!.range.start.line).text, '改建前')
    await problemsOf(document.uri, (all) => doubled(all).length === 1)
  })

  it('shows the articles in the outline, without overlaps', async () => {
    const {document} = await openPage(chinesePage)
    const symbols = await vscode.commands.executeCommand<
      vscode.DocumentSymbol[]
    >('vscode.executeDocumentSymbolProvider', document.uri)
    assert.isNotEmpty(symbols)
    const ranges = symbols.map(({range}) => range)
    for (const [index, range] of ranges.entries()) {
      const next = ranges[index + 1]
      if (next) assert.isTrue(range.end.isBeforeOrEqual(next.start))
    }
  })

  it('acts where a lens shows it, though lines were just typed above', async () => {
    const editor = await openPage(chinesePage)
    const {document} = editor
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100
    )
    const {command} = lenses.find(
      (lens) => lens.command?.command === 'copydesk.detach'
    )!
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '\n\n')
    })
    await vscode.commands.executeCommand(
      command!.command,
      command!.arguments?.[0]
    )
    // Matches the head of the sample, marked: `[鹭汀区部署…]{.headline of=none}`.
    const marked = /^\s*\[[^[\]]*\]\{\.headline of=none\}/u
    assert.match(document.getText(), marked)
  })

  it('folds articles', async () => {
    const {document} = await openPage(chinesePage)
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri
    )
    assert.isNotEmpty(folds)
  })

  it('says what a tag is when the mouse rests on it', async () => {
    const editor = await openPage(chinesePage)
    const {document} = editor
    const start = document.positionAt(document.getText().indexOf('周明远'))
    const range = new vscode.Range(start, start.translate(0, 3))
    await editor.edit((edit) => {
      edit.replace(range, '[周明远]{.person ref=zhou-mingyuan}')
    })
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      start.translate(0, 2)
    )
    const text = hovers
      .flatMap(({contents}) => contents as vscode.MarkdownString[])
      .map(({value}) => value)
      .join('\n')
    assert.include(text, '周明远')
  })
})
