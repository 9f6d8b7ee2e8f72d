import * as vscode from 'vscode'
import {act} from '../act.js'
import type {Desk} from '../desk.js'
import {activePage, focusPage, pageAtCursor} from '../pages.js'
import {
  problemsOf,
  ruleOf,
  titleOfKind,
  type ProblemNode,
  type ProblemsNode
} from '../views/problems-view.js'
import {rowsOf} from '../views/present-rows.js'
import {argumentOf, pageOf, type CommandTable} from './command-table.js'
import {nextAround, showRange} from './suggestions.js'
import {fixInWorkspace} from './workspace-fixes.js'

/** Fix problems, one kind or all that are safe, and go from one to the next. */
export function problemCommands(desk: Desk): CommandTable {
  return {
    'copydesk.fixAllSafe': async () => {
      const document = activePage()?.document ?? desk.shown.document
      if (document) await fixAll(desk, document, null)
    },
    'copydesk.fixAllOfKind': async () => {
      const document = activePage()?.document ?? desk.shown.document
      const ruleId = document && (await pickRule(desk, document))
      if (ruleId !== undefined && document) await fixAll(desk, document, ruleId)
    },
    'copydesk.problems.fixAll': async (node, selected) => {
      const rows = rowsOf<ProblemsNode>(node, selected)
      const [row] = rows
      if (rows.length > 1) await atProblems(desk, rows, 'fix-each')
      else if (row?.type === 'kind') await fixAll(desk, row.page, row.ruleId)
    },
    'copydesk.problems.fix': async (node, selected) => {
      const rows = rowsOf<ProblemsNode>(node, selected)
      if (rows.length > 1) {
        await atProblems(desk, rows, 'fix-each')
        return
      }

      const {page, problem} = node as ProblemNode
      const editor = await focusPage(page.uri)
      showRange(editor, problem.range)
      await vscode.commands.executeCommand('editor.action.quickFix')
    },
    'copydesk.problems.leave': (node, selected) =>
      atProblems(desk, rowsOf<ProblemsNode>(node, selected), 'leave-each'),
    'copydesk.nextProblem': () => {
      const editor = pageAtCursor()
      if (!editor) return
      const ranges = problemsOf(editor.document).map(({range}) => range)
      const range = nextAround(ranges, editor.selection.active, 'next')
      if (range) showRange(editor, range)
      else sayNoProblem()
    },
    'copydesk.fixKindInWorkspace': async (argument) => {
      const given = argumentOf('fixKindInWorkspace', argument)
      const document = await pageOf(given)
      const ruleId =
        given?.ruleId ?? (document && (await pickRule(desk, document)))
      if (ruleId !== undefined && document) {
        await fixInWorkspace(desk, document, ruleId)
      }
    },
    'copydesk.fixAllSafeInWorkspace': async () => {
      const document = activePage()?.document ?? desk.shown.document
      if (document) await fixInWorkspace(desk, document, null)
    }
  }
}

/** Fix what is chosen, or leave it as printed, in one step of undo. */
async function atProblems(
  desk: Desk,
  rows: readonly ProblemsNode[],
  type: 'fix-each' | 'leave-each'
): Promise<void> {
  const [first] = rows
  if (!first) return
  // A kind and one of its problems may both be chosen.
  const problems = new Set(
    rows.flatMap((row) => (row.type === 'kind' ? row.problems : [row.problem]))
  )
  const ruleIds = [...problems].map((problem) => ruleOf(problem))
  const ranges = [...problems].map(({range}) => range)
  await act(desk, {document: first.page, ranges}, {type, ruleIds})
}

async function fixAll(
  desk: Desk,
  document: vscode.TextDocument,
  ruleId: string | null
): Promise<void> {
  await act(
    desk,
    {document, ranges: []},
    {type: 'fix-all', ruleId, safeOnly: ruleId === null}
  )
}

async function pickRule(
  {tables}: Desk,
  document: vscode.TextDocument
): Promise<string | undefined> {
  const counts = new Map<string, number>()
  for (const problem of problemsOf(document)) {
    const ruleId = ruleOf(problem)
    counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  }

  if (counts.size === 0) {
    sayNoProblem()
    return undefined
  }

  const items = [...counts].map(([id, count]) => ({
    id,
    label: titleOfKind(tables, id),
    description: String(count)
  }))
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which kind of problem is to be fixed?')
  })
  return picked?.id
}

function sayNoProblem(): void {
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('No problems on this page.')}`,
    4000
  )
}
