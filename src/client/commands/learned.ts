import {requests, type LearnedModel} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import type {CommandTable} from './command-table.js'
import {tellInformation} from '../tell.js'

/** Look at what was learned from the tags; forget it; stop learning. */
export function learnedCommands({client}: Desk): CommandTable {
  return {
    'copydesk.showLearned': async () => {
      const model = await ask(client, requests.learned, {})
      const forget = vscode.l10n.t('Forget It')
      const stop = vscode.l10n.t('Stop Learning')
      const choice = await tellInformation(
        vscode.l10n.t(
          'Learned from the tags of this workspace – {0}',
          describe(model)
        ),
        ...(model ? [forget, stop] : [stop])
      )
      if (choice === forget) await reset(client)
      if (choice === stop) {
        const configuration = vscode.workspace.getConfiguration('copydesk')
        await configuration.update('learn', false)
      }
    },
    'copydesk.resetLearned': () => reset(client)
  }
}

async function reset(client: Desk['client']): Promise<void> {
  await ask(client, requests.resetLearned, {})
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('What was learned is forgotten.')}`,
    4000
  )
}

function describe(model: LearnedModel | null): string {
  if (!model) {
    return vscode.l10n.t(
      'Nothing yet: it takes about 100 paragraphs whose suggestions are all tagged or rejected.'
    )
  }

  const {lessons, rules, learned, heardFrom, speaks} = model
  return [
    vscode.l10n.t(
      '{0} settled paragraphs, each checked by what had not learned from its page.',
      lessons
    ),
    vscode.l10n.t(
      'On those the rules reach {0} %, and {1} % with what was learned (F1, whole names).',
      percent(rules),
      percent(learned)
    ),
    speaks
      ? vscode.l10n.t(
          'It takes part in the suggestions wherever it is at least {0} % sure.',
          (heardFrom * 100).toFixed(0)
        )
      : vscode.l10n.t('Nothing shows yet that it helps: it stays silent.')
  ].join(' ')
}

function percent(part: number): string {
  return (part * 100).toFixed(1)
}
