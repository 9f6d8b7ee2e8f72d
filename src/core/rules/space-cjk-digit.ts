import {blankBetween, removeBlank} from './blank-words.js'
import {isDigitAt, isFullwidthDigitAt, isHanAt} from './character-class.js'
import type {Span} from '../model/span.js'
import {isTableRow} from './table-row.js'
import type {Rule, RuleContext} from './rule.js'

/** A blank between Han and a digit, left over from kerning: `8月 30日`. */
export const spaceCjkDigit: Rule<'line'> = {
  id: 'space-cjk-digit',
  group: 'lines',
  scope: 'line',
  severity: 'warning',
  needs: ['han', 'blank'],
  isOfChinese: true,
  triggers: ['digit', 'fullwidth'],
  title: {en: 'Blank beside a digit', 'zh-cn': '数字旁多余空格'},
  docs: {
    en: 'A PDF text layer writes a blank where the typesetter moved digits a little away from Han: `8月 30日`, `企业 556家`.\n\nNewspapers print none; where most places of a page have one, it is the house style, and a place without is information. After `本报讯`, after a bullet and between the parts of a headline the blank stays. In notices, where blanks may be layout, and on a page where more places have a blank than have none, though too few to make a style, the fix is not safe; nor at a number that may be set off on any page: a score, a telephone number, a line of buses (`303 路`), one with letters or a unit (`K1 路`, `12.5 %`), or in a line that has a blank at every number.',
    'zh-cn':
      '排版时数字与汉字间微调的距离，在 PDF 文字层里变成空格：`8月 30日`、`企业 556家`。\n\n报纸一般不留空；若全页多数留空，即为体例，此时缺空格的地方只作提示。“本报讯”之后、项目符号之后、标题短语之间的空格保留。启事中的空格可能是版式，留空处多于不留空处却又不足以成体例的版面也难以断定，均不自动删除；比分、电话、公交与地铁线路（`303 路`）、带字母或单位的数字（`K1 路`、`12.5 %`），以及全行数字处处留空的，也不自动删除。'
  },
  examples: [
    {
      input: '8月 30日，青禾区企业 556家参会。',
      flags: [' ', ' '],
      output: '8月30日，青禾区企业556家参会。',
      safe: true
    },
    {
      input: '本报讯 8月30日，青禾区召开会议，共 3人参加。',
      flags: [' '],
      output: '本报讯 8月30日，青禾区召开会议，共3人参加。',
      safe: true
    },
    {
      input: '共 ３人，第 ４日，到 ５月',
      flags: [' ', ' ', ' '],
      output: '共３人，第４日，到５月',
      safe: true
    },
    {input: '03 要闻', flags: []},
    // A page that sets blanks at its digits.
    {
      input:
        '全区 3 个镇、12 个村的 40 名代表参加，共7人发言，第 5 次会议开了 2 天。',
      flags: ['7', '人'],
      output:
        '全区 3 个镇、12 个村的 40 名代表参加，共 7 人发言，第 5 次会议开了 2 天。',
      severity: 'information'
    },
    // More places with a blank than without, and no style yet.
    {
      input: '全区 3 个镇、12个村的 40 名代表参加，共7人发言。',
      flags: [' ', ' ', ' ', ' '],
      output: '全区3个镇、12个村的40名代表参加，共7人发言。'
    },
    {
      input: '女排3人出战，8月30日，女排 3:1 胜鹭汀队，比赛用时96分钟。',
      flags: [' ', ' '],
      output: '女排3人出战，8月30日，女排3:1胜鹭汀队，比赛用时96分钟。'
    },
    // Lines of buses, numbers with letters or units: set off on any page.
    {
      input:
        '全区12个镇的40名代表参加，共收粮3.5万吨。\n303 路、K1 路、夜 8 路和地铁 2 号线改道，共4条。',
      flags: [' ', ' ', ' ', ' ', ' ', ' '],
      output:
        '全区12个镇的40名代表参加，共收粮3.5万吨。\n303路、K1路、夜8路和地铁2号线改道，共4条。'
    },
    {
      input:
        '全区12个镇的40名代表参加，共收粮3.5万吨。\n比上年增长 12.5 %，用上了Windows 10 系统，共 1 234 人，计5天。',
      flags: [' ', ' ', ' ', ' '],
      output:
        '全区12个镇的40名代表参加，共收粮3.5万吨。\n比上年增长12.5 %，用上了Windows 10系统，共1 234人，计5天。'
    },
    // A line with a habit of its own, on a page that sets none.
    {
      input:
        '全区12个镇的40名代表参加，共收粮3.5万吨。\n会上有 3 人发言，历时 2 小时。',
      flags: [' ', ' ', ' ', ' '],
      output:
        '全区12个镇的40名代表参加，共收粮3.5万吨。\n会上有3人发言，历时2小时。'
    },
    {
      input:
        '全区12个镇的40名代表参加，共收粮3.5万吨。\n会上有  3 人发言，到  5 点才散。',
      flags: ['  ', ' ', '  ', ' '],
      output:
        '全区12个镇的40名代表参加，共收粮3.5万吨。\n会上有3人发言，到5点才散。'
    },
    // Rows of tables and of results, fields.
    {
      input:
        '代码 名称 收盘 涨跌\n600001 青禾股份 12.35 +1.12 35.2万手\n1.青禾 12胜3平1负 39分；2.鹭汀\n队 9胜5平2负 32分。',
      flags: []
    },
    {input: '青禾股份 12.35\n鹭汀钢铁 8.81', flags: []},
    {
      input: '大白菜 1.2元 西红柿 3.5元\n理科一批 484分 文科一批 425分',
      flags: []
    },
    {input: '青禾一套 18:30青禾新闻 19:35动画城', flags: []},
    {input: '电话：6388-1234转805 传真：6388-1235', flags: []}
  ],
  check({text, role, before, after}, {style, report}) {
    if (isTableRow({text, before, after})) return
    if (style.blankAtDigits === 'always') {
      if (!isFolio(text, role)) reportMissing(text, report)
      return
    }

    let hasOwnHabit: boolean | undefined
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      const start = at
      while (text.charAt(at + 1) === ' ') at++
      const end = at + 1
      const isBefore = isHanAt(text, start - 1) && isAnyDigitAt(text, end)
      const isAfter = isAnyDigitAt(text, start - 1) && isHanAt(text, end)
      if (!isBefore && !isAfter) continue
      if (isBefore && isAfterWireMark(text, start)) continue
      if (
        isAfter &&
        afterField.test(text.slice(Math.max(0, start - longestOpening), start))
      ) {
        continue
      }
      if (isAfter && fieldName.test(text.slice(end, end + 10))) continue
      if (isFolio(text, role)) return
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
            safe:
              style.blankAtDigits === 'none' &&
              isSafeIn(role) &&
              !isSetOff(text, span) &&
              !(hasOwnHabit ??= setsBlanksThroughout(text))
          }
        ]
      })
    }
  }
}

