import {changeKind} from '../core/entities/edits/change-kind.js'
import {link} from '../core/entities/edits/link.js'
import {isEntityMark} from '../core/entities/edits/entity-mark.js'
import {setAttributes} from '../core/entities/edits/set-attributes.js'
import {setValue} from '../core/entities/edits/set-value.js'
import {tagEach} from '../core/entities/edits/tag.js'
import {untag} from '../core/entities/edits/untag.js'
import {
  refuse,
  type Change,
  type EditResult
} from '../core/model/edit-result.js'
import {applyEdits, type Span} from '../core/model/span.js'
import {markAround} from '../core/scan/find-mark.js'
import {findAgain, fixAll, fixEach, fixOne} from '../core/rules/fix.js'
import {rules} from '../core/rules/index.js'
import {unusedIgnoreId} from '../core/rules/unused-ignore.js'
import {
  leaveAsPrinted,
  markSoPrinted,
  turnOffHere
} from '../core/rules/ignore.js'
import {
  breakParagraph,
  decideParagraph,
  joinParagraph,
  mergeWithPrevious,
  startArticle
} from '../core/segment/edits/boundaries.js'
import {attachAndMove} from '../core/segment/edits/attach-move.js'
import {moveArticles} from '../core/segment/edits/move-articles.js'
import {moveHead} from '../core/segment/edits/move.js'
import {confirm} from '../core/segment/edits/confirm.js'
import {restoreOrder} from '../core/segment/edits/restore-order.js'
import {wrongEncoding} from '../core/scan/wrong-encoding.js'
import {attach, setRole} from '../core/segment/edits/roles.js'
import {asOne} from '../core/segment/edits/placed-block.js'
import {setStatus} from '../core/segment/edits/status.js'
import type {Action, ActResult, FixChange} from '../protocol/protocol.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {TextEdit} from 'vscode-languageserver-types'
import {cleanPage} from '../core/export/clean-page.js'
import {refusalOf, writeView} from './features/export.js'
import {markedSpan} from './features/problem-actions.js'
import type {PageView} from './page-view.js'
import {mentionAt, mentionSpan, stateOf} from './page-view.js'
import {wordAt} from './word-at.js'

const words = {
  gone: {
    en: 'This problem is not there any more',
    'zh-cn': '这个问题已经不在了'
  },
  clean: {en: 'The page is clean already', 'zh-cn': '本版已经是清稿'},
  unleft: {
    en: 'None of these can be left as printed: they are faults of mark-up',
    'zh-cn': '这些都是标记的问题，不能照原样保留'
  }
} as const

/** What an action would do to a page: one line an action, all logic in core. */
export function act(
  view: PageView,
  spans: readonly Span[],
  action: Action
): EditResult {
  const {analysis} = view
  // Any change, once saved, would lose what the file still holds.
  const unread = wrongEncoding(analysis.text)
  if (unread) return refuse(unread.reason)
  switch (action.type) {
    case 'tag': {
      const {kind} = action
      return tagEach(
        analysis,
        tagTargets(view, spans).map((span) => {
          const ref = action.ref ?? suggestedRef(view, span, kind)
          return {span, kind, ...(ref === undefined ? {} : {ref})}
        })
      )
    }
    case 'tag-each': {
      return tagEach(
        analysis,
        action.tags.flatMap((each, index) => {
          const span = spans[index]
          if (!span) return []
          const ref = each.ref ?? suggestedRef(view, span, each.kind)
          return [{...each, span, ...(ref === undefined ? {} : {ref})}]
        })
      )
    }
    case 'fix-all': {
      const {ruleId, safeOnly} = action
      return fixAll(analysis, {
        analyse: view.analyse,
        fixes: safeOnly ? 'safe' : 'first',
        ...(ruleId === null ? {} : {ruleIds: [ruleId]})
      })
    }
    case 'untag': {
      return untag(analysis, spans)
    }
    case 'change-kind': {
      return changeKind(analysis, spans, action.kind)
    }
    case 'link': {
      return link(analysis, spans, action.ref)
    }
    case 'set-attributes': {
      return setAttributes(analysis, spans, action.text)
    }
    case 'set-value': {
      const {value} = action
      return setValue(analysis, spans, {value, analyse: view.analyse})
    }
    case 'fix': {
      return fixAt(view, spans[0], action)
    }
    case 'fix-each':
    case 'leave-each': {
      return eachProblem(view, spans, action)
    }
    case 'leave': {
      return leaveAsPrinted(analysis, spans[0] ?? nowhere, action.ruleId)
    }
    case 'so-printed': {
      const {corrected} = action
      return markSoPrinted(
        analysis,
        spans[0] ?? nowhere,
        corrected ?? undefined
      )
    }
    case 'turn-off': {
      return turnOffHere(analysis, action.ruleId)
    }
    case 'set-role': {
      return setRole(analysis, spans, action.role)
    }
    case 'confirm': {
      return confirm(analysis, spans)
    }
    case 'attach': {
      const {articleId, move} = action
      return move && articleId !== null
        ? attachAndMove(analysis, spans, articleId)
        : attach(analysis, spans, articleId)
    }
    case 'set-status': {
      const {articleIds, status, by} = action
      return asOne(
        articleIds.map((articleId) =>
          setStatus(analysis, {articleId, status, by})
        )
      )
    }
    case 'start-article': {
      return startArticle(analysis, spans[0]?.start ?? 0)
    }
    case 'merge-with-previous': {
      const offsets = spans.map(({start}) => start)
      return mergeWithPrevious(analysis, offsets)
    }
    case 'break-paragraph': {
      return breakParagraph(analysis, spans[0]?.start ?? 0)
    }
    case 'join-paragraph': {
      return joinParagraph(analysis, spans[0]?.start ?? 0)
    }
    case 'decide-paragraph': {
      return decideParagraph(analysis, spans[0]?.start ?? 0, action.ends)
    }
    case 'move-head': {
      return moveHead(analysis, action.line)
    }
    case 'move-article': {
      const {articleIds, before} = action
      return moveArticles(analysis, {
        articleIds,
        before,
        analyse: view.analyse
      })
    }
    case 'restore-order': {
      return restoreOrder(analysis, view.analyse)
    }
    case 'clean-in-place': {
      return cleanInPlace(view)
    }
  }
}

