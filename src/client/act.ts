import {requests, type Action} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import {applyResult, cursorsOf, type Outcome} from './apply-edits.js'
import {ask} from './ask.js'
import type {Desk} from './desk.js'
import {followPlaces} from './moved-places.js'
import {fromRange} from './ranges.js'
import {tellWarning} from './tell.js'

/** Where an action acts. */
export interface Target {
  readonly document: vscode.TextDocument
  readonly ranges: readonly vscode.Range[]
  /** Of which version the ranges are; where left out, of that of now. */
  readonly version?: number
  /** The cursors of the page when the command began; else those of now. */
  readonly cursors?: readonly vscode.Selection[]
}

/**
 * Ask the server what an action would do, and do it. What is typed between
 * question and answer makes the answer void: it is asked again where the places
 * are by then, unless they hold something else.
 */
export async function act(
  desk: Desk,
  target: Target,
  action: Action
): Promise<Outcome> {
  const {document, version = document.version} = target
  const places = followPlaces(document, {
    ranges: target.ranges,
    cursors: target.cursors
  })
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      const {ranges} = places
      const isMoved = document.version !== version
      if (!ranges || (isMoved && (attempt === 0 || namesPlaces(action)))) break
      const cursors = places.cursors ?? cursorsOf(document.uri)
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
  } finally {
    places.dispose()
  }

  tellOutdated()
  return 'outdated'
}

/** Whether an action itself names a line or an article, which are counted. */
function namesPlaces(action: Action): boolean {
  return (
    'line' in action ||
    'articleIds' in action ||
    ('articleId' in action && action.articleId !== null)
  )
}

/** Say that what was asked for is not what the page says by now. */
export function tellOutdated(): void {
  void tellWarning(
    vscode.l10n.t('The page changed meanwhile; nothing was done.')
  )
}