/** What a number at a blank may be that newspapers set off, whatever their habit. */
const setOffAfter = [
  // A score, a time, a fraction: `3:1`, `2/3`.
  /^\d{1,3}[:：/]\d/u,
  // A telephone number: `6388-1234`, `13800138000`.
  /^(?:\d{3,4}-\d{6,8}|\d{7,12})(?!\d)/u,
  // A line of buses or trains: `303 路`, `2号线`.
  /^\d{1,4} ?(?:路|号线|號線)/u,
  // Groups of digits, a fraction, a unit set off: `1 234`, `1 2/3`, `12.5 %`, `3 kg`.
  /^[\d.,]{1,12} [\d%‰℃°A-Za-zµμ]/u
]
const setOffBefore = [
  /\d[:：]\d{1,3}$/u,
  // Groups of digits, a fraction: `1 234`, `1 2/3`.
  /\d [\d.,/]{1,12}$/u,
  // What goes with letters: `K1`, `Windows 10`.
  /[A-Za-z][ -]?\d{1,5}$/u
]
/** Matches a line of buses or trains behind the blank after its number. */
const lineAfter = /^(?:路|号线|號線)/u

/** Whether the blank may be one that a number was set off by. */
function isSetOff(text: string, {start, end}: Span): boolean {
  const after = text.slice(end, end + 16)
  if (setOffAfter.some((pattern) => pattern.test(after))) return true
  const before = text.slice(Math.max(0, start - 16), start)
  if (setOffBefore.some((pattern) => pattern.test(before))) return true
  return isDigitAt(text, start - 1) && lineAfter.test(after)
}

