import {blankBetween, removeBlank} from './blank-words.js'
import {isHanAt} from './character-class.js'
import {straddleWeight} from '../word-bits.js'
import type {Lexicon} from '../lexicon.js'
import type {Rule} from './rule.js'

/** A blank inside running Han text: `一季度营收同比增 长`. */
export const spaceCjk: Rule<'line'> = {
  id: 'space-cjk',
  group: 'lines',
  scope: 'line',
  severity: 'warning',
  needs: ['han', 'blank'],
  isOfChinese: true,
  languages: ['zh'],
  title: {en: 'Blank between Han', 'zh-cn': '汉字间多余空格'},
  docs: {
    en: 'Chinese sets no blanks between words. One in running text was put there by justification or by the OCR.\n\nBlanks that a newspaper prints are left alone: between the parts of a headline or crosshead, between role and name (`通讯员 严某某`), after `本报讯`, between two names, in titles in `《》` and quotes. In heads a blank is reported only where it cuts a word of the lexicon. The fix is safe where it cuts a word in running text.',
    'zh-cn':
      '中文词与词之间不留空。正文里的空格多由齐行或 OCR 造成。\n\n报纸有意排的空格不报：标题短语之间、身份与姓名之间（`通讯员 严某某`）、“本报讯”之后、并列人名之间、书名号和引号内的标题。标题中只有切断词语的空格才报。正文中切断词语的空格可放心删除。'
  },
  examples: [
    {
      input: '一季度企业营收同比增 长了近三成，利润也稳步上升。',
      flags: [' '],
      output: '一季度企业营收同比增长了近三成，利润也稳步上升。',
      safe: true
    },
    {input: '本报讯（通讯员 林望舒）昨日，记者 陈小满来到现场。', flags: []},
    {input: '本报讯 国家图书馆昨日开馆，馆藏丰富。', flags: []},
    {input: '凝聚共识 奋发有为', flags: []},
    // A name of two characters set as wide as three, articles of a law, a gap.
    {input: '出席会议的有：王  明、李文清、高  兴、赵志刚、钱 伟。', flags: []},
    {
      input: '第一条 为了规范管理，制定本办法。\n第十二条 本办法适用于青禾区。',
      flags: []
    },
    {input: '他们表演了《丰年好景 健康同行》，掌声不断。', flags: []}
  ],
  check({text, role, before}, {lexicon, report}) {
    if (role === 'folio' || role === 'nameplate' || role === 'notice') return
    if (isList(text)) return
    const isRunning = sentenceMark.test(text) || goesOn(before)
    const isBody = (role === undefined || role === 'paragraph') && isRunning

    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      const start = at
      while (text.charAt(at + 1) === ' ') at++
      const end = at + 1
      if (!isHanAt(text, start - 1) || !isHanAt(text, end)) continue
      const cuts = lexicon ? cutWeight(lexicon, text, start, end) : 0
      if (isPrinted(before, text, start, end)) continue
      if (!isBody && cuts < commonWord) continue
      const span = {start, end}
      report({
        span,
        reason: {
          words: blankBetween,
          values: {before: text.charAt(start - 1), after: text.charAt(end)}
        },
        actual: text.slice(start, end),
        expected: '',
        fixes: [
          {
            title: removeBlank,
            edits: [{span, text: ''}],
            // Three blanks may be a gap to fill in.
            safe: isBody && cuts >= commonWord && end - start < 3
          }
        ]
      })
    }
  }
}

/**
 * Weight of a word from which on a blank inside is no chance: one in 400,000
 * words (9 bits of frequency).
 */
const commonWord = 100

/** Characters on each side that are looked at for words. */
const reach = 4

/** The weight of the best word that the blank cuts. */
function cutWeight(
  lexicon: Lexicon,
  text: string,
  start: number,
  end: number
): number {
  const before = hanBefore(text, start)
  const after = hanAfter(text, end)
  return straddleWeight(lexicon, before + after, before.length)
}

function hanBefore(text: string, start: number): string {
  let from = start
  while (from > Math.max(0, start - reach) && isHanAt(text, from - 1)) from--
  return text.slice(from, start)
}

function hanAfter(text: string, end: number): string {
  let to = end
  while (to < Math.min(text.length, end + reach) && isHanAt(text, to)) to++
  return text.slice(end, to)
}

/** Whether a line goes on with the sentence of the line before it. */
function goesOn(before: string): boolean {
  return sentenceMark.test(before) && !/[。！？…：”』」）]$/u.test(before)
}

