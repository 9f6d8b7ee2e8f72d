import type {Change, EditResult} from '../core/model/edit-result.js'
import {applyEdits} from '../core/model/span.js'
import {rules} from '../core/rules/index.js'
import type {ActResult, FixChange} from '../protocol/protocol.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {TextEdit} from 'vscode-languageserver-types'
import {stateOf, type PageView} from './page-view.js'

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
