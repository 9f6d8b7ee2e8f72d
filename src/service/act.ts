import {tag} from '../core/entities/edits/tag.js'
import {refuse, type EditResult} from '../core/model/edit-result.js'
import {applyEdits, type Span} from '../core/model/span.js'
import {fixAll} from '../core/rules/fix.js'
import type {Action, ActResult} from '../protocol/protocol.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {TextEdit} from 'vscode-languageserver-types'
import type {PageView} from './page-view.js'
import {mentionAt, mentionSpan} from './page-view.js'

const words = {
  unknown: {
    en: 'Copydesk cannot do this yet',
    'zh-cn': 'Copydesk 还不能这样做'
  }
} as const

/** What an action would do to a page: one line an action, all logic in core. */
export function act(
  view: PageView,
  spans: readonly Span[],
  action: Action
): EditResult {
  const {analysis} = view
  switch (action.type) {
    case 'tag': {
      return tag(analysis, tagTargets(view, spans), {
        kind: action.kind,
        ...(action.ref === undefined ? {} : {ref: action.ref})
      })
    }
    case 'fix-all': {
      const {ruleId, safeOnly} = action
      return fixAll(analysis, {
        analyse: view.analyse,
        fixes: safeOnly ? 'safe' : 'first',
        ...(ruleId === null ? {} : {ruleIds: [ruleId]})
      })
    }
    default: {
      return refuse({words: words.unknown})
    }
  }
}

/** With no selection, the suggestion at the cursor is meant. */
function tagTargets(view: PageView, spans: readonly Span[]): Span[] {
  return spans.flatMap((span) => {
    if (span.start !== span.end) return [span]
    const mention = mentionAt(view, span.start)
    return mention?.status === 'suggested' ? [mentionSpan(mention)] : [span]
  })
}

/** The result of an action as it crosses the wire. */
export function toActResult(view: PageView, result: EditResult): ActResult {
  const {edits, message, refusal} = result
  return {
    edits:
      edits.length === 0
        ? []
        : [
            {
              uri: view.uri,
              // A page that is not open has no version of its own.
              version: view.document.version || null,
              edits: toTextEdits(view, result)
            }
          ],
    ...selectionsAfter(view, result),
    ...(message ? {message: view.say(message)} : {}),
    ...(refusal ? {refusal: view.say(refusal)} : {})
  }
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
  const {uri, languageId, version} = view.document
  const text = applyEdits(view.text, edits)
  const after = TextDocument.create(uri, languageId, version + 1, text)
  return {
    selections: selections.map((span) => ({
      start: after.positionAt(span.start),
      end: after.positionAt(span.end)
    }))
  }
}
