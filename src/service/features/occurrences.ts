import {joinLines} from '../../core/clean/join-lines.js'
import {SpanIndex} from '../../core/model/span-index.js'
import {isFree} from '../../core/entities/edits/tag.js'
import {searchNames} from '../../core/entities/name-search.js'
import type {RegisterEntry} from '../../core/entities/register.js'
import type {Mention} from '../../core/model/mention.js'
import {contains, overlaps, type Span} from '../../core/model/span.js'
import type {Words} from '../../core/model/words.js'
import type {Occurrence, OccurrencesParams} from '../../protocol/protocol.js'
import {surroundingText} from '../context-text.js'
import {isSameEntity, nameOf} from './document-highlights.js'
import {mentionAt, mentionSpan, type PageView} from '../page-view.js'

const words = {
  tagged: {en: 'tagged already', 'zh-cn': '已标注'},
  unlinked: {en: 'tagged, not linked yet', 'zh-cn': '已标注，未关联'},
  conflict: {en: 'tagged as {kind}', 'zh-cn': '已标为{kind}'},
  linked: {en: 'linked to {ref}', 'zh-cn': '已关联到 {ref}'},
  inside: {en: 'inside “{text}”', 'zh-cn': '在“{text}”之内'},
  crossing: {en: 'cuts a tag in two', 'zh-cn': '会切断一个标注'}
} as const satisfies Record<string, Words>

/** What is looked for: strings, and what they would be tagged as. */
export interface Wanted {
  /** What was selected, then the names and aliases of its entry. */
  readonly texts: readonly string[]
  readonly kind: string
  /** Entry that all are linked to. */
  readonly ref?: string
  readonly articleId?: string
  /** The selection itself, where it lies over two blocks of its page. */
  readonly selected?: Pick<Mention, 'spans' | 'text'>
}

/** Aliases of one character stand everywhere: they are not looked for. */
const shortestAlias = 2

/**
 * What a range stands for, as it reads across line ends, with the aliases of
 * its entry: the one it is linked to, else the only one of that name and kind.
 */
export function wantedAt(
  view: PageView,
  {range, scope, kind}: Omit<OccurrencesParams, 'uri'>
): Wanted | undefined {
  const span = view.span(range)
  const mention = mentionAt(view, span.start)
  const inBlock = textInBlock(view, span)
  const across =
    inBlock === undefined ? joinLines(view.analysis.page, span) : undefined
  const text = (
    mention && span.start === span.end
      ? mention.text
      : (inBlock ?? across?.text ?? mention?.text ?? '')
  ).trim()
  if (text === '') return undefined
  const linked = mention?.text === text ? mention.ref : undefined
  const entry = entryOf(view, {text, kind, ref: linked})
  const ref = linked ?? entry?.id
  const articleId = view.layout.blocksAt(range.start.line)[0]?.owner.article?.id
  const names = entry ? [entry.name, ...entry.aliases] : []
  // Short forms stand for it on this page, elsewhere for others.
  if (mention?.text === text && scope !== 'workspace') {
    for (const other of view.analysis.mentions) {
      if (isSameEntity(mention, other)) names.push(nameOf(other), other.text)
    }
  }

  const known = [text, ...names.filter(({length}) => length >= shortestAlias)]
  return {
    texts: [
      ...new Set([...known, ...known.flatMap((name) => inCapitals(name))])
    ],
    kind,
    ...(across?.text === text ? {selected: across} : {}),
    ...(ref === undefined ? {} : {ref}),
    ...(scope === 'article' && articleId !== undefined ? {articleId} : {})
  }
}

/** A name as headlines set it: `JOHN SMITH`. */
function inCapitals(name: string): string[] {
  // Matches a word with a small letter: `Smith`, not `USA`.
  return /\p{Lu}\p{Ll}{2}/u.test(name) ? [name.toUpperCase()] : []
}

function entryOf(
  {register: {register}}: PageView,
  {text, kind, ref}: {text: string; kind: string; ref: string | undefined}
): RegisterEntry | undefined {
  if (ref !== undefined) return register.byId.get(ref)
  const named = register.names.named(text).filter((each) => each.kind === kind)
  return named.length === 1 ? named[0] : undefined
}

/** The text between two source offsets as it reads, over two blocks too. */
export function joinedText(view: PageView, span: Span): string | undefined {
  return (
    textInBlock(view, span) ?? joinLines(view.analysis.page, span)?.text.trim()
  )
}

