import * as vscode from 'vscode'
import {act, type Target} from '../act.js'
import type {Desk} from '../desk.js'
import type {ArticleNode, ArticlesNode} from './articles-nodes.js'
import {presentPlaces} from './present-rows.js'

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
  const places = await presentPlaces(desk, [...nodes, ...(onto ? [onto] : [])])
  if (!places) return
  const articles = nodes.filter((node) => node.type === 'article')
  const blocks = nodes.filter((node) => node.type === 'block')
  if (articles.length > 0 && !articles.some(({id}) => id === onto?.id)) {
    await act(
      desk,
      {...places, ranges: []},
      {
        type: 'move-article',
        articleIds: articles.map(({article}) => article.id),
        before: onto?.article.id ?? null
      }
    )
  } else if (blocks.length > 0) {
    const ranges = places.ranges.filter(
      (_, index) => nodes[index]?.type === 'block'
    )
    await attachBlocks(desk, {...places, ranges}, onto?.article.id ?? null)
  }
}

/** Attach blocks to an article, where they go, or to none. */
export async function attachBlocks(
  desk: Desk,
  blocks: Target,
  articleId: string | null
): Promise<void> {
  await act(desk, blocks, {type: 'attach', articleId, move: true})
}

function articleOf(node: ArticlesNode | undefined): ArticleNode | undefined {
  let each = node
  while (each && each.type !== 'article') each = each.parent
  return each
}
