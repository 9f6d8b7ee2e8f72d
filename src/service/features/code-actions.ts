import {entityKinds} from '../../core/entities/kinds.js'
import type {EditResult} from '../../core/model/edit-result.js'
import type {Finding} from '../../core/model/finding.js'
import {overlaps, type Span} from '../../core/model/span.js'
import type {Words} from '../../core/model/words.js'
import {editsOf} from '../../core/rules/fix.js'
import {commandCall} from '../../protocol/commands.js'
import type {Action} from '../../protocol/protocol.js'
import type {
  CodeAction,
  CodeActionContext,
  Range
} from 'vscode-languageserver-types'
import {act, toTextEdits} from '../act.js'
import {isSameEntity} from './document-highlights.js'
import {kindTitle} from '../kind-words.js'
import {mentionAt, mentionSpan, type PageView} from '../page-view.js'

/** Kinds of code actions that the server announces. */
export const codeActionKinds = {
  quickFix: 'quickfix',
  tag: 'refactor.rewrite.copydesk.tag',
  structure: 'refactor.rewrite.copydesk.structure',
  fixAll: 'source.fixAll.copydesk'
} as const

const words = {
  fixKind: {
    en: 'Fix all of this kind ({count})',
    'zh-cn': '修正这一类（{count} 处）'
  },
  fixSafe: {
    en: 'Fix all safe ({count})',
    'zh-cn': '修正所有可放心修正的（{count} 处）'
  },
  leave: {en: 'Leave as printed here', 'zh-cn': '这里照原样'},
  soPrinted: {
    en: 'The paper prints it so',
    'zh-cn': '报纸原文如此'
  },
  turnOff: {
    en: 'Turn off this rule in this file',
    'zh-cn': '在本文件关闭这条规则'
  },
  ignoreText: {
    en: 'Never report this text',
    'zh-cn': '不再报告这段文字'
  },
  ignoreRule: {
    en: 'Turn off this rule in the workspace',
    'zh-cn': '在工作区关闭这条规则'
  },
  fixWorkspace: {
    en: 'Fix all of this kind in the workspace…',
    'zh-cn': '修正工作区里的这一类…'
  },
  tagAs: {en: 'Tag as {kind}', 'zh-cn': '标为{kind}'},
  tagAll: {
    en: 'Tag all {count} on this page…',
    'zh-cn': '本页 {count} 处全部标注…'
  },
  tagOther: {en: 'Tag as another kind…', 'zh-cn': '标为其他类别…'},
  reject: {en: 'Not an entity', 'zh-cn': '不是实体'},
  changeKind: {en: 'Change kind…', 'zh-cn': '改类…'},
  untag: {en: 'Untag', 'zh-cn': '去标'}
} as const satisfies Record<string, Words>

/** `CodeActionTriggerKind.Automatic`: a save, or the cursor moved. */
const automatic = 2

/**
 * What can be done at a range. Everything is computed from the present
 * analysis; nothing is taken from the diagnostics that the client sends back.
 */
