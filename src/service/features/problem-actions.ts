import type {Finding} from '../../core/model/finding.js'
import {overlaps, type Span} from '../../core/model/span.js'
import type {Words} from '../../core/model/words.js'
import {editsOf} from '../../core/rules/fix.js'
import {longestIgnored, textAround} from '../../core/rules/ignored-text.js'
import {unusedIgnoreId} from '../../core/rules/unused-ignore.js'
import {wrongEncodingId} from '../../core/scan/wrong-encoding.js'
import {commandCall} from '../../protocol/commands.js'
import type {CodeAction, CodeActionContext} from 'vscode-languageserver-types'
import {
  actionFor,
  codeActionKinds,
  commandAction,
  workspaceEdit
} from '../code-action.js'
import type {PageView} from '../page-view.js'

const words = {
  fixKind: {
    en: 'Fix all of this kind ({count})',
    'zh-cn': '改正这一类（{count} 处）'
  },
  fixSafe: {
    en: 'Fix all safe ({count})',
    'zh-cn': '改正所有可放心改的（{count} 处）'
  },
  leave: {en: 'Leave as printed here', 'zh-cn': '此处照原样保留，不再报告'},
  soPrinted: {
    en: 'The paper prints it so',
    'zh-cn': '报纸原文如此'
  },
  turnOff: {
    en: 'Turn off this rule in this file',
    'zh-cn': '在本文件关闭这条规则'
  },
  ignoreText: {
    en: 'Never report “{text}”',
    'zh-cn': '不再报告“{text}”'
  },
  ignoreRule: {
    en: 'Turn off this rule in the workspace',
    'zh-cn': '在工作区关闭这条规则'
  },
  reopen: {en: 'Reopen with Encoding…', 'zh-cn': '通过编码重新打开…'},
  concordance: {
    en: 'Show every “{read}” that may be “{expected}”…',
    'zh-cn': '列出所有疑为“{expected}”的“{read}”…'
  },
  fixWorkspace: {
    en: 'Fix all of this kind in the workspace…',
    'zh-cn': '改正工作区里的这一类…'
  }
} as const satisfies Record<string, Words>

/** What can be done about the problems at a span: fix them, or live with them. */
export function problemActions(
  view: PageView,
  span: Span,
  context: CodeActionContext
): CodeAction[] {
  const findings = view.analysis.findings.filter((finding) =>
    touches(finding.span, span)
  )
  // The file would lose what it still holds: the only thing to do is to leave.
  if (findings.some(({ruleId}) => ruleId === wrongEncodingId)) {
    const {uri} = view
    return [
      commandAction(
        commandCall('reopenWithEncoding', view.say(words.reopen), {uri})
      )
    ]
  }

  const ruleIds = new Set(findings.map((finding) => finding.ruleId))
  return [
    ...findings.flatMap((finding) => fixActions(view, finding, context)),
    ...[...ruleIds].flatMap((ruleId) => bulkActions(view, ruleId)),
    ...safeAction(view, findings),
    ...findings.flatMap((finding) => concordanceActions(view, finding)),
    ...findings.flatMap((finding) => ignoreActions(view, finding))
  ]
}

/** Rules that report one character or name for another. */
const confusions: ReadonlySet<string> = new Set([
  'confusable',
  'name-variant',
  'homoglyph'
])

/** Every place of one confusion, to be ticked: one slip seldom comes alone. */
function concordanceActions(
  view: PageView,
  {ruleId, span, actual, expected}: Finding
): CodeAction[] {
  const read = actual ?? view.text.slice(span.start, span.end)
  if (!confusions.has(ruleId) || !read || !expected) return []
  const title = view.say({
    words: words.concordance,
    values: {read, expected}
  })
  const {uri} = view
  return [
    commandAction(commandCall('concordance', title, {uri, read, expected}))
  ]
}

