import {commands} from '../../protocol/commands.js'
import type {Action} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {act} from '../act.js'
import type {DecisionLog} from '../decision-log.js'
import type {Desk} from '../desk.js'
import {focusPage} from '../pages.js'
import {presentLine} from '../recent-edits.js'
import {tellInformation, tellWarning} from '../tell.js'
import {attachBlocks} from '../views/articles-drop.js'
import {
  firstLine,
  type ArticleNode,
  type ArticlesNode
} from '../views/articles-nodes.js'
import type {ArticlesView} from '../views/articles-view.js'
import {presentPlaces, rowsOf} from '../views/present-rows.js'
import {argumentOf, openDocument, type CommandTable} from './command-table.js'
import {exportPage} from './export-page.js'
import {moveArticles} from './move-articles.js'
import {setStatus} from './status.js'
import {pickArticle} from './structure.js'

/** What rows of the Articles view offer. */
export function articleCommands(
  desk: Desk,
  view: ArticlesView,
  decisions: DecisionLog
): CommandTable {
  /** Of the rows that are named, else of those that are chosen: keys name none. */
  const move = async (
    direction: 'up' | 'down',
    argument: unknown,
    selected: unknown
  ): Promise<void> => {
    const isRow =
      typeof argument === 'object' && argument !== null && 'type' in argument
    const rows = isRow ? rowsOf<ArticlesNode>(argument, selected) : view.chosen
    const nodes = articlesOf(rows)
    if (nodes.length > 0) await moveArticles(desk, view, {nodes, direction})
    else void tellInformation(vscode.l10n.t('The cursor is in no article.'))
  }

  return {
    'copydesk.showArticle': async (argument) => {
      const place = argumentOf('showArticle', argument)
      if (!place) return
      const {uri, version, line} = place
      const document = await openDocument(uri)
      await vscode.commands.executeCommand('copydesk.articles.focus')
      // The rows are those of the page as it is now, then.
      await desk.models.latest(document)
      await view.reveal(document, presentLine(document, version, line) ?? line)
    },
    'copydesk.articles.reveal': async (argument) => {
      const node = argument as ArticlesNode
      const line = firstLine(node)
      const range = new vscode.Range(line, 0, line, 0)
      const editor = await focusPage(node.document.uri, range)
      editor.revealRange(range, vscode.TextEditorRevealType.AtTop)
    },
    'copydesk.articles.preview': (argument) => {
      const node = argument as ArticlesNode
      return vscode.commands.executeCommand(commands.preview, {
        uri: node.document.uri.toString(),
        line: firstLine(node)
      })
    },
    'copydesk.articles.export': async (argument) => {
      const node = argument as ArticlesNode
      if (node.type === 'article')
        await exportPage(desk, node.document, node.article)
    },
    'copydesk.articles.status': async (argument, selected) => {
      const [first, ...others] = articlesOf(rowsOf(argument, selected))
      if (!first) return
      const ids = [first, ...others].map(({article}) => article.id)
      await setStatus(desk, first.document, ids)
    },
    'copydesk.articles.merge': (argument) =>
      actAtRows(desk, [argument as ArticlesNode], {
        type: 'merge-with-previous'
      }),
    'copydesk.articles.mergeSelected': async (argument, selected) => {
      const [first, ...others] = articlesOf(rowsOf(argument, selected))
      if (!first) return
      const areTogether = others.every(
        ({article}, index) =>
          article.number === first.article.number + index + 1
      )
      if (areTogether)
        await actAtRows(desk, others, {type: 'merge-with-previous'})
      else
        void tellWarning(
          vscode.l10n.t(
            'Only articles that follow one another become one; drag them together first.'
          )
        )
    },
    'copydesk.articles.moveUp': (argument, selected) =>
      move('up', argument, selected),
    'copydesk.articles.moveDown': (argument, selected) =>
      move('down', argument, selected),
    'copydesk.articles.split': (argument) =>
      actAtRows(desk, [argument as ArticlesNode], {type: 'start-article'}),
    'copydesk.articles.attach': async (argument, selected) => {
      const nodes = rowsOf<ArticlesNode>(argument, selected).filter(
        (node) => node.type === 'block'
      )
      const [first] = nodes
      if (!first) return
      const places = await presentPlaces(desk, nodes)
      if (!places) return
      const {document, block} = first
      const articleId = await pickArticle(desk, document, block.rivals)
      if (articleId !== undefined) await attachBlocks(desk, places, articleId)
    },
    'copydesk.articles.undo': async () => {
      const {document} = desk.shown
      if (!document || (await decisions.undoIfLast(document))) return
      await focusPage(document.uri)
      await vscode.commands.executeCommand('undo')
    }
  }
}

/** The articles among rows, in reading order. */
function articlesOf(nodes: readonly ArticlesNode[]): ArticleNode[] {
  return nodes
    .filter((node) => node.type === 'article')
    .sort((a, b) => a.article.number - b.article.number)
}

/** Act where the texts of rows begin. */
async function actAtRows(
  desk: Desk,
  nodes: readonly ArticlesNode[],
  action: Action
): Promise<void> {
  const places = await presentPlaces(desk, nodes)
  if (places) await act(desk, places, action)
}