export function codeActions(
  view: PageView,
  range: Range,
  context: CodeActionContext
): CodeAction[] {
  const span = {
    start: view.offset(range.start),
    end: view.offset(range.end)
  }
  const wants = (kind: string): boolean => isWanted(kind, context.only)
  return [
    ...(wants(codeActionKinds.quickFix)
      ? problemActions(view, span, context)
      : []),
    ...(wants(codeActionKinds.quickFix) ? suggestionActions(view, span) : []),
    ...(wants(codeActionKinds.tag) ? tagActions(view, span) : []),
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

function problemActions(
  view: PageView,
  span: Span,
  context: CodeActionContext
): CodeAction[] {
  const findings = view.analysis.findings.filter((finding) =>
    touches(finding.span, span)
  )
  const ruleIds = new Set(findings.map((finding) => finding.ruleId))
  return [
    ...findings.flatMap((finding) => fixActions(view, finding, context)),
    ...[...ruleIds].flatMap((ruleId) => bulkActions(view, ruleId)),
    ...safeAction(view, findings),
    ...findings.flatMap((finding) => ignoreActions(view, finding))
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

function ignoreActions(
  view: PageView,
  {ruleId, span, expected}: Finding
): CodeAction[] {
  const {uri} = view
  const text = view.text.slice(span.start, span.end)
  const {quickFix} = codeActionKinds
  const leave = view.say(words.leave)
  const soPrinted = view.say(words.soPrinted)
  return [
    ...actionFor(view, leave, quickFix, {type: 'leave', ruleId}, [span]),
    ...actionFor(
      view,
      soPrinted,
      quickFix,
      {type: 'so-printed', corrected: expected ?? null},
      [span]
    ),
    ...actionFor(view, view.say(words.turnOff), quickFix, {
      type: 'turn-off',
      ruleId
    }),
    commandAction(
      commandCall('ignoreText', view.say(words.ignoreText), {uri, ruleId, text})
    ),
    commandAction(
      commandCall('ignoreRule', view.say(words.ignoreRule), {uri, ruleId})
    )
  ]
}

function suggestionActions(view: PageView, span: Span): CodeAction[] {
  const mention = mentionAt(view, span.start)
  if (mention?.status !== 'suggested') return []
  const {kind, text} = mention
  const passage = {uri: view.uri, range: view.range(mentionSpan(mention))}
  const count = view.analysis.mentions.filter((other) =>
    isSameEntity(mention, other)
  ).length
  const title = view.say({
    words: words.tagAs,
    values: {kind: kindTitle(kind, view.locale)}
  })
  return [
    ...actionFor(view, title, codeActionKinds.quickFix, {type: 'tag', kind}, [
      mentionSpan(mention)
    ]),
    ...(count > 1
      ? [
          commandAction(
            commandCall(
              'tagAll',
              view.say({words: words.tagAll, values: {count}}),
              {...passage, kind}
            )
          )
        ]
      : []),
    commandAction(
      commandCall('tag', view.say(words.tagOther), {...passage, kind: null})
    ),
    commandAction(
      commandCall('rejectSuggestion', view.say(words.reject), {
        uri: view.uri,
        kind,
        text
      })
    )
  ]
}

function tagActions(view: PageView, span: Span): CodeAction[] {
  const mention = mentionAt(view, span.start)
  if (mention?.status === 'tagged') {
    const passage = {uri: view.uri, range: view.range(mentionSpan(mention))}
    return [
      commandAction(
        commandCall('changeKind', view.say(words.changeKind), passage),
        codeActionKinds.tag
      ),
      ...actionFor(
        view,
        view.say(words.untag),
        codeActionKinds.tag,
        {
          type: 'untag'
        },
        [span]
      )
    ]
  }

  if (span.start === span.end) return []
  return Object.keys(entityKinds).flatMap((kind) =>
    actionFor(
      view,
      view.say({
        words: words.tagAs,
        values: {kind: kindTitle(kind, view.locale)}
      }),
      codeActionKinds.tag,
      {type: 'tag', kind},
      [span]
    )
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

/** An action of the page as a code action; none where it is refused. */
function actionFor(
  view: PageView,
  title: string,
  kind: string,
  action: Action,
  spans: readonly Span[] = []
): CodeAction[] {
  const result = act(view, spans, action)
  return result.refusal
    ? []
    : [{title, kind, edit: workspaceEdit(view, result)}]
}

function workspaceEdit(
  view: PageView,
  result: Pick<EditResult, 'edits'>
): NonNullable<CodeAction['edit']> {
  return {
    documentChanges: [
      {
        textDocument: {uri: view.uri, version: view.document.version},
        edits: toTextEdits(view, result)
      }
    ]
  }
}

function commandAction(
  command: {title: string; command: string; arguments: unknown[]},
  kind: string = codeActionKinds.quickFix
): CodeAction {
  return {title: command.title, kind, command}
}
