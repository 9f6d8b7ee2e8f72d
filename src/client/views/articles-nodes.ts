import type {
  ArticleModel,
  BlockModel,
  PageDraft
} from '../../protocol/protocol.js'
import type * as vscode from 'vscode'

interface CommonNode {
  /** Unique in the view and stable while one types. */
  readonly id: string
  readonly document: vscode.TextDocument
  readonly parent: ArticlesNode | undefined
  children: ArticlesNode[]
}

export interface ArticleNode extends CommonNode {
  readonly type: 'article'
  /** By what it is known again when the page has changed; see `keepRows`. */
  readonly opening: string
  readonly article: ArticleModel
  /** How many articles the page has. */
  readonly count: number
}

export interface BlockNode extends CommonNode {
  readonly type: 'block'
  readonly block: BlockModel
}

/** What stands in no article. */
export interface LooseNode extends CommonNode {
  readonly type: 'loose'
  /** Whether its captions and heads want an article; else nothing is asked. */
  readonly isOpen: boolean
}

export type ArticlesNode = ArticleNode | BlockNode | LooseNode

/**
 * The roots of the view: articles in reading order, what wants one, and the
 * notices, folios and other pieces that never did. `before` are those of the
 * page as it was: an article keeps its row, open or not, where it was moved.
 */
export function articleChildren(
  document: vscode.TextDocument,
  {articles, loose}: PageDraft,
  before: readonly ArticlesNode[] = []
): ArticlesNode[] {
  const rows = keepRows(articles, before)
  const nodes: ArticlesNode[] = articles.map((article, index) => {
    const node: ArticleNode = {
      type: 'article',
      id: rows[index] ?? '',
      opening: openingOf(article),
      document,
      parent: undefined,
      children: [],
      article,
      count: articles.length
    }
    node.children = nestBlocks(node, article.blocks)
    return node
  })
  for (const isOpen of [true, false]) {
    const blocks = loose.filter((block) => block.isOpen === isOpen)
    if (blocks.length > 0) nodes.push(looseNode(document, isOpen, blocks))
  }

  return nodes
}

/**
 * Ids for the rows of articles. The ids of articles are of no use for it: they
 * tell places, and change with what stands before. Known again are an article
 * that opens with the same words, else the one at the same place.
 */
function keepRows(
  articles: readonly ArticleModel[],
  before: readonly ArticlesNode[]
): string[] {
  const known = before.filter((node) => node.type === 'article')
  const left = new Set(known)
  const openings = new Map<string, ArticleNode[]>()
  for (const node of known) {
    const alike = openings.get(node.opening)
    if (alike) alike.push(node)
    else openings.set(node.opening, [node])
  }

  const again = articles.map((article) => {
    const node = openings.get(openingOf(article))?.shift()
    if (node) left.delete(node)
    return node
  })
  const taken = new Set(known.map(({id}) => id))
  let free = 0
  return again.map((node, index) => {
    if (node) return node.id
    const there = known[index]
    if (there && left.delete(there)) return there.id
    while (taken.has(`article ${free}`)) free++
    return `article ${free++}`
  })
}

/** The first words of the body, which stay when heads are typed or moved. */
function openingOf({blocks, title}: ArticleModel): string {
  return blocks.find(({role}) => role === 'paragraph')?.text ?? title
}

function looseNode(
  document: vscode.TextDocument,
  isOpen: boolean,
  blocks: readonly BlockModel[]
): LooseNode {
  const node: LooseNode = {
    type: 'loose',
    id: isOpen ? 'loose' : 'outside',
    document,
    parent: undefined,
    children: [],
    isOpen
  }
  node.children = blocks.map((block, index) =>
    blockNode(node, `${node.id} ${index}`, block)
  )
  return node
}

/** A crosshead holds what follows it, up to the next one. */
function nestBlocks(
  article: ArticleNode,
  blocks: readonly BlockModel[]
): ArticlesNode[] {
  const children: ArticlesNode[] = []
  let section: ArticlesNode | undefined

  blocks.forEach((block, index) => {
    const id = `${article.id} ${index}`
    if (block.role === 'crosshead') {
      section = blockNode(article, id, block)
      children.push(section)
      return
    }

    const parent = section && block.role === 'paragraph' ? section : article
    const node = blockNode(parent, id, block)
    if (parent === article) children.push(node)
    else parent.children.push(node)
  })
  return children
}

function blockNode(
  parent: ArticlesNode,
  id: string,
  block: BlockModel
): BlockNode {
  return {
    type: 'block',
    id,
    document: parent.document,
    parent,
    children: [],
    block
  }
}

/** The innermost node that holds a line. */
export function blockOfLine(
  nodes: readonly ArticlesNode[],
  line: number
): ArticlesNode | undefined {
  for (const node of nodes) {
    const inner = blockOfLine(node.children, line)
    if (inner) return inner
    if (
      node.type === 'block' &&
      node.block.runs.some(
        ({startLine, endLine}) => line >= startLine && line < endLine
      )
    )
      return node
  }

  return undefined
}

/** The first line of a node; 0 for one that has none. */
export function firstLine(node: ArticlesNode): number {
  if (node.type === 'block') return node.block.runs[0]?.startLine ?? 0
  if (node.type === 'loose') {
    const [first] = node.children
    return first ? firstLine(first) : 0
  }

  return lineOfArticle(node.article)
}

/** The first line of the text of an article. */
export function lineOfArticle({blocks}: ArticleModel): number {
  // Where its body stands, not where its headline was left.
  const body = blocks.find(
    ({role, detached}) => role === 'paragraph' && !detached
  )
  return (body ?? blocks[0])?.runs[0]?.startLine ?? 0
}
