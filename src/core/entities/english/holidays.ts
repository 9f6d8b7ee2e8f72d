import type {Calendar} from '../calendar.js'
import type {DateParts} from './date-forms.js'

/** Days with a name, and their month and day where those do not move. */
const days: ReadonlyArray<readonly [pattern: string, day: string | undefined]> =
  [
    ["New Year[’']s (?:Day|Eve)", undefined],
    ['Christmas Eve', '12-24'],
    ['Christmas(?: Day)?', '12-25'],
    ['Fourth of July', '07-04'],
    ['Independence Day', '07-04'],
    ['Thanksgiving(?: Day)?', undefined],
    ['Labou?r Day', undefined],
    ['Decoration Day', '05-30'],
    ['Memorial Day', undefined],
    ['Armistice Day', '11-11'],
    ['Veterans Day', '11-11'],
    ["Washington[’']s Birthday", '02-22'],
    ["St\\. Patrick[’']s Day", '03-17'],
    ['Good Friday', undefined],
    ['Easter(?: Sunday| Monday)?', undefined],
    ['Whit(?:sunday| Monday)', undefined],
    ['Boxing Day', '12-26'],
    ['Michaelmas', '09-29']
  ]

/** Matches any of them: a part of a longer pattern. */
export const holidayPattern = days.map(([pattern]) => pattern).join('|')

/** Those that do not move, each as a pattern of the whole name. */
const fixed = days.flatMap(([pattern, day]) =>
  day === undefined ? [] : [{name: new RegExp(`^(?:${pattern})$`, 'u'), day}]
)

export function holidayValue(
  {holiday = ''}: DateParts,
  {year}: Calendar
): string | undefined {
  const day = fixed.find(({name}) => name.test(holiday))?.day
  return day === undefined ? undefined : `${year ?? 'XXXX'}-${day}`
}
