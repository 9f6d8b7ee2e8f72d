import type {
  EntityGroup,
  MentionModel,
  PageModel,
  Range
} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {tellOutdated, type Target} from '../act.js'
import type {Desk} from '../desk.js'
import {presentArticle} from '../present-article.js'
import {toRange} from '../ranges.js'
import {firstLine, lineOfArticle, type ArticlesNode} from './articles-nodes.js'
import type {EntityNode, MentionNode} from './entities-view.js'

/*
 * A row may have been drawn before the page changed. What is asked for on it is
 * done where the page says it is by now, or not at all, which is said.
 */

/** Where the texts of rows begin by now: articles by their ids and titles. */
export async function presentPlaces(
  desk: Desk,
  nodes: readonly ArticlesNode[]
): Promise<Target | undefined> {
  const [first] = nodes
  const page = first && (await desk.models.latest(first.document))?.page
  const lines = nodes.map((node) => page && presentLine(page, node))
  const known = lines.filter((line) => line !== undefined)
  if (!first || !page || known.length < lines.length) {
    tellOutdated()
    return undefined
  }

  return {
    document: first.document,
    version: page.version,
    ranges: known.map((line) => new vscode.Range(line, 0, line, 0))
  }
}

/** `undefined` where a row shows what is no longer there. */
function presentLine(page: PageModel, node: ArticlesNode): number | undefined {
  switch (node.type) {
    case 'article': {
      const present = presentArticle(page, node.article)
      return present && lineOfArticle(present)
    }

    case 'block': {
      const {role, text} = node.block
      const line = firstLine(node)
      const blocks = page.articles.flatMap((article) => article.blocks)
      const isThere = [...blocks, ...page.loose].some(
        (each) =>
          each.role === role &&
          each.text === text &&
          each.runs[0]?.startLine === line
      )
      return isThere ? line : undefined
    }

    case 'loose': {
      const [first] = node.children
      return first && presentLine(page, first)
    }
  }
}

/** Mentions, and the places they are at. */
export interface PresentRows extends Target {
  /** Each with the kind that it is, or is suggested as. */
  readonly mentions: ReadonlyArray<MentionModel & {readonly kind: string}>
}

/**
 * Where the mentions of entities are by now, or the one mention of a row, each once:
 * all of them, or none.
 */
export async function presentMentions(
  desk: Desk,
  nodes: ReadonlyArray<EntityNode | MentionNode>
): Promise<PresentRows | undefined> {
  const [first] = nodes
  const state = first && (await desk.models.latest(first.page))
  const found = new Map<string, PresentRows['mentions'][number]>()
  let isOutdated = !state
  for (const node of nodes) {
    const present = presentOf(state?.entities?.groups ?? [], node)
    if (present.length === 0) isOutdated = true
    for (const mention of present) found.set(keyOf(mention), mention)
  }

  if (!first || !state || isOutdated) {
    tellOutdated()
    return undefined
  }

  const mentions = [...found.values()]
  return {
    document: first.page,
    version: state.page.version,
    ranges: mentions.map(({ranges}) => wholeOf(ranges)),
    mentions
  }
}

function presentOf(
  groups: readonly EntityGroup[],
  node: EntityNode | MentionNode
): PresentRows['mentions'][number][] {
  const {kind, status, entity} = node.type === 'entity' ? node : node.owner
  return groups
    .filter((group) => group.kind === kind && group.status === status)
    .flatMap(({entities}) => entities)
    .filter(({name, ref}) => name === entity.name && ref === entity.ref)
    .flatMap((each) => each.mentions)
    .filter(
      (mention) =>
        node.type === 'entity' || keyOf(mention) === keyOf(node.mention)
    )
    .map((mention) => ({...mention, kind}))
}

function keyOf({ranges}: MentionModel): string {
  return JSON.stringify(ranges)
}

/** From the first to the last character; a mention may be cut by line ends. */
export function wholeOf(ranges: readonly Range[]): vscode.Range {
  const [first] = ranges
  const last = ranges.at(-1)
  if (!first || !last) return new vscode.Range(0, 0, 0, 0)
  return toRange({start: first.start, end: last.end})
}

/** The row a command was chosen on, or all rows that are selected with it. */
export function rowsOf<Node>(argument: unknown, selected: unknown): Node[] {
  return Array.isArray(selected) && selected.length > 0
    ? (selected as Node[])
    : [argument as Node]
}
