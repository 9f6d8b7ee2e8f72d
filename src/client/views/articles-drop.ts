import * as vscode from 'vscode'
import {act} from '../act.js'
import type {Desk} from '../desk.js'
import {firstLine, type ArticlesNode} from './articles-nodes.js'

const mime = 'application/vnd.code.tree.copydesk.articles'

/**
 * Drag and drop in the Articles view: an article dropped on an article goes
 * before it; a head or caption dropped on an article is attached to it. The
 * text moves.
 */
export function articlesDragAndDrop(
  desk: Desk
): vscode.TreeDragAndDropController<ArticlesNode> {
  return {
    dragMimeTypes: [mime],
    dropMimeTypes: [mime],
    handleDrag(nodes, data) {
      data.set(mime, new vscode.DataTransferItem([...nodes]))
    },
    async handleDrop(target, data) {
      const dragged = data.get(mime)?.value as ArticlesNode[] | undefined
      for (const node of dragged ?? []) await drop(desk, node, target)
    }
  }
}

async function drop(
  desk: Desk,
  node: ArticlesNode,
  target: ArticlesNode | undefined
): Promise<void> {
  const {document} = node
  const article = articleOf(target)
  if (node.type === 'article') {
    if (article === node) return
    await act(
      desk,
      {document, ranges: []},
      {
        type: 'move-article',
        articleId: node.article.id,
        before: article?.article.id ?? null
      }
    )
  } else if (node.type === 'block') {
    await attachBlock(desk, node, article?.article.id ?? null)
  }
}

/** Attach a block to an article, or to none. */
export async function attachBlock(
  desk: Desk,
  node: ArticlesNode,
  articleId: string | null
): Promise<void> {
  const line = firstLine(node)
  await act(
    desk,
    {document: node.document, ranges: [new vscode.Range(line, 0, line, 0)]},
    {type: 'attach', articleId}
  )
}

function articleOf(
  node: ArticlesNode | undefined
): Extract<ArticlesNode, {type: 'article'}> | undefined {
  let each = node
  while (each && each.type !== 'article') each = each.parent
  return each
}
