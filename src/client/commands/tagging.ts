import type {CommandArguments} from '../../protocol/commands.js'
import {requests} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {act, type Target} from '../act.js'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {kindsOf} from '../kinds.js'
import {fromRange} from '../ranges.js'
import {argumentOf, targetOf, type CommandTable} from './command-table.js'
import {pickKind} from './pick-kind.js'
import {nextSuggestion, suggestionAtCursor} from './suggestions.js'
import {decideParagraph} from './undecided.js'
import {tellInformation} from '../tell.js'
import {unlinked} from '../visible.js'

/** Digit with Alt of the first kind of one's own. */
const ownDigit = 9

/** Tag, untag, change, edit. */
export function taggingCommands(desk: Desk): CommandTable {
  const tag = async (
    passage: CommandArguments['tag'] | undefined,
    chosen: string | null
  ): Promise<void> => {
    const target = await targetOf(passage)
    if (!target) return
    const kind = chosen ?? (await pickKind(desk, target.document))
    if (kind) await act(desk, target, {type: 'tag', kind})
  }

  return {
    ...Object.fromEntries(
      desk.tables.kinds.map(({id}) => [
        `copydesk.tag.${id}`,
        () => tag(undefined, id)
      ])
    ),
    'copydesk.tag.own': async () => {
      const target = await targetOf(undefined)
      const own = kindsOf(desk, target?.document).find(
        ({digit}) => digit === ownDigit
      )
      await tag(undefined, own?.id ?? null)
    },
    'copydesk.tag': (argument) => {
      const passage = argumentOf('tag', argument)
      return tag(passage, passage?.kind ?? null)
    },
    'copydesk.untag': async (argument) => {
      const target = await targetOf(argumentOf('untag', argument))
      if (target) await act(desk, target, {type: 'untag'})
    },
    'copydesk.changeKind': async (argument) => {
      const target = await targetOf(argumentOf('changeKind', argument))
      const kind = target && (await pickKind(desk, target.document))
      if (kind) await act(desk, target, {type: 'change-kind', kind})
    },
    'copydesk.editTag': async () => {
      const target = await targetOf(undefined)
      if (target) await editTag(desk, target)
    },
    'copydesk.editValue': async (argument) => {
      const target = await targetOf(argumentOf('editValue', argument))
      if (target) await editValue(desk, target)
    },
    'copydesk.acceptSuggestion': () => acceptSuggestion(desk)
  }
}

/** Edit what stands between the braces of a tag. */
async function editTag(desk: Desk, target: Target): Promise<void> {
  const {document, ranges} = target
  const [range] = ranges
  if (!range) return
  const value = await ask(desk.client, requests.attributes, {
    uri: document.uri.toString(),
    range: fromRange(range)
  })
  if (value === null) {
    void tellInformation(vscode.l10n.t('There is no tag here.'))
    return
  }

  const text = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Attributes of the tag'),
    value
  })
  if (text === undefined || text === value) return
  await act(desk, target, {type: 'set-attributes', text})
}

/** Ask what a date or quantity means, and write it where its text does not say it. */
export async function editValue(desk: Desk, target: Target): Promise<void> {
  const {document, ranges} = target
  const [range] = ranges
  if (!range) return
  const found = await ask(desk.client, requests.value, {
    uri: document.uri.toString(),
    range: fromRange(range)
  })
  if (!found) {
    void tellInformation(
      vscode.l10n.t('There is no date and no quantity tagged here.')
    )
    return
  }

  const value = await vscode.window.showInputBox({
    prompt: unlinked(
      vscode.l10n.t(
        'What “{0}” means; empty: as its text is read. Such as {1}.',
        found.text,
        '2022-08-30 · 2021-08 · 2022-H1 · 2022-08-01/2022-08-30 · 120 m · 18 处'
      )
    ),
    value: found.value
  })
  if (value === undefined || value === found.value) return
  await act(desk, target, {type: 'set-value', value})
}

/**
 * Tag what is suggested at the cursor as suggested, and go on; at `¶?` say that
 * a paragraph ends there.
 */
async function acceptSuggestion(desk: Desk): Promise<void> {
  const found = await suggestionAtCursor(desk)
  if (found === 'outdated') return
  if (!found) {
    if (await decideParagraph(desk, true)) return
    await nextSuggestion(desk, 'next')
    return
  }

  const {document, version, kind, ranges} = found
  const target = {document, version, ranges}
  const outcome = await act(desk, target, {type: 'tag', kind})
  if (outcome !== 'done') return
  await desk.models.latest(document)
  await nextSuggestion(desk, 'next')
}
