import {isFree} from '../../core/entities/edits/tag.js'
import type {RegisterEntry} from '../../core/entities/register.js'
import type {Mention} from '../../core/model/mention.js'
import {contains, overlaps, type Span} from '../../core/model/span.js'
import type {Words} from '../../core/model/words.js'
import type {Occurrence, OccurrencesParams} from '../../protocol/protocol.js'
import {surroundingText} from '../context-text.js'
import {mentionAt, mentionSpan, type PageView} from '../page-view.js'

const words = {
  tagged: {en: 'tagged already', 'zh-cn': '已标注'},
  unlinked: {en: 'tagged, not linked yet', 'zh-cn': '已标注，未关联'},
  conflict: {en: 'tagged as {kind}', 'zh-cn': '已标为{kind}'},
  linked: {en: 'linked to {ref}', 'zh-cn': '已关联到 {ref}'},
  inside: {en: 'inside “{text}”', 'zh-cn': '在“{text}”之内'},
  crossing: {en: 'cuts a tag in two', 'zh-cn': '切断了一个标注'}
} as const satisfies Record<string, Words>

/** What is looked for: strings, and what they would be tagged as. */
export interface Wanted {
  /** What was selected, then the names and aliases of its entry. */
  readonly texts: readonly string[]
  readonly kind: string
  /** Entry that all are linked to. */
  readonly ref?: string
  readonly articleId?: string
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
  const text = (
    mention && span.start === span.end
      ? mention.text
      : (joinedText(view, span) ?? mention?.text ?? '')
  ).trim()
  if (text === '') return undefined
  const linked = mention?.text === text ? mention.ref : undefined
  const entry = entryOf(view, {text, kind, ref: linked})
  const ref = linked ?? entry?.id
  const articleId = view.layout.blocksAt(range.start.line)[0]?.owner.article?.id
  const names = entry ? [entry.name, ...entry.aliases] : []
  return {
    texts: [
      ...new Set([text, ...names.filter(({length}) => length >= shortestAlias)])
    ],
    kind,
    ...(ref === undefined ? {} : {ref}),
    ...(scope === 'article' && articleId !== undefined ? {articleId} : {})
  }
}

function entryOf(
  {register: {register}}: PageView,
  {text, kind, ref}: {text: string; kind: string; ref: string | undefined}
): RegisterEntry | undefined {
  if (ref !== undefined) return register.byId.get(ref)
  const named = register.names.named(text).filter((each) => each.kind === kind)
  return named.length === 1 ? named[0] : undefined
}

/** The text between two source offsets, as its block joins it. */
export function joinedText(view: PageView, span: Span): string | undefined {
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
  const found: Occurrence[] = []
  const seen = new Set<number>()
  for (const owner of view.layout.owners) {
    if (
      wanted.articleId !== undefined &&
      owner.article?.id !== wanted.articleId
    ) {
      continue
    }

    for (const {block} of owner.blocks) {
      for (const place of placesIn(block.flow.text, wanted.texts)) {
        const spans = block.flow.sourceSpans(place)
        const start = spans[0]?.start ?? -1
        const text = block.flow.text.slice(place.start, place.end)
        if (!seen.has(start)) found.push(occurrence(view, wanted, spans, text))
        seen.add(start)
      }
    }
  }

  return found.sort(
    (a, b) =>
      (a.ranges[0]?.start.line ?? 0) - (b.ranges[0]?.start.line ?? 0) ||
      (a.ranges[0]?.start.character ?? 0) - (b.ranges[0]?.start.character ?? 0)
  )
}

/** Places of any of some strings in a text; the longest where they overlap. */
function placesIn(text: string, wanted: readonly string[]): Span[] {
  const found: Span[] = []
  for (const each of [...wanted].sort((a, b) => b.length - a.length)) {
    let at = text.indexOf(each)
    while (at !== -1) {
      const span = {start: at, end: at + each.length}
      const isTaken = found.some((other) => overlaps(other, span))
      if (!isTaken && isWhole(text, span)) found.push(span)
      at = text.indexOf(each, at + Math.max(1, each.length))
    }
  }

  return found
}

/** Whether no Latin word goes on at an edge: `Ann` is not in `Annual`. */
function isWhole(text: string, {start, end}: Span): boolean {
  // Matches two letters or digits of an alphabet in a row: `nu`.
  const inWord = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]{2}$/u
  return (
    !inWord.test(text.slice(Math.max(0, start - 1), start + 1)) &&
    !inWord.test(text.slice(end - 1, end + 1))
  )
}

function occurrence(
  view: PageView,
  wanted: Wanted,
  spans: readonly Span[],
  text: string
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
    ...stateOf(view, wanted, whole)
  }
}

function stateOf(
  view: PageView,
  {kind, ref}: Wanted,
  whole: Span
): Pick<Occurrence, 'state' | 'note'> {
  const {mentions, page} = view.analysis
  const tagged = mentions.filter(
    (mention) =>
      mention.status === 'tagged' && overlaps(mentionSpan(mention), whole)
  )
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