/** Matches a mark of a sentence, which heads rarely have: `，`. */
const sentenceMark = /[，。；：、！？,]/u

/**
 * Matches what a blank is printed after: a wire mark, a role, `图为`; with up to
 * two names between: `记者 徐某 `.
 */
const printedBefore =
  /(?:[讯訊电電摄攝]|报道|報道|记者|記者|通讯员|通訊員|实习生|實習生|特派员|特派員|评论员|評論員|编辑|編輯|责编|責編|摄影|攝影|作者|文图|供图|图片|见习)$/u
/** Matches what a blank is printed before: a role that a name follows. */
const printedAfter =
  /^(?:本报|本報|特约|特約|见习|見習|实习|實習)?(?:记者|記者|通讯员|通訊員|实习生|實習生|编辑|編輯|责编|責編|摄影|攝影|摄$|攝$|文\/|图\/)/u
/** Matches a role and one to three names: `记者 徐某 陈某`. */
const namesBefore =
  /(?:记者|記者|通讯员|通訊員|实习生|實習生|摄影|攝影|编辑|編輯|责编|責編)(?:[ \u3000/][\p{Script=Han}·]{1,6}){1,3}$/u

/** Matches the number of an article of a law, at the start of its line. */
const clauseBefore =
  /^\s{0,4}第[〇零一二三四五六七八九十百千\d]{1,6}[条條章节節款項项編编]$/u
/** Match the halves of a name set wide, between marks: `、王`, `明、`. */
const aloneBefore = /[，、：；。（\s]\p{Script=Han}$/u
const aloneAfter = /^\p{Script=Han}(?:[，、；。）\s]|$)/u

/** Matches a labelled field or a weekday: `邮编：`, `星期二`. */
const fieldAfter = /^(?:\p{Script=Han}{1,4}[:：]|星期[一二三四五六日])/u
/** Match bodies that issue a document together: `中共中央 国务院`. */
const issuerBefore =
  /(?:中央|办公厅|辦公廳|国务院|國務院|军委|軍委|委员会|委員會|政府|[部委厅局廳])$/u
const issuerAfter =
  /^(?:中央|中共|国务院|國務院|全国|全國|最高|国家|國家|\p{Script=Han}{0,6}(?:人民政府|办公厅|辦公廳))/u

/** A line with this many blanks between Han is a list: `校对 付某 美编 廖某`. */
const listBlanks = 3

function isList(text: string): boolean {
  let blanks = 0
  for (let at = 1; at < text.length - 1; at++) {
    const isBlank = text.charAt(at) === ' '
    if (isBlank && isHanAt(text, at - 1) && isHanAt(text, at + 1)) blanks++
    if (blanks >= listBlanks) return true
  }

  return false
}

/** Longest that is looked at on either side for printed blanks. */
const context = 24

function isPrinted(
  lineBefore: string,
  text: string,
  start: number,
  end: number
): boolean {
  // `通讯员` may be cut by the line end, as any word.
  const before = (lineBefore + text.slice(0, start)).slice(-context)
  const after = text.slice(end, end + context)
  if (printedBefore.test(before) || printedAfter.test(after)) return true
  if (clauseBefore.test(text.slice(0, Math.min(start, context)))) return true
  if (aloneBefore.test(before) && aloneAfter.test(after)) return true
  if (namesBefore.test(before) || fieldAfter.test(after)) return true
  if (issuerBefore.test(before) && issuerAfter.test(after)) return true
  return isInTitle(text, start)
}

/** Longest title or slogan, in characters, in which a blank parts two phrases. */
const longestTitle = 30

/** Whether a place lies between `《` or `“` and its partner, not far away. */
function isInTitle(text: string, at: number): boolean {
  const from = Math.max(0, at - longestTitle)
  const before = text.slice(from, at)
  const after = text.slice(at, at + longestTitle)
  return titleMarks.some(([open, close]) => {
    const opened = before.lastIndexOf(open)
    if (opened < 0 || before.includes(close, opened)) return false
    const closed = after.indexOf(close)
    if (closed < 0) return false
    // A slogan holds no sentence: `“他说，大家 都来了”` is running text.
    const inside = before.slice(opened + 1) + after.slice(0, closed)
    return !sentenceMark.test(inside)
  })
}

const titleMarks = [
  ['《', '》'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['〈', '〉']
] as const
