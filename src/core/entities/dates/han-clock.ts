import {pad} from '../calendar.js'
import {at, clock, partPattern} from './han-patterns.js'
import type {Reading} from './han-reading.js'

/** Codes of TIMEX3 for parts of the day. */
export function partCode(word: string): string {
  // Matches the morning: `凌晨`, `上午`.
  if (/凌晨|清晨|早|上午/u.test(word)) return 'MO'
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
  const time = at(clock, text, afterPart) ?? clockAfterBlank(text, afterPart)
  if (time) {
    const value = base === undefined ? undefined : base + clockValue(time, part)
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

/** A clock time after one blank, where digits say that it is one: ` 21:30`. */
function clockAfterBlank(text: string, index: number): RegExpExecArray | null {
  if (text.charAt(index) !== ' ') return null
  const time = at(clock, text, index + 1)
  return time?.[2] === undefined ? null : time
}

/** `T21:30`. */
export function clockValue(
  time: RegExpExecArray,
  part: RegExpExecArray | null
): string {
  let hour = Number(time[1])
  const half = time[0].endsWith('半') ? '30' : undefined
  const minute =
    time[2] ?? (time[3] === undefined ? half : pad(Number(time[3])))
  // `下午3时` is 15 o'clock.
  if (part && hour < 12 && /下午|傍晚|晚|夜/u.test(part[0])) hour += 12
  return `T${pad(hour)}${minute === undefined ? '' : `:${minute}`}`
}
