import {isoDay, isoWeek, pad, type Calendar} from '../calendar.js'
import {comingOrLast} from '../dates/weekday-near.js'
import type {DateParts, DatePlace} from './date-forms.js'
import {
  dayNumber,
  monthNumber,
  partCode,
  weekdayNumber,
  yearNumber,
  yearShifts
} from './date-values.js'

/** `3rd inst.`, `17th ult.`, `1st prox.` */
export function instant(
  parts: DateParts,
  {year: of, month}: Calendar
): string | undefined | null {
  const dayOf = dayNumber(parts)
  if (dayOf < 1 || dayOf > 31) return null
  if (of === undefined || month === undefined) return undefined
  const word = parts['instant']?.toLowerCase() ?? ''
  const shift = {inst: 0, ult: -1, prox: 1}[word] ?? 0
  return `${monthFrom(of, month, shift)}-${pad(dayOf)}`
}

/** `December last`: the last that was over before the issue. */
export function relativeMonth(
  parts: DateParts,
  {year: of, month}: Calendar
): string | undefined {
  if (of === undefined || month === undefined) return undefined
  const wanted = monthNumber(parts)
  const relation = (parts['before'] ?? parts['after'] ?? '').toLowerCase()
  let shift = 0
  if (relation === 'last' && wanted >= month) shift = -1
  if (relation === 'next' && wanted <= month) shift = 1
  return `${of + shift}-${pad(wanted)}`
}

/** The day itself: papers speak of the weekday nearest to the issue. */
export function nearWeekday(
  parts: DateParts,
  calendar: Calendar
): string | undefined {
  const {year: of, month, day: dayOf} = calendar
  if (of === undefined || month === undefined || dayOf === undefined) {
    return undefined
  }

  const today = new Date(Date.UTC(of, month - 1, dayOf)).getUTCDay() || 7
  const wanted = weekdayNumber(parts['weekday'] ?? parts['weekdayToo'] ?? '')
  const relation = (parts['before'] ?? parts['after'] ?? '').toLowerCase()
  let days = wanted - today
  if (relation === 'last' && days >= 0) days -= 7
  if (relation === 'next' && days <= 0) days += 7
  const date = isoDay(calendar, days)
  return date === undefined
    ? undefined
    : date + partCode(parts['part'] ?? parts['partToo'])
}

// Matches what says that a thing is yet to be: `will be held`, `is to`.
const toCome =
  /\b(?:will|shall|to be|(?:is|are) to|next|coming|expected|scheduled|due|opens|begins|starts|leaves|sails)\b/iu

/**
 * `on Monday`: the next one where its sentence speaks of what is to come, else
 * the last one; without the day of the issue the weekday alone.
 */
export function bareWeekday(
  parts: DateParts,
  calendar: Calendar,
  place: DatePlace
): string {
  const number = weekdayNumber(parts['weekday'] ?? '')
  // What is every week stays so: `every Monday`.
  const isEvery = /\b(?:every|each) $/iu.test(
    place.text.slice(Math.max(0, place.start - 6), place.start)
  )
  const day = isEvery
    ? undefined
    : comingOrLast(place, number, calendar, {
        toCome,
        reach: 60,
        // Matches the end of a sentence, not of `a. m.`: `. T`.
        end: /[.!?;] (?=\p{Lu})/u
      })
  return `${day ?? `XXXX-WXX-${number}`}${partCode(parts['part'])}`
}

/** `yesterday morning`, `last night`, `this evening`. */
export function relativeDay(
  parts: DateParts,
  calendar: Calendar
): string | undefined {
  const word = (parts['day'] ?? parts['day2'] ?? '')
    .toLowerCase()
    .replace('-', '')
  const days =
    word === 'yesterday' || word.startsWith('last')
      ? -1
      : word === 'tomorrow'
        ? 1
        : 0
  const date = isoDay(calendar, days)
  const time = word === 'tonight' ? 'night' : (parts['part'] ?? parts['part2'])
  return date === undefined ? undefined : date + partCode(time)
}

export function relativeYear(
  parts: DateParts,
  calendar: Calendar
): string | undefined {
  const of = yearNumber(parts, calendar)
  return of === undefined ? undefined : String(of)
}

/** A week, a month or a season, by its relation or with its year. */
export function relativePart(
  parts: DateParts,
  calendar: Calendar
): string | undefined {
  const {year: of, month, day} = calendar
  const unit = (parts['unit'] ?? '').toLowerCase()
  const code = seasons[unit]
  if (code !== undefined) {
    const yearOf = yearNumber(parts, calendar)
    return yearOf === undefined ? undefined : `${yearOf}-${code}`
  }

  const shift = yearShifts[parts['relation']?.toLowerCase() ?? ''] ?? 0
  if (of === undefined || month === undefined) return undefined
  if (unit === 'month') return monthFrom(of, month, shift)
  if (day === undefined) return undefined
  const moved = new Date(Date.UTC(of, month - 1, day + shift * 7))
  return isoWeek(
    moved.getUTCFullYear(),
    moved.getUTCMonth() + 1,
    moved.getUTCDate()
  )
}

/** As TIMEX3 writes them. */
const seasons: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI'
}

/** `2022-08`, moved by months. */
function monthFrom(year: number, month: number, shift: number): string {
  const moved = new Date(Date.UTC(year, month - 1 + shift, 1))
  return `${moved.getUTCFullYear()}-${pad(moved.getUTCMonth() + 1)}`
}
