import type {ToPreview} from '../../protocol/preview-messages.js'
import {
  requests,
  type PreviewCard,
  type PreviewResult
} from '../../protocol/protocol.js'
import type * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import type {Disposable} from '../disposable.js'

/** The longest time that what is typed is not shown, in milliseconds. */
const patience = 400

/** What the feed serves. */
export interface FeedOptions {
  readonly desk: Desk
  /** The page to show; undefined where no panel listens. */
  readonly page: () => vscode.TextDocument | undefined
  /** The line that is read, 0-based. */
  readonly lineOf: (page: vscode.TextDocument) => number
  /** A line about each article, by id. */
  readonly aboutOf: (page: vscode.TextDocument) => Record<string, string>
  readonly post: (message: ToPreview) => void
  /** The cards of a page were sent. */
  readonly onSent: (page: vscode.TextDocument) => void
}

/** Content of the page for the panel, of which only what is new is sent. */
export interface ContentFeed extends Disposable {
  /** Ask for the content, one question at a time, and send it. */
  update(): Promise<void>
  /** The same before long, for whoever types without a pause. */
  updateSoon(): void
  /** The panel knows nothing, as when it is new. */
  forget(): void
}

/** Feed the panel with the content of the page. */
export function feedContent(options: FeedOptions): ContentFeed {
  const {desk, post} = options
  /** Keys of the cards whose HTML the panel holds. */
  let known = new Set<string>()
  let overdue: ReturnType<typeof setTimeout> | undefined
  let isAsking = false
  let isAskedAgain = false
  let isDisposed = false

  return {
    update,
    updateSoon() {
      if (isDisposed) return
      overdue ??= setTimeout(() => void update(), patience)
    },
    forget() {
      known = new Set()
    },
    dispose() {
      isDisposed = true
      clearTimeout(overdue)
    }
  }

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
    const page = options.page()
    if (!page) return
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
          line: options.lineOf(page),
          version: shown
        }
      ).catch(() => undefined)
      if (!result || page !== options.page() || sent !== known) return
      const {cards, html} = result
      if (cards) sendCards(page, {...result, cards})
      else post({type: 'html', html})
      for (const key of Object.keys(html)) sent.add(key)
      shown = result.version
      ;({missing} = result)
      // What is typed meanwhile goes before the rest of a long page.
    } while (missing > 0 && !isAskedAgain)
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
    const abouts = options.aboutOf(page)
    post({type: 'content', cards, html, language, version, empty, abouts})
    // The preview forgets what is no longer shown.
    const keys = new Set(cards.map(({key}) => key))
    for (const key of known) if (!keys.has(key)) known.delete(key)
    options.onSent(page)
  }
}
