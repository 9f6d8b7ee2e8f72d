import {commands, type CommandArguments} from '../../protocol/commands.js'
import type {Action} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {act} from '../act.js'
import type {Desk} from '../desk.js'
import {focusPage} from '../pages.js'
import {attachBlocks} from '../views/articles-drop.js'
import {firstLine, type ArticlesNode} from '../views/articles-nodes.js'
import type {ArticlesView} from '../views/articles-view.js'
import type {CommandTable} from './command-table.js'
import {exportPage} from './export-page.js'
import {setStatus} from './status.js'
import {pickArticle} from './structure.js'

/** What rows of the Articles view offer. */
export function articleCommands(desk: Desk, view: ArticlesView): CommandTable {
  return {
    'copydesk.showArticle': async (argument) => {
      const {articleId} = argument as CommandArguments['showArticle']
      await vscode.commands.executeCommand('copydesk.articles.focus')
      await view.reveal(articleId)
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
        await exportPage(desk, node.document, node.article.id)
    },
    'copydesk.articles.status': async (argument) => {
      const node = argument as ArticlesNode
      if (node.type === 'article')
        await setStatus(desk, node.document, node.article.id)
    },
    'copydesk.articles.merge': (argument) =>
      actAtRow(desk, argument as ArticlesNode, {type: 'merge-with-previous'}),
    'copydesk.articles.split': (argument) =>
      actAtRow(desk, argument as ArticlesNode, {type: 'start-article'}),
    'copydesk.articles.attach': async (argument) => {
      const node = argument as ArticlesNode
      if (node.type !== 'block') return
      const {document, block} = node
      const articleId = await pickArticle(desk, document, block.rivals)
      if (articleId !== undefined) await attachBlocks(desk, [node], articleId)
    },
    'copydesk.articles.undo': async () => {
      const {document} = desk.shown
      if (!document) return
      await focusPage(document.uri)
      await vscode.commands.executeCommand('undo')
    }
  }
}

/** Act where the text of a row begins. */
async function actAtRow(
  desk: Desk,
  node: ArticlesNode,
  action: Action
): Promise<void> {
  const line = firstLine(node)
  const ranges = [new vscode.Range(line, 0, line, 0)]
  await act(desk, {document: node.document, ranges}, action)
}
