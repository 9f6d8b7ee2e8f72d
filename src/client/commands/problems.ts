import * as vscode from 'vscode'
import {act, tellOutdated} from '../act.js'
import type {Desk} from '../desk.js'
import {activePage, focusPage, pageAtCursor} from '../pages.js'
import {problemsVersion} from '../problem-versions.js'
import {presentRanges} from '../recent-edits.js'
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

      const {page, version, problem} = node as ProblemNode
      const [range] = presentRanges(page, version, [problem.range]) ?? []
      if (!range) {
        tellOutdated()
        return
      }

      const editor = await focusPage(page.uri)
      showRange(editor, range)
      await vscode.commands.executeCommand('editor.action.quickFix')
    },
    'copydesk.problems.leave': (node, selected) =>
      atProblems(desk, rowsOf<ProblemsNode>(node, selected), 'leave-each'),
    'copydesk.nextProblem': () => {
      const editor = pageAtCursor()
      if (!editor) return
      const {document, selection} = editor
      const known = problemsOf(document).map(({range}) => range)
      const version = problemsVersion(document)
      const ranges = presentRanges(document, version, known) ?? known
      const range = nextAround(ranges, selection.active, 'next')
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

/**
 * Fix what is chosen, or leave it as printed, in one step of undo: where it is by
 * now, or not at all, which is said.
 */
async function atProblems(
  desk: Desk,
  rows: readonly ProblemsNode[],
  type: 'fix-each' | 'leave-each'
): Promise<void> {
  const [first] = rows
  if (!first) return
  const {page: document} = first
  // A kind and one of its problems may both be chosen.
  const problems = new Map(
    rows.flatMap((row) =>
      (row.type === 'kind' ? row.problems : [row.problem]).map(
        (problem) => [problem, row.version] as const
      )
    )
  )
  const ruleIds = [...problems.keys()].map((problem) => ruleOf(problem))
  const ranges = [...problems].flatMap(
    ([{range}, version]) => presentRanges(document, version, [range]) ?? []
  )
  const {version} = document
  if (ranges.length === problems.size)
    await act(desk, {document, version, ranges}, {type, ruleIds})
  else tellOutdated()
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
