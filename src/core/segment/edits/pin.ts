import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Article, Block} from '../../model/nodes.js'
import {articleRoles, type ArticleRole} from '../../model/roles.js'
import type {Edit, Span} from '../../model/span.js'
import {writeAttributes} from '../../scan/attributes.js'
import {allMarks, markAround} from '../../scan/find-mark.js'
import type {Mark} from '../../scan/mark.js'
import {scanPage} from '../../scan/page.js'
import {blockSpan} from './placed-block.js'

/** A span over line ends is read as a mark up to this length (design §2). */
const longestSpan = 400

const words = {
  long: {
    en: 'This block is too long for a mark; mark its headline or byline',
    'zh-cn': '这一块太长，不能加标记；请标在标题或消息头上'
  },
  bracket: {
    en: 'A bracket without a partner, or a part of another mark, is in this block; mend it first',
    'zh-cn': '这一块里有不成对的方括号，或另一标注的一部分，请先改正'
  }
} as const

/** What a mark on a block is to say. */
export interface Pin {
  readonly role?: ArticleRole | 'folio' | 'nameplate'
  readonly id?: string
  /** `null` takes it away. */
  readonly of?: string | null
  /** `null` takes it away. */
  readonly status?: string | null
  /** Names; `null` takes them away. */
  readonly by?: string | null
}

/** Say something about a whole block by the mark around it, old or new. */
export function pinBlock(
  analysis: Analysis,
  block: Block,
  pin: Pin
): EditResult {
  const span = blockSpan(analysis, block)
  const mark = markAround(analysis.page.marks, span, isPin)
  if (mark) return {edits: rewrite(mark, pin)}
  if (span.end - span.start >= longestSpan) return refuse({words: words.long})
  const attributes = writeAttributes({
    id: pin.id,
    classes: [pin.role ?? block.type],
    values: valuesOf({}, pin)
  })
  return markUp(analysis, span, attributes)
}

/** Put a mark around a text, where it will be read as one and nothing else is. */
function markUp(
  {text}: Analysis,
  {start, end}: Span,
  attributes: string
): EditResult {
  const source = text.slice(start, end)
  const [mark, other] = scanPage(`[${source}]${attributes}`).marks
  const isWhole =
    mark?.content.start === 1 && mark.content.end === source.length + 1
  if (!isWhole || other) return refuse({words: words.bracket})
  return {
    edits: [
      {span: {start, end: start}, text: '['},
      {span: {start: end, end}, text: `]${attributes}`}
    ]
  }
}

/** Whether a mark says what a block is. */
export function isPin({type, classes}: Mark): boolean {
  const hasRole = classes.some((name) => isPinned(name))
  return hasRole && (type === 'span' || type === 'heading')
}

/** Whether a class of a span says what its lines are. */
function isPinned(name: string): boolean {
  return (
    (articleRoles as readonly string[]).includes(name) ||
    name === 'folio' ||
    name === 'nameplate'
  )
}

function rewrite(mark: Mark, pin: Pin): Edit[] {
  const {start, end, content, attributeSpan, id, attributes, type} = mark
  const [old = ''] = mark.classes.filter((name) => isPinned(name))
  const role = pin.role ?? old
  const others = mark.classes.filter((name) => name !== old)
  const isHeading = type === 'heading' && role === old
  const text = writeAttributes({
    id: pin.id ?? id,
    classes: isHeading ? others : [role, ...others],
    values: valuesOf(attributes, pin)
  })
  if (isHeading) {
    const blank = text === '' ? '' : ' '
    return [{span: {start: content.end, end}, text: blank + text}]
  }

  if (type === 'span') {
    return [{span: attributeSpan ?? {start: end, end}, text}]
  }

  // A heading that becomes something else becomes a span.
  return [
    {span: {start, end: content.start}, text: '['},
    {span: {start: content.end, end}, text: `]${text}`}
  ]
}

function valuesOf(
  values: Readonly<Record<string, string>>,
  {of, status, by}: Pin
): Record<string, string> {
  const entries = Object.entries(values).filter(
    ([name]) =>
      (of === undefined || name !== 'of') &&
      (status === undefined || name !== 'status') &&
      (by === undefined || name !== 'by')
  )
  if (typeof of === 'string') entries.push(['of', of])
  if (typeof status === 'string') entries.push(['status', status])
  if (typeof by === 'string') entries.push(['by', by])
  return Object.fromEntries(entries)
}

/**
 * The block that speaks for an article: headline, byline, first paragraph;
 * another than `besides`.
 */
function anchorOf({children}: Article, besides?: Block): Block | undefined {
  const others = children.filter((block) => block !== besides)
  return (
    others.find(({type}) => type === 'headline') ??
    others.find(({type}) => type === 'byline') ??
    others.find(({type}) => type === 'paragraph') ??
    others[0]
  )
}

/** Say something about an article, on the block that speaks for it. */
export function pinArticle(
  analysis: Analysis,
  article: Article,
  pin: Pin,
  besides?: Block
): EditResult {
  const anchor = anchorOf(article, besides)
  if (!anchor) return refuse({words: words.long})
  const result = pinBlock(analysis, anchor, pin)
  if (!result.refusal || !anchor.lead) return result
  // A long first paragraph is spoken for by the byline that is run in.
  const spans = anchor.flow.sourceSpans(anchor.lead.span)
  const start = spans[0]?.start
  const end = spans.at(-1)?.end
  if (start === undefined || end === undefined) return result
  const mark = markAround(analysis.page.marks, {start, end}, isPin)
  if (mark) return {edits: rewrite(mark, pin)}
  const attributes = writeAttributes({
    id: pin.id,
    classes: ['byline'],
    values: valuesOf({}, pin)
  })
  return markUp(analysis, {start, end}, attributes)
}

/**
 * The id that a mark gives an article, or a new one with the edits for it, on
 * another block than `besides`; `on` is the block that they say it on.
 */
export function idOf(
  analysis: Analysis,
  article: Article,
  besides?: Block
): {readonly id: string; readonly result: EditResult; readonly on?: Block} {
  const taken = new Set(
    allMarks(analysis.page.marks).flatMap(({id}) => id ?? [])
  )
  if (taken.has(article.id)) return {id: article.id, result: {edits: []}}
  for (const {id} of analysis.structure.articles) taken.add(id)
  let number = article.number
  while (taken.has(`article-${number}`)) number++
  const id = `article-${number}`
  const on = anchorOf(article, besides)
  const result = pinArticle(analysis, article, {id}, besides)
  return {id, result, ...(on ? {on} : {})}
}
