import {attributesAt} from '../core/entities/edits/set-attributes.js'
import {measuredAt} from '../core/entities/edits/set-value.js'
import {pagesGlob} from '../core/configuration/page-patterns.js'
import {looksLikePage} from '../core/scan/looks-like-page.js'
import {wrongEncoding} from '../core/scan/wrong-encoding.js'
import {
  requests,
  serverNotifications,
  type ActParams,
  type ActResult,
  type Method,
  type OccurrencesResult,
  type OwnRuleTrial,
  type PreviewParams,
  type ProgressParams
} from '../protocol/protocol.js'
import {act} from '../service/act.js'
import {toActResult} from '../service/act-result.js'
import {surroundingText} from '../service/context-text.js'
import {cleanCopy} from '../service/features/clean-copy.js'
import {cleanText} from '../service/features/clean-text.js'
import {compare, sourceUri} from '../service/features/compare.js'
import {entitiesModel} from '../service/features/entities-model.js'
import {entityReview} from '../service/features/entity-review.js'
import {exportPage, wantsSource} from '../service/features/export.js'
import {fileStatus} from '../service/features/file-status.js'
import {importTeiText} from '../service/features/import-tei.js'
import {isMadeFrom} from '../service/features/made-from.js'
import {mergeCopy} from '../service/features/merge-copy.js'
import {ownRuleTrial} from '../service/features/own-rule.js'
import {pageModel} from '../service/features/page-model.js'
import {emptyPreview, preview} from '../service/features/preview.js'
import {reviewQueue} from '../service/features/review-queue.js'
import {tables} from '../service/features/tables.js'
import type {CancellationToken} from 'vscode-languageserver'
import type {PageView} from '../service/page-view.js'
import {describe, type Answer} from './answering.js'
import {
  addRegisterEntry,
  configure,
  importTable,
  refuseFailed,
  registerModel,
  registerTable
} from './decisions.js'
import {inSlices} from './in-slices.js'
import type {RequestOptions} from './language-requests.js'
import {occurrences, tagOccurrences} from './occurrences.js'
import type {Session} from './session.js'
import {unlessLarge} from './unless-large.js'
import {concordance, fixInWorkspace} from './workspace-fixes.js'

const nothing: ActResult = {edits: []}
const outdated: ActResult = {edits: [], isOutdated: true}
const noTrial: OwnRuleTrial = {refusal: '', count: 0, hits: [], onClean: []}
const none: OccurrencesResult = {texts: [], ref: null, occurrences: []}

export interface OwnRequestOptions extends RequestOptions {
  /** Answers about a page that need not be open. */
  readonly answerClosed: Answer
  /** Let what has arrived be seen to. */
  readonly pause: () => Promise<void>
}

