import {isSure} from '../../core/entities/sureness.js'
import type {Mention} from '../../core/model/mention.js'
import type {Words} from '../../core/model/words.js'
import type {
  EntityReview,
  Occurrence,
  ReviewEntity,
  ReviewMention
} from '../../protocol/protocol.js'
import {mentionSpan, type PageView} from '../page-view.js'
import {nameOf} from './document-highlights.js'
import {
  byPlace,
  occurrenceOf,
  occurrencesOfEach,
  tagIndex,
  type TagIndex,
  type Wanted
} from './occurrences.js'

/** Reasons that are said of one entity. */
const mostReasons = 4

const words = {
  cut: {en: 'cut by a line end', 'zh-cn': '跨行'},
  unsure: {en: 'unsure: {confidence}', 'zh-cn': '不确定：{confidence}'},
  elsewhere: {en: 'not suggested here', 'zh-cn': '此处未建议'},
  semicolon: {en: '; ', 'zh-cn': '；'},
  reasonOf: {en: '{text}: {reason}', 'zh-cn': '{text}：{reason}'}
} as const satisfies Record<string, Words>

/** What is suggested, by entity, with every place of its name. */
export function entityReview(view: PageView): EntityReview {
  const byEntity = new Map<string, Mention[]>()
  for (const mention of view.analysis.mentions) {
    if (mention.status !== 'suggested') continue
    const {kind, ref} = mention
    const key = ref === undefined ? `${kind} ${nameOf(mention)}` : `ref ${ref}`
    const known = byEntity.get(key)
    if (known) known.push(mention)
    else byEntity.set(key, [mention])
  }

  const entities = [...byEntity.values()].flatMap((mentions) => {
    const [first] = mentions
    return first ? [suggestedEntity(view, first, mentions)] : []
  })
  const places = occurrencesOfEach(
    view,
    entities.map(({wanted}) => wanted)
  )
  const tags = tagIndex(view)
  return {
    version: view.document.version,
    entities: entities.map((entity, index) =>
      reviewEntity(view, entity, places[index] ?? [], tags)
    )
  }
}

/** What is suggested to be one entity. */
interface SuggestedEntity {
  readonly name: string
  readonly wanted: Wanted
  readonly mentions: readonly Mention[]
}

function suggestedEntity(
  {register: {register}}: PageView,
  first: Mention,
  mentions: readonly Mention[]
): SuggestedEntity {
  const {kind} = first
  const name = nameOf(first)
  const named = register.names.named(name).filter((each) => each.kind === kind)
  const ref = first.ref ?? (named.length === 1 ? named[0]?.id : undefined)
  // Short forms may be others’ as well: only what is suggested of them counts.
  const texts = mentions.flatMap(({text, fullName}) =>
    fullName === undefined ? [text] : [fullName]
  )
  return {
    name,
    mentions,
    wanted: {
      texts: [...new Set(texts)],
      kind,
      ...(ref === undefined ? {} : {ref})
    }
  }
}

function reviewEntity(
  view: PageView,
  {name, wanted, mentions}: SuggestedEntity,
  places: readonly Occurrence[],
  tags: TagIndex
): ReviewEntity {
  const suggested = new Map(
    mentions.map((mention) => [mentionSpan(mention).start, mention])
  )
  // Where some are sure, those that are not wait for a tick.
  const someAreSure = mentions.some((each) => isSure(each))
  const found = places.map((occurrence) => {
    const [range] = occurrence.ranges
    const start = range ? view.offset(range.start) : -1
    const mention = suggested.get(start)
    suggested.delete(start)
    return {occurrence, mention}
  })
  for (const mention of suggested.values()) {
    const occurrence = occurrenceOf(view, wanted, mention, tags)
    found.push({occurrence, mention})
  }

  const listed = found
    .sort((a, b) => byPlace(a.occurrence, b.occurrence))
    .map(({occurrence, mention}) => reviewMention(view, occurrence, mention))
  return {
    kind: wanted.kind,
    text: name,
    texts: [...new Set(mentions.map(({text}) => text))],
    why: reasonsOf(view, mentions),
    ref: wanted.ref ?? null,
    mentions: someAreSure
      ? listed.map((each) => ({...each, isTicked: each.isSure}))
      : listed
  }
}

/** The reasons of the first mention, and those for its short forms. */
function reasonsOf(view: PageView, mentions: readonly Mention[]): string {
  const reasons = new Set<string>()
  for (const [index, {text, fullName, evidence}] of mentions.entries()) {
    if (index > 0 && fullName === undefined) continue
    for (const {phrase} of evidence) {
      const reason = view.say(phrase)
      const values = {text, reason}
      reasons.add(
        fullName === undefined
          ? reason
          : view.say({words: words.reasonOf, values})
      )
    }
  }

  return [...reasons].slice(0, mostReasons).join(view.say(words.semicolon))
}

function reviewMention(
  view: PageView,
  {ranges, text, before, after, state, note}: Occurrence,
  mention: Mention | undefined
): ReviewMention {
  return {
    ranges,
    text,
    before,
    after,
    state,
    note: note === '' ? noteOf(view, ranges.length, mention) : note,
    isTicked: state === 'free' && mention !== undefined,
    isSure: state === 'free' && mention !== undefined && isSure(mention)
  }
}

function noteOf(
  view: PageView,
  pieces: number,
  mention: Mention | undefined
): string {
  if (!mention) return view.say(words.elsewhere)
  if (!isSure(mention)) {
    const confidence = mention.confidence.toFixed(2)
    return view.say({words: words.unsure, values: {confidence}})
  }

  return pieces > 1 ? view.say(words.cut) : ''
}