/** From so many blanks on, and no place without, a line has a habit of its own. */
const ownHabit = 3

/** Whether a line sets blanks at all its digits: an agency's, an advertiser's. */
function setsBlanksThroughout(text: string): boolean {
  // Matches Han and a digit side by side, either first: `共3`, `3人`.
  if (/\p{Script=Han}\d|\d\p{Script=Han}/u.test(text)) return false
  // Matches the same with a blank between: `共 3`, `3 人`.
  const apart = /(?<=\p{Script=Han}) +(?=\d)|(?<=\d) +(?=\p{Script=Han})/gu
  return Array.from(text.matchAll(apart)).length >= ownHabit
}

/** Places without a blank where the newspaper prints one: `共3人`. */
function reportMissing(text: string, report: RuleContext['report']): void {
  // Matches Han and a digit side by side, either first: `共3`, `3人`.
  for (const match of text.matchAll(
    /\p{Script=Han}(?=\d)|\d(?=\p{Script=Han})/gu
  )) {
    const at = match.index + 1
    report({
      // The character behind: of `共7人` both places are told.
      span: {start: at, end: at + 1},
      severity: 'information',
      reason: {
        words: {
          en: 'No blank between “{before}” and “{after}”, expected one',
          'zh-cn': '“{before}”与“{after}”之间缺空格'
        },
        values: {before: match[0], after: text.charAt(at)}
      },
      actual: text.charAt(at),
      expected: ` ${text.charAt(at)}`,
      fixes: [
        {
          title: {words: {en: 'Put a blank', 'zh-cn': '加一个空格'}},
          edits: [{span: {start: at, end: at}, text: ' '}],
          safe: false
        }
      ]
    })
  }
}

/**
 * Matches what a report opens with, after which a blank is set: `本报讯`,
 * `新华社北京电`, `本报记者 徐某某`.
 */
const afterWireMark = /^\s{0,4}[【［]?\S{1,14}(?:[讯訊电電]|报道|報道)$/u

/** Longest opening of a report, in characters. */
const longestOpening = 24

function isAfterWireMark(text: string, start: number): boolean {
  return start <= longestOpening && afterWireMark.test(text.slice(0, start))
}

/** Matches a field with a telephone or post number: `热线：89100505`. */
const afterField = /[:：]\s?[\d-]{5,20}$/u

/** Matches the name of a field, which a blank sets off: `传真：`. */
const fieldName = /^\p{Script=Han}{1,8}[:：]/u

/** Matches a section's folio: `03 要闻`, `06 国际`. */
const sectionHead = /^\s{0,4}\d{1,2} {1,4}\p{Script=Han}{2,6}\s*$/u
/** Matches the number of a page: `第8版`, `A5版`. */
const pageNumber = /第?\s?[A-Z]?\d{1,3}\s?版/u
/** Matches a whole date: `2022年9月2日`. */
const wholeDate = /\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/u
/** Folios are short: page, section, date, weekday, editors. */
const longestFolio = 60

/** A folio sets its parts apart by blanks: `第8版 综合新闻 2022年9月2日`. */
function isFolio(text: string, role: string | undefined): boolean {
  // Running text that was taken for a folio is running text.
  if (text.length > longestFolio || /[，。；]/u.test(text)) return false
  if (role === 'folio' || role === 'nameplate') return true
  if (sectionHead.test(text)) return true
  return pageNumber.test(text) && wholeDate.test(text)
}

function isAnyDigitAt(text: string, at: number): boolean {
  return isDigitAt(text, at) || isFullwidthDigitAt(text, at)
}

function isSafeIn(role: string | undefined): boolean {
  return role === undefined || role === 'paragraph' || role === 'caption'
}
