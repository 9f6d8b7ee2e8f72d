import {UnitSet} from '../../model/unit-set.js'

/**
 * Whether a date or a time may begin at an offset, by the characters there:
 * most numerals and most `上` of a text begin none, and the patterns of dates
 * are many. Never wrong where one does.
 */
export function mayBeDate(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (!starts.has(code)) return false
  if (code >= zero && code <= nine) return isDatedNumber(text, index)
  const after = seconds.get(code)
  return after !== undefined && after.has(text.charCodeAt(index + 1))
}

/** `0` and `9`. */
const zero = 0x30
const nine = 0x39

const hanDigits = '〇○零一二三四五六七八九'
const days = '天日晚'
const weeks = '周週星礼禮'

/** What may follow a character that begins a date. */
const seconds = new Map<number, ReadonlySet<number>>(
  (
    [
      ['去', '年'],
      ['今', `年${days}晨早夜`],
      ['明', `年${days}晨早夜治`],
      ['前', `年上下${days}`],
      ['后後', `年${days}`],
      ['昨', `${days}晨早夜`],
      ['上', `半午世月个個${weeks}`],
      ['下', `半午月个個${weeks}`],
      ['第', '一二三四1234'],
      ['每', weeks],
      ['本', `月年${weeks}`],
      ['民', '国國'],
      ['光', '绪緒'],
      ['宣', '统統'],
      ['咸', '丰豐'],
      ['道', '光'],
      ['嘉', '庆慶'],
      ['乾', '隆'],
      ['康', '熙'],
      ['雍', '正'],
      ['昭', '和'],
      ['大', '正'],
      ['周週', '一二三四五六日天'],
      ['星', '期'],
      ['礼禮', '拜'],
      ['晚', '上间間'],
      ['夜', '里裡间間'],
      ['深', '夜'],
      ['清', '晨'],
      ['傍', '晚'],
      ['中', '午'],
      ['早', '晨上'],
      ['凌', '晨'],
      ['当當', '年月日天晚'],
      ['同', '年月日天晚治'],
      ['次翌', '年月日晨'],
      ['〇○零', hanDigits],
      ['一二三四五六七八九', `${hanDigits}十季世月日 `],
      ['十', `${hanDigits}十世月日 `],
      ['廿卅', '一二三四五六七八九日']
    ] as const
  ).flatMap(([firsts, after]) => {
    const codes = new Set(Array.from(after, (each) => each.charCodeAt(0)))
    return Array.from(firsts, (each) => [each.charCodeAt(0), codes] as const)
  })
)

const starts = new UnitSet('0123456789', String.fromCharCode(...seconds.keys()))

/** What may follow the one or two digits that begin a date or a time. */
const afterTwo = new Set(
  Array.from('至到-—–~－世年季月日号號:：时時点點 ', (each) =>
    each.charCodeAt(0)
  )
)
/** What may follow the four digits of a year, besides Han characters. */
const afterFour = new Set(Array.from('-—–~－ ', (each) => each.charCodeAt(0)))

function isDatedNumber(text: string, index: number): boolean {
  let end = index + 1
  while (end < index + 5 && isDigit(text.charCodeAt(end))) end++
  const after = text.charCodeAt(end)
  if (end - index <= 2) return afterTwo.has(after)
  // Beyond the basic block of Han characters lie those of its extensions.
  return end - index === 4 && (after >= 0x2e80 || afterFour.has(after))
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine
}
