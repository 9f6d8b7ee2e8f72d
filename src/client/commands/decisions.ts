import {requests, type ConfigureParams} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {decide} from '../decide.js'
import type {Desk} from '../desk.js'
import {argumentOf, pageOf, type CommandTable} from './command-table.js'
import {nextSuggestion, suggestionAtCursor} from './suggestions.js'
import {decideParagraph} from './undecided.js'

/** How long a receipt stays in the status bar, in milliseconds. */
const receiptTime = 6000

/** Decisions that are kept in `copydesk.yaml`. */
export function decisionCommands(desk: Desk): CommandTable {
  return {
    'copydesk.rejectSuggestion': async (argument) => {
      const given = argumentOf('rejectSuggestion', argument)
      if (given) {
        const {uri, kind, text} = given
        await reject(desk, {uri, kind, texts: [text]})
        return
      }

      const found = suggestionAtCursor(desk)
      if (found) {
        const {document, kind, text} = found
        await reject(desk, {
          uri: document.uri.toString(),
          kind,
          texts: [text]
        })
      } else if (await decideParagraph(desk, false)) return

      await nextSuggestion(desk, 'next')
    },
    'copydesk.ignoreText': async (argument) => {
      const given = argumentOf('ignoreText', argument)
      if (!given) return
      const {uri, text} = given
      await configure(desk, {uri, change: {type: 'ignore', text}})
    },
    'copydesk.ignoreRule': async (argument) => {
      const given = argumentOf('ignoreRule', argument)
      if (!given) return
      const {uri, ruleId} = given
      await configure(desk, {uri, change: {type: 'rule-off', ruleId}})
    }
  }
}

/** Suggest texts as a kind no more, from any page of the configuration. */
export async function reject(
  desk: Desk,
  {uri, kind, texts}: {uri: string; kind: string; texts: string[]}
): Promise<void> {
  const isDone = await configure(desk, {
    uri,
    change: {type: 'reject', kind, texts}
  })
  if (!isDone) return
  const page = await pageOf({uri})
  if (page) await desk.models.latest(page)
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('“{0}” is not suggested any more (copydesk.yaml).', texts.join('” · “'))}`,
    receiptTime
  )
}

async function configure(
  {client}: Desk,
  params: ConfigureParams
): Promise<boolean> {
  return Boolean(await decide(client, requests.configure, params))
}
