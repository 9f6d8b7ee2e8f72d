import {matchesOf} from '../model/matches.js'
import {numeralValue} from '../entities/numerals.js'
import {hanWeekday, type DateOnPage} from './printed-date.js'

/** Matches a date with its year and weekday where they stand beside it. */
const inDigits =
  /(?<!\d)(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号號](?:[ （(，]{0,2}(?:星期|周|週)([一二三四五六日天]))?)?/gu
/** Matches a date in Han numerals: `一九三一年四月三十一日`. */
const inHan =
  /(?<![〇○零一二三四五六七八九十])(?:([一二][〇○零一二三四五六七八九]{3})年)?([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号號](?:[ （(，]{0,2}(?:星期|周|週)([一二三四五六日天]))?/gu
/** Matches a lunar year or month before a day of it: `农历`, `正月`. */
const lunar = /[农農阴陰旧舊]历?曆?\s?$/u

/**
 * The months and days that a Chinese text names, in digits or Han numerals, with
 * their years and weekdays; those of the lunar calendar left out.
 */
export function hanDates(text: string): DateOnPage[] {
  if (!text.includes('月')) return []
  return [...matchesOf(text, inDigits), ...matchesOf(text, inHan)].flatMap(
    (match) => {
      const {index} = match
      if (lunar.test(text.slice(Math.max(0, index - 3), index))) return []
      const [actual, year, month, day, weekday] = match
      const monthNumber = valueOf(month)
      if (monthNumber === undefined) return []
      return [
        {
          span: {start: index, end: index + actual.length},
          year: valueOf(year),
          month: monthNumber,
          day: valueOf(day),
          weekday: weekday ? hanWeekday(weekday) : undefined
        }
      ]
    }
  )
}

function valueOf(numeral: string | undefined): number | undefined {
  return numeral === undefined ? undefined : numeralValue(numeral)
}
