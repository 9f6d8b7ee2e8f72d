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
import {occurrencesOn} from './occurrences.js'

const words = {
  cut: {en: 'cut by a line end', 'zh-cn': '被行尾切断'},
  unsure: {en: 'unsure: {confidence}', 'zh-cn': '不确定：{confidence}'},
  elsewhere: {en: 'not suggested here', 'zh-cn': '此处未建议'},
  comma: {en: ', ', 'zh-cn': '、'}
} as const satisfies Record<string, Words>

/** What is suggested, by entity, with every place of its text. */
export function entityReview(view: PageView): EntityReview {
  const byEntity = new Map<string, Mention[]>()
  for (const mention of view.analysis.mentions) {
    if (mention.status !== 'suggested') continue
    const key = `${mention.kind} ${mention.text}`
    const known = byEntity.get(key)
    if (known) known.push(mention)
    else byEntity.set(key, [mention])
  }

  return {
    version: view.document.version,
    entities: [...byEntity.values()].flatMap((mentions) => {
      const [first] = mentions
      return first ? [reviewEntity(view, first, mentions)] : []
    })
  }
}

function reviewEntity(
  view: PageView,
  {kind, text, evidence}: Mention,
  mentions: readonly Mention[]
): ReviewEntity {
  const named = view.register.register.names
    .named(text)
    .filter((entry) => entry.kind === kind)
  const [entry] = named
  const ref = named.length === 1 && entry ? entry.id : null
  const suggested = new Map(
    mentions.map((mention) => [mentionSpan(mention).start, mention])
  )
  // Where some are sure, those that are not wait for a tick.
  const someAreSure = mentions.some((each) => isSure(each))
  const wanted = {texts: [text], kind, ...(ref === null ? {} : {ref})}
  const found = occurrencesOn(view, wanted).map((occurrence) => {
    const [range] = occurrence.ranges
    const start = range ? view.offset(range.start) : -1
    const mention = suggested.get(start)
    suggested.delete(start)
    return reviewMention(view, occurrence, mention)
  })
  return {
    kind,
    text,
    why: evidence
      .map(({phrase}) => view.say(phrase))
      .join(view.say(words.comma)),
    ref,
    mentions: someAreSure
      ? found.map((each) => ({...each, isTicked: each.isSure}))
      : found
  }
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
