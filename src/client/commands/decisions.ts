import * as vscode from 'vscode'
import type {DecisionLog} from '../decision-log.js'
import type {Desk} from '../desk.js'
import {tellInformation} from '../tell.js'
import {harmless} from '../visible.js'
import {argumentOf, type CommandTable} from './command-table.js'
import {nextSuggestion, suggestionAtCursor} from './suggestions.js'
import {decideParagraph} from './undecided.js'

/** Decisions that are kept in `copydesk.yaml`. */
export function decisionCommands(desk: Desk, log: DecisionLog): CommandTable {
  return {
    'copydesk.rejectSuggestion': async (argument) => {
      const given = argumentOf('rejectSuggestion', argument)
      if (given) {
        const {uri, kind, text} = given
        await reject(log, {uri, kind, texts: [text]})
        return
      }

      const found = await suggestionAtCursor(desk)
      if (found === 'outdated') return
      if (found) {
        const {document, kind, text} = found
        const uri = document.uri.toString()
        await reject(log, {uri, kind, texts: [text]})
      } else if (await decideParagraph(desk, false)) return

      await nextSuggestion(desk, 'next')
    },
    'copydesk.ignoreText': async (argument) => {
      const given = argumentOf('ignoreText', argument)
      if (!given) return
      const {uri, text} = given
      await log.configure(
        {uri, change: {type: 'ignore', text}},
        vscode.l10n.t(
          '“{0}” is not reported any more (copydesk.yaml).',
          harmless(text)
        )
      )
    },
    'copydesk.ignoreRule': async (argument) => {
      const given = argumentOf('ignoreRule', argument)
      if (!given) return
      const {uri, ruleId} = given
      const rule = desk.tables.rules.find(({id}) => id === ruleId)
      await log.configure(
        {uri, change: {type: 'rule-off', ruleId}},
        vscode.l10n.t(
          'The rule “{0}” is off (copydesk.yaml).',
          rule?.title ?? ruleId
        )
      )
    },
    'copydesk.undoDecision': async (argument) => {
      // A receipt names its decision, which a second click finds taken back.
      const receipt = typeof argument === 'number' ? argument : undefined
      if ((await log.undo(receipt)) || receipt !== undefined) return
      void tellInformation(
        vscode.l10n.t('Nothing was decided that could be taken back.')
      )
    }
  }
}

/** Texts that are no entities of a kind. */
export interface Rejected {
  readonly uri: string
  readonly kind: string
  readonly texts: string[]
}

/** Texts that a receipt names; of more it says how many. */
const mostNamed = 3

/**
 * Suggest texts as their kinds no more, from any page of the configuration: one
 * decision, to be taken back as one.
 *
 * @returns False where nothing was written.
 */
export function reject(
  log: DecisionLog,
  ...rejected: readonly Rejected[]
): Promise<boolean> {
  const texts = rejected.flatMap((each) => each.texts)
  return log.configure(
    rejected.map(({uri, ...change}) => ({
      uri,
      change: {type: 'reject', ...change}
    })),
    texts.length > mostNamed
      ? vscode.l10n.t(
          '{0} texts are not suggested any more (copydesk.yaml).',
          texts.length
        )
      : vscode.l10n.t(
          '“{0}” is not suggested any more (copydesk.yaml).',
          harmless(texts.join('” · “'))
        )
  )
}
