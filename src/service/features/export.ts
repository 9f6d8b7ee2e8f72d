import {
  makeEdition,
  type Edition,
  type EditionOptions
} from '../../core/clean/edition.js'
import {extensionOf, type Exporter} from '../../core/export/exporter.js'
import {exporter} from '../../core/export/index.js'
import {
  writeExport,
  type WriteExportOptions,
  type WrittenExport
} from '../../core/export/write-export.js'
import type {Phrase} from '../../core/model/words.js'
import {wrongEncoding} from '../../core/scan/wrong-encoding.js'
import type {ExportParams, ExportResult} from '../../protocol/protocol.js'
import type {PageView} from '../page-view.js'

const words = {
  format: {
    en: 'There is no export format “{format}”',
    'zh-cn': '没有“{format}”这种导出格式'
  },
  article: {
    en: 'There is no article “{id}” on this page',
    'zh-cn': '本版没有文章“{id}”'
  },
  audit: {
    en: 'Nothing was written: “{text}” on line {line} would be lost or doubled in the result. This is a fault of Copydesk; please report it',
    'zh-cn':
      '没有写出：第 {line} 行的“{text}”在结果中缺失或重复。这是 Copydesk 的错误，请报告'
  },
  formatAudit: {
    en: 'Nothing was written: “{text}” would be lost or doubled in this format. This is a fault of Copydesk; please report it',
    'zh-cn':
      '没有写出：“{text}”在这种格式中缺失或重复。这是 Copydesk 的错误，请报告'
  }
} as const

/** Whether a format tells what was corrected: of a copy its source is wanted. */
export function wantsSource(
  {analysis}: PageView,
  {format}: Pick<ExportParams, 'format'>
): boolean {
  const isCopy = analysis.page.layout === 'clean'
  return isCopy && exporter(format)?.tellsCorrections === true
}

/**
 * A page, or a part of it, in an export format.
 *
 * @param source Of a clean copy: the page it was made from, where there is one.
 */
export function exportPage(
  view: PageView,
  {format, options, articleId, range}: Omit<ExportParams, 'uri'>,
  source?: PageView
): ExportResult {
  const chosen = exporter(format)
  const empty = {text: '', extension: '', mediaType: ''}
  if (!chosen) {
    const refusal = view.say({words: words.format, values: {format}})
    return {...empty, refusal}
  }

  const written = writeView(view, chosen, {
    options,
    source: source?.analysis,
    ...(articleId === null ? {} : {articleId}),
    ...(range ? {span: view.span(range)} : {})
  })
  if (!written.ok) {
    const refusal = view.say(refusalOf(view, written, articleId ?? ''))
    return {...empty, refusal}
  }

  return {
    text: written.text,
    extension: extensionOf(chosen, options),
    mediaType: chosen.mediaType
  }
}

/** The export as text, or why it must not be written. */
export type WrittenView =
  | WrittenExport
  | {
      readonly ok: false
      /** What the file holds was not read: no result would hold it. */
      readonly reason: 'encoding'
      readonly said: Phrase
    }

/** A page in a format, audited, its name and register filled in. */
export function writeView(
  view: PageView,
  chosen: Exporter,
  options: Omit<WriteExportOptions, 'name' | 'register'> = {}
): WrittenView {
  const unread = view.tellsDamage ? undefined : wrongEncoding(view.text)
  if (unread) return {ok: false, reason: 'encoding', said: unread.reason}
  return writeExport(view.analysis, chosen, {
    name: fileName(view.uri),
    register: view.register.register,
    ...options
  })
}

/** Why a page was not written. */
export function refusalOf(
  view: PageView,
  written: Exclude<WrittenView, {ok: true}>,
  id = ''
): Phrase {
  if (written.reason === 'encoding') return written.said
  if (written.reason === 'article') return {words: words.article, values: {id}}
  const {failure, source} = written
  const {text} = failure
  if (source === undefined) return {words: words.formatAudit, values: {text}}
  const {start} = view.range({start: source, end: source})
  return {words: words.audit, values: {text, line: start.line + 1}}
}

/** The edition of a page, named after its file. */
export function edition(
  view: PageView,
  {suggestions}: {readonly suggestions: boolean} = {suggestions: false}
): Edition {
  return makeEdition(view.analysis, editionOptions(view, suggestions))
}

/** How the edition of a page is made. */
export function editionOptions(
  view: PageView,
  suggestions: boolean
): EditionOptions {
  return {
    name: fileName(view.uri),
    register: view.register.register,
    corrections: true,
    suggestions
  }
}

/** Name of the file of a uri, decoded, without folders. */
export function fileName(uri: string): string {
  // `untitled:Untitled-1` is in no folder.
  const last = uri.slice(Math.max(uri.lastIndexOf('/'), uri.indexOf(':')) + 1)
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
