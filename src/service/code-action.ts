import type {EditResult} from '../core/model/edit-result.js'
import type {Span} from '../core/model/span.js'
import type {Action} from '../protocol/protocol.js'
import type {CodeAction} from 'vscode-languageserver-types'
import {act} from './act.js'
import {toTextEdits} from './act-result.js'
import type {PageView} from './page-view.js'

/** Kinds of code actions that the server announces. */
export const codeActionKinds = {
  quickFix: 'quickfix',
  tag: 'refactor.rewrite.copydesk.tag',
  structure: 'refactor.rewrite.copydesk.structure',
  fixAll: 'source.fixAll.copydesk'
} as const

/** An action of the page as a code action; none where it is refused. */
export function actionFor(
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

/** Edits of this version of the page. */
export function workspaceEdit(
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

/** A code action that runs a command of the client. */
export function commandAction(
  command: {title: string; command: string; arguments: unknown[]},
  kind: string = codeActionKinds.quickFix
): CodeAction {
  return {title: command.title, kind, command}
}
