import type {Flow} from '../model/flow.js'
import type {Block} from '../model/nodes.js'
import {isHanAt} from './character-class.js'
import {pairedMarkAt, pairedUnits} from './paired-marks.js'
import type {Report, Rule} from './rule.js'

/** A quote or bracket without its partner in the article. */
export const unbalancedMark: Rule<'article'> = {
  id: 'unbalanced-mark',
  group: 'structure',
  scope: 'article',
  severity: 'information',
  title: {en: 'Mark without a partner', 'zh-cn': '标点不成对'},
  docs: {
    en: 'A quote, bracket or title mark that never closes, or closes what was not opened. Looked for in an article whose lines are joined, never line by line; each paragraph of a long quotation may open anew, as print does. Apostrophes, inches, dittos and the brackets of numbered items are not taken for marks of a pair. Of an article with more than two hundred such marks the last finding tells how many more there are.',
    'zh-cn':
      '引号、括号、书名号有始无终或有终无始。在接行后的整篇文章中检查，不逐行检查；长引文的每一段可重起前引号，报纸历来如此排印。撇号、英寸号、表中的“同上”号和序号后的括号不算。一篇中不成对的超过两百处时，最后一条说明还有多少处。'
  },
  examples: [
    {input: '他说：“来吧，我们（三人）一起走。”', flags: []},
    {input: '他们学习了《青禾区章程，并作发言。', flags: ['《']},
    {input: '会议要求：1）抓好秋收；2）做好防汛。', flags: []},
    {input: '他们学习了章程》，并作发言。', flags: ['》']},
    {
      input:
        'Er sagte: „Das ist der Hafen von den Schiffen“, und die Leute gingen.',
      flags: []
    },
    {input: 'Die Preise der Waren: 5 „ „ 6 „ das und der Rest.', flags: []},
    {
      input: 'Er sagte: „Das ist der Hafen von den Schiffen", sprach die Frau.',
      flags: []
    },
    {
      input: 'Er sagte: „Das ist der Hafen, und die Leute gingen.',
      flags: ['„']
    },
    // Of two widths: `halfwidth-punctuation` has its say.
    {input: '他们学习了（党委)的文件，并作发言。', flags: []},
    {
      input:
        'The town (which was old was closed by the men. He said "come here and went home.',
      flags: ['(', '"']
    },
    {
      input:
        'He said "come here" (and went home): a) at once, or 2) never. The men\'s "house" of 12" boards was the boys\' own.',
      flags: []
    },
    {
      input:
        'Il a dit « venez ici et il est parti avec les hommes de la ville de Paris.',
      flags: ['«']
    },
    {
      input:
        'He said ‘come here’ and the boys’ house wasn’t shut in ’91, ‘tis said.',
      flags: []
    },
    {
      input: 'He said ‘come here and the men of the town went home.',
      flags: ['‘']
    },
    // One of the two read as a straight mark, which is another rule's to say.
    {
      input:
        '书记要求按照“应改尽改"的原则，在六月底前完成"全部改造”的任务，大家都说好。',
      flags: []
    }
  ],
  check({article}, {language, report}) {
    const open: Opened[] = []
    const alone = article.children.flatMap((block) =>
      readBlock(block, open, language)
    )
    for (const opened of open) if (opened.isSure) alone.push(opened)
    alone.sort((a, b) => a.source - b.source)
    for (const each of alone.slice(0, mostTold)) report(aloneReport(each))
    const next = alone[mostTold]
    const more = alone.length - mostTold
    if (next) report(more === 1 ? aloneReport(next) : restReport(next, more))
  }
}

/**
 * Marks of an article that are told one by one. A page has a few; where there are
 * more, brackets draw a frame or the text is none, and nobody reads the list.
 */
const mostTold = 200

function aloneReport({mark, source}: Opened): Report {
  return {
    span: {start: source, end: source + 1},
    reason: {
      words: {en: '“{mark}” has no partner', 'zh-cn': '“{mark}”不成对'},
      values: {mark}
    },
    actual: mark
  }
}

/** One report for all from a mark on: `count` of them have no partner. */
function restReport({mark, source}: Opened, count: number): Report {
  return {
    span: {start: source, end: source + 1},
    reason: {
      words: {
        en: '“{mark}” and what follows it in this article: {count} marks have no partner',
        'zh-cn': '本篇自“{mark}”起还有 {count} 处标点不成对'
      },
      values: {mark, count}
    },
    actual: mark
  }
}

interface Opened {
  readonly mark: string
  readonly pair: string
  /** Source offset. */
  readonly source: number
  /** Whether it can be nothing else than a mark of its pair. */
  readonly isSure: boolean
}

/**
 * Read the marks of a block. `open` holds what is open before it, innermost
 * last, and afterwards what is open behind it; returned is what has no partner.
 */
function readBlock({flow}: Block, open: Opened[], language: string): Opened[] {
  const alone: Opened[] = []
  const {text} = flow
  for (let index = 0; index < text.length; index++)
    if (pairedUnits.has(text.charCodeAt(index)))
      readMark(flow, index, {open, alone, language})
  return alone
}

/** Read the mark at a place of a block: what is open behind it, and what stays alone. */
function readMark(
  flow: Flow,
  index: number,
  {
    open,
    alone,
    language
  }: {
    readonly open: Opened[]
    readonly alone: Opened[]
    readonly language: string
  }
): void {
  const {text} = flow
  const mark = text.charAt(index)
  if (mark === '"' && language.startsWith('de')) {
    closeWith(open, '„')
    return
  }

  // `“这样"`, `"这样”`: one mark of a pair was read as a straight one.
  const other = language.startsWith('zh') ? otherHalf.get(mark) : undefined
  if (other !== undefined && closeWith(open, other)) return

  const paired = pairedMarkAt(text, index, language)
  if (paired === undefined) return
  const {pair} = paired
  const isOpen = open.some((each) => each.pair === pair)
  const side =
    paired.side !== 'either' ? paired.side : isOpen ? 'close' : 'open'
  const isSure = paired.side !== 'either' || isHanAt(text, index + 1)
  const here = {mark, pair, source: flow.sourceOffset(index), isSure}
  if (side === 'open') {
    const same = open.findIndex((each) => each.pair === pair)
    // A paragraph of a long quotation opens anew; elsewhere a second opening
    // means that the first one was never closed.
    const [dropped] = same < 0 ? [] : open.splice(same, 1)
    if (dropped?.isSure && index > 0) alone.push(dropped)
    open.push(here)
    return
  }

  const last = open.findLastIndex((each) => each.pair === pair)
  if (last >= 0) {
    for (const each of open.splice(last).slice(1)) {
      if (each.isSure) alone.push(each)
    }
  } else if (mark !== '’' || isHanAt(text, index - 1)) alone.push(here)
}

/** What opens a quotation whose last mark is of another form. */
const otherHalf: ReadonlyMap<string, string> = new Map([
  ['"', '“'],
  ['”', '"']
])

/**
 * Close what a mark opened that is innermost of what is open; of German OCR reads
 * the mark that closes as a straight one, `„so"`. Returns whether there was one.
 */
function closeWith(open: Opened[], mark: string): boolean {
  const isInnermost = open.at(-1)?.mark === mark
  if (isInnermost) open.pop()
  return isInnermost
}
