import {
  requests,
  type Action,
  type EntityReview,
  type Range,
  type ReviewEntity
} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {applyEdits} from '../apply-edits.js'
import {ask} from '../ask.js'
import {reject as rejectTexts} from '../commands/decisions.js'
import {tellOutdated} from '../act.js'
import type {DecisionLog} from '../decision-log.js'
import type {Desk} from '../desk.js'
import type {Disposable} from '../disposable.js'
import {fileName} from '../file-name.js'
import {kindsOf} from '../kinds.js'
import {activePage, focusPage} from '../pages.js'
import {fromRange} from '../ranges.js'
import {setContext} from '../shown-page.js'
import {reviewHtml} from './review-html.js'
import {keepSteps, type ReviewSteps} from './review-steps.js'
import {wholeOf} from '../views/present-rows.js'
import type {FromReview, ToReview} from './review-messages.js'
import {tellWarning} from '../tell.js'
import {tellTooLong} from '../unread.js'

/** Id of the view; its container is shown while somebody reviews. */
const viewId = 'copydesk.review'

/** The panel in which suggestions are decided, entity by entity. */
export interface ReviewPanel extends Disposable {
  /** Review the page in front. */
  open(): Promise<void>
}

/** What tells an entity from the others of a page. */
type Asked = Pick<ReviewEntity, 'kind' | 'text'>

