import {isRealDay, pad, type Calendar} from '../calendar.js'
import type {DateParts} from './date-forms.js'

const monthStarts = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays =
  'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' '
  )

/** 1–12; 0 where no month is named. */
export function monthNumber({month, monthToo}: DateParts): number {
  const start = (month ?? monthToo ?? '').slice(0, 3).toLowerCase()
  return monthStarts.indexOf(start) + 1
}

/** 1–7, Monday first; of the beginning of its name. */
export function weekdayNumber(name: string): number {
  return weekdays.findIndex((each) => each.startsWith(name.toLowerCase())) + 1
}

/** The day that is written, in digits as OCR reads them, or in words. */
export function dayNumber({day, plain, spelled}: DateParts): number {
  if (spelled === undefined) {
    const digits = (day ?? plain ?? '')
      .replace(/[lI]/gu, '1')
      .replace(/o/giu, '0')
    return Number(digits)
  }

  const [tens = '', ones] = spelled.toLowerCase().split(/[- ]/u)
  if (ones === undefined) {
    return tens === 'thirtieth' ? 30 : ordinals.indexOf(tens) + 1
  }

  return (tens === 'twenty' ? 20 : 30) + ordinals.indexOf(ones) + 1
}

/** A day in digits, `2015-08-03`; no value where there is no such day. */
export function digitsValue({iso = ''}: DateParts): string | undefined {
  const [year, month, day] = iso.split('-').map(Number)
  if (month === undefined || day === undefined) return undefined
  return isRealDay(year, month, day) ? iso : undefined
}

/** The year that is written, or is told by the issue’s. */
export function yearNumber(
  {year, relation}: DateParts,
  calendar: Calendar
): number | undefined {
  if (year === undefined) {
    if (relation === undefined || calendar.year === undefined) return undefined
    const shift = yearShifts[relation.toLowerCase().replace(/^the /u, '')]
    return shift === undefined ? undefined : calendar.year + shift
  }

  if (/^\d/u.test(year)) return Number(year)
  if (calendar.year === undefined) return undefined
  // `’94` is of the hundred years before the issue, or its own.
  const short = Number(year.slice(1))
  const of = calendar.year - (calendar.year % 100) + short
  return of > calendar.year + 10 ? of - 100 : of
}

export const yearShifts: Readonly<Record<string, number>> = {
  this: 0,
  present: 0,
  current: 0,
  last: -1,
  next: 1
}

export function dayValue(
  parts: DateParts,
  calendar: Calendar
): string | undefined | null {
  const number = dayNumber(parts)
  if (number < 1 || number > 31) return null
  // `may 3` and `march 10` are verbs.
  if (/^(?:may|march|mar|dec|jan|sep)$/u.test(parts['month'] ?? '')) return null
  const isSaid = parts['year'] !== undefined || parts['relation'] !== undefined
  const of = isSaid ? yearNumber(parts, calendar) : calendar.year
  // A day that is none was misread, or misprinted: a date without a value.
  if (!isRealDay(of, monthNumber(parts), number)) return undefined
  return `${of ?? 'XXXX'}-${pad(monthNumber(parts))}-${pad(number)}`
}

/** `in June`: the one nearest to the issue. */
export function monthAlone(
  parts: DateParts,
  {year: of, month}: Calendar
): string {
  const wanted = monthNumber(parts)
  if (of === undefined) return `XXXX-${pad(wanted)}`
  const distance = month === undefined ? 0 : wanted - month
  const shift = distance > 6 ? -1 : distance < -6 ? 1 : 0
  return `${of + shift}-${pad(wanted)}`
}

/** `T15:30`; without its half of the day a time of the clock has no value. */
export function clockValue(parts: DateParts): string | undefined | null {
  const {minute} = parts
  const hour = Number(parts['hour'])
  if (hour > 24 || Number(minute ?? 0) > 59) return null
  if (hour === 0 && minute === undefined) return null
  if (hour > 12) return `T${pad(hour)}:${minute ?? '00'}`
  const half = (parts['half'] ?? parts['half2']?.charAt(0) ?? '').toLowerCase()
  const part = (parts['part'] ?? parts['part2'] ?? '').toLowerCase()
  const noon = (parts['noon'] ?? '').toLowerCase()
  if (half + part + noon === '') return undefined
  const isLate =
    half === 'p' ||
    noon === 'noon' ||
    part === 'afternoon' ||
    part === 'evening' ||
    (part === 'night' && hour > 5 && hour < 12)
  return `T${pad((hour % 12) + (isLate ? 12 : 0))}:${minute ?? '00'}`
}

export function partCode(part: string | undefined): string {
  if (part === undefined) return ''
  const code = {
    morning: 'MO',
    noon: 'MI',
    afternoon: 'AF',
    evening: 'EV',
    night: 'NI'
  }[part.toLowerCase()]
  return code === undefined ? '' : `T${code}`
}
