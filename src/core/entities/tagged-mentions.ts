import type {Structure} from '../model/analysis.js'
import type {Mention} from '../model/mention.js'
import type {Span} from '../model/span.js'
import {columnAt, lineIndexAt, sourceOffset, type Line} from '../scan/line.js'
import type {Mark} from '../scan/mark.js'
import type {Page} from '../scan/page.js'
import {joint} from '../clean/join.js'
import type {HyphenJudge} from '../clean/line-end-hyphen.js'

/** A page with tags, and who tells hyphens of the type-setting from those of words. */
interface Tagged {
  readonly page: Page
  readonly structure: Structure
  readonly judge: HyphenJudge | undefined
}

/**
 * The mentions that marks in the text decide: every span whose first class
 * that is no role is a kind. By start offset, outer before inner.
 */
export function taggedMentions(
  given: Tagged,
  isKind: (name: string) => boolean
): Mention[] {
  const {page, structure} = given
  const mentions: Mention[] = []
  const articleOf = articlesByLine(structure)
  const visit = (marks: readonly Mark[]): void => {
    for (const mark of marks) {
      const kind = mark.classes.find((name) => isKind(name))
      if (mark.type === 'span' && kind !== undefined) {
        const mention = toMention(given, mark, kind, articleOf)
        if (mention) mentions.push(mention)
      }

      visit(mark.children)
    }
  }

  visit(page.marks)
  return mentions
}

function toMention(
  {page, judge}: Tagged,
  mark: Mark,
  kind: string,
  articleOf: ReadonlyMap<number, string>
): Mention | undefined {
  const spans: Span[] = []
  let text = ''
  let firstLine = -1

  for (
    let index = lineIndexAt(page.lines, mark.content.start);
    index < page.lines.length;
    index++
  ) {
    const line = page.lines[index]
    if (!line || line.start >= mark.content.end) break
    const part = visiblePart(line, mark.content)
    if (!part) continue
    if (firstLine < 0) firstLine = index
    const {joiner, dropsHyphen} = joint(text, part.text, judge)
    text = (dropsHyphen ? text.slice(0, -1) : text) + joiner + part.text
    spans.push(part.span)
  }

  if (spans.length === 0) return undefined
  const {ref, value} = mark.attributes
  return {
    kind,
    status: 'tagged',
    text,
    spans,
    mark: {start: mark.start, end: mark.end},
    articleId: articleOf.get(firstLine) ?? null,
    ...(ref === undefined ? {} : {ref}),
    ...(value === undefined ? {} : {value}),
    confidence: 1,
    evidence: []
  }
}

/** The visible characters of a line inside a span, edge blanks left out. */
function visiblePart(
  line: Line,
  content: Span
): {text: string; span: Span} | undefined {
  let from = columnAt(line, Math.max(content.start, line.start))
  let to = columnAt(line, Math.min(content.end, line.end))
  while (from < to && isBlank(line.text.charAt(from))) from++
  while (to > from && isBlank(line.text.charAt(to - 1))) to--
  if (from >= to) return undefined
  return {
    text: line.text.slice(from, to),
    span: {
      start: sourceOffset(line, from),
      end: sourceOffset(line, to - 1) + 1
    }
  }
}

function isBlank(character: string): boolean {
  return character.trim() === ''
}

/** The article of each line, by 0-based line. */
function articlesByLine(structure: Structure): ReadonlyMap<number, string> {
  const articles = new Map<number, string>()
  for (const {line, articleId} of structure.lineRoles) {
    if (articleId !== null) articles.set(line, articleId)
  }

  return articles
}
