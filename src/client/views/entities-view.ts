import {
  requests,
  type EntitiesModel,
  type EntityGroup,
  type MentionContext,
  type MentionModel
} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Disposable} from '../disposable.js'
import {sayTags} from '../count-words.js'
import type {Desk} from '../desk.js'
import {setContext} from '../shown-page.js'
import {entitiesItem, entityId} from './entities-items.js'
import {rowNames} from './row-names.js'

/** Milliseconds that rows wait for what stands around them. */
const patience = 500

/** A kind of tags, all suggestions, an entity, or one of its mentions. */
export type EntitiesNode =
  | {type: 'suggestions'; groups: EntityGroup[]; page: vscode.TextDocument}
  | {type: 'kind'; group: EntityGroup; page: vscode.TextDocument}
  | EntityNode
  | MentionNode

export interface EntityNode {
  type: 'entity'
  kind: string
  status: EntityGroup['status']
  entity: EntityGroup['entities'][number]
  page: vscode.TextDocument
}

export interface MentionNode {
  type: 'mention'
  /** Of the row: it stays the same as long as the mention and its surroundings. */
  id: string
  owner: EntityNode
  mention: MentionModel
  context: MentionContext
  page: vscode.TextDocument
}

/** The Entities view and what commands ask of it. */
export interface EntitiesView extends Disposable {
  /** Show only entities whose name holds this text. */
  setFilter(filter: string): void
  readonly filter: string
  /** The rows that are chosen. */
  readonly chosen: readonly EntitiesNode[]
}

/** Kinds, entities and mentions of the page; suggestions apart. */
export function showEntities(desk: Desk): EntitiesView {
  const changed = new vscode.EventEmitter<undefined>()
  let filter = ''
  const provider: vscode.TreeDataProvider<EntitiesNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => entitiesItem(desk, node),
    getChildren: (node) =>
      node?.type === 'entity'
        ? mentionNodes(desk, node)
        : node
          ? children(node)
          : roots()
  }
  const view = vscode.window.createTreeView('copydesk.entities', {
    treeDataProvider: provider,
    canSelectMany: true,
    showCollapseAll: true
  })
  const subscriptions = [
    changed,
    view,
    desk.shown.onDidChange(refresh),
    desk.models.onDidChange((document) => {
      if (document === desk.shown.document) refresh()
    })
  ]
  refresh()

  return {
    get chosen() {
      return view.selection
    },
    get filter() {
      return filter
    },
    setFilter(text) {
      filter = text
      setContext('copydesk.entitiesFiltered', text !== '')
      refresh()
    },
    dispose() {
      vscode.Disposable.from(...subscriptions).dispose()
    }
  }

  function refresh(): void {
    const {document} = desk.shown
    const counts = document && desk.models.get(document)?.page.counts
    view.description = counts
      ? [
          sayTags(counts.tags),
          vscode.l10n.t('{0} suggested', counts.suggested),
          ...(filter ? [vscode.l10n.t('“{0}”', filter)] : [])
        ].join(' · ')
      : ''
    const value = counts?.suggested ?? 0
    view.badge =
      value > 0
        ? {value, tooltip: vscode.l10n.t('{0} suggested', value)}
        : undefined
    changed.fire(undefined)
  }

  function roots(): EntitiesNode[] {
    const page = desk.shown.document
    const model = page && desk.models.get(page)?.entities
    return page && model ? rootsOf(page, filtered(model, filter)) : []
  }
}

/** The mentions of an entity, each with what stands around it. */
async function mentionNodes(
  {client, models}: Desk,
  owner: EntityNode
): Promise<MentionNode[]> {
  const {entity, page} = owner
  const asked = ask(client, requests.contexts, {
    uri: page.uri.toString(),
    version: models.get(page)?.page.version ?? 0,
    mentions: entity.mentions.map(({ranges}) => ranges)
  }).catch(() => [])
  // The answer waits for who types; rows without it come anew with the page.
  const late = new Promise<MentionContext[]>((resolve) => {
    setTimeout(resolve, patience, [])
  })
  const contexts = await Promise.race([asked, late])
  const nameOf = rowNames()
  return entity.mentions.map((mention, index) => {
    const {before, after} = contexts[index] ?? {before: '', after: ''}
    return {
      type: 'mention',
      id: nameOf(`${entityId(owner)} ${before}${mention.text}${after}`),
      owner,
      mention,
      context: {before, after},
      page
    }
  })
}

function rootsOf(
  page: vscode.TextDocument,
  groups: readonly EntityGroup[]
): EntitiesNode[] {
  const suggested = groups.filter(({status}) => status === 'suggested')
  return [
    ...groups
      .filter(({status}) => status === 'tagged')
      .map((group): EntitiesNode => ({type: 'kind', group, page})),
    ...(suggested.length > 0
      ? [{type: 'suggestions', groups: suggested, page} as const]
      : [])
  ]
}

function filtered({groups}: EntitiesModel, filter: string): EntityGroup[] {
  if (filter === '') return groups
  const wanted = filter.toLocaleLowerCase()
  return groups
    .map((group) => ({
      ...group,
      entities: group.entities.filter(
        ({name, ref, mentions}) =>
          name.toLocaleLowerCase().includes(wanted) ||
          (ref ?? '').toLocaleLowerCase().includes(wanted) ||
          mentions.some(({text}) => text.toLocaleLowerCase().includes(wanted))
      )
    }))
    .filter(({entities}) => entities.length > 0)
}

function children(node: EntitiesNode): EntitiesNode[] {
  switch (node.type) {
    case 'suggestions': {
      return node.groups.map((group) => ({
        type: 'kind',
        group,
        page: node.page
      }))
    }
    case 'kind': {
      const {kind, status, entities} = node.group
      return entities.map((entity) => ({
        type: 'entity',
        kind,
        status,
        entity,
        page: node.page
      }))
    }
    case 'entity':
    case 'mention': {
      return []
    }
  }
}
