import {isRealDay} from '../entities/calendar.js'
import type {Span} from '../model/span.js'
import type {Phrase, Words} from '../model/words.js'

/** A date as a page prints it. */
export interface PrintedDate {
  readonly year: number | undefined
  /** 1–12 where there is such a month. */
  readonly month: number
  readonly day: number | undefined
  /** 0 for Sunday. */
  readonly weekday: number | undefined
}

/** A date with its place in the text that it was read in. */
export interface DateOnPage extends PrintedDate {
  readonly span: Span
}

const chineseDays = ['日', '一', '二', '三', '四', '五', '六']
const englishDays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday'
]

/** Britain and its colonies counted otherwise before (to 1752-09-14). */
const firstGregorianYear = 1753

/**
 * What is wrong with a date; undefined for one that can be. A weekday without a
 * year is held against the year in which the date is nearest to the issue
 * (`2022-09-02`); where neither is known, nothing is said of it.
 */
export function problemOf(
  date: PrintedDate,
  issue: string | undefined
): Phrase | undefined {
  const {month, day, weekday} = date
  if (month < 1 || month > 12) {
    return {
      words: {en: 'There is no month {month}', 'zh-cn': '没有{month}月'},
      values: {month}
    }
  }

  if (day === undefined) return undefined
  if (!isRealDay(date.year, month, day)) {
    return {
      words: {
        en: 'There is no day {day} in month {month}',
        'zh-cn': '{month}月没有{day}日'
      },
      values: {month, day}
    }
  }

  const year = date.year ?? nearestYear(month, day, issue)
  if (year === undefined || weekday === undefined) return undefined
  if (year < firstGregorianYear) return undefined
  const right = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  if (right === weekday) return undefined
  return {
    words: date.year === undefined ? resolvedWords : writtenWords,
    values: {
      year,
      month,
      day,
      issue: issue ?? '',
      english: englishDays[right] ?? '',
      chinese: chineseDays[right] ?? ''
    }
  }
}

const writtenWords: Words = {
  en: '{year}-{month}-{day} was a {english}',
  'zh-cn': '{year}年{month}月{day}日是星期{chinese}'
}

const resolvedWords: Words = {
  en: '{year}-{month}-{day} was a {english}, for an issue of {issue}',
  'zh-cn': '按出报日期{issue}推算，{year}年{month}月{day}日是星期{chinese}'
}

/** Days after which a date of another year is nearer. */
const halfYear = 183
const millisecondsOfDay = 86_400_000

/** The year in which a day lies nearest to the date of the issue. */
export function nearestYear(
  month: number,
  day: number,
  issue: string | undefined
): number | undefined {
  if (!issue || !/^\d{4}-\d{2}-\d{2}$/u.test(issue)) return undefined
  const printed = Date.parse(issue)
  if (Number.isNaN(printed)) return undefined
  const year = Number(issue.slice(0, 4))
  const days = (Date.UTC(year, month - 1, day) - printed) / millisecondsOfDay
  // Long before or after the issue, either year may be meant.
  const fromEdge = Math.abs(Math.abs(days) - halfYear)
  if (fromEdge < leastFromEdge) return undefined
  if (days > halfYear) return year - 1
  return days < -halfYear ? year + 1 : year
}

/** A date so near to half a year away is of no sure year. */
const leastFromEdge = 60

/** The number of an English weekday or its beginning: `Tuesday`, `Tues.`. */
export function weekdayNumber(name: string): number | undefined {
  const index = englishDays.findIndex(
    (day) => day.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()
  )
  return index < 0 ? undefined : index
}

/** The number of a Chinese weekday: `三`, `天`. */
export function hanWeekday(name: string): number | undefined {
  const index = chineseDays.indexOf(name.replace('天', '日'))
  return index < 0 ? undefined : index
}
