import {commands, type CommandArguments} from '../../protocol/commands.js'
import * as vscode from 'vscode'
import {act, tellOutdated} from '../act.js'
import type {Desk} from '../desk.js'
import {toRange} from '../ranges.js'
import type {
  EntitiesNode,
  EntitiesView,
  EntityNode
} from '../views/entities-view.js'
import type {CommandTable} from './command-table.js'

/** What rows of the Entities view offer. */
export function entityCommands(desk: Desk, view: EntitiesView): CommandTable {
  return {
    'copydesk.entities.accept': (argument) =>
      acceptNode(desk, argument as EntitiesNode),
    'copydesk.entities.acceptAll': (argument) =>
      acceptAll(desk, argument as EntitiesNode),
    'copydesk.entities.reject': async (argument) => {
      for (const {page, kind, entity} of entitiesOf(argument as EntitiesNode)) {
        // Its short forms with it.
        const texts = new Set(entity.mentions.map(({text}) => text))
        for (const text of texts) {
          const rejected: CommandArguments['rejectSuggestion'] = {
            uri: page.uri.toString(),
            kind,
            text
          }
          await vscode.commands.executeCommand(
            commands.rejectSuggestion,
            rejected
          )
        }
      }
    },
    'copydesk.entities.tagAll': async (argument) => {
      const [node] = entitiesOf(argument as EntitiesNode)
      const range = node?.entity.mentions[0]?.ranges[0]
      if (!node || !range) return
      const given: CommandArguments['tagAll'] = {
        uri: node.page.uri.toString(),
        range,
        kind: node.kind
      }
      await vscode.commands.executeCommand(commands.tagAll, given)
    },
    'copydesk.entities.link': async (argument) => {
      const [node] = entitiesOf(argument as EntitiesNode)
      const range = node?.entity.mentions[0]?.ranges[0]
      if (!node || !range) return
      const given: CommandArguments['link'] = {
        uri: node.page.uri.toString(),
        range
      }
      await vscode.commands.executeCommand(commands.link, given)
    },
    'copydesk.entities.editValue': async (argument) => {
      const given = argument as EntitiesNode
      const [node] = entitiesOf(given)
      const range =
        given.type === 'mention'
          ? given.mention.ranges[0]
          : node?.entity.mentions[0]?.ranges[0]
      if (!node || !range) return
      const passage: CommandArguments['editValue'] = {
        uri: node.page.uri.toString(),
        range
      }
      await vscode.commands.executeCommand(commands.editValue, passage)
    },
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

async function acceptNode(desk: Desk, node: EntitiesNode): Promise<void> {
  const [entity] = entitiesOf(node)
  if (!entity) return
  // The row may be of the page as it was: it stands where the newest answer says.
  const state = await desk.models.latest(entity.page)
  const present = (state?.entities?.groups ?? [])
    .filter(
      ({kind, status}) => kind === entity.kind && status === entity.status
    )
    .flatMap(({entities}) => entities)
    .find(
      (each) => keyOf(entity.kind, each) === keyOf(entity.kind, entity.entity)
    )
  const mentions = (present?.mentions ?? []).filter(
    ({ranges}) =>
      node.type !== 'mention' ||
      JSON.stringify(ranges) === JSON.stringify(node.mention.ranges)
  )
  if (mentions.length === 0) {
    tellOutdated()
    return
  }

  await act(
    desk,
    {
      document: entity.page,
      ranges: mentions.map(({ranges}) => spanOf(ranges.map(toRange)))
    },
    {type: 'tag', kind: entity.kind}
  )
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
  await act(
    desk,
    {
      document: first.page,
      ranges: wanted.map(({mention}) => spanOf(mention.ranges.map(toRange)))
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

/** From the first to the last character; a mention may be cut by line ends. */
function spanOf(ranges: readonly vscode.Range[]): vscode.Range {
  const [first] = ranges
  const last = ranges.at(-1)
  return new vscode.Range(
    first?.start ?? new vscode.Position(0, 0),
    last?.end ?? new vscode.Position(0, 0)
  )
}
