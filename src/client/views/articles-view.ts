import * as vscode from 'vscode'
import type {Disposable} from '../disposable.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {articlesDragAndDrop} from './articles-drop.js'
import {
  articleChildren,
  blockOfLine,
  type ArticlesNode
} from './articles-nodes.js'
import {articlesItem} from './articles-items.js'

/** The Articles view and what commands ask of it. */
export interface ArticlesView extends Disposable {
  /** Show the article on a line of a page in the view, if that shows the page. */
  reveal(document: vscode.TextDocument, line: number): Promise<void>
  /** Change the page; the rows stay chosen, and the focus comes back to them. */
  keepChoice(run: () => Promise<void>): Promise<void>
  /** The rows that are chosen; none where the view is not seen. */
  readonly chosen: readonly ArticlesNode[]
}

/** Articles in reading order, their blocks, and what belongs to none. */
export function showArticles(desk: Desk): ArticlesView {
  const changed = new vscode.EventEmitter<undefined>()
  let nodes: ArticlesNode[] = []
  const provider: vscode.TreeDataProvider<ArticlesNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => articlesItem(desk, node),
    getChildren: (node) => (node ? node.children : nodes),
    getParent: (node) => node.parent
  }
  const view = vscode.window.createTreeView('copydesk.articles', {
    treeDataProvider: provider,
    dragAndDropController: articlesDragAndDrop(desk),
    canSelectMany: true,
    showCollapseAll: true
  })
  let revealed: ArticlesNode | undefined
  /** How many changes are under way that the choice outlasts. */
  let keeping = 0

  const subscriptions = [
    changed,
    view,
    desk.shown.onDidChange(refresh),
    desk.models.onDidDraft(refreshShown),
    desk.models.onDidChange(refreshShown),
    vscode.window.onDidChangeTextEditorSelection(({textEditor}) => {
      if (textEditor.document === desk.shown.document) revealCursor(textEditor)
    }),
    view.onDidChangeSelection(() => {
      revealed = undefined
    })
  ]
  refresh()

  return {
    async reveal(document, line) {
      const node = blockOfLine(nodes, line)
      const article = node?.document === document ? articleOf(node) : undefined
      if (article) await view.reveal(article, {select: true, expand: true})
    },
    async keepChoice(run) {
      keeping++
      try {
        await run()
      } finally {
        keeping--
      }

      // Its rows have their ids still, by which VS Code knows what is chosen.
      await vscode.commands.executeCommand('copydesk.articles.focus')
    },
    get chosen() {
      return view.visible ? view.selection : []
    },
    dispose() {
      vscode.Disposable.from(...subscriptions).dispose()
    }
  }

  function refreshShown(document: vscode.TextDocument): void {
    if (document === desk.shown.document) refresh()
  }

  function refresh(): void {
    const {document} = desk.shown
    const page = document && desk.models.structure(document)
    const before = nodes.filter((node) => node.document === document)
    nodes = page ? articleChildren(document, page, before) : []
    view.description =
      document && page
        ? `${page.articles.length} · ${fileName(document.uri)}`
        : ''
    changed.fire(undefined)
  }

  /** Follow the cursor, only where the view is open. */
  function revealCursor({selection}: vscode.TextEditor): void {
    if (!view.visible || keeping > 0) return
    const node = blockOfLine(nodes, selection.active.line)
    const article = node?.type === 'block' ? (articleOf(node) ?? node) : node
    if (!article || article === revealed) return
    // A row of this article that was chosen stays chosen.
    if (view.selection.some((each) => articleOf(each)?.id === article.id))
      return
    revealed = article
    void view.reveal(article, {select: true, focus: false, expand: false})
  }
}

function articleOf(node: ArticlesNode): ArticlesNode | undefined {
  let each: ArticlesNode | undefined = node
  while (each && each.type !== 'article') each = each.parent
  return each
}
