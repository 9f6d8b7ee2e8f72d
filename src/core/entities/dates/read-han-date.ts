import {pad, type Calendar} from '../calendar.js'
import {numeralValue} from '../numerals.js'
import {withTime} from './han-clock.js'
import {readOther} from './han-other.js'
import {
  at,
  dateline,
  dayPattern,
  decade,
  eraYear,
  firstMonths,
  hanDayPattern,
  join,
  monthPattern,
  months,
  relativeMonth,
  relativeYear,
  season,
  yearPattern,
  years,
  yearsBeforeEra
} from './han-patterns.js'
import type {Before, Reading} from './han-reading.js'

/** The date, or the dates from to, that begin at an offset. */
export function readHanDate(
  text: string,
  index: number,
  calendar: Calendar,
  before: Before
): Reading | undefined {
  const before1 = text.charAt(index - 1)
  if (isDigit(before1) && isDigit(text.charAt(index))) return undefined
  const of = at(years, text, index)
  if (of) {
    return {
      end: index + of[0].length,
      value: `${of[1] ?? ''}/${of[2] ?? ''}`,
      confidence: 0.95
    }
  }

  const span = at(months, text, index)
  if (span) {
    const [from, to] = [Number(span[1]), Number(span[2])]
    const {year: of} = calendar
    return {
      end: index + span[0].length,
      value:
        of === undefined ? undefined : `${of}-${pad(from)}/${of}-${pad(to)}`,
      confidence: 0.95
    }
  }

  const first = readDate(text, index, calendar, before)
  if (!first) return undefined
  const joined = at(join, text, first.end)
  if (!joined) return first
  const start = first.end + joined[0].length
  const second = readDate(text, start, calendar, {
    month: first.month ?? before.month,
    year: first.year ?? before.year,
    week: first.week,
    earlier: first.value ?? before.earlier
  })
  if (!second) return first
  return {
    end: second.end,
    month: second.month ?? first.month,
    year: second.year ?? first.year,
    value:
      first.value !== undefined && second.value !== undefined
        ? `${first.value}/${second.value}`
        : undefined,
    confidence: Math.min(first.confidence, second.confidence)
  }
}

/** The parts of one date, as they are read from left to right. */
function readDate(
  text: string,
  index: number,
  calendar: Calendar,
  before: Before
): Reading | undefined {
  const era = at(decade, text, index)
  if (era) return readDecade(era, index)
  let end = index
  let of: number | undefined = before.year ?? calendar.year
  let hasYear = false
  const own = ownYear(text, end)
  const relative = own ? null : at(relativeYear, text, end)

  if (own) {
    of = own.year
    end = own.end
    hasYear = true
  } else if (relative) {
    of = shiftYear(calendar.year, relative[0])
    end += relative[0].length
    hasYear = true
  }

  const blank = text.charAt(end) === ' ' ? 1 : 0
  const half = at(season, text, hasYear ? end + blank : end)
  if (half) {
    const start = hasYear ? end + blank : end
    const name = half[1]
      ? half[1] === '上半年'
        ? 'H1'
        : 'H2'
      : `Q${numeralValue(half[2] ?? '') ?? 0}`
    return {
      end: start + half[0].length,
      value: of === undefined ? undefined : `${of}-${name}`,
      confidence: hasYear || half[1] !== undefined ? 0.95 : 0.85
    }
  }

  const opening = hasYear ? at(firstMonths, text, end) : null
  if (opening) {
    const value =
      of === undefined ? undefined : `${of}-01/${of}-${pad(Number(opening[1]))}`
    return {end: end + opening[0].length, value, confidence: 0.95}
  }

  const monthMatch = at(monthPattern, text, hasYear ? end + blank : end)
  const near =
    monthMatch || hasYear ? undefined : nearMonth(text, end, calendar)
  let month: number | undefined
  if (near) {
    ;({year: of, month, end} = near)
  }

  if (monthMatch) {
    month = numeralValue(monthMatch[1] ?? '')
    if (month !== undefined && (month < 1 || month > 12)) month = undefined
    if (month !== undefined) end = monthPattern.lastIndex
  }

  const dayStart =
    month !== undefined && text.charAt(end) === ' ' ? end + 1 : end
  const isNamed = month !== undefined || near !== undefined
  const dayMatch =
    hasYear && month === undefined
      ? null
      : (at(dayPattern, text, dayStart) ??
        at(isNamed ? hanDayPattern : dateline, text, dayStart))
  let day: number | undefined
  if (dayMatch) {
    const value = numeralValue(dayMatch[1] ?? '') ?? 0
    const isDay = dayMatch[0].includes('日') || isNamed
    if (value >= 1 && value <= 31 && isDay) {
      day = value
      end = dayStart + dayMatch[0].length
    }
  }

  const dayMonth = month ?? (day === undefined ? undefined : before.month)
  if (hasYear || isNamed || day !== undefined) {
    const base = written(of, dayMonth, day, hasYear || month !== undefined)
    const read = withTime(text, end, base, dayMonth, day !== undefined)
    return own ? {...read, year: of} : read
  }

  return readOther(text, index, calendar, before)
}

