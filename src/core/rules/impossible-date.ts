import type {Phrase} from '../model/words.js'
import {spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A date that no calendar has: `2月30日`. */
export const impossibleDate: Rule<'line'> = {
  id: 'impossible-date',
  group: 'structure',
  scope: 'line',
  severity: 'warning',
  needs: ['han', 'digit'],
  title: {en: 'Impossible date', 'zh-cn': '不存在的日期'},
  docs: {
    en: '`2月30日`, `13月`, a time of `25:00`, a weekday that the date did not fall on. The paper itself may have erred: then mark it as so printed.',
    'zh-cn':
      '`2月30日`、`13月`、`25:00`、与日期不符的星期。也可能是报纸本身的错误，那就标为“报纸原文如此”。'
  },
  examples: [
    {input: '会议于2月30日召开，13月结束。', flags: ['2月30日', '13月']},
    {input: '2022年8月30日（星期三）召开', flags: ['2022年8月30日（星期三']},
    {input: '2022年8月30日（星期二）、2月29日', flags: []},
    {input: '2023年2月29日', flags: ['2023年2月29日']}
  ],
  check({text}, {report}) {
    // Matches a date with its year and weekday where they stand beside it.
    const dates =
      /(?<!\d)(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号](?:[ （(，]{0,2}(?:星期|周)([一二三四五六日天]))?)?/gu
    for (const match of text.matchAll(dates)) {
      const [, year, month, day, weekday] = match
      const problem = problemOf({
        year: year ? Number(year) : undefined,
        month: Number(month),
        day: day ? Number(day) : undefined,
        weekday
      })
      if (!problem) continue
      report({span: spanOf(match), reason: problem, actual: match[0]})
    }
  }
}

interface PrintedDate {
  readonly year: number | undefined
  readonly month: number
  readonly day: number | undefined
  readonly weekday: string | undefined
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const weekdays = '日一二三四五六'

function problemOf(date: PrintedDate): Phrase | undefined {
  const {year, month, day, weekday} = date
  const longest = monthLengths[month - 1]
  if (longest === undefined) {
    return {
      words: {en: 'There is no month {month}', 'zh-cn': '没有{month}月'},
      values: {month}
    }
  }

  if (day === undefined) return undefined
  const isCommonYear =
    year !== undefined &&
    (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))
  const last = month === 2 && isCommonYear ? 28 : longest
  if (day < 1 || day > last) {
    return {
      words: {
        en: 'There is no day {day} in month {month}',
        'zh-cn': '{month}月没有{day}日'
      },
      values: {month, day}
    }
  }

  if (year === undefined || weekday === undefined) return undefined
  const expected = weekdays.charAt(weekdayOf(year, month, day))
  if (expected === weekday.replace('天', '日')) return undefined
  return {
    words: {
      en: '{year}-{month}-{day} was 星期{expected}',
      'zh-cn': '{year}年{month}月{day}日是星期{expected}'
    },
    values: {year, month, day, expected}
  }
}

/** Day of the week, 0 for Sunday, of a date of the Gregorian calendar (Sakamoto). */
function weekdayOf(year: number, month: number, day: number): number {
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  const y = month < 3 ? year - 1 : year
  const sum =
    y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    (offsets[month - 1] ?? 0) +
    day
  return sum % 7
}
