import * as vscode from 'vscode'
import {sayArticles, sayProblems, sayTags} from './count-words.js'
import type {Desk} from './desk.js'
import {sayCounts} from './status-words.js'
import {isPage, pageLanguage} from './pages.js'

/** Say how the page stands: `4 articles · 6 problems · 23 tags`. */
export function showStatus(desk: Desk): vscode.Disposable {
  const bar = vscode.window.createStatusBarItem(
    'copydesk.status',
    vscode.StatusBarAlignment.Right,
    90
  )
  bar.name = vscode.l10n.t('Copydesk page')
  bar.command = 'copydesk.articles.focus'
  const language = vscode.languages.createLanguageStatusItem('copydesk', {
    language: pageLanguage
  })
  language.name = 'Copydesk'
  language.command = {
    title: vscode.l10n.t('Next to decide'),
    command: 'copydesk.nextDecision'
  }
  update()
  return vscode.Disposable.from(
    bar,
    language,
    desk.shown.onDidChange(update),
    desk.models.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update)
  )

  function update(): void {
    const {document} = desk.shown
    const page = document && isPage(document) && desk.models.get(document)?.page
    if (!page) {
      bar.hide()
      return
    }

    const {articles, problems, tags, suggested} = page.counts
    const states = new Map<string, number>()
    for (const {status} of page.articles) {
      const state = status ?? 'raw'
      states.set(state, (states.get(state) ?? 0) + 1)
    }

    const work = sayCounts(Object.fromEntries(states))
    const text = [
      sayArticles(articles),
      sayProblems(problems),
      sayTags(tags)
    ].join(' · ')
    bar.text = `$(list-tree) ${text}`
    bar.tooltip = [
      text,
      vscode.l10n.t('{0} suggested', suggested),
      work,
      page.layout === 'clean'
        ? vscode.l10n.t('clean page: roles and order are written')
        : vscode.l10n.t('raw page: roles and order are inferred')
    ].join('\n')
    bar.show()
    language.text = text
    language.detail = work
    language.severity = vscode.LanguageStatusSeverity.Information
  }
}
