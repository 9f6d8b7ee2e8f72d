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
      '引号、括号、书名号有始无终或有终无始。在接行后的整篇文章中检查，不逐行检查；长引文的每一段可重起前引号，报纸历来如此排印。'
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
    {input: 'Er sagte: „Das ist der Hafen, und die Leute gingen.', flags: ['„']}
  ],
  check({article}, {language, report}) {
    const pairs = pairsOf(language)
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
      for (const opened of readBlock(block, open, pairs)) tell(opened)
    }

    for (const opened of open) tell(opened)
  }
}

/** Marks that open and close in pairs, each by its partner. */
interface Pairs {
  readonly closers: ReadonlyMap<string, string>
  readonly openers: ReadonlyMap<string, string>
}

function toPairs(marks: string): Pairs {
  const pairs = marks.split(' ').map((pair) => Array.from(pair))
  return {
    closers: new Map(pairs.map(([open = '', close = '']) => [open, close])),
    openers: new Map(pairs.map(([open = '', close = '']) => [close, open]))
  }
}

const usual = toPairs('“” 「」 『』 （） 《》 【】 〔〕')
/** German quotes close with the mark that opens elsewhere: `„so“`. */
const german = toPairs('„“ 「」 『』 （） 《》 【】 〔〕')

function pairsOf(language: string): Pairs {
  return language.startsWith('de') ? german : usual
}

interface Opened {
  readonly mark: string
  /** Source offset. */
  readonly source: number
}

/**
 * Read the marks of a block. `open` holds what is open before it, innermost
 * last, and afterwards what is open behind it; returned is what has no partner.
 */
function readBlock(
  {flow}: Block,
  open: Opened[],
  {closers, openers}: Pairs
): Opened[] {
  const alone: Opened[] = []
  const {text} = flow

  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const kind = classOf(unit)
    if (unit === 0x22) closeStraight(open)
    if (kind !== classNumber.quote && kind !== classNumber['han-bracket'])
      continue
    const mark = text.charAt(index)
    if (!closers.has(mark) && !openers.has(mark)) continue
    // `„ „ 25`: the ditto marks of a table.
    if (mark === '„' && /^\s?$/u.test(text.charAt(index + 1))) continue
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

    if (
      mark === '）' &&
      listNumber.test(text.slice(Math.max(0, index - 4), index))
    )
      continue
    const last = open.findLastIndex((each) => each.mark === opener)
    if (last < 0) alone.push(here)
    else for (const each of open.splice(last).slice(1)) alone.push(each)
  }

  return alone
}

/** Matches the number of an item before its bracket: `；2`, `三`. */
const listNumber =
  /(?:^|[\s。；;：:，,、])(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/u

/** `„so"`: OCR of German reads the mark that closes as a straight one. */
function closeStraight(open: Opened[]): void {
  const last = open.findLastIndex(({mark}) => mark === '„')
  if (last >= 0) open.splice(last, 1)
}
