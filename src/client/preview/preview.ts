import {hoverCommands} from '../../protocol/commands.js'
import * as vscode from 'vscode'
import type {Disposable} from '../disposable.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {focusPage} from '../pages.js'
import {aboutArticles} from './article-abouts.js'
import {feedContent} from './content-feed.js'
import {editorOf, select, tag} from './in-text.js'
import {cardHtml} from './preview-card.js'
import {hearScrolling} from './own-scrolling.js'
import {previewHtml} from './preview-html.js'
import type {FromPreview, ToPreview} from '../../protocol/preview-messages.js'

type Selected = Extract<FromPreview, {type: 'select'}>

/** Id of the panel; `when` clauses of keys name it. */
const viewType = 'copydesk.preview'

/** The clean preview beside the page; one panel that follows the page shown. */
export interface Preview extends Disposable {
  /** Open it beside the page, at a line where one is given. */
  open(document: vscode.TextDocument, line?: number): void
}

/** Make the preview; nothing is shown before it is opened. */
export function makePreview(desk: Desk): Preview {
  let panel: vscode.WebviewPanel | undefined
  let document: vscode.TextDocument | undefined
  let pendingLine: number | undefined
  /** Whether nothing of this page was shown yet. */
  let isOther = false
  /** Whether the panel listens; what is said before is lost. */
  let isReady = false
  /** What is selected in the panel, as it said last. */
  let selected: Selected | undefined
  const scrolling = hearScrolling((lines) => post({type: 'line', ...lines}))
  const {extensionUri} = desk.context
  const media = vscode.Uri.joinPath(extensionUri, 'media')
  const scripts = vscode.Uri.joinPath(extensionUri, 'dist', 'webview')
  const script = vscode.Uri.joinPath(scripts, 'preview.js')
  const feed = feedContent({
    desk,
    page: () => (isReady && panel ? document : undefined),
    lineOf,
    aboutOf: (page) => aboutArticles(desk, page),
    post,
    onSent: placeReader
  })

  const subscriptions = [
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel(left: vscode.WebviewPanel) {
        adopt(left)
        if (desk.shown.document) follow(desk.shown.document)
        return Promise.resolve()
      }
    }),
    desk.models.onDidChange((changed) => {
      if (changed === document) void feed.update()
    }),
    // Whoever types without a pause has no new model, and wants to see it, too.
    vscode.workspace.onDidChangeTextDocument(({document: changed}) => {
      if (panel && changed === document) feed.updateSoon()
    }),
    desk.shown.onDidChange((shown) => {
      if (panel && shown && shown !== document) follow(shown)
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(
      ({textEditor, visibleRanges}) => {
        if (textEditor.document !== document) return
        const line = visibleRanges[0]?.start.line
        const last = visibleRanges.at(-1)?.end.line ?? line
        if (line !== undefined && last !== undefined)
          scrolling.hear({line, end: last + 1})
      }
    ),
    vscode.window.onDidChangeTextEditorSelection(({textEditor}) => {
      if (textEditor.document === document) postCursor(textEditor)
    })
  ]

  return {
    open(page, line) {
      // Where the page is, unless a place is named.
      const place = line ?? editorOf(page)?.visibleRanges[0]?.start.line
      if (!panel) create()
      panel?.reveal(undefined, true)
      follow(page, place)
    },
    dispose() {
      panel?.dispose()
      vscode.Disposable.from(feed, scrolling, ...subscriptions).dispose()
    }
  }

  function create(): void {
    adopt(
      vscode.window.createWebviewPanel(
        viewType,
        vscode.l10n.t('Clean Preview'),
        {viewColumn: vscode.ViewColumn.Beside, preserveFocus: true},
        {enableFindWidget: true}
      )
    )
  }

  /** Take a panel, new or left from the last time VS Code was open. */
  function adopt(adopted: vscode.WebviewPanel): void {
    panel = adopted
    panel.webview.options = {
      enableScripts: true,
      // The actions of a card are links that run commands.
      enableCommandUris: [...hoverCommands],
      localResourceRoots: [media, scripts]
    }
    panel.iconPath = {
      light: vscode.Uri.joinPath(media, 'page-light.svg'),
      dark: vscode.Uri.joinPath(media, 'page-dark.svg')
    }
    panel.webview.onDidReceiveMessage((message: FromPreview) =>
      receive(message)
    )
    panel.onDidChangeViewState(takeSelection)
    panel.onDidDispose(() => {
      panel = undefined
      document = undefined
      selected = undefined
      isReady = false
    })
    panel.webview.html = previewHtml(
      panel.webview,
      {media, script},
      desk.tables
    )
  }

  function follow(page: vscode.TextDocument, line?: number): void {
    if (!panel) return
    isOther ||= page !== document
    // What was asked for of another page, and never came, is not this one's.
    if (line !== undefined || page !== document) pendingLine = line
    if (page !== document) selected = undefined
    document = page
    panel.title = vscode.l10n.t('Clean Preview: {0}', fileName(page.uri))
    void feed.update()
  }

  /** The line that is read, where the page is open. */
  function lineOf(page: vscode.TextDocument): number {
    return pendingLine ?? editorOf(page)?.visibleRanges[0]?.start.line ?? 0
  }

  /** What was asked for of a page can be shown once its cards are there. */
  function placeReader(page: vscode.TextDocument): void {
    const editor = editorOf(page)
    // Another page is read where its editor is, not where the last one was.
    if (isOther) pendingLine ??= editor?.visibleRanges[0]?.start.line
    isOther = false
    if (pendingLine !== undefined)
      post({type: 'line', line: pendingLine, end: pendingLine + 1})
    pendingLine = undefined
    if (editor) postCursor(editor)
  }

  function post(message: ToPreview): void {
    void panel?.webview.postMessage(message)
  }

  function postCursor({document: page, selection}: vscode.TextEditor): void {
    const {range} = page.lineAt(selection.active.line)
    post({
      type: 'cursor',
      start: page.offsetAt(range.start),
      end: page.offsetAt(range.end)
    })
  }

  function receive(message: FromPreview): void {
    const page = document
    if (!page) return
    switch (message.type) {
      case 'ready': {
        isReady = true
        feed.forget()
        void feed.update()
        break
      }
      case 'scroll': {
        scrollEditor(page, message.line)
        break
      }
      case 'select': {
        selected = message
        takeSelection()
        break
      }
      case 'go': {
        selected = undefined
        if (message.version === page.version) void go(page, message)
        break
      }
      case 'card': {
        if (message.version === page.version)
          void sendCard(page, message.offset)
        break
      }
      case 'tag': {
        if (message.version === page.version) tag(page, message)
        break
      }
    }
  }

  /**
   * What is selected in the panel is selected in the text once the panel is in
   * front, which VS Code may say later. New content selects again by itself:
   * not under the hands of those who type beside it.
   */
  function takeSelection(): void {
    if (!document || !panel?.active || selected?.version !== document.version)
      return
    select(document, selected)
    // Once: whoever comes back to the panel may have gone elsewhere in the text.
    selected = undefined
  }

  async function sendCard(
    page: vscode.TextDocument,
    offset: number
  ): Promise<void> {
    const html = await cardHtml(page, page.positionAt(offset))
    if (page === document) post({type: 'card', offset, html})
  }

  function scrollEditor(page: vscode.TextDocument, line: number): void {
    const range = new vscode.Range(line, 0, line, 0)
    scrolling.expect(line)
    editorOf(page)?.revealRange(range, vscode.TextEditorRevealType.AtTop)
  }

  async function go(
    page: vscode.TextDocument,
    {offset, focus}: {offset: number; focus: boolean}
  ): Promise<void> {
    const position = page.positionAt(offset)
    const range = new vscode.Range(position, position)
    scrolling.expect(position.line)
    const editor = focus ? await focusPage(page.uri, range) : editorOf(page)
    if (!editor) return
    editor.selection = new vscode.Selection(position, position)
    editor.revealRange(
      range,
      vscode.TextEditorRevealType.InCenterIfOutsideViewport
    )
    scrolling.expect(position.line)
  }
}
