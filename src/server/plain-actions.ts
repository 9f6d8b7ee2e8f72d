import {commands, type CommandArguments} from '../protocol/commands.js'
import type {ConfigureParams} from '../protocol/protocol.js'
import type {PageView} from '../service/page-view.js'
import type {
  CodeAction,
  CreateFile,
  TextDocumentEdit
} from 'vscode-languageserver'
import {configure} from './decisions.js'
import type {Session} from './session.js'

/**
 * Code actions for an editor that runs none of our commands: decisions that
 * belong into `copydesk.yaml` become edits of it, and what needs a dialog is
 * left out.
 */
export async function plainActions(
  actions: readonly CodeAction[],
  view: PageView,
  place: Pick<Session, 'files' | 'folders'>
): Promise<CodeAction[]> {
  const plain = actions.map(async (action) => {
    const {command, ...rest} = action
    if (!command) return [action]
    const change = changeOf(command)
    if (!change) return []
    const {edits} = await configure(view, {uri: view.uri, change}, place)
    if (edits.length === 0) return []
    const documentChanges = edits.flatMap(
      ({uri, version, edits: each}): Array<CreateFile | TextDocumentEdit> => [
        // The file may be new; one that is there stays as it is.
        {kind: 'create', uri, options: {ignoreIfExists: true}},
        {textDocument: {uri, version}, edits: each}
      ]
    )
    return [{...rest, edit: {documentChanges}}]
  })
  return (await Promise.all(plain)).flat()
}

/** What a command would write into `copydesk.yaml`; nothing for others. */
function changeOf({
  command,
  arguments: given
}: NonNullable<CodeAction['command']>): ConfigureParams['change'] | undefined {
  const argument: unknown = given?.[0]
  switch (command) {
    case commands.ignoreText: {
      const {text} = argument as CommandArguments['ignoreText']
      return {type: 'ignore', text}
    }

    case commands.ignoreRule: {
      const {ruleId} = argument as CommandArguments['ignoreRule']
      return {type: 'rule-off', ruleId}
    }

    case commands.rejectSuggestion: {
      const {kind, text} = argument as CommandArguments['rejectSuggestion']
      return {type: 'reject', kind, texts: [text]}
    }

    default:
      return undefined
  }
}