/** A year in digits, `2022年`, or of an era, `民国十八年`. */
function ownYear(
  text: string,
  index: number
): {readonly year: number | undefined; readonly end: number} | undefined {
  const plain = at(yearPattern, text, index)
  if (plain) {
    const end = index + plain[0].length
    return {year: numeralValue(plain[1] ?? ''), end}
  }

  const era = at(eraYear, text, index)
  if (!era) return undefined
  const [whole, name = '', numeral = ''] = era
  const count = numeral === '元' ? 1 : numeralValue(numeral)
  const before = yearsBeforeEra.get(name)
  const year =
    count === undefined || before === undefined ? undefined : before + count
  return {year, end: index + whole.length}
}

/** `本月`, `上月`: the month of the issue, moved. */
function nearMonth(
  text: string,
  index: number,
  {year, month}: Calendar
):
  | {
      readonly year: number | undefined
      readonly month: number | undefined
      readonly end: number
    }
  | undefined {
  const match = at(relativeMonth, text, index)
  if (!match) return undefined
  const end = index + match[0].length
  if (year === undefined || month === undefined) {
    return {year, month: undefined, end}
  }

  const shift = {上: -1, 下: 1}[match[1] ?? ''] ?? 0
  const moved = new Date(Date.UTC(year, month - 1 + shift, 1))
  return {year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, end}
}

/** `2022-08-30`, as much of it as is known. */
function written(
  year_: number | undefined,
  month: number | undefined,
  day: number | undefined,
  isWhole: boolean
): string | undefined {
  if (year_ === undefined) {
    if (month === undefined || !isWhole) return undefined
    return day === undefined
      ? `XXXX-${pad(month)}`
      : `XXXX-${pad(month)}-${pad(day)}`
  }

  if (month === undefined) return day === undefined ? String(year_) : undefined
  return day === undefined
    ? `${year_}-${pad(month)}`
    : `${year_}-${pad(month)}-${pad(day)}`
}

function readDecade(match: RegExpExecArray, index: number): Reading {
  const [whole, century, tens] = match
  const ten = Math.floor((numeralValue(tens ?? '') ?? 0) / 10)
  const hundreds =
    century === undefined || century === '上'
      ? 19
      : (numeralValue(century) ?? 20) - 1
  return {
    end: index + whole.length,
    value: `${hundreds}${ten}X`,
    confidence: 0.95
  }
}

function shiftYear(of: number | undefined, word: string): number | undefined {
  if (of === undefined) return undefined
  const shift = {去: -1, 今: 0, 本: 0, 明: 1, 前: -2, 后: 2, 後: 2}[
    word.charAt(0)
  ]
  return of + (shift ?? 0)
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character !== ''
}
