import {auditEdition} from '../../core/clean/audit.js'
import {makeEdition, type Edition} from '../../core/clean/edition.js'
import {exporter} from '../../core/export/index.js'
import {overlaps, type Span} from '../../core/model/span.js'
import type {ExportParams, ExportResult} from '../../protocol/protocol.js'
import type {PageView} from '../page-view.js'

const words = {
  format: {
    en: 'There is no export format “{format}”',
    'zh-cn': '没有“{format}”这种导出格式'
  },
  article: {
    en: 'There is no article “{id}” on this page',
    'zh-cn': '本页没有文章“{id}”'
  },
  audit: {
    en: 'Nothing was written: “{text}” on line {line} would not be in the result exactly once. This is a fault of Copydesk; please report it',
    'zh-cn':
      '没有写出：第 {line} 行的“{text}”在结果中缺失或重复。这是 Copydesk 的错误，请报告'
  }
} as const

/** A page, or one article of it, in an export format. */
export function exportPage(
  view: PageView,
  {format, options, articleId, range}: Omit<ExportParams, 'uri'>
): ExportResult {
  const chosen = exporter(format)
  const empty = {text: '', extension: '', mediaType: ''}
  if (!chosen) {
    const refusal = view.say({words: words.format, values: {format}})
    return {...empty, refusal}
  }

  const whole = edition(view)
  const refusal = auditRefusal(view, whole)
  if (refusal !== undefined) return {...empty, refusal}
  const article = articleId === null ? whole : only(whole, articleId)
  const part = range ? within(article, view.span(range)) : article
  if (part.children.length === 0 && articleId !== null) {
    const refusal = view.say({words: words.article, values: {id: articleId}})
    return {...empty, refusal}
  }

  return {
    text: chosen.write(part, {...chosen.defaults, ...options}),
    extension: chosen.extension,
    mediaType: chosen.mediaType
  }
}

/** Why an edition must not be written: a character that it lost or doubled. */
export function auditRefusal(
  view: PageView,
  whole: Edition
): string | undefined {
  const audit = auditEdition(view.analysis, whole)
  if (audit.ok) return undefined
  const {start} = view.range({start: audit.offset, end: audit.offset})
  const values = {text: audit.text, line: start.line + 1}
  return view.say({words: words.audit, values})
}

/** The blocks of an edition that hold a character of a span. */
function within(whole: Edition, span: Span): Edition {
  const children = whole.children.map((part) => ({
    ...part,
    children: part.children.filter(
      ({source}) => source !== undefined && overlaps(source, span)
    )
  }))
  return {
    ...whole,
    children: children.filter((part) => part.children.length > 0)
  }
}

/** The edition of a page, named after its file. */
export function edition(
  view: PageView,
  {suggestions}: {readonly suggestions: boolean} = {suggestions: false}
): Edition {
  return makeEdition(view.analysis, {
    name: fileName(view.uri),
    register: view.register.register,
    corrections: true,
    suggestions
  })
}

/** Name of the file of a uri, decoded, without folders. */
export function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

function only(whole: Edition, articleId: string): Edition {
  return {
    ...whole,
    children: whole.children.filter(
      (child) => child.type === 'article' && child.id === articleId
    )
  }
}
