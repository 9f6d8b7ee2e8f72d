import * as vscode from 'vscode'
import {commands} from '../../protocol/commands.js'
import {sayMentions} from '../count-words.js'
import type {Desk} from '../desk.js'
import {kindOf} from '../kinds.js'
import type {EntitiesNode, EntityNode, MentionNode} from './entities-view.js'
import {shaped} from '../visible.js'

/** Characters of context before a mention, so that the mention is seen. */
const contextBefore = 12

/** How a node of the Entities view looks. */
export function entitiesItem(desk: Desk, node: EntitiesNode): vscode.TreeItem {
  switch (node.type) {
    case 'suggestions': {
      return suggestionsItem(node)
    }
    case 'kind': {
      return kindItem(desk, node)
    }
    case 'entity': {
      return entityItem(desk, node)
    }
    case 'mention': {
      return mentionItem(desk, node)
    }
  }
}

function suggestionsItem({
  groups,
  page
}: Extract<EntitiesNode, {type: 'suggestions'}>): vscode.TreeItem {
  const item = new vscode.TreeItem(
    vscode.l10n.t('Suggestions'),
    vscode.TreeItemCollapsibleState.Expanded
  )
  const count = groups.reduce((sum, {entities}) => sum + entities.length, 0)
  item.id = `${page.uri.toString()} suggestions`
  item.description = vscode.l10n.t('{0} · by entity', count)
  item.iconPath = new vscode.ThemeIcon('tag')
  item.contextValue = 'suggestionsAll'
  return item
}

function kindItem(
  desk: Desk,
  {group, page}: Extract<EntitiesNode, {type: 'kind'}>
): vscode.TreeItem {
  const {kind, status, entities} = group
  const row = kindOf(desk, page, kind)
  const item = new vscode.TreeItem(
    shaped(row?.title ?? kind),
    vscode.TreeItemCollapsibleState.Collapsed
  )
  item.id = `${page.uri.toString()} ${status} ${kind}`
  item.description = String(entities.length)
  item.iconPath = kindIcon(row)
  item.contextValue = status === 'suggested' ? 'suggestionsKind' : 'kind'
  return item
}

function entityItem(desk: Desk, node: EntityNode): vscode.TreeItem {
  const {kind, status, entity, page} = node
  const {name, ref, role, value, mentions} = entity
  const row = kindOf(desk, page, kind)
  const item = new vscode.TreeItem(
    shaped(name),
    vscode.TreeItemCollapsibleState.Collapsed
  )
  item.id = entityId(node)
  item.description = [shaped(role ?? value ?? ''), sayMentions(mentions.length)]
    .filter((part) => part !== '')
    .join(' · ')
  const measured = row?.isMeasured ? 'Measured' : ''
  item.contextValue = `${status}${measured}Entity`
  item.tooltip = [name, row?.title ?? kind, ref ?? '', role ?? '', value ?? '']
    .filter((part) => part !== '')
    .map(shaped)
    .join(' · ')
  if (status === 'suggested') item.iconPath = kindIcon(row)
  const first = mentions[0]?.ranges[0]
  if (first) item.command = goTo(page, first)
  return item
}

/** What the row of an entity is known by. */
export function entityId({kind, status, entity, page}: EntityNode): string {
  const {name, ref} = entity
  return `${page.uri.toString()} ${status} ${kind} ${ref ?? ''} ${name}`
}

function mentionItem(
  desk: Desk,
  {id, mention, context: {before, after}, owner, page}: MentionNode
): vscode.TreeItem {
  const {ranges} = mention
  const text = shaped(mention.text)
  const lead = shaped(before.slice(-contextBefore))
  const start = lead.length
  const item = new vscode.TreeItem({
    label: `${lead}${text}${shaped(after)}`,
    highlights: [[start, start + text.length]]
  })
  item.id = id
  const first = ranges[0]
  if (first) {
    item.description = String(first.start.line + 1)
    item.tooltip = `${shaped(before)}${text}${shaped(after)}\n${vscode.l10n.t('Line {0}', first.start.line + 1)}`
    item.command = goTo(page, first)
  }

  const measured = kindOf(desk, page, owner.kind)?.isMeasured ? 'Measured' : ''
  item.contextValue = `${owner.status}${measured}Mention`
  return item
}

function goTo(
  page: vscode.TextDocument,
  range: {start: {line: number; character: number}}
): vscode.Command {
  return {
    title: vscode.l10n.t('Go to text'),
    command: commands.goTo,
    arguments: [{uri: page.uri.toString(), position: range.start}]
  }
}

function kindIcon(
  row: {icon: string; color: string} | undefined
): vscode.ThemeIcon {
  return new vscode.ThemeIcon(
    row?.icon ?? 'tag',
    new vscode.ThemeColor(`copydesk.${row?.color ?? 'other'}Foreground`)
  )
}
