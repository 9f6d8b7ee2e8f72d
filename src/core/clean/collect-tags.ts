import type {Analysis} from '../model/analysis.js'
import type {Mention} from '../model/mention.js'
import {articleRoles} from '../model/roles.js'
import {contains, overlaps} from '../model/span.js'
import {rowsOfStep, type Steps} from '../model/steps.js'
import type {Mark} from '../scan/mark.js'
import type {EditionOptions} from './edition.js'
import type {Tag} from './inline-builder.js'
import {SpanIndex} from '../model/span-index.js'

/** Classes that shape the page and are no inline. */
const structural: ReadonlySet<string> = new Set([
  ...articleRoles,
  'nameplate',
  'folio',
  'rule',
  'asis',
  'break',
  'undecided'
])

/**
 * The marks of a page that are inlines of an edition, and suggestions where they
 * are asked for: by start, outer before inner. A suggestion that would cross
 * another is left out.
 */
export function* collectTags(
  analysis: Analysis,
  options: EditionOptions
): Steps<Tag[]> {
  const mentionOf = new Map<number, Mention>()
  for (const mention of analysis.mentions) {
    if (mention.mark) mentionOf.set(mention.mark.start, mention)
  }

  const tags: Tag[] = []
  const visit = (marks: readonly Mark[]): void => {
    for (const mark of marks) {
      const kind = mark.classes.find((name) => !structural.has(name))
      if (mark.type === 'span' && kind !== undefined) {
        tags.push({
          start: mark.content.start,
          end: mark.content.end,
          node: toNode(kind, mark, mentionOf.get(mark.start))
        })
      }

      visit(mark.children)
    }
  }

  visit(analysis.page.marks)
  if (!options.suggestions) return tags

  const tagged = new SpanIndex([...tags], (tag) => tag)
  let open: Tag[] = []

  for (const [index, mention] of analysis.mentions.entries()) {
    if (index % rowsOfStep === 0) yield
    const [first] = mention.spans
    const last = mention.spans.at(-1)
    if (mention.status !== 'suggested' || !first || !last) continue
    const span = {start: first.start, end: last.end}
    open = open.filter(({end}) => end > span.start)
    const crosses = [...open, ...tagged.near(span)].some(
      (tag) =>
        overlaps(tag, span) && !contains(tag, span) && !contains(span, tag)
    )
    if (crosses) continue
    const tag: Tag = {
      ...span,
      node: {
        type: 'entity',
        kind: mention.kind,
        status: 'suggested',
        ...known(mention),
        attributes: {}
      }
    }
    tags.push(tag)
    open.push(tag)
  }

  yield
  return tags.sort((a, b) => a.start - b.start || b.end - a.end)
}

function toNode(
  kind: string,
  mark: Mark,
  mention: Mention | undefined
): Tag['node'] {
  const {ref, value} = mark.attributes
  return {
    type: 'entity',
    kind,
    status: 'tagged',
    ...(ref === undefined ? {} : {ref}),
    ...(value === undefined ? {} : {value}),
    ...(mention ? known(mention) : {}),
    attributes: mark.attributes
  }
}

function known({ref, value, role}: Mention): Partial<Tag['node']> {
  return {
    ...(ref === undefined ? {} : {ref}),
    ...(value === undefined ? {} : {value}),
    ...(role === undefined ? {} : {role})
  }
}
