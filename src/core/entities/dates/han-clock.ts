import {pad} from '../calendar.js'
import {numeralValue} from '../numerals.js'
import {at, clock, hanClock, partPattern} from './han-patterns.js'
import type {Reading} from './han-reading.js'

/** Codes of TIMEX3 for parts of the day. */
export function partCode(word: string): string {
  // Matches the morning: `凌晨`, `晨`, `上午`.
  if (/晨|早|上午/u.test(word)) return 'MO'
  if (word === '中午') return 'MI'
  if (word === '下午') return 'AF'
  return /傍晚|晚/u.test(word) ? 'EV' : 'NI'
}

/** A date with the part of the day and the time that follow it. */
export function withTime(
  text: string,
  end: number,
  base: string | undefined,
  month: number | undefined,
  hasDay: boolean
): Reading {
  if (!hasDay) return {end, value: base, month, confidence: 0.95}
  const part = at(partPattern, text, end)
  const afterPart = part ? end + part[0].length : end
  const time = clockAt(text, afterPart, part?.[0])
  if (time) {
    const value =
      base === undefined ? undefined : base + clockValue(time, part?.[0])
    return {
      end: time.index + time[0].length,
      value,
      month,
      confidence: 0.95
    }
  }

  // A bare `晚` or `早` may begin the next word.
  if (part && (part[0].length > 1 || part[0] === '晚')) {
    const value =
      base === undefined ? undefined : `${base}T${partCode(part[0])}`
    return {end: afterPart, value, month, confidence: 0.95}
  }

  return {end, value: base, month, confidence: 0.95}
}

/** A clock time at an offset; one in Han numerals only after a part of the day. */
export function clockAt(
  text: string,
  index: number,
  part: string | undefined
): RegExpExecArray | null {
  return (
    at(clock, text, index) ??
    (part === undefined ? null : at(hanClock, text, index)) ??
    clockAfterBlank(text, index)
  )
}

/** A clock time after one blank, where digits say that it is one: ` 21:30`. */
function clockAfterBlank(text: string, index: number): RegExpExecArray | null {
  if (text.charAt(index) !== ' ') return null
  const time = at(clock, text, index + 1)
  return time?.[2] === undefined ? null : time
}

/** `T21:30`; `part` is the part of the day before it. */
export function clockValue(
  time: RegExpExecArray,
  part: string | undefined
): string {
  let hour = numeralValue(time[1] ?? '') ?? 0
  const half = time[0].endsWith('半') ? '30' : undefined
  const written = time[2] ?? time[3]
  const minute = written === undefined ? half : pad(numeralValue(written) ?? 0)
  // `下午3时` is 15 o'clock.
  const isLate = part !== undefined && /下午|傍晚|晚|夜/u.test(part)
  // Past midnight the night is of the next day: `夜里2点` stays 2.
  const isSmall = part !== undefined && /晚|夜/u.test(part) && hour < 5
  if (isLate && !isSmall && hour < 12) hour += 12
  return `T${pad(hour)}${minute === undefined ? '' : `:${minute}`}`
}
