import {requests, type Action} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import {applyResult, cursorsOf, type Outcome} from './apply-edits.js'
import {ask} from './ask.js'
import type {Desk} from './desk.js'
import {fromRange} from './ranges.js'
import {tellWarning} from './tell.js'

/** Where an action acts. */
export interface Target {
  readonly document: vscode.TextDocument
  readonly ranges: readonly vscode.Range[]
  /** Of which version the ranges are, where they are good for no other. */
  readonly version?: number
  /** The cursors of the page when the command began; else those of now. */
  readonly cursors?: readonly vscode.Selection[]
}

/** Ask the server what an action would do, and do it. */
export async function act(
  desk: Desk,
  target: Target,
  action: Action
): Promise<Outcome> {
  const {document, ranges} = target
  // A keystroke between question and answer makes the answer void: ask again.
  for (let attempt = 0; attempt < 3; attempt++) {
    if (document.version !== (target.version ?? document.version)) break
    const cursors = target.cursors ?? cursorsOf(document.uri)
    const result = await ask(desk.client, requests.act, {
      uri: document.uri.toString(),
      version: document.version,
      ranges: ranges.map((range) => fromRange(range)),
      action
    })
    const outcome = await applyResult(result, document.uri, cursors)
    // Who decides again looks at what this one left.
    if (outcome !== 'outdated') {
      void desk.models.latest(document)
      return outcome
    }
  }

  tellOutdated()
  return 'outdated'
}

/** Say that what was asked for is not what the page says by now. */
export function tellOutdated(): void {
  void tellWarning(
    vscode.l10n.t('The page changed meanwhile; nothing was done.')
  )
}
