import {
  makeEdition,
  type EditionArticle,
  type EditionBlock,
  type EditionFurniture
} from './clean/edition.js'
import {editionText} from './clean/edition-text.js'
import {emptyRegister} from './entities/register.js'
import type {Analysis} from './model/analysis.js'
import type {Finding} from './model/finding.js'
import type {Mention} from './model/mention.js'
import {applyEdits, type Span} from './model/span.js'
import {say, type Locale} from './model/words.js'
import {lineIndexAt, type Line} from './scan/line.js'

/**
 * The public, versioned shape of `copydesk inspect --json`; its JSON Schema is
 * `docs/inspect.schema.json`. Lines are 1-based, columns 0-based UTF-16 code
 * units of the source line, half-open.
 */
export interface Inspection {
  version: 1
  file: string
  language: string
  layout: 'raw' | 'clean'
  lines: Array<{
    n: number
    role: string
    articleId: string | null
    paragraphStart: boolean
  }>
  articles: InspectedArticle[]
  notices: Array<{id: string; text: string}>
  findings: InspectedFinding[]
  entities: InspectedEntity[]
}

export interface InspectedArticle {
  id: string
  kicker: string | null
  headline: string | null
  deck: string | null
  byline: {
    text: string
    people: Array<{role: string; name: string}>
  } | null
  paragraphs: string[]
  crossheads: Array<{text: string; before: number}>
  captions: Array<{text: string; line: number}>
}

export interface InspectedFinding {
  ruleId: string
  severity: string
  line: number
  startColumn: number
  endLine: number
  endColumn: number
  reason: string
  fix: string | null
  safe: boolean
}

export interface InspectedEntity {
  text: string
  kind: string
  status: 'tagged' | 'suggested'
  value: string | null
  ref: string | null
  articleId: string | null
  spans: Array<[line: number, start: number, end: number]>
}

/** Turn an analysis into its public shape. */
export function inspect(
  analysis: Analysis,
  file: string,
  locale: Locale
): Inspection {
  const {page, structure} = analysis
  const edition = makeEdition(analysis, {
    name: file,
    register: emptyRegister,
    corrections: true,
    suggestions: false
  })
  return {
    version: 1,
    file,
    language: analysis.language,
    layout: page.layout,
    lines: structure.lineRoles.map(({line, ...rest}) => ({
      n: line + 1,
      ...rest
    })),
    articles: edition.children
      .filter((part) => part.type === 'article')
      .map((part) => inspectArticle(part)),
    notices: edition.children
      .filter(
        (part): part is EditionFurniture =>
          part.type === 'notice' || part.type === 'advertisement'
      )
      .map((part) => ({
        id: part.id ?? '',
        text: part.children.map((block) => editionText(block)).join('\n')
      })),
    findings: analysis.findings.map((finding) =>
      inspectFinding(finding, analysis.text, page.lines, locale)
    ),
    entities: analysis.mentions.map((mention) =>
      inspectMention(mention, page.lines)
    )
  }
}

function inspectArticle(article: EditionArticle): InspectedArticle {
  const {children} = article
  const textOf = (role: string): string | null => {
    const texts = children
      .filter(({type}) => type === role)
      .map((block) => editionText(block))
    return texts.length === 0 ? null : texts.join(' ')
  }
  const paragraphs: string[] = []
  const crossheads: InspectedArticle['crossheads'] = []
  const captions: InspectedArticle['captions'] = []

  for (const block of children) {
    const text = editionText(block)
    if (block.type === 'paragraph') paragraphs.push(text)
    if (block.type === 'crosshead') {
      crossheads.push({text, before: paragraphs.length})
    }

    if (block.type === 'caption') {
      captions.push({text, line: (block.line ?? 0) + 1})
    }
  }

  return {
    id: article.id,
    kicker: textOf('kicker'),
    headline: textOf('headline'),
    deck: textOf('deck'),
    byline: inspectByline(children),
    paragraphs,
    crossheads,
    captions
  }
}

/** Every byline of an article as one: alone, run in, and at the end. */
function inspectByline(
  blocks: readonly EditionBlock[]
): InspectedArticle['byline'] {
  const texts: string[] = []
  const people: Array<{role: string; name: string}> = []

  for (const block of blocks) {
    const text = editionText(block)
    for (const lead of [block.lead, block.tail]) {
      if (!lead) continue
      texts.push(text.slice(lead.span.start, lead.span.end))
      people.push(...lead.people.map(({role, name}) => ({role, name})))
    }

    if (block.type === 'byline' && !block.lead) texts.push(text)
  }

  return texts.length === 0 ? null : {text: texts.join(' '), people}
}

/** A finding in its public shape. */
export function inspectFinding(
  finding: Finding,
  text: string,
  lines: readonly Line[],
  locale: Locale
): InspectedFinding {
  const start = place(lines, finding.span.start)
  const end = place(lines, finding.span.end)
  const [fix] = finding.fixes
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    line: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    reason: say(finding.reason, locale),
    fix: fix ? fixed(text, finding.span, fix.edits) : null,
    safe: fix?.safe ?? false
  }
}

/** What the text of `span` reads after the edits. */
function fixed(
  text: string,
  span: Span,
  edits: Finding['fixes'][number]['edits']
): string {
  const inside = edits.map((edit) => ({
    text: edit.text,
    span: {
      start: edit.span.start - span.start,
      end: edit.span.end - span.start
    }
  }))
  return applyEdits(text.slice(span.start, span.end), inside)
}

/** A mention in its public shape. */
export function inspectMention(
  mention: Mention,
  lines: readonly Line[]
): InspectedEntity {
  return {
    text: mention.text,
    kind: mention.kind,
    status: mention.status,
    value: mention.value ?? null,
    ref: mention.ref ?? null,
    articleId: mention.articleId,
    spans: mention.spans.map((span) => {
      const start = place(lines, span.start)
      return [start.line, start.column, start.column + span.end - span.start]
    })
  }
}

/** 1-based line and 0-based column of a source offset. */
export function place(
  lines: readonly Line[],
  offset: number
): {line: number; column: number} {
  const index = lineIndexAt(lines, offset)
  return {line: index + 1, column: offset - (lines[index]?.start ?? 0)}
}
