import type {Mention} from '../../core/model/mention.js'
import {overlaps, type Span} from '../../core/model/span.js'
import type {Occurrence, OccurrencesParams} from '../../protocol/protocol.js'
import {surroundingText} from '../context-text.js'
import {kindTitle} from '../kind-words.js'
import {mentionAt, type PageView} from '../page-view.js'

const words = {
  tagged: {en: 'tagged already', 'zh-cn': '已标注'},
  conflict: {en: 'tagged as {kind}', 'zh-cn': '已标为{kind}'},
  linked: {en: 'linked to {ref}', 'zh-cn': '已关联到 {ref}'}
} as const

/** What is looked for: a string, and what it would be tagged as. */
export interface Wanted {
  readonly text: string
  readonly kind: string
  readonly ref?: string
  readonly articleId?: string
}

/** The string that a range stands for, as it reads across line ends. */
export function wantedAt(
  view: PageView,
  {range, scope, kind}: Omit<OccurrencesParams, 'uri'>
): Wanted | undefined {
  const span = view.span(range)
  const mention = mentionAt(view, span.start)
  const {line} = range.start
  const block = view.layout.blocksAt(line)[0]
  const text =
    mention && span.start === span.end
      ? mention.text
      : (joined(view, span) ?? mention?.text ?? '')
  const trimmed = text.trim()
  const articleId = block?.owner.article?.id
  if (trimmed === '') return undefined
  return {
    text: trimmed,
    kind,
    ...(mention?.ref === undefined ? {} : {ref: mention.ref}),
    ...(scope === 'article' && articleId !== undefined ? {articleId} : {})
  }
}

/** The text between two source offsets, as its block joins it. */
function joined(view: PageView, span: Span): string | undefined {
  const {line} = view.document.positionAt(span.start)
  for (const {block} of view.layout.blocksAt(line)) {
    const start = block.flow.offsetOf(span.start)
    const last = block.flow.offsetOf(span.end - 1)
    if (start === undefined || last === undefined) continue
    return block.flow.text.slice(start, last + 1)
  }

  return undefined
}

/** All places of a string on a page, found across line ends. */
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
      const {text} = block.flow
      let at = text.indexOf(wanted.text)
      while (at !== -1) {
        const end = at + wanted.text.length
        const spans = block.flow.sourceSpans({start: at, end})
        const start = spans[0]?.start ?? -1
        if (!seen.has(start)) found.push(occurrence(view, wanted, spans))
        seen.add(start)
        at = text.indexOf(wanted.text, end)
      }
    }
  }

  return found.sort(
    (a, b) =>
      (a.ranges[0]?.start.line ?? 0) - (b.ranges[0]?.start.line ?? 0) ||
      (a.ranges[0]?.start.character ?? 0) - (b.ranges[0]?.start.character ?? 0)
  )
}

function occurrence(
  view: PageView,
  wanted: Wanted,
  spans: readonly Span[]
): Occurrence {
  const whole = {
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0
  }
  const tagged = view.analysis.mentions.find(
    (mention) =>
      mention.status === 'tagged' &&
      mention.spans.some((span) => overlaps(span, whole))
  )
  return {
    uri: view.uri,
    ranges: spans.map((span) => view.range(span)),
    text: wanted.text,
    ...surroundingText(view, spans),
    ...stateOf(view, wanted, tagged)
  }
}

function stateOf(
  view: PageView,
  wanted: Wanted,
  tagged: Mention | undefined
): Pick<Occurrence, 'state' | 'note'> {
  if (!tagged) return {state: 'free', note: ''}
  if (tagged.kind !== wanted.kind || tagged.text !== wanted.text) {
    const kind = kindTitle(tagged.kind, view.locale)
    const note = view.say({words: words.conflict, values: {kind}})
    return {state: 'conflict', note}
  }

  if (tagged.ref !== undefined && tagged.ref !== wanted.ref) {
    const note = view.say({words: words.linked, values: {ref: tagged.ref}})
    return {state: 'conflict', note}
  }

  return {state: 'tagged', note: view.say(words.tagged)}
}