/** The text between two source offsets, as its block joins it. */
function textInBlock(view: PageView, span: Span): string | undefined {
  const {line} = view.document.positionAt(span.start)
  for (const {block} of view.layout.blocksAt(line)) {
    const start = block.flow.offsetOf(span.start)
    const last = block.flow.offsetOf(span.end - 1)
    if (start === undefined || last === undefined) continue
    return block.flow.text.slice(start, last + 1)
  }

  return undefined
}

/** All places of the strings on a page, found across line ends. */
export function occurrencesOn(view: PageView, wanted: Wanted): Occurrence[] {
  return occurrencesOfEach(view, [wanted])[0] ?? []
}

/** The same for many things, with one pass over the page. */
export function occurrencesOfEach(
  view: PageView,
  wanted: readonly Wanted[]
): Occurrence[][] {
  const found = wanted.map((): Occurrence[] => [])
  const seen = wanted.map(() => new Set<number>())
  const search = searchNames(wanted.map(({texts}) => texts))
  const tags = tagIndex(view)

  for (const owner of view.layout.owners) {
    for (const {block} of owner.blocks) {
      const {flow} = block
      for (const [index, places] of search.find(flow.text)) {
        const each = wanted[index]
        const isElsewhere =
          each?.articleId !== undefined && owner.article?.id !== each.articleId
        if (!each || isElsewhere) continue
        for (const place of places) {
          const spans = flow.sourceSpans(place)
          const start = spans[0]?.start ?? -1
          if (seen[index]?.has(start)) continue
          seen[index]?.add(start)
          const text = flow.text.slice(place.start, place.end)
          found[index]?.push(occurrenceOf(view, each, {spans, text}, tags))
        }
      }
    }
  }

  for (const [index, each] of wanted.entries()) {
    const {selected} = each
    const start = selected?.spans[0]?.start ?? -1
    if (!selected || seen[index]?.has(start)) continue
    found[index]?.push(occurrenceOf(view, each, selected, tags))
  }

  return found.map((each) => each.sort(byPlace))
}

/** By the place where they begin. */
export function byPlace(a: Occurrence, b: Occurrence): number {
  const from = a.ranges[0]?.start
  const to = b.ranges[0]?.start
  return (
    (from?.line ?? 0) - (to?.line ?? 0) ||
    (from?.character ?? 0) - (to?.character ?? 0)
  )
}

/** The tags of a page by place. */
export type TagIndex = SpanIndex<Mention>

export function tagIndex({analysis}: PageView): TagIndex {
  const tags = analysis.mentions.filter(({status}) => status === 'tagged')
  return new SpanIndex(tags, mentionSpan)
}

/** The occurrence at a place of a page, of a mention for one. */
export function occurrenceOf(
  view: PageView,
  wanted: Wanted,
  {spans, text}: Pick<Mention, 'spans' | 'text'>,
  tags: TagIndex
): Occurrence {
  const whole = {
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0
  }
  return {
    uri: view.uri,
    ranges: spans.map((span) => view.range(span)),
    text,
    ...surroundingText(view, spans),
    ...stateOf(view, wanted, whole, tags)
  }
}

function stateOf(
  view: PageView,
  {kind, ref}: Wanted,
  whole: Span,
  tags: TagIndex
): Pick<Occurrence, 'state' | 'note'> {
  const {page} = view.analysis
  const tagged = tags
    .near(whole)
    .filter((mention) => overlaps(mentionSpan(mention), whole))
  const exact = tagged.find(
    ({spans}) =>
      spans[0]?.start === whole.start && spans.at(-1)?.end === whole.end
  )
  if (exact) return taggedState(view, exact, {kind, ref})
  const outer = tagged.find((mention) => contains(mentionSpan(mention), whole))
  if (outer) {
    const values = {text: outer.text}
    return {state: 'inside', note: view.say({words: words.inside, values})}
  }

  return isFree(page.marks, whole)
    ? {state: 'free', note: ''}
    : {state: 'crossing', note: view.say(words.crossing)}
}

function taggedState(
  view: PageView,
  tagged: Mention,
  wanted: {readonly kind: string; readonly ref: string | undefined}
): Pick<Occurrence, 'state' | 'note'> {
  if (tagged.kind !== wanted.kind) {
    const values = {kind: view.kindTitle(tagged.kind)}
    return {state: 'conflict', note: view.say({words: words.conflict, values})}
  }

  if (tagged.ref === wanted.ref) {
    return {state: 'tagged', note: view.say(words.tagged)}
  }

  if (tagged.ref === undefined) {
    return {state: 'unlinked', note: view.say(words.unlinked)}
  }

  const values = {ref: tagged.ref}
  return {state: 'conflict', note: view.say({words: words.linked, values})}
}
