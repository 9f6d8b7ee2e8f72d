import {isoDay, isoWeek, type Calendar} from '../calendar.js'
import {numeralValue} from '../numerals.js'
import {readByEarlier} from './by-earlier.js'
import {clockAt, clockValue, partCode, withTime} from './han-clock.js'
import {
  at,
  bareYear,
  clock,
  hanClock,
  partPattern,
  relativeDay,
  relativeWeek,
  weekday
} from './han-patterns.js'
import {byEarlier, type Before, type Reading} from './han-reading.js'
import {comingOrLast, type WeekdayCues} from './weekday-near.js'

const cues: WeekdayCues = {
  // Matches what says that a thing is yet to be: `将`, `播出`, `起`.
  toCome: /[将將拟擬即]|预计|預計|起[，。]|播出|首播|重播|开播|開播|截止/u,
  reach: 14,
  end: /。/u
}

/** Weekdays, relative days, clock times alone, years without their unit. */
export function readOther(
  text: string,
  index: number,
  calendar: Calendar,
  before: Before
): Reading | undefined {
  const week = at(weekday, text, index)
  if (week) return readWeekday(text, week, index, calendar, before)
  const whole = at(relativeWeek, text, index)
  if (whole) return readWeek(whole, index, calendar)
  const anaphor = readByEarlier(text, index, before.earlier)
  if (anaphor) {
    const {end, value, isDay, part} = anaphor
    if (part !== undefined) return {end, value, confidence: byEarlier}
    const read = withTime(text, end, value, undefined, isDay)
    return {...read, confidence: byEarlier}
  }

  const relative = at(relativeDay, text, index)
  if (relative) {
    const word = relative[1] ?? relative[2] ?? ''
    const days = {昨: -1, 明: 1, 前: -2, 后: 2, 後: 2}[word] ?? 0
    const base = isoDay(calendar, days)
    const end = index + relative[0].length
    if (relative[2] !== undefined) {
      const part = relative[3] ?? ''
      // `昨晚7时许`.
      const time = clockAt(text, end, part)
      const of = time ? clockValue(time, part) : `T${partCode(part)}`
      return {
        end: time ? time.index + time[0].length : end,
        value: base === undefined ? undefined : base + of,
        confidence: 0.85
      }
    }

    const read = withTime(text, end, base, undefined, true)
    return {...read, confidence: 0.85}
  }

  const part = at(partPattern, text, index)
  const start = part && part[0].length > 1 ? index + part[0].length : index
  const time =
    at(clock, text, start) ??
    (start === index ? null : at(hanClock, text, start))
  // `3点` alone may be a point of a list.
  if (time && (time[2] !== undefined || part || time[3] !== undefined)) {
    if ((numeralValue(time[1] ?? '') ?? 0) > 24) return undefined
    return {
      end: start + time[0].length,
      value:
        before.week === undefined
          ? `XXXX-XX-XX${clockValue(time, part?.[0])}`
          : before.week + clockValue(time, part?.[0]),
      week: before.week,
      confidence: 0.9
    }
  }

  const bare = at(bareYear, text, index)
  if (!bare) return undefined
  return {end: index + 4, value: bare[1], confidence: 0.7}
}

function readWeekday(
  text: string,
  match: RegExpExecArray,
  index: number,
  calendar: Calendar,
  before: Before
): Reading {
  const [whole, relation, name = ''] = match
  const number = '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1
  const {year: of, month, day} = calendar
  const shift = {上: -7, 本: 0, 下: 7}[relation ?? '']
  let base: string | undefined = `XXXX-WXX-${number}`
  if (shift !== undefined) {
    const moved = isoDay(calendar, shift)?.split('-').map(Number)
    base =
      of === undefined || month === undefined || day === undefined || !moved
        ? undefined
        : `${isoWeek(moved[0] ?? of, moved[1] ?? month, moved[2] ?? day)}-${number}`
  }

  const end = index + whole.length
  // `每周六21:30，周日9:30`: what is every week stays so.
  const isEvery = relation === '每' || before.week?.startsWith('XXXX') === true
  const near =
    relation === undefined && !isEvery
      ? comingOrLast({text, start: index, end}, number, calendar, cues)
      : undefined
  base = near ?? base
  const read = withTime(text, end, base, undefined, true)
  return {
    ...read,
    week: base,
    confidence: near === undefined ? 0.9 : byEarlier,
    // `周六晚21:30`: the part of the day is in the clock time.
    end: read.end
  }
}

/** `上周`: the week of the issue, moved. */
function readWeek(
  [whole, relation]: RegExpExecArray,
  index: number,
  calendar: Calendar
): Reading {
  const shift = {上: -7, 下: 7}[relation ?? ''] ?? 0
  const moved = isoDay(calendar, shift)?.split('-').map(Number)
  const [year, month, day] = moved ?? []
  const value =
    year === undefined || month === undefined || day === undefined
      ? undefined
      : isoWeek(year, month, day) + (whole.endsWith('末') ? '-WE' : '')
  return {end: index + whole.length, value, confidence: 0.8}
}
