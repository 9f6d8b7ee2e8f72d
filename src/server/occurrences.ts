import {isFree} from '../core/entities/edits/tag.js'
import {isEntityMark} from '../core/entities/edits/entity-mark.js'
import type {Span} from '../core/model/span.js'
import {say, type Words} from '../core/model/words.js'
import {markAround} from '../core/scan/find-mark.js'
import type {
  ActResult,
  Occurrence,
  OccurrencesParams,
  OccurrencesResult,
  ProgressParams,
  TagOccurrencesParams
} from '../protocol/protocol.js'
import {act} from '../service/act.js'
import {toActResult} from '../service/act-result.js'
import {
  joinedText,
  occurrencesOn,
  wantedAt,
  type Wanted
} from '../service/features/occurrences.js'
import type {PageView} from '../service/page-view.js'
import type {CancellationToken} from 'vscode-languageserver'
import {throwIfCancelled} from './answering.js'
import type {Session} from './session.js'

const words = {
  outdated: {
    en: 'The page changed meanwhile; nothing was done.',
    'zh-cn': '其间版面有改动，没有标注；请重试。'
  },
  done: {
    en: '{count} tagged in {files} files',
    'zh-cn': '标注 {count} 处，{files} 个文件'
  },
  doneHere: {en: '{count} tagged', 'zh-cn': '标注 {count} 处'},
  skipped: {
    en: '; {skipped} left out: the text has changed, or a tag would be cut in two',
    'zh-cn': '；{skipped} 处未标：文字已变，或会切断别的标注'
  }
} as const satisfies Record<string, Words>

/** How a search says how far it has come, and is stopped. */
export interface Search {
  readonly token: CancellationToken
  readonly report: (params: ProgressParams) => void
}

/** Places of a string on a page or in all pages of the workspace. */
export async function occurrences(
  view: PageView,
  params: OccurrencesParams,
  session: Pick<Session, 'files' | 'pageOf'>,
  search: Search
): Promise<OccurrencesResult> {
  const wanted = wantedAt(view, params)
  if (!wanted) return {texts: [], ref: null, occurrences: []}
  const here = occurrencesOn(view, wanted)
  const elsewhere =
    params.scope === 'workspace'
      ? await occurrencesElsewhere(view, wanted, session, {
          ...search,
          progress: params.progress
        })
      : []
  return {
    texts: [...wanted.texts],
    ref: wanted.ref ?? null,
    occurrences: [...here, ...elsewhere]
  }
}

/** Files between two reports of progress. */
const reportStep = 10

/** A name that is linked is that of its register only, as its id is. */
async function occurrencesElsewhere(
  view: PageView,
  wanted: Wanted,
  {files, pageOf}: Pick<Session, 'files' | 'pageOf'>,
  {token, report, progress}: Search & {readonly progress: string | undefined}
): Promise<Occurrence[]> {
  const found: Occurrence[] = []
  // Sources of clean copies are left out of `files()`.
  const all = (await files.pages()).files().filter(({uri}) => uri !== view.uri)
  for (const [index, {uri}] of all.entries()) {
    throwIfCancelled(token)
    if (progress !== undefined && index % reportStep === 0) {
      report({progress, done: index, total: all.length})
    }

    const text = await files.text(uri)
    if (text === null || !mayHold(text, wanted.texts)) continue
    const page = await pageOf(uri)
    if (!page) continue
    const isOurs =
      wanted.ref === undefined || page.register.uri === view.register.uri
    if (isOurs) found.push(...occurrencesOn(page, wanted))
  }

  return found
}

/** Whether a string may stand in a text; line ends and marks may cut it. */
function mayHold(text: string, wanted: readonly string[]): boolean {
  return wanted.some(
    (each) =>
      text.includes(each) ||
      [...new Set(each)].every((character) => text.includes(character))
  )
}

/** Tag the occurrences that a person ticked; one set of edits a file. */
export async function tagOccurrences(
  {kind, ref, occurrences: ticked}: TagOccurrencesParams,
  {pageOf, locale}: Pick<Session, 'pageOf' | 'locale'>
): Promise<ActResult> {
  const byFile = new Map<string, typeof ticked>()
  for (const each of ticked) {
    const known = byFile.get(each.uri)
    if (known) known.push(each)
    else byFile.set(each.uri, [each])
  }

  const edits: ActResult['edits'] = []
  let count = 0
  for (const [uri, each] of byFile) {
    const view = await pageOf(uri)
    if (!view) continue
    const version = each[0]?.version ?? null
    if (version !== null && version !== view.document.version) {
      return {edits: [], refusal: say({words: words.outdated}, locale)}
    }

    const spans = each.flatMap((one) => placeOf(view, one) ?? [])
    if (spans.length === 0) continue
    const action = {
      type: 'tag',
      kind,
      ...(ref === undefined ? {} : {ref})
    } as const
    const result = toActResult(view, act(view, spans, action))
    if (result.refusal !== undefined) continue
    edits.push(...result.edits)
    count += spans.length
  }

  const values = {count, files: edits.length, skipped: ticked.length - count}
  const done = edits.length > 1 ? words.done : words.doneHere
  return {
    edits,
    message:
      say({words: done, values}, locale) +
      (values.skipped > 0 ? say({words: words.skipped, values}, locale) : '')
  }
}

/** Where an occurrence stands now; `undefined` where it cannot be tagged. */
function placeOf(
  view: PageView,
  {ranges, text}: TagOccurrencesParams['occurrences'][number]
): Span | undefined {
  const first = ranges[0]
  const last = ranges.at(-1)
  if (!first || !last) return undefined
  const span = view.span({start: first.start, end: last.end})
  if (joinedText(view, span) !== text) return undefined
  const {marks} = view.analysis.page
  const isTagged = markAround(marks, span, isEntityMark)
  return isTagged || isFree(marks, span) ? span : undefined
}
