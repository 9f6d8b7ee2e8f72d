import {classNumber, classOf, isDigitAt} from './character-class.js'
import type {Span} from '../model/span.js'
import {
  isChineseAt,
  isEnglishBracket,
  isHanBracket,
  isPadded
} from './narrow-brackets.js'
import {replacement, spanOf} from './replacement.js'
import type {Rule, RuleContext} from './rule.js'

/** ASCII punctuation among Han: `党组(党委)书记,会议`. */
export const halfwidthPunctuation: Rule<'line'> = {
  id: 'halfwidth-punctuation',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  needs: ['han'],
  isOfChinese: true,
  triggers: ['ascii-point', 'ascii-bracket', 'han-bracket'],
  title: {en: 'Half-width punctuation', 'zh-cn': '半角标点'},
  docs: {
    en: 'Chinese print has full-width marks (GB/T 15834); ASCII ones beside Han come from the text layer or the OCR. Marks between digits or Latin letters stay: `21:30`, `3.5%`, `U.S.`.\n\n0 hits in 500,000 characters of clean newspaper text. Narrow brackets are the house style where a page sets nearly all of them off by blanks, `会议 (党委) 召开`, or where `copydesk.yaml` says `brackets: halfwidth`; then full-width ones are information. Narrow brackets close to Han are never taken for a style: text layers make them of a whole page’s brackets.',
    'zh-cn':
      '中文排印用全角标点（GB/T 15834），汉字旁的半角标点来自文字层或 OCR。数字、西文之间的标点不报：`21:30`、`3.5%`、`U.S.`。\n\n在 50 万字干净报纸文本中误报为 0。全版括号几乎都是前后留空的半角括号（`会议 (党委) 召开`），或 `copydesk.yaml` 写明 `brackets: halfwidth` 时，半角括号即为体例，全角括号作提示。紧贴汉字的半角括号不作体例：文字层常把全版括号都变成半角。'
  },
  examples: [
    {
      input: '青禾区委党组(党委)书记,区长出席。',
      flags: ['(', ')', ','],
      output: '青禾区委党组（党委）书记，区长出席。',
      safe: true
    },
    {input: '比赛21:30开始，比分3:1，涨3.5%。', flags: []},
    // A page that sets narrow brackets off by blanks; three say nothing.
    {
      input:
        '会议 (党委) 召开，代表 (12人) 到场，青禾区 (县) 的镇 (村) 都来了（见图）。',
      flags: ['（', '）'],
      output:
        '会议 (党委) 召开，代表 (12人) 到场，青禾区 (县) 的镇 (村) 都来了(见图)。',
      severity: 'information'
    },
    {
      input: '会议 (党委) 召开，代表 (12人) 到场，青禾区 (县) 的镇都来了。',
      flags: ['(', ')', '(', ')', '(', ')'],
      output:
        '会议 （党委） 召开，代表 （12人） 到场，青禾区 （县） 的镇都来了。',
      safe: true
    },
    // Formulas, telephone numbers, addresses have marks of their own.
    {
      input:
        '函数f(x)的图像，Ca(OH)2溶液，电话：(010) 6388 1235，见https://example.org/青禾?id=3。',
      flags: []
    },
    {input: '他就职于Acme (Pacific) Ltd.公司', flags: []},
    {input: '周六晚22:\n30，比赛开始。', flags: []},
    // Chinese names in an English text, and in an English passage of a page.
    {
      input:
        'The delegation, led by Mr. Li (李文清), was met at\nthe 丰年里, in Duke Street, by Mr. Wang (王小明).',
      flags: []
    },
    {
      input:
        '友好代表团昨日抵达青禾区，参观了社区议事厅，并与居民座谈。\nThe delegation was led by Mr. Smith (史密斯), the mayor.\n双方交换了意见(见图),并签署了备忘录。',
      flags: ['(', ')', ','],
      output:
        '友好代表团昨日抵达青禾区，参观了社区议事厅，并与居民座谈。\nThe delegation was led by Mr. Smith (史密斯), the mayor.\n双方交换了意见（见图），并签署了备忘录。',
      safe: true
    },
    {
      input:
        '友好代表团昨日抵达青禾区，参观了社区议事厅，并与居民座谈。\nMr. Wang 王小明, 56, and Mrs. Li 李文清, 48.\n青禾 (Qinghe), 鹭汀 (Luting): two towns.\n大家合影留念，活动到此结束。',
      flags: []
    },
    // English and Chinese in one line: a person must look.
    {
      input:
        '活动主题为 Hello, 青禾! 市民唱了 Love Me, 爱我, Again 等三首歌，都说好听。\n请按 Room (房间) 号入座，不必着急，稍等即可。',
      flags: ['!', ',', '(', ')'],
      output:
        '活动主题为 Hello, 青禾！ 市民唱了 Love Me, 爱我， Again 等三首歌，都说好听。\n请按 Room （房间） 号入座，不必着急，稍等即可。'
    },
    // Blanks that go with narrow marks.
    {
      input: '据了解, 去年一年, 有3人 ,很好。( 新华社北京电 )( 盖 章 )',
      flags: [',', ',', ',', '(', ')', '(', ')'],
      output: '据了解，去年一年，有3人 ，很好。（新华社北京电）（ 盖 章 ）',
      safe: true
    },
    {
      input: '该厂采用Windows系统,年产(按Excel统计)十二万台,效益良好。',
      flags: [',', '(', ')', ','],
      output: '该厂采用Windows系统，年产（按Excel统计）十二万台，效益良好。',
      safe: true
    }
  ],
  check({text, after}, {style, report}) {
    if (style.brackets === 'halfwidth') reportWide(text, report)
    const addresses = addressesIn(text)
    let western: ReturnType<typeof westernShare> | undefined
    for (let at = 0; at < text.length; at++) {
      const actual = text.charAt(at)
      const expected = wide.get(actual)
      if (expected === undefined) continue
      if (addresses.some(({start, end}) => at >= start && at < end)) continue
      // `::` and `...` are nobody's comma: mark-up, a face, a leader.
      const isBracket = actual === '(' || actual === ')'
      if (!isBracket && isDoubled(text, at)) continue
      if (isBracket && style.brackets === 'halfwidth') continue
      if (!(isBracket ? isHanBracket(text, at) : isHanPoint(text, at, after))) {
        continue
      }

      const isEnglish =
        (western ??= westernShare(text)) !== 'none' &&
        (isBracket
          ? isEnglishBracket(text, at)
          : isEnglishPoint(text, at, after))
      if (isEnglish && western === 'most') continue

      const span = {start: at, end: at + 1}
      report({
        span,
        reason: {
          words: {
            en: 'Unexpected half-width “{actual}”, expected “{expected}”',
            'zh-cn': '半角标点“{actual}”，应为“{expected}”'
          },
          values: {actual, expected}
        },
        actual,
        expected,
        fixes: [
          {
            title: {
              words: {en: 'Write “{expected}”', 'zh-cn': '改为“{expected}”'},
              values: {expected}
            },
            edits: [
              {span: isEnglish ? span : withBlank(text, at), text: expected}
            ],
            safe: !isEnglish
          }
        ]
      })
    }
  }
}