/** Answer the requests of `protocol.ts`, one line each. */
export function handleOwnRequests(options: OwnRequestOptions): void {
  const {connection, answer, answerWhole, answerClosed, session, pause} =
    options

  /** Bind a handler to the types that the protocol gives its method. */
  function on<Params, Result>(
    {method}: Method<Params, Result>,
    handler: (params: Params, token: CancellationToken) => unknown
  ): void {
    connection.onRequest(method, handler)
  }

  on(
    requests.page,
    answer((page) => pageModel(page), null)
  )
  on(
    requests.entities,
    answer((page) => entitiesModel(page), null)
  )
  on(
    requests.contexts,
    answer(
      (page, {version, mentions}) =>
        page.document.version === version
          ? mentions.map((ranges) =>
              surroundingText(
                page,
                ranges.map((range) => page.span(range))
              )
            )
          : [],
      []
    )
  )
  on(requests.looksLikePage, ({text}) => looksLikePage(text))
  on(
    requests.otherEncoding,
    async ({uri}) => (await session()?.otherEncoding(uri)) ?? null
  )
  on(
    requests.isPage,
    async ({uri}) => (await session()?.files.isPage(uri)) ?? null
  )
  on(requests.isMadeFrom, async ({uri, from}) => {
    const text = await session()?.textToRead(uri)
    const other = await session()?.textToRead(from)
    // Of a file that is gone, or from one, nothing is made.
    if (typeof text !== 'string' || typeof other !== 'string') return false
    return isMadeFrom({uri, text}, {uri: from, text: other})
  })
  on(
    requests.pagesGlob,
    async () => (await session()?.files.pagesGlob()) ?? pagesGlob([])
  )
  on(requests.tables, () => tables(session()?.locale ?? 'en'))
  const actOn = answerWhole((page, {version, ranges, action}: ActParams) => {
    if (page.document.version !== version) return outdated
    const spans = ranges.map((range) => page.span(range))
    return toActResult(page, act(page, spans, action))
  }, nothing)
  on(requests.act, unlessLarge(session, actOn, nothing))
  on(
    requests.fixInWorkspace,
    answer(async (page, params, token) => {
      const current = session()
      return current ? fixInWorkspace(page, params, current, token) : []
    }, [])
  )
  on(
    requests.concordance,
    answer(async (page, params, token) => {
      const current = session()
      return current ? concordance(page, params, current, token) : []
    }, [])
  )
  on(
    requests.tryOwnRule,
    answer((page, params) => ownRuleTrial(page, params), noTrial)
  )
  on(
    requests.attributes,
    answer(
      (page, {range}) => attributesAt(page.analysis, page.span(range)) ?? null,
      null
    )
  )
  on(
    requests.value,
    answer((page, {range}) => {
      const found = measuredAt(page.analysis, page.span(range))
      return found ? {text: found.text, value: found.value ?? ''} : null
    }, null)
  )
  on(
    requests.occurrences,
    answerWhole(async (page, params, token) => {
      const current = session()
      const search = {
        token,
        report: (progress: ProgressParams) =>
          void connection.sendNotification(
            serverNotifications.progress,
            progress
          )
      }
      return current ? occurrences(page, params, current, search) : none
    }, none)
  )
  on(requests.tagOccurrences, async (params) => {
    const current = session()
    try {
      return current ? await tagOccurrences(params, current) : nothing
    } catch (error) {
      connection.console.error(describe(error))
      return nothing
    }
  })
  on(
    requests.export,
    answerClosed(
      async (page, params) =>
        exportPage(
          page,
          params,
          wantsSource(page, params) ? await sourceOf(page) : undefined
        ),
      null
    )
  )
  on(
    requests.cleanCopy,
    unlessLarge(
      session,
      answer((page) => cleanCopy(page), null),
      {text: '', name: ''}
    )
  )
  on(
    requests.mergeCopy,
    answerClosed(async (page, {copyUri, first}) => {
      const copy = await session()?.pageOf(copyUri)
      return copy ? mergeCopy(page, copy, first) : null
    }, null)
  )
  on(requests.importTei, ({text}) =>
    importTeiText(text, session()?.locale ?? 'en')
  )
  const previewOf = answer(
    (page, params: PreviewParams, token) =>
      inSlices(preview(page, params), pause, token),
    null
  )
  on(requests.preview, async (params, token) => {
    const large = await session()?.largePage(params.uri)
    return large ? emptyPreview(large.message) : previewOf(params, token)
  })
  on(
    requests.register,
    answerWhole((page, params) => {
      const current = session()
      return current ? registerModel(page, params, current) : null
    }, null)
  )
  on(
    requests.registerTable,
    unlessLarge(
      session,
      answerWhole((page, params) => registerTable(page, params), null),
      {uri: '', text: '', count: 0}
    )
  )
  on(requests.importTable, beside(answerWhole, importTable))
  on(requests.addEntry, beside(answerWhole, addRegisterEntry))
  on(requests.configure, beside(answerClosed, configure))
  on(
    requests.cleanText,
    answer((page, {text}) => cleanText(page, text), null)
  )
  on(requests.fileStatus, async ({uri}) => {
    const view = await session()?.pageOf(uri)
    return view ? fileStatus(view) : null
  })
  on(requests.learned, () => session()?.learning.report() ?? null)
  on(requests.resetLearned, async () => {
    await session()?.learning.reset()
    return null
  })
  on(
    requests.reviewQueue,
    answer((page) => reviewQueue(page), null)
  )
  on(
    requests.entityReview,
    answerWhole((page) => entityReview(page), null)
  )
  on(
    requests.compare,
    answer(async (page) => {
      const source = await sourceOf(page)
      return source ? compare(source, page) : null
    }, null)
  )

  /** Edits of a file beside a page, unless that is too long to be read. */
  function beside<Params>(
    answered: Answer,
    work: (
      page: PageView,
      params: Params,
      current: Session
    ) => ActResult | Promise<ActResult>
  ): (
    params: Params & {uri: string},
    token: CancellationToken
  ) => Promise<ActResult> {
    const edits = answered((page, params: Params & {uri: string}) => {
      const current = session()
      return current ? work(page, params, current) : null
    }, null)
    const small = unlessLarge(session, edits, nothing)
    // That nothing is to be written is an answer; that nothing could be is another.
    return async (params, token) =>
      (await small(params, token)) ?? refuseFailed(session()?.locale ?? 'en')
  }

  /** The page that a clean copy was made from, where it can be read. */
  async function sourceOf(page: PageView): Promise<PageView | undefined> {
    const uri = sourceUri(page)
    const view = uri === undefined ? undefined : await session()?.sourceOf(uri)
    return view && wrongEncoding(view.text) ? undefined : view
  }
}
