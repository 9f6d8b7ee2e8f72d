import * as vscode from 'vscode'
import {act, tellOutdated} from '../act.js'
import type {Desk} from '../desk.js'
import {
  firstLine,
  type ArticleNode,
  type ArticlesNode,
  type BlockNode
} from './articles-nodes.js'
import {areStillThere} from './still-there.js'

const mime = 'application/vnd.code.tree.copydesk.articles'

/**
 * Drag and drop in the Articles view: articles dropped on an article go before
 * it; heads and captions dropped on an article are attached to it. The text
 * moves, as one undo step.
 */
export function articlesDragAndDrop(
  desk: Desk
): vscode.TreeDragAndDropController<ArticlesNode> {
  /** What is under the mouse: nodes know their parents and cannot be sent. */
  let dragged: readonly ArticlesNode[] = []
  return {
    dragMimeTypes: [mime],
    dropMimeTypes: [mime],
    handleDrag(nodes, data) {
      dragged = nodes
      const ids = nodes.map(({id}) => id)
      data.set(mime, new vscode.DataTransferItem(ids))
    },
    async handleDrop(target, data) {
      if (data.get(mime)) await drop(desk, dragged, articleOf(target))
      dragged = []
    }
  }
}

async function drop(
  desk: Desk,
  nodes: readonly ArticlesNode[],
  onto: ArticleNode | undefined
): Promise<void> {
  const [first] = nodes
  if (!first) return
  if (!(await areStillThere(desk, [...nodes, ...(onto ? [onto] : [])]))) {
    tellOutdated()
    return
  }

  const {document} = first
  const articles = nodes.filter((node) => node.type === 'article')
  const blocks = nodes.filter((node) => node.type === 'block')
  if (articles.length > 0 && !articles.some(({id}) => id === onto?.id)) {
    await act(
      desk,
      {document, ranges: []},
      {
        type: 'move-article',
        articleIds: articles.map(({article}) => article.id),
        before: onto?.article.id ?? null
      }
    )
  } else if (blocks.length > 0) {
    await attachBlocks(desk, blocks, onto?.article.id ?? null)
  }
}

/** Attach blocks to an article, where they go, or to none. */
export async function attachBlocks(
  desk: Desk,
  nodes: readonly BlockNode[],
  articleId: string | null
): Promise<void> {
  const [first] = nodes
  if (!first) return
  const ranges = nodes.map((node) => {
    const line = firstLine(node)
    return new vscode.Range(line, 0, line, 0)
  })
  await act(
    desk,
    {document: first.document, ranges},
    {type: 'attach', articleId, move: true}
  )
}

function articleOf(node: ArticlesNode | undefined): ArticleNode | undefined {
  let each = node
  while (each && each.type !== 'article') each = each.parent
  return each
}
