import type {CommandArguments} from '../../protocol/commands.js'
import {act} from '../act.js'
import type {Desk} from '../desk.js'
import {argumentOf, targetOf, type CommandTable} from './command-table.js'
import {pickKind} from './pick-kind.js'
import {nextSuggestion, suggestionAtCursor} from './suggestions.js'
import {decideParagraph} from './undecided.js'

/** Tag, untag, change, link. */
export function taggingCommands(desk: Desk): CommandTable {
  return {
    ...Object.fromEntries(
      desk.tables.kinds.map(({id}) => [
        `copydesk.tag.${id}`,
        () => tag(desk, undefined, id)
      ])
    ),
    'copydesk.tag': (argument) => {
      const passage = argumentOf('tag', argument)
      return tag(desk, passage, passage?.kind ?? null)
    },
    'copydesk.untag': async (argument) => {
      const target = await targetOf(argumentOf('untag', argument))
      if (target) await act(desk, target, {type: 'untag'})
    },
    'copydesk.changeKind': async (argument) => {
      const target = await targetOf(argumentOf('changeKind', argument))
      const kind = target && (await pickKind(desk))
      if (kind) await act(desk, target, {type: 'change-kind', kind})
    },
    'copydesk.acceptSuggestion': () => acceptSuggestion(desk)
  }
}

async function tag(
  desk: Desk,
  passage: CommandArguments['tag'] | undefined,
  chosen: string | null
): Promise<void> {
  const target = await targetOf(passage)
  if (!target) return
  const kind = chosen ?? (await pickKind(desk))
  if (kind) await act(desk, target, {type: 'tag', kind})
}

/**
 * Tag what is suggested at the cursor as suggested, and go on; at `¶?` say that
 * a paragraph ends there.
 */
async function acceptSuggestion(desk: Desk): Promise<void> {
  const found = suggestionAtCursor(desk)
  if (!found) {
    if (await decideParagraph(desk, 'break-paragraph')) return
    await nextSuggestion(desk, 'next')
    return
  }

  const {document, kind, ranges} = found
  const outcome = await act(desk, {document, ranges}, {type: 'tag', kind})
  if (outcome !== 'done') return
  await desk.models.latest(document)
  await nextSuggestion(desk, 'next')
}