/** Full-width brackets where the newspaper prints narrow ones. */
function reportWide(text: string, report: RuleContext['report']): void {
  for (const match of text.matchAll(/[（）]/gu)) {
    report(
      replacement({
        span: spanOf(match),
        actual: match[0],
        expected: match[0] === '（' ? '(' : ')',
        safe: false,
        severity: 'information'
      })
    )
  }
}

const wide: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）']
])

/** Where addresses stand, whose marks are their own: `https://…/青禾?id=3`. */
function addressesIn(text: string): Span[] {
  if (!/:\/\/|www\./u.test(text)) return []
  // Matches an address up to a blank or a mark of Chinese.
  return Array.from(
    text.matchAll(/(?:https?:\/\/|www\.)[^\s，。；、！？（）《》“”]{1,400}/gu),
    spanOf
  )
}

function isDoubled(text: string, at: number): boolean {
  const neighbours = [text.charAt(at - 1), text.charAt(at + 1)]
  return neighbours.some((each) => points.has(each))
}

/** Marks that two of make no Chinese sentence. */
const points = new Set([',', ':', ';', '?', '!', '.'])

/** A comma and its kind belong to Chinese where they follow or precede it. */
function isHanPoint(text: string, at: number, after: string): boolean {
  const before = classOf(text.charCodeAt(at - 1))
  // `第3章:1.2` has Chinese on its left; a digit on its right changes nothing.
  if (isChineseAt(text, at - 1)) return true

  // `元 ,很贵`: a blank on its left, Chinese on both sides.
  if (text.charAt(at - 1) === ' ') {
    return isChineseAt(text, at - 2) && isChineseAt(text, at + 1)
  }

  // `"好的",大家`: behind a straight quote, what is in it counts.
  if (text.charAt(at - 1) === '"') return isChineseAt(text, at - 2)
  // `(见图),并`: after a bracket, what is in it counts.
  if (text.charAt(at - 1) === ')') return isHanBracket(text, at - 1)
  // `5%,同比`: after a number, Han must follow, on this line or the next.
  const isAfterNumber =
    before === classNumber.digit || before === classNumber['ascii-sign']
  if (!isAfterNumber) return false
  // `22:` at a line end and `30` below is a time.
  const endsLine = at === text.length - 1 && !isDigitAt(after, 0)
  return endsLine || isChineseAt(text, at + 1)
}

/**
 * A mark with the blank that was set beside it for its narrowness, `指出, 今年`,
 * `( 新华社电 )`: a full-width mark has its blank in itself.
 */
function withBlank(text: string, at: number): Span {
  const mark = text.charAt(at)
  if (mark === '(') {
    return {start: at, end: isPadded(text, at) ? at + 2 : at + 1}
  }

  if (mark === ')') {
    return {start: isPadded(text, at) ? at - 1 : at, end: at + 1}
  }

  const isApart = text.charAt(at + 1) === ' ' && isChineseAt(text, at + 2)
  return {start: at, end: isApart ? at + 2 : at + 1}
}

/** So many letters for each Han make a line English rather than Chinese. */
const lettersOfEnglish = 2

/** How much of a line are words of Latin letters. */
function westernShare(text: string): 'none' | 'some' | 'most' {
  // Matches a word with a small letter in it: `Wang`, `wet`.
  const words = text.match(/[A-Za-z][a-z]{1,30}/gu) ?? []
  if (words.length === 0) return 'none'
  const han = text.match(/\p{Script=Han}/gu) ?? []
  const letters = words.join('').length
  return letters > lettersOfEnglish * han.length ? 'most' : 'some'
}

/**
 * Whether a point is set as English sets it, a blank behind it: `王小明, 56`.
 * At the line end, what goes on below tells.
 */
function isEnglishPoint(text: string, at: number, after: string): boolean {
  if (at < text.trimEnd().length - 1) return text.charAt(at + 1) === ' '
  return !isChineseAt(after, 0)
}
