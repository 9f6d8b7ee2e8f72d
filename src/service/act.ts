import {changeKind} from '../core/entities/edits/change-kind.js'
import {link} from '../core/entities/edits/link.js'
import {setAttributes} from '../core/entities/edits/set-attributes.js'
import {setValue} from '../core/entities/edits/set-value.js'
import {tagEach} from '../core/entities/edits/tag.js'
import {untag} from '../core/entities/edits/untag.js'
import {cleanPage} from '../core/export/clean-page.js'
import {refuse, type EditResult} from '../core/model/edit-result.js'
import type {Span} from '../core/model/span.js'
import type {Words} from '../core/model/words.js'
import {fixAll} from '../core/rules/fix.js'
import {
  leaveAsPrinted,
  markSoPrinted,
  turnOffHere
} from '../core/rules/ignore.js'
import {wrongEncoding} from '../core/scan/wrong-encoding.js'
import {attachAndMove} from '../core/segment/edits/attach-move.js'
import {
  breakParagraph,
  decideParagraph,
  joinParagraph,
  mergeWithPrevious,
  startArticle
} from '../core/segment/edits/boundaries.js'
import {confirm} from '../core/segment/edits/confirm.js'
import {moveArticles} from '../core/segment/edits/move-articles.js'
import {moveHead} from '../core/segment/edits/move.js'
import {asOne} from '../core/segment/edits/placed-block.js'
import {restoreOrder} from '../core/segment/edits/restore-order.js'
import {attach, setRole} from '../core/segment/edits/roles.js'
import {setStatus} from '../core/segment/edits/status.js'
import type {Action} from '../protocol/protocol.js'
import {eachProblem, fixAt} from './act-on-problems.js'
import {refusalOf, writeView} from './features/export.js'
import type {PageView} from './page-view.js'
import {suggestedRef, tagTargets} from './tag-targets.js'

const isClean: Words = {
  en: 'The page is clean already',
  'zh-cn': '本版已经是清稿'
}

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
  if (view.analysis.page.layout === 'clean') return refuse({words: isClean})
  const written = writeView(view, cleanPage)
  if (!written.ok) return refuse(refusalOf(view, written))
  return {
    edits: [{span: {start: 0, end: view.text.length}, text: written.text}]
  }
}

const nowhere: Span = {start: 0, end: 0}
