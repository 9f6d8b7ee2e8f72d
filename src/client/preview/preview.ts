import {hoverCommands} from '../../protocol/commands.js'
import {
  requests,
  type PreviewCard,
  type PreviewResult
} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Disposable} from '../disposable.js'
import {ask} from '../ask.js'
import {sayTags} from '../count-words.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {focusPage} from '../pages.js'
import {sayWork} from '../status-words.js'
import {editorOf, select, tag} from './in-text.js'
import {cardHtml} from './preview-card.js'
import {previewHtml} from './preview-html.js'
import type {FromPreview, ToPreview} from '../../protocol/preview-messages.js'

type Selected = Extract<FromPreview, {type: 'select'}>

/** Id of the panel; `when` clauses of keys name it. */
const viewType = 'copydesk.preview'
/** How long scrolling is ours after we caused it, in milliseconds. */
const echoTime = 250
/** The longest time that what is typed is not shown, in milliseconds. */
const patience = 400

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
  /** Keys of the cards whose HTML the panel holds. */
  let known = new Set<string>()
  /** What is selected in the panel, as it said last. */
  let selected: Selected | undefined
  let quietUntil = 0
  let overdue: ReturnType<typeof setTimeout> | undefined
  let isAsking = false
  let isAskedAgain = false
  const {extensionUri} = desk.context
  const media = vscode.Uri.joinPath(extensionUri, 'media')
  const scripts = vscode.Uri.joinPath(extensionUri, 'dist', 'webview')
  const script = vscode.Uri.joinPath(scripts, 'preview.js')

  const subscriptions = [
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel(left: vscode.WebviewPanel) {
        adopt(left)
        if (desk.shown.document) follow(desk.shown.document)
        return Promise.resolve()
      }
    }),
    desk.models.onDidChange((changed) => {
      if (changed === document) void update()
    }),
    // Whoever types without a pause has no new model, and wants to see it, too.
    vscode.workspace.onDidChangeTextDocument(({document: changed}) => {
      if (panel && changed === document)
        overdue ??= setTimeout(() => void update(), patience)
    }),
    desk.shown.onDidChange((shown) => {
      if (panel && shown && shown !== document) follow(shown)
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(
      ({textEditor, visibleRanges}) => {
        if (textEditor.document !== document || Date.now() < quietUntil) return
        const line = visibleRanges[0]?.start.line
        const last = visibleRanges.at(-1)?.end.line ?? line
        if (line !== undefined && last !== undefined)
          post({type: 'line', line, end: last + 1})
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
      clearTimeout(overdue)
      panel?.dispose()
      vscode.Disposable.from(...subscriptions).dispose()
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
    void update()
  }

  /** Ask for the content, one question at a time, and send it. */
  async function update(): Promise<void> {
    clearTimeout(overdue)
    overdue = undefined
    isAskedAgain = isAsking
    if (isAsking) return
    isAsking = true
    try {
      await sendContent()
    } finally {
      isAsking = false
    }

    if (isAskedAgain) await update()
  }

  async function sendContent(): Promise<void> {
    const page = document
    if (!page || !panel || !isReady) return
    const sent = known
    let shown: number | null = null
    let missing = 0
    do {
      // Where the server went away, the next model brings the next content.
      const result: PreviewResult | null | undefined = await ask(
        desk.client,
        requests.preview,
        {
          uri: page.uri.toString(),
          known: [...sent],
          line: lineOf(page),
          version: shown
        }
      ).catch(() => undefined)
      if (!result || page !== document || sent !== known) return
      const {cards, html} = result
      if (cards) sendCards(page, {...result, cards})
      else post({type: 'html', html})
      for (const key of Object.keys(html)) sent.add(key)
      shown = result.version
      ;({missing} = result)
      // What is typed meanwhile goes before the rest of a long page.
    } while (missing > 0 && !isAskedAgain)
  }

  /** The line that is read, where the page is open. */
  function lineOf(page: vscode.TextDocument): number {
    return pendingLine ?? editorOf(page)?.visibleRanges[0]?.start.line ?? 0
  }

  function sendCards(
    page: vscode.TextDocument,
    {
      cards,
      html,
      language,
      version,
      empty
    }: PreviewResult & {cards: PreviewCard[]}
  ): void {
    const abouts = aboutsOf(page)
    post({type: 'content', cards, html, language, version, empty, abouts})
    // The preview forgets what is no longer shown.
    const keys = new Set(cards.map(({key}) => key))
    for (const key of known) if (!keys.has(key)) known.delete(key)
    const editor = editorOf(page)
    // Another page is read where its editor is, not where the last one was.
    if (isOther) pendingLine ??= editor?.visibleRanges[0]?.start.line
    isOther = false
    if (pendingLine !== undefined)
      post({type: 'line', line: pendingLine, end: pendingLine + 1})
    pendingLine = undefined
    if (editor) postCursor(editor)
  }

  /** `1 of 4 · tagged · 9 tags`, by article. */
  function aboutsOf(page: vscode.TextDocument): Record<string, string> {
    const state = desk.models.get(page)
    if (!state) return {}
    const {articles} = state.page
    const tags = new Map<string | null, number>()
    for (const {status, entities} of state.entities?.groups ?? []) {
      if (status !== 'tagged') continue
      for (const {articleId} of entities.flatMap(({mentions}) => mentions)) {
        tags.set(articleId, (tags.get(articleId) ?? 0) + 1)
      }
    }

    return Object.fromEntries(
      articles.map((article) => [
        article.id,
        [
          vscode.l10n.t('{0} of {1}', article.number, articles.length),
          sayWork(article),
          ...(tags.has(article.id) ? [sayTags(tags.get(article.id) ?? 0)] : [])
        ]
          .filter((part) => part !== '')
          .join(' · ')
      ])
    )
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
        known = new Set()
        void update()
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
    if (document && panel?.active && selected?.version === document.version)
      select(document, selected)
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
    quietUntil = Date.now() + echoTime
    editorOf(page)?.revealRange(range, vscode.TextEditorRevealType.AtTop)
  }

  async function go(
    page: vscode.TextDocument,
    {offset, focus}: {offset: number; focus: boolean}
  ): Promise<void> {
    const position = page.positionAt(offset)
    const range = new vscode.Range(position, position)
    quietUntil = Date.now() + echoTime
    const editor = focus ? await focusPage(page.uri, range) : editorOf(page)
    if (!editor) return
    editor.selection = new vscode.Selection(position, position)
    editor.revealRange(
      range,
      vscode.TextEditorRevealType.InCenterIfOutsideViewport
    )
    quietUntil = Date.now() + echoTime
  }
}
