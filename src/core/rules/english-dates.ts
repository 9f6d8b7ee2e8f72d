import {matchesOf} from '../model/matches.js'
import {weekdayNumber, type DateOnPage} from './printed-date.js'

const months = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec'
]
/** Matches a date: `Tuesday, June 2, 1891`, `June 31st`. */
const monthFirst =
  /(?<!\p{L})(?:((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day),? (?:the )?)?(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.) (\d{1,2})(?:st|nd|rd|th)?(?!\d|,\d)(?:, (\d{4})(?!\d))?/gu
/** Matches a date: `30th of February`, `Tuesday, the 2nd June, 1891`. */
const dayFirst =
  /(?<![\p{L}\d.,/-])(?:((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day),? (?:the )?)?(\d{1,2})(?:st|nd|rd|th) (?:of )?(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)(?:,? (\d{4})(?!\d))?/gu

/** Matches what any of these has: `June 2`, `2nd of`. Most lines lack it. */
const mayHold = /[yhletr.] \d|\d(?:st|nd|rd|th) /u

/** The days that an English text names, with their weekdays and years. */
export function englishDates(text: string): DateOnPage[] {
  if (!mayHold.test(text)) return []
  return [
    ...Array.from(matchesOf(text, monthFirst), (match) => {
      const [, weekday, name = '', day, year] = match
      return toDate(match, {weekday, name, day, year})
    }),
    ...Array.from(matchesOf(text, dayFirst), (match) => {
      const [, weekday, day, name = '', year] = match
      return toDate(match, {weekday, name, day, year})
    })
  ]
}

interface Parts {
  readonly weekday: string | undefined
  readonly name: string
  readonly day: string | undefined
  readonly year: string | undefined
}

function toDate(
  match: RegExpExecArray,
  {weekday, name, day, year}: Parts
): DateOnPage {
  return {
    span: {start: match.index, end: match.index + match[0].length},
    year: year ? Number(year) : undefined,
    month: months.indexOf(name.slice(0, 3).toLowerCase()) + 1,
    day: Number(day),
    weekday: weekday ? weekdayNumber(weekday) : undefined
  }
}
