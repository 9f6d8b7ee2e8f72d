import type {CommandArguments, Place} from '../../protocol/commands.js'
import {requests} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import {showMarksModes, type ShowMarks} from '../decorations/show-marks.js'
import type {Desk} from '../desk.js'
import {pageAtCursor, focusPage} from '../pages.js'
import {toPosition, toRange} from '../ranges.js'
import {presentRanges} from '../recent-edits.js'
import {readSettings} from '../settings.js'
import {rememberFile} from '../text-files.js'
import {tellTooLong} from '../unread.js'
import {argumentOf, openDocument, type CommandTable} from './command-table.js'
import {nextAround, nextSuggestion, showRange} from './suggestions.js'

/** Go to places and choose what is shown. */
export function navigationCommands(desk: Desk): CommandTable {
  return {
    'copydesk.goTo': async (argument) => {
      const place = argumentOf('goTo', argument)
      if (!place) return
      const editor = await showPlace(place)
      editor.revealRange(
        editor.selection,
        vscode.TextEditorRevealType.InCenterIfOutsideViewport
      )
    },
    'copydesk.findMentions': async (argument) => {
      const place = argumentOf('findMentions', argument)
      if (place) await showPlace(place)
      await vscode.commands.executeCommand('references-view.findReferences')
    },
    'copydesk.openLink': (argument) => {
      const {url} = argument as CommandArguments['openLink']
      return vscode.env.openExternal(vscode.Uri.parse(url))
    },
    'copydesk.nextSuggestion': () => nextSuggestion(desk, 'next'),
    'copydesk.previousSuggestion': () => nextSuggestion(desk, 'previous'),
    'copydesk.nextDecision': () => nextDecision(desk, 'next'),
    'copydesk.previousDecision': () => nextDecision(desk, 'previous'),
    'copydesk.showMarks': () => cycleMarks(),
    'copydesk.treatAsPage': async () => {
      const editor = vscode.window.activeTextEditor
      if (editor) await rememberFile(editor.document)
    }
  }
}

/** Put the cursor at a place: where it is by now, or where it was. */
async function showPlace({
  uri,
  version,
  position
}: Place): Promise<vscode.TextEditor> {
  const document = await openDocument(uri)
  const {line, character} = position
  const end = {line, character: character + 1}
  const [present] =
    presentRanges(document, version, [toRange({start: position, end})]) ?? []
  const start = present?.start ?? toPosition(position)
  return focusPage(document.uri, new vscode.Range(start, start))
}

/** Go to the next problem, suggestion, open paragraph end or tie. */
async function nextDecision(
  {client}: Desk,
  direction: 'next' | 'previous'
): Promise<void> {
  const editor = pageAtCursor()
  if (!editor || tellTooLong(editor.document.uri)) return
  const queue = await ask(client, requests.reviewQueue, {
    uri: editor.document.uri.toString()
  })
  const items = queue?.items ?? []
  const ranges = items.map((item) => toRange(item.range))
  const range = nextAround(ranges, editor.selection.active, direction)
  if (!range) {
    vscode.window.setStatusBarMessage(
      `$(check) ${vscode.l10n.t('Nothing left to decide on this page.')}`,
      4000
    )
    return
  }

  showRange(editor, range)
  const question = items[ranges.indexOf(range)]?.question
  if (question !== undefined)
    vscode.window.setStatusBarMessage(`$(question) ${question}`, 8000)
}

/**
 * The next of the three ways to show marks: where the setting that is in force
 * stands, in the workspace or for the person everywhere.
 */
async function cycleMarks(): Promise<void> {
  const {showMarks} = readSettings()
  const index = showMarksModes.indexOf(showMarks)
  const next = showMarksModes[(index + 1) % showMarksModes.length] ?? 'full'
  const configuration = vscode.workspace.getConfiguration('copydesk')
  const {workspaceValue} = configuration.inspect('showMarks') ?? {}
  await configuration.update(
    'showMarks',
    next,
    workspaceValue === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace
  )
  vscode.window.setStatusBarMessage(`$(eye) ${sayMarks(next)}`, 4000)
}

function sayMarks(mode: ShowMarks): string {
  switch (mode) {
    case 'full': {
      return vscode.l10n.t('Marks: full')
    }
    case 'short': {
      return vscode.l10n.t('Marks: short')
    }
    case 'cursorLine': {
      return vscode.l10n.t('Marks: full on the cursor’s line')
    }
  }
}
