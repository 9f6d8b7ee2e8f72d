import {isoDay, type Calendar} from '../calendar.js'

/** What beside a weekday says that it is to come. */
export interface WeekdayCues {
  readonly toCome: RegExp
  /** Characters on either side that are looked at. */
  readonly reach: number
  /** What ends its sentence. */
  readonly end: RegExp
}

/** Where a weekday stands. */
interface Place {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * The day of a bare weekday (1–7, from Monday), where the day of the issue is
 * known: the next one where the words beside it speak of what is to come, else
 * the last one. The day of the issue counts as either.
 */
export function comingOrLast(
  {text, start, end: after}: Place,
  number: number,
  calendar: Calendar,
  {toCome, reach, end}: WeekdayCues
): string | undefined {
  const {year, month, day, isSaid} = calendar
  if (!isSaid || year === undefined || month === undefined) return undefined
  if (day === undefined) return undefined
  const today = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
  const before = text.slice(Math.max(0, start - reach), start)
  const rest = text.slice(after, after + reach)
  const beside = `${before.split(end).at(-1) ?? ''} ${rest.split(end)[0] ?? ''}`
  const ahead = (number - today + 7) % 7
  return isoDay(
    calendar,
    toCome.test(beside) || ahead === 0 ? ahead : ahead - 7
  )
}
