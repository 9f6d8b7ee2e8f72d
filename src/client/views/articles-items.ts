import {barColors} from '../decorations/stretches.js'
import * as vscode from 'vscode'
import {sayParagraphs, sayProblems} from '../count-words.js'
import type {Desk} from '../desk.js'
import {
  firstLine,
  type ArticleNode,
  type ArticlesNode,
  type BlockNode,
  type LooseNode
} from './articles-nodes.js'
import {sayWork} from '../status-words.js'
import {problemsUri} from './badges.js'
import {shaped} from '../visible.js'

/** Icons of roles; what is not named is text. */
const roleIcons: Readonly<Record<string, string>> = {
  advertisement: 'megaphone',
  byline: 'account',
  caption: 'file-media',
  credit: 'device-camera',
  crosshead: 'symbol-string',
  dateline: 'location',
  deck: 'text-size',
  headline: 'text-size',
  kicker: 'text-size',
  notice: 'note'
}

/** Roles that a person attaches to an article. */
const attachable = new Set(['caption', 'credit', 'deck', 'headline', 'kicker'])

/** Icons of the states of an article; `raw` and none have no sign. */
const statusIcons: Readonly<Record<string, string>> = {
  cleaned: 'circle-large-outline',
  tagged: 'color-mode',
  proofread: 'check',
  validated: 'check-all'
}

/** How a node of the Articles view looks. */
export function articlesItem(desk: Desk, node: ArticlesNode): vscode.TreeItem {
  const item = itemOf(desk, node)
  item.id = `${node.document.uri.toString()} ${node.id}`
  if (node.type !== 'loose') {
    item.command = {
      title: vscode.l10n.t('Go to text'),
      command: 'copydesk.articles.reveal',
      arguments: [node]
    }
  }

  return item
}

function itemOf(desk: Desk, node: ArticlesNode): vscode.TreeItem {
  switch (node.type) {
    case 'article': {
      return articleItem(node)
    }
    case 'block': {
      return blockItem(desk, node)
    }
    case 'loose': {
      return looseItem(node)
    }
  }
}

/** What wants an article is shown at once; what does not, when it is opened. */
function looseItem({isOpen, children}: LooseNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    isOpen
      ? vscode.l10n.t('Not attached')
      : vscode.l10n.t('Outside the articles'),
    isOpen
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed
  )
  item.description = String(children.length)
  item.iconPath = new vscode.ThemeIcon(isOpen ? 'info' : 'note')
  item.contextValue = isOpen ? 'loose' : 'outside'
  return item
}

function articleItem({article, document, count}: ArticleNode): vscode.TreeItem {
  const {number, paragraphs, problems, status} = article
  const title = shaped(article.title)
  const byline = shaped(article.byline)
  const item = new vscode.TreeItem(
    title || vscode.l10n.t('Article {0}', number),
    vscode.TreeItemCollapsibleState.Collapsed
  )
  const color = `copydesk.articleBar${((number - 1) % barColors) + 1}`
  item.description = [byline, `${paragraphs} ¶`, sayWork(article)]
    .filter((part) => part !== '')
    .join(' · ')
  item.iconPath = new vscode.ThemeIcon(
    (status !== null && statusIcons[status]) || 'circle-filled',
    new vscode.ThemeColor(color)
  )
  // Nothing stands before the first that it could be merged with.
  item.contextValue = number === 1 ? 'articleFirst' : 'article'
  item.resourceUri = problemsUri(document.uri, problems ?? 0)
  item.tooltip = [
    vscode.l10n.t('Article {0} of {1}', number, count),
    title,
    byline,
    sayParagraphs(paragraphs),
    problems === null ? '' : sayProblems(problems),
    sayWork(article)
  ]
    .filter((part) => part !== '')
    .join('\n')
  item.accessibilityInformation = {label: item.tooltip}
  return item
}

function blockItem(desk: Desk, node: BlockNode): vscode.TreeItem {
  const {role, detached, rivals, runs} = node.block
  const text = shaped(node.block.text)
  const item = new vscode.TreeItem(
    text,
    node.children.length > 0
      ? vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None
  )
  const title = desk.tables.roles.find(({id}) => id === role)?.title ?? role
  item.description = [
    title,
    ...(node.children.length > 0 ? [`${node.children.length} ¶`] : []),
    ...(detached
      ? [vscode.l10n.t('apart, line {0}', firstLine(node) + 1)]
      : []),
    ...(rivals.length > 0 ? [sayRivals(desk, node, rivals)] : [])
  ].join(' · ')
  item.iconPath = new vscode.ThemeIcon(roleIcons[role] ?? 'three-bars')
  item.contextValue = attachable.has(role)
    ? 'block attachable'
    : `block ${role}`
  item.tooltip = `${title}\n${text}\n${vscode.l10n.t('Line {0}', (runs[0]?.startLine ?? 0) + 1)}`
  return item
}

/** `article 1 or 3?`. */
function sayRivals(
  desk: Desk,
  {document}: BlockNode,
  rivals: readonly string[]
): string {
  const articles = desk.models.structure(document)?.articles ?? []
  const numbers = rivals.flatMap((id) => {
    const article = articles.find((each) => each.id === id)
    return article ? [String(article.number)] : []
  })
  return vscode.l10n.t('article {0}?', numbers.join(vscode.l10n.t(' or ')))
}
