import type {PageModel} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import {sayArticles, sayProblems, sayTags} from './count-words.js'
import type {Desk} from './desk.js'
import {sayCounts} from './status-words.js'
import {isPage, pageLanguage} from './pages.js'
import {unread, type Unread} from './unread.js'

/**
 * Say how the page stands: `4 articles · 6 problems · 23 tags`; while it is not
 * known, or cannot be, that.
 */
export function showStatus(desk: Desk): vscode.Disposable {
  const bar = vscode.window.createStatusBarItem(
    'copydesk.status',
    vscode.StatusBarAlignment.Right,
    90
  )
  bar.name = vscode.l10n.t('Copydesk page')
  const language = vscode.languages.createLanguageStatusItem('copydesk', {
    language: pageLanguage
  })
  language.name = 'Copydesk'
  update()
  return vscode.Disposable.from(
    bar,
    language,
    desk.shown.onDidChange(update),
    desk.models.onDidChange(update),
    vscode.languages.onDidChangeDiagnostics(({uris}) => {
      const own = desk.shown.document?.uri.toString()
      if (uris.some((uri) => uri.toString() === own)) update()
    }),
    vscode.window.onDidChangeActiveTextEditor(update)
  )

  function update(): void {
    const {document} = desk.shown
    if (!document || !isPage(document)) {
      bar.hide()
      return
    }

    // A text of ours that is no page has its language too, and no counts.
    const front = vscode.window.activeTextEditor?.document ?? document
    if (front.languageId === pageLanguage && !isPage(front)) {
      language.text = vscode.l10n.t('only to be looked at')
      language.detail = ''
      language.busy = false
      language.command = undefined
      language.severity = vscode.LanguageStatusSeverity.Information
      return
    }

    const status = statusOf(document.uri, desk.models.get(document)?.page)
    const {text, detail, command} = status
    language.text = text
    language.detail = detail
    language.busy = status.isReading
    language.command = command
    language.severity = status.isWarning
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information
    // What is over in a moment would only flicker there.
    if (status.isReading) {
      bar.hide()
      return
    }

    bar.text = `$(${status.isWarning ? 'warning' : 'list-tree'}) ${text}`
    bar.tooltip = status.tooltip
    bar.command = status.isWarning ? command : 'copydesk.articles.focus'
    bar.show()
  }
}

/** What is said of a page, for both places. */
interface Status {
  readonly text: string
  readonly detail: string
  readonly tooltip: string
  readonly command: vscode.Command
  readonly isReading: boolean
  readonly isWarning: boolean
}

function statusOf(uri: vscode.Uri, page: PageModel | undefined): Status {
  const why = unread(uri)
  if (why) return unreadStatus(why, uri)
  const next = {
    title: vscode.l10n.t('Next to decide'),
    command: 'copydesk.nextDecision'
  }
  if (!page) {
    const text = vscode.l10n.t('reading…')
    const nothing = {detail: '', tooltip: '', command: next}
    return {text, ...nothing, isReading: true, isWarning: false}
  }

  const {articles, problems, tags, suggested} = page.counts
  const states = new Map<string, number>()
  for (const {status} of page.articles) {
    const state = status ?? 'raw'
    states.set(state, (states.get(state) ?? 0) + 1)
  }

  const detail = sayCounts(Object.fromEntries(states))
  const text = [
    sayArticles(articles),
    sayProblems(problems),
    sayTags(tags)
  ].join(' · ')
  const tooltip = [
    text,
    vscode.l10n.t('{0} suggested', suggested),
    detail,
    page.layout === 'clean'
      ? vscode.l10n.t('clean page: roles and order are written')
      : vscode.l10n.t('raw page: roles and order are inferred')
  ].join('\n')
  return {
    text,
    detail,
    tooltip,
    command: next,
    isReading: false,
    isWarning: false
  }
}

/** Why nothing is known of a page, and what can be done. */
function unreadStatus(why: Unread, uri: vscode.Uri): Status {
  const warning = {isReading: false, isWarning: true}
  switch (why) {
    case 'too-long': {
      const text = vscode.l10n.t('too long to be read')
      const command = {
        title: vscode.l10n.t('Change the Limit'),
        command: 'workbench.action.openSettings',
        arguments: ['copydesk.largestPage']
      }
      return {text, detail: '', tooltip: text, command, ...warning}
    }
    case 'other-encoding': {
      const text = vscode.l10n.t('in another encoding')
      const command = {
        title: vscode.l10n.t('Reopen with Encoding'),
        command: 'copydesk.reopenWithEncoding',
        arguments: [{uri: uri.toString(), asFound: true}]
      }
      return {text, detail: '', tooltip: text, command, ...warning}
    }
  }
}
