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

  it('folds articles', async () => {
    const {document} = await openPage(chinesePage)
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri
    )
    assert.isNotEmpty(folds)
  })
})
