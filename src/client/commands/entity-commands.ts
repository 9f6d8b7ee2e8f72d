import {commands, type CommandArguments} from '../../protocol/commands.js'
import * as vscode from 'vscode'
import {act, tellOutdated} from '../act.js'
import {sayPlaces} from '../count-words.js'
import type {DecisionLog} from '../decision-log.js'
import type {Desk} from '../desk.js'
import {fromRange} from '../ranges.js'
import type {
  EntitiesNode,
  EntitiesView,
  EntityNode,
  MentionNode
} from '../views/entities-view.js'
import {
  presentMentions,
  rowsOf,
  wholeOf,
  type PresentRows
} from '../views/present-rows.js'
import {tellInformation} from '../tell.js'
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
  /** Do something with the mentions of rows of a status, where they are by now. */
  async function atRows(
    [argument, selected]: readonly [unknown, unknown?],
    isMeant: (node: EntityNode) => boolean,
    run: (rows: PresentRows) => Promise<unknown>
  ): Promise<void> {
    const isRow = nodeOf(argument) !== undefined
    // A key names no row: it is pressed on those that are chosen.
    const nodes = isRow ? rowsOf<EntitiesNode>(argument, selected) : view.chosen
    const meant = nodes.filter(
      (node) =>
        (node.type === 'entity' && isMeant(node)) ||
        (node.type === 'mention' && isMeant(node.owner))
    ) as Array<EntityNode | MentionNode>
    if (meant.length === 0) return
    const rows = await presentMentions(desk, meant)
    if (!rows) return
    await run(rows)
    if (!isRow) await vscode.commands.executeCommand('copydesk.entities.focus')
  }

  const accept = async (rows: PresentRows): Promise<void> => {
    const {length} = rows.mentions
    const tags = rows.mentions.map(({kind}) => ({kind}))
    const outcome = await act(desk, rows, {type: 'tag-each', tags})
    if (outcome === 'done' && length > 1) sayChanged(length)
  }
  const rejectRows = ({document, mentions}: PresentRows): Promise<boolean> => {
    const kinds = new Map<string, Set<string>>()
    for (const {kind, text} of mentions)
      kinds.set(kind, (kinds.get(kind) ?? new Set()).add(text))
    const uri = document.uri.toString()
    const rejected = [...kinds].map(([kind, texts]) => ({
      uri,
      kind,
      texts: [...texts]
    }))
    return reject(decisions, ...rejected)
  }
  /** Of an entity all its forms, of a mention the text it has. */
  const rejectChosen = (argument?: unknown, selected?: unknown) =>
    atRows([argument, selected], isSuggested, rejectRows)

  return {
    'copydesk.entities.accept': (argument, selected) =>
      atRows([argument, selected], isSuggested, accept),
    'copydesk.entities.acceptAll': (argument) =>
      acceptAll(desk, argument as EntitiesNode),
    'copydesk.entities.reject': rejectChosen,
    'copydesk.entities.rejectText': rejectChosen,
    'copydesk.entities.tagAll': (argument) =>
      atRows(
        [argument],
        () => true,
        async ({document, version, ranges: [range], mentions: [mention]}) => {
          if (!range || !mention) return
          const given: CommandArguments['tagAll'] = {
            uri: document.uri.toString(),
            version: version ?? document.version,
            range: fromRange(range),
            kind: mention.kind
          }
          await vscode.commands.executeCommand(commands.tagAll, given)
        }
      ),
    'copydesk.entities.link': (argument, selected) =>
      atRows([argument, selected], isTagged, (rows) => linkRows(desk, rows)),
    'copydesk.entities.editValue': (argument) =>
      atRows([argument], isTagged, (rows) => editValue(desk, rows)),
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

function isSuggested({status}: EntityNode): boolean {
  return status === 'suggested'
}

function isTagged({status}: EntityNode): boolean {
  return status === 'tagged'
}

/** Link tags of one kind to one entry. */
async function linkRows(desk: Desk, rows: PresentRows): Promise<void> {
  const kinds = new Set(rows.mentions.map(({kind}) => kind))
  if (kinds.size === 1) await link(desk, rows)
  else
    void tellInformation(
      vscode.l10n.t('One entry is of one kind: choose tags of one kind.')
    )
}

function sayChanged(count: number): void {
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('{0} changed', sayPlaces(count))}`,
    6000
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
