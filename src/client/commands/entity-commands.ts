import {commands, type CommandArguments} from '../../protocol/commands.js'
import * as vscode from 'vscode'
import {act, tellOutdated} from '../act.js'
import type {DecisionLog} from '../decision-log.js'
import type {Desk} from '../desk.js'
import {fromRange} from '../ranges.js'
import type {
  EntitiesNode,
  EntitiesView,
  EntityNode
} from '../views/entities-view.js'
import {
  presentMentions,
  wholeOf,
  type PresentRow
} from '../views/present-rows.js'
import type {CommandTable} from './command-table.js'
import {reject} from './decisions.js'
import {link} from './register.js'
import {editValue} from './tagging.js'

/** What rows of the Entities view offer. */
export function entityCommands(
  desk: Desk,
  view: EntitiesView,
  decisions: DecisionLog
): CommandTable {
  /** Do something with the mentions of a row, where they are by now. */
  async function atRow(
    argument: unknown,
    run: (row: PresentRow, entity: EntityNode) => Promise<unknown>
  ): Promise<void> {
    // A key names no row: it is pressed on the one that is chosen.
    const node = nodeOf(argument) ?? view.chosen
    if (node?.type !== 'entity' && node?.type !== 'mention') return
    const row = await presentMentions(desk, node)
    if (!row) return
    await run(row, node.type === 'entity' ? node : node.owner)
    if (!nodeOf(argument))
      await vscode.commands.executeCommand('copydesk.entities.focus')
  }

  const accept = (row: PresentRow, {kind}: EntityNode): Promise<unknown> =>
    act(desk, row, {type: 'tag', kind})
  const rejectRow = (
    {document, mentions}: PresentRow,
    {kind}: EntityNode
  ): Promise<boolean> => {
    const texts = [...new Set(mentions.map(({text}) => text))]
    return reject(decisions, {uri: document.uri.toString(), kind, texts})
  }

  return {
    'copydesk.entities.accept': (argument) => atRow(argument, accept),
    'copydesk.entities.acceptAll': (argument) =>
      acceptAll(desk, argument as EntitiesNode),
    // Of an entity all its forms, of a mention the text it has.
    'copydesk.entities.reject': (argument) => atRow(argument, rejectRow),
    'copydesk.entities.rejectText': (argument) => atRow(argument, rejectRow),
    'copydesk.entities.tagAll': (argument) =>
      atRow(argument, async ({document, ranges: [range]}, {kind}) => {
        if (!range) return
        const given: CommandArguments['tagAll'] = {
          uri: document.uri.toString(),
          range: fromRange(range),
          kind
        }
        await vscode.commands.executeCommand(commands.tagAll, given)
      }),
    'copydesk.entities.link': (argument) =>
      atRow(argument, (row) => link(desk, row)),
    'copydesk.entities.editValue': (argument) =>
      atRow(argument, (row) => editValue(desk, row)),
    'copydesk.entities.filter': async () => {
      const filter = await vscode.window.showInputBox({
        prompt: vscode.l10n.t('Show entities whose name holds'),
        value: view.filter
      })
      if (filter !== undefined) view.setFilter(filter.trim())
    },
    'copydesk.entities.clearFilter': () => view.setFilter('')
  }
}

/**
 * Accept many at once, all kinds in one undo step, after a question: those that
 * are sure, or all.
 */
async function acceptAll(desk: Desk, node: EntitiesNode): Promise<void> {
  const entities = entitiesOf(node)
  const all = entities.flatMap(({entity}) => entity.mentions)
  const sure = all.filter(({isSure}) => isSure)
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: vscode.l10n.t('Tag {0} sure', sure.length),
        detail: vscode.l10n.t('Measured to be right at least 95 times in 100.'),
        count: sure.length,
        sureOnly: true
      },
      {
        label: vscode.l10n.t('Tag all {0}', all.length),
        detail: vscode.l10n.t('Also what is not sure.'),
        count: all.length - sure.length,
        sureOnly: false
      }
    ].filter(({count}) => count > 0),
    {
      title: vscode.l10n.t(
        '{0} places of {1} entities are suggested; {2} are sure.',
        all.length,
        entities.length,
        sure.length
      ),
      placeHolder: vscode.l10n.t('All that is tagged is one undo step.')
    }
  )
  const [first] = entities
  if (!first || !picked) return
  const asked = new Set(entities.map((each) => keyOf(each.kind, each.entity)))
  // The page may have changed while the question stood: the newest answer counts.
  const state = await desk.models.latest(first.page)
  const wanted = (state?.entities?.groups ?? [])
    .filter(({status}) => status === 'suggested')
    .flatMap(({kind, entities: those}) =>
      those
        .filter((entity) => asked.has(keyOf(kind, entity)))
        .flatMap(({ref, mentions}) =>
          mentions.map((mention) => ({kind, ref, mention}))
        )
    )
    .filter(({mention}) => !picked.sureOnly || mention.isSure)
  if (!state || wanted.length === 0) {
    tellOutdated()
    return
  }

  await act(
    desk,
    {
      document: first.page,
      version: state.page.version,
      ranges: wanted.map(({mention}) => wholeOf(mention.ranges))
    },
    {
      type: 'tag-each',
      tags: wanted.map(({kind, ref}) => ({
        kind,
        ...(ref === null ? {} : {ref})
      }))
    }
  )
}

function keyOf(
  kind: string,
  {name, ref}: Pick<EntityNode['entity'], 'name' | 'ref'>
): string {
  return [kind, ref ?? '', name].join('\n')
}

/** The entities below a row. */
function entitiesOf(node: EntitiesNode): EntityNode[] {
  switch (node.type) {
    case 'entity': {
      return [node]
    }
    case 'mention': {
      return [node.owner]
    }
    case 'kind': {
      return kindEntities(node)
    }
    case 'suggestions': {
      return node.groups.flatMap((group) =>
        kindEntities({type: 'kind', group, page: node.page})
      )
    }
  }
}

function kindEntities({
  group,
  page
}: Extract<EntitiesNode, {type: 'kind'}>): EntityNode[] {
  return group.entities.map((entity) => ({
    type: 'entity',
    kind: group.kind,
    status: group.status,
    entity,
    page
  }))
}

/** The row a command was chosen on. */
function nodeOf(argument: unknown): EntitiesNode | undefined {
  return typeof argument === 'object' && argument !== null && 'type' in argument
    ? (argument as EntitiesNode)
    : undefined
}
