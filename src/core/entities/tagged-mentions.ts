import type {Structure} from '../model/analysis.js'
import type {Mention} from '../model/mention.js'
import {joinLines} from '../clean/join-lines.js'
import type {Mark} from '../scan/mark.js'
import type {Page} from '../scan/page.js'
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
  if (page.marks.length === 0) return mentions
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
  const joined = joinLines(page, mark.content, judge)
  if (!joined) return undefined
  const {spans, text, firstLine} = joined
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

/** The article of each line, by 0-based line. */
function articlesByLine(structure: Structure): ReadonlyMap<number, string> {
  const articles = new Map<number, string>()
  for (const {line, articleId} of structure.lineRoles) {
    if (articleId !== null) articles.set(line, articleId)
  }

  return articles
}