/** Whether two spans share a character or an edge. */
function touches(a: Span, b: Span): boolean {
  return overlaps(a, b) || a.end === b.start || b.end === a.start
}

function fixActions(
  view: PageView,
  finding: Finding,
  context: CodeActionContext
): CodeAction[] {
  const diagnostics = context.diagnostics.filter(
    (diagnostic) =>
      diagnostic.code === finding.ruleId &&
      touches(finding.span, {
        start: view.offset(diagnostic.range.start),
        end: view.offset(diagnostic.range.end)
      })
  )
  return finding.fixes.map((fix, index) => ({
    title: view.say(fix.title),
    kind: codeActionKinds.quickFix,
    diagnostics,
    ...(index === 0 ? {isPreferred: true} : {}),
    edit: workspaceEdit(view, {edits: editsOf(fix)})
  }))
}

function bulkActions(view: PageView, ruleId: string): CodeAction[] {
  const count = view.analysis.findings.filter(
    (finding) => finding.ruleId === ruleId && finding.fixes.length > 0
  ).length
  if (count === 0) return []
  const title = view.say({words: words.fixKind, values: {count}})
  return [
    ...(count > 1
      ? actionFor(view, title, codeActionKinds.quickFix, {
          type: 'fix-all',
          ruleId,
          safeOnly: false
        })
      : []),
    commandAction(
      commandCall('fixKindInWorkspace', view.say(words.fixWorkspace), {
        uri: view.uri,
        ruleId
      })
    )
  ]
}

function safeAction(
  view: PageView,
  findings: readonly Finding[]
): CodeAction[] {
  const count = view.analysis.findings.filter(
    (finding) => finding.fixes[0]?.safe
  ).length
  if (findings.length === 0 || count === 0) return []
  const title = view.say({words: words.fixSafe, values: {count}})
  return actionFor(view, title, codeActionKinds.quickFix, {
    type: 'fix-all',
    ruleId: null,
    safeOnly: true
  })
}

function ignoreActions(view: PageView, finding: Finding): CodeAction[] {
  const {ruleId, span, expected} = finding
  const {uri} = view
  const {quickFix} = codeActionKinds
  const turnOff = view.say(words.turnOff)
  const ignoreRule = view.say(words.ignoreRule)
  const wider = [
    ...actionFor(view, turnOff, quickFix, {type: 'turn-off', ruleId}),
    commandAction(commandCall('ignoreRule', ignoreRule, {uri, ruleId}))
  ]
  // A mark that ignores nothing is taken away, not ignored.
  if (ruleId === unusedIgnoreId) return wider
  const marked = markedSpan(view, span)
  const corrected =
    marked === span || expected === undefined
      ? (expected ?? null)
      : view.text.slice(marked.start, span.start) +
        expected +
        view.text.slice(span.end, marked.end)
  const leave = view.say(words.leave)
  const soPrinted = view.say(words.soPrinted)
  return [
    ...actionFor(view, leave, quickFix, {type: 'leave', ruleId}, [marked]),
    ...actionFor(view, soPrinted, quickFix, {type: 'so-printed', corrected}, [
      marked
    ]),
    ...ignoreTextAction(view, finding),
    ...wider
  ]
}

/** What is left as printed: a place between two characters cannot be marked, the word can. */
export function markedSpan({analysis}: PageView, span: Span): Span {
  return span.start === span.end ? textAround(analysis.page, span).span : span
}

/** Longest text whose title shows all of it. */
const longestShown = 24

/** Leave a text alone wherever it stands; none where there is no text to name. */
function ignoreTextAction(
  view: PageView,
  {ruleId, span}: Finding
): CodeAction[] {
  const {text} = textAround(view.analysis.page, span)
  if (text.trim() === '' || text.length > longestIgnored) return []
  const shown =
    text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
  const title = view.say({words: words.ignoreText, values: {text: shown}})
  return [
    commandAction(
      commandCall('ignoreText', title, {uri: view.uri, ruleId, text})
    )
  ]
}
