import type {Block} from '../model/nodes.js'
import {classNumber, classOf} from './character-class.js'
import type {Rule} from './rule.js'

/** A quote or bracket without its partner in the article. */
export const unbalancedMark: Rule<'article'> = {
  id: 'unbalanced-mark',
  group: 'structure',
  scope: 'article',
  severity: 'information',
  title: {en: 'Mark without a partner', 'zh-cn': '标点不成对'},
  docs: {
    en: 'A quote, bracket or title mark that never closes, or closes what was not opened. Looked for in an article whose lines are joined, never line by line; each paragraph of a long quotation may open anew, as print does.',
    'zh-cn':
      '引号、括号、书名号有始无终或有终无始。在并行后的整篇文章中检查，不逐行检查；长引文的每一段可重新起引号，与排印习惯一致。'
  },
  examples: [
    {input: '他说：“来吧，我们（三人）一起走。”', flags: []},
    {input: '他们学习了《青禾区章程，并作发言。', flags: ['《']},
    {input: '他们学习了章程》，并作发言。', flags: ['》']}
  ],
  check({article}, {report}) {
    const open: Opened[] = []
    const tell = ({mark, source}: Opened): void =>
      report({
        span: {start: source, end: source + 1},
        reason: {
          words: {en: '“{mark}” has no partner', 'zh-cn': '“{mark}”不成对'},
          values: {mark}
        },
        actual: mark
      })

    for (const block of article.children) {
      for (const opened of readBlock(block, open)) tell(opened)
    }

    for (const opened of open) tell(opened)
  }
}

const partners: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['《', '》'],
  ['【', '】'],
  ['〔', '〕']
])
const openers: ReadonlyMap<string, string> = new Map(
  [...partners].map(([open, close]) => [close, open])
)

interface Opened {
  readonly mark: string
  /** Source offset. */
  readonly source: number
}

/**
 * Read the marks of a block. `open` holds what is open before it, innermost
 * last, and afterwards what is open behind it; returned is what has no partner.
 */
function readBlock({flow}: Block, open: Opened[]): Opened[] {
  const alone: Opened[] = []

  const {text} = flow

  for (let index = 0; index < text.length; index++) {
    const kind = classOf(text.charCodeAt(index))
    if (kind !== classNumber.quote && kind !== classNumber['han-bracket'])
      continue
    const mark = text.charAt(index)
    if (!partners.has(mark) && !openers.has(mark)) continue
    const here = {mark, source: flow.sourceOffset(index)}
    const opener = openers.get(mark)
    if (opener === undefined) {
      const same = open.findIndex((each) => each.mark === mark)
      // A paragraph of a long quotation opens anew; elsewhere a second opening
      // means that the first one was never closed.
      const [dropped] = same < 0 ? [] : open.splice(same, 1)
      if (dropped && index > 0) alone.push(dropped)
      open.push(here)
      continue
    }

    const last = open.findLastIndex((each) => each.mark === opener)
    if (last < 0) alone.push(here)
    else for (const each of open.splice(last).slice(1)) alone.push(each)
  }

  return alone
}
