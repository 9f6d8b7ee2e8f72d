import type {Words} from '../../core/model/words.js'
import type {
  CodeAction,
  CodeActionContext,
  Range
} from 'vscode-languageserver-types'
import {actionFor, codeActionKinds} from '../code-action.js'
import type {PageView} from '../page-view.js'
import {problemActions} from './problem-actions.js'
import {attachmentActions, roleActions} from './structure-actions.js'
import {suggestionActions, tagActions} from './tag-actions.js'

const words = {
  fixSafe: {
    en: 'Fix all safe ({count})',
    'zh-cn': '改正所有可放心改的（{count} 处）'
  }
} as const satisfies Record<string, Words>

/** `CodeActionTriggerKind.Automatic`: a save, or the cursor moved. */
const automatic = 2

/**
 * What can be done at a range. Everything is computed from the present
 * analysis; nothing is taken from the diagnostics that the client sends back.
 *
 * @param isPlain Whether the client may have one list of actions and no other.
 */
export function codeActions(
  view: PageView,
  range: Range,
  context: CodeActionContext,
  isPlain = false
): CodeAction[] {
  const span = {
    start: view.offset(range.start),
    end: view.offset(range.end)
  }
  const wants = (kind: string): boolean => isWanted(kind, context.only)
  const problems = wants(codeActionKinds.quickFix)
    ? problemActions(view, span, context)
    : []
  const isOnProblem =
    problems.length > 0 &&
    context.only === undefined &&
    span.start === span.end &&
    !isPlain
  return [
    ...problems,
    ...(wants(codeActionKinds.quickFix) ? suggestionActions(view, span) : []),
    ...(wants(codeActionKinds.tag) ? tagActions(view, span) : []),
    // Only for who asks: else a light bulb would stand on every line.
    ...(context.triggerKind !== automatic && wants(codeActionKinds.structure)
      ? [
          ...attachmentActions(view, span),
          // Who is at a problem reads of that; `Refactor…` says the rest.
          ...(isOnProblem ? [] : roleActions(view, span))
        ]
      : []),
    ...sourceActions(view, context)
  ]
}

/** Whether a kind is asked for: `refactor` asks for `refactor.rewrite.x`. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return (
    only === undefined ||
    only.some((asked) => kind === asked || kind.startsWith(asked + '.'))
  )
}

/**
 * *Fix all safe*, for `source.fixAll`: only when it is asked for, on a save
 * only under `copydesk.fixOnSave`.
 */
function sourceActions(
  view: PageView,
  {only, triggerKind}: CodeActionContext
): CodeAction[] {
  if (!only || !isWanted(codeActionKinds.fixAll, only)) return []
  if (triggerKind === automatic && !view.settings.fixOnSave) return []
  const count = view.analysis.findings.filter(
    (finding) => finding.fixes[0]?.safe
  ).length
  const title = view.say({words: words.fixSafe, values: {count}})
  return actionFor(view, title, codeActionKinds.fixAll, {
    type: 'fix-all',
    ruleId: null,
    safeOnly: true
  })
}
