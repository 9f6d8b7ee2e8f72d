import {isoDay, type Calendar} from '../calendar.js'

/** Characters beside a weekday that are looked at for what is to come. */
const reach = 14

// Matches what says that a thing is yet to be: `将`, `播出`, `起`.
const toCome = /[将將拟擬即]|预计|預計|起[，。]|播出|首播|重播|开播|開播|截止/u

/**
 * The day of a bare weekday (1–7, from Monday), where the day of the issue is
 * known: the next one where the words beside it speak of what is to come, else
 * the last one. The day of the issue counts as either.
 */
export function comingOrLast(
  text: string,
  start: number,
  end: number,
  number: number,
  calendar: Calendar
): string | undefined {
  const {year, month, day, isSaid} = calendar
  if (!isSaid || year === undefined || month === undefined) return undefined
  if (day === undefined) return undefined
  const today = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  const beside = `${before.split('。').at(-1) ?? ''} ${after.split('。')[0] ?? ''}`
  const ahead = (number - today + 7) % 7
  return isoDay(
    calendar,
    toCome.test(beside) || ahead === 0 ? ahead : ahead - 7
  )
}
