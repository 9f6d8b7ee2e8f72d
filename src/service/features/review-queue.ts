import type {Span} from '../../core/model/span.js'
import {roleWords} from '../../core/model/roles.js'
import type {ReviewItem, ReviewQueue} from '../../protocol/protocol.js'
import {surroundingText} from '../context-text.js'
import type {PageView} from '../page-view.js'
import {isSure} from '../../core/entities/sureness.js'

const words = {
  tag: {en: 'Tag as {kind}?', 'zh-cn': '标为{kind}？'},
  paragraph: {en: 'Does a paragraph end here?', 'zh-cn': '这里分段吗？'},
  tie: {
    en: 'Which article does this {role} belong to?',
    'zh-cn': '这个{role}属于哪一篇？'
  }
} as const

/** Everything on a page that wants a decision, in file order. */
export function reviewQueue(view: PageView): ReviewQueue {
  const items = [
    ...problems(view),
    ...suggestions(view),
    ...paragraphs(view),
    ...ties(view)
  ]
  return {
    version: view.document.version,
    items: items.sort((a, b) => a.start - b.start).map(({item}) => item)
  }
}

interface Placed {
  readonly start: number
  readonly item: ReviewItem
}

function problems(view: PageView): Placed[] {
  return view.analysis.findings.map((finding) =>
    place(view, [finding.span], {
      type: 'problem',
      question: view.say(finding.reason),
      kind: finding.ruleId,
      fixes: finding.fixes.map(({title}) => view.say(title))
    })
  )
}

function suggestions(view: PageView): Placed[] {
  return view.analysis.mentions
    .filter(({status}) => status === 'suggested')
    .map((mention) =>
      place(view, mention.spans, {
        type: 'suggestion',
        text: mention.text,
        question: view.say({
          words: words.tag,
          values: {kind: view.kindTitle(mention.kind)}
        }),
        kind: mention.kind,
        confidence: mention.confidence,
        isSure: isSure(mention)
      })
    )
}

function paragraphs(view: PageView): Placed[] {
  return view.layout.owners.flatMap(({blocks}) =>
    blocks.flatMap(({block}) => {
      const start = block.pieces[0]?.start
      if (!block.undecided || start === undefined) return []
      const question = view.say(words.paragraph)
      return [place(view, [{start, end: start}], {type: 'paragraph', question})]
    })
  )
}

function ties(view: PageView): Placed[] {
  return view.layout.owners.flatMap(({blocks, rivals}) =>
    rivals
      ? blocks.map(({block}) =>
          place(view, block.pieces, {
            type: 'tie',
            text: block.flow.text,
            question: view.say({
              words: words.tie,
              values: {role: view.say(roleWords[block.type])}
            }),
            rivals: rivals.map(({articleId}) => articleId)
          })
        )
      : []
  )
}

function place(
  view: PageView,
  spans: readonly Span[],
  item: Pick<ReviewItem, 'type' | 'question'> & Partial<ReviewItem>
): Placed {
  const start = spans[0]?.start ?? 0
  const end = spans.at(-1)?.end ?? start
  return {
    start,
    item: {
      range: view.range({start, end}),
      text: view.text.slice(start, end),
      ...surroundingText(view, spans),
      kind: '',
      fixes: [],
      rivals: [],
      confidence: 1,
      isSure: false,
      ...item
    }
  }
}