/** Make the review panel; it is there while somebody reviews. */
export function makeReviewPanel(
  desk: Desk,
  decisions: DecisionLog
): ReviewPanel {
  const {client, context, models} = desk
  const media = vscode.Uri.joinPath(context.extensionUri, 'media')
  let view: vscode.WebviewView | undefined
  let document: vscode.TextDocument | undefined
  let review: EntityReview | undefined
  /** Place of the present question among those that are open. */
  let index = 0
  let steps: ReviewSteps<Asked> | undefined
  let isAnswering = false

  const subscriptions = [
    vscode.window.registerWebviewViewProvider(viewId, {
      resolveWebviewView(resolved) {
        adopt(resolved)
      }
    }),
    models.onDidChange((changed) => {
      if (changed === document && view) void update()
    })
  ]

  return {
    async open() {
      const page = activePage()?.document ?? desk.shown.document
      if (!page || tellTooLong(page.uri)) return
      document = page
      index = 0
      steps?.dispose()
      steps = keepSteps(decisions, page, `${viewId}.focus`)
      setContext('copydesk.reviewing', true)
      await vscode.commands.executeCommand(`${viewId}.focus`)
      await update()
    },
    dispose() {
      steps?.dispose()
      vscode.Disposable.from(...subscriptions).dispose()
    }
  }

  function adopt(resolved: vscode.WebviewView): void {
    view = resolved
    const {webview} = resolved
    webview.options = {enableScripts: true, localResourceRoots: [media]}
    webview.onDidReceiveMessage((message: FromReview) => {
      receive(message).catch((error: unknown) => {
        client.error(String(error))
      })
    })
    resolved.onDidDispose(() => {
      view = undefined
    })
    webview.html = reviewHtml(webview, media, kindsOf(desk, document))
  }

  /** Ask what is open, and show the present question, or what is asked anew. */
  async function update(anew?: Asked): Promise<void> {
    if (!document) return
    const uri = document.uri.toString()
    const answer = await ask(client, requests.entityReview, {uri})
    if (!answer) return
    review = answer
    const place = answer.entities.findIndex(
      ({kind, text}) => kind === anew?.kind && text === anew.text
    )
    if (place >= 0) index = place
    show()
  }

  function show(): void {
    if (!review || !document) return
    const {entities} = review
    index = Math.max(0, Math.min(index, entities.length - 1))
    const entity = entities[index]
    if (view) view.badge = badgeOf(entities.length)
    const decided = steps?.decided ?? 0
    if (!entity) {
      post({type: 'done', decided})
      return
    }

    post({
      type: 'entity',
      entity,
      number: decided + index + 1,
      count: decided + entities.length,
      file: fileName(document.uri),
      ofKind: sureOf(entity.kind).length
    })
  }

  function post(message: ToReview): void {
    void view?.webview.postMessage(message)
  }

  async function receive(message: FromReview): Promise<void> {
    switch (message.type) {
      case 'ready': {
        show()
        break
      }
      case 'accept': {
        await accept(message)
        break
      }
      case 'acceptKind': {
        await acceptKind(message.kind)
        break
      }
      case 'reject': {
        await reject()
        break
      }
      case 'later':
      case 'back': {
        index += message.type === 'later' ? 1 : -1
        const count = review?.entities.length ?? 0
        if (index >= count) index = 0
        if (index < 0) index = count - 1
        show()
        break
      }
      case 'show': {
        reveal(review?.entities[index]?.mentions[message.index]?.ranges)
        break
      }
      case 'undo': {
        const anew = await steps?.undo()
        if (anew) await next(anew)
        break
      }
      case 'leave': {
        await leave()
        break
      }
    }
  }

  async function accept({
    kind,
    ticked,
    isLinked
  }: Extract<FromReview, {type: 'accept'}>): Promise<void> {
    const entity = review?.entities[index]
    if (!entity) return
    const ref = isLinked && entity.kind === kind ? entity.ref : null
    const ranges = ticked.flatMap((each) => {
      const mention = entity.mentions[each]
      return mention ? [wholeOf(mention.ranges)] : []
    })
    await make(entity, () =>
      tag(
        ranges,
        ranges.map(() => withKey(kind, ref))
      )
    )
  }

  /** Everything of a kind that is sure, in one undo step. */
  async function acceptKind(kind: string): Promise<void> {
    const places = sureOf(kind)
    const [first] = places
    if (!first) return
    await make(
      first.entity,
      () =>
        tag(
          places.map(({range}) => range),
          places.map(({entity}) => withKey(kind, entity.ref))
        ),
      new Set(places.map(({entity}) => entity)).size
    )
  }

  function sureOf(
    kind: string
  ): Array<{entity: ReviewEntity; range: vscode.Range}> {
    return (review?.entities ?? [])
      .filter((entity) => entity.kind === kind)
      .flatMap((entity) =>
        entity.mentions
          .filter(({isSure}) => isSure)
          .map(({ranges}) => ({entity, range: wholeOf(ranges)}))
      )
  }

  async function tag(
    ranges: vscode.Range[],
    tags: Extract<Action, {type: 'tag-each'}>['tags']
  ): Promise<void> {
    if (!document || !review || ranges.length === 0) return
    const result = await ask(client, requests.act, {
      uri: document.uri.toString(),
      version: review.version,
      ranges: ranges.map((range) => fromRange(range)),
      action: {type: 'tag-each', tags}
    })
    if (result.refusal !== undefined) {
      void tellWarning(result.refusal)
      return
    }

    // The focus stays in the panel: the next question is there.
    if (result.isOutdated || !(await applyEdits(result.edits))) tellOutdated()
  }

  async function reject(): Promise<void> {
    const entity = review?.entities[index]
    if (!entity || !document) return
    const {kind, texts} = entity
    const uri = document.uri.toString()
    await make(entity, () => rejectTexts(decisions, {uri, kind, texts}))
  }

  /** Carry out an answer, then show the next question. */
  async function make(
    {kind, text}: Asked,
    run: () => Promise<unknown>,
    weight?: number
  ): Promise<void> {
    // A key that is quicker than the next question would answer this one again.
    if (isAnswering) return
    isAnswering = true
    try {
      await steps?.make({kind, text}, run, weight)
      await next()
    } finally {
      isAnswering = false
    }
  }

  async function next(anew?: Asked): Promise<void> {
    if (document) await models.latest(document)
    await update(anew)
  }

  async function leave(): Promise<void> {
    const page = document
    document = undefined
    review = undefined
    steps?.dispose()
    steps = undefined
    setContext('copydesk.reviewing', false)
    await vscode.commands.executeCommand('workbench.action.closePanel')
    if (page) await focusPage(page.uri)
  }

  function reveal(ranges: readonly Range[] | undefined): void {
    const editor = vscode.window.visibleTextEditors.find(
      (each) => each.document === document
    )
    if (!editor || !ranges) return
    const range = wholeOf(ranges)
    editor.selection = new vscode.Selection(range.start, range.end)
    editor.revealRange(
      range,
      vscode.TextEditorRevealType.InCenterIfOutsideViewport
    )
  }
}

function withKey(
  kind: string,
  ref: string | null
): {kind: string; ref?: string} {
  return ref === null ? {kind} : {kind, ref}
}

function badgeOf(count: number): vscode.ViewBadge {
  return {value: count, tooltip: vscode.l10n.t('{0} entities to review', count)}
}