/** The clean page in place of the raw one, audited, as one edit. */
function cleanInPlace(view: PageView): EditResult {
  if (view.analysis.page.layout === 'clean') return refuse({words: words.clean})
  const written = writeView(view, cleanPage)
  if (!written.ok) return refuse(refusalOf(view, written))
  return {
    edits: [{span: {start: 0, end: view.text.length}, text: written.text}]
  }
}

const nowhere: Span = {start: 0, end: 0}

/** A fix of the present finding that begins where the client says. */
function fixAt(
  {analysis}: PageView,
  span: Span | undefined,
  {ruleId, fix}: {readonly ruleId: string; readonly fix: number}
): EditResult {
  const finding = span && findAgain(analysis, ruleId, span.start)
  if (!finding) return refuse({words: words.gone})
  return fixOne(analysis, finding, finding.fixes[fix])
}

/**
 * The present findings that begin where the client says, all or none of them; of
 * those that are to be left as printed, faults of mark-up stay reported.
 */
function eachProblem(
  view: PageView,
  spans: readonly Span[],
  {type, ruleIds}: Extract<Action, {ruleIds: string[]}>
): EditResult {
  const {analysis} = view
  const findings = ruleIds.flatMap((ruleId, index) => {
    const span = spans[index]
    return (span && findAgain(analysis, ruleId, span.start)) ?? []
  })
  if (findings.length < ruleIds.length) return refuse({words: words.gone})
  if (type === 'fix-each') return fixEach(analysis, findings)
  const marked = findings
    .map((finding) => ({...finding, span: markedSpan(view, finding.span)}))
    .sort((a, b) => a.span.start - b.span.start)
  // Of two that meet the first: what is marked may be cut by no other mark.
  const apart = marked.filter(
    ({span}, index) => (marked[index - 1]?.span.end ?? -1) <= span.start
  )
  const left = apart
    // A mark that ignores nothing is taken away, not ignored.
    .filter(({ruleId}) => ruleId !== unusedIgnoreId)
    .map(({span, ruleId}) => leaveAsPrinted(analysis, span, ruleId))
    .filter(({refusal}) => !refusal)
  return left.length === 0 ? refuse({words: words.unleft}) : asOne(left)
}

/** With no selection, the tag, suggestion or word at the cursor is meant. */
function tagTargets(view: PageView, spans: readonly Span[]): Span[] {
  return spans.map((span) => {
    if (span.start !== span.end) return span
    const {marks} = view.analysis.page
    const tag = markAround(marks, span, isEntityMark)
    const mention = tag ? undefined : mentionAt(view, span.start)
    if (tag) return tag
    if (mention) return mentionSpan(mention)
    return wordAt(view, span.start) ?? span
  })
}

/** The key of what is suggested at exactly a span, as a kind. */
function suggestedRef(
  {analysis}: PageView,
  {start, end}: Span,
  kind: string
): string | undefined {
  return analysis.mentions.find(
    ({status, kind: each, spans}) =>
      status === 'suggested' &&
      each === kind &&
      spans[0]?.start === start &&
      spans.at(-1)?.end === end
  )?.ref
}

/** The result of an action as it crosses the wire. */
export function toActResult(view: PageView, result: EditResult): ActResult {
  const {edits, message, changes, refusal} = result
  return {
    edits:
      edits.length === 0
        ? []
        : [{...stateOf(view), edits: toTextEdits(view, result)}],
    ...selectionsAfter(view, result),
    ...(message ? {message: view.say(message)} : {}),
    ...(changes && edits.length > 0
      ? {changes: toChanges(view, edits, changes)}
      : {}),
    ...(refusal ? {refusal: view.say(refusal)} : {})
  }
}

/** The receipt of a bulk fix. */
function toChanges(
  view: PageView,
  edits: EditResult['edits'],
  changes: readonly Change[]
): FixChange[] {
  const edited = afterEdits(view, edits)
  return changes.map(({ruleId, span, before, after, context}) => {
    const title = rules.find(({id}) => id === ruleId)?.title
    return {
      title: title ? view.say({words: title}) : ruleId,
      range: {
        start: edited.positionAt(span.start),
        end: edited.positionAt(span.end)
      },
      before,
      after,
      context
    }
  })
}

/** The edits of a result, for a workspace edit. */
export function toTextEdits(
  view: PageView,
  {edits}: Pick<EditResult, 'edits'>
): TextEdit[] {
  return edits.map(({span, text}) => ({range: view.range(span), newText: text}))
}

/** Selections are offsets of the edited text, which has other lines. */
function selectionsAfter(
  view: PageView,
  {edits, selections}: EditResult
): Pick<ActResult, 'selections'> {
  if (!selections) return {}
  const after = afterEdits(view, edits)
  return {
    selections: selections.map((span) => ({
      start: after.positionAt(span.start),
      end: after.positionAt(span.end)
    }))
  }
}

/** The document as it will be. */
function afterEdits(
  {document, text}: PageView,
  edits: EditResult['edits']
): TextDocument {
  const {uri, languageId, version} = document
  const edited = applyEdits(text, edits)
  return TextDocument.create(uri, languageId, version + 1, edited)
}
