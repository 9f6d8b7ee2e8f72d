import {folioDate} from './folio-date.js'

/** The day that relative dates count from. */
export interface Calendar {
  readonly year: number | undefined
  /** 1–12 and 1–31, where a day is known. */
  readonly month: number | undefined
  readonly day: number | undefined
  /** Whether the front matter says it, the folio, or the dateline of the article. */
  readonly isSaid: boolean
}

// Matches a year of our time with its unit: `2022年`.
const writtenYear = /(?<!\d)((?:18|19|20)\d{2}) ?年/gu
// Matches a day: `8月30日`, `8月 30日`.
const writtenDay = /(?<!\d)(\d{1,2}) ?月 ?(\d{1,2}) ?日/gu

/**
 * The calendar of a page: the issue's date where the front matter has it or the
 * page prints it in a line of its own, else the year and the day that the page itself names most often (of equals, the
 * latest): news is about the day before it is printed. A year that is named once
 * may be any, e.g. that a house was built in.
 */
export function calendarOf(text: string, issueDate?: string): Calendar {
  // Matches an ISO date: `2022-09-02`.
  const iso = /^(\d{4})-(\d{2})-(\d{2})/u.exec(issueDate ?? '')
  if (iso) {
    return {
      year: Number(iso[1]),
      month: Number(iso[2]),
      day: Number(iso[3]),
      isSaid: true
    }
  }

  const printed = folioDate(text)
  if (printed) return {...printed, isSaid: true}
  // One page of text says it; a bound for files of many pages.
  const sample = text.slice(0, 100_000)
  const year = mostFrequent(
    sample.matchAll(writtenYear),
    (match) => Number(match[1]),
    2
  )
  const monthAndDay = mostFrequent(
    sample.matchAll(writtenDay),
    (match) => Number(match[1]) * 100 + Number(match[2]),
    1
  )
  return {
    year,
    month:
      monthAndDay === undefined ? undefined : Math.floor(monthAndDay / 100),
    day: monthAndDay === undefined ? undefined : monthAndDay % 100,
    isSaid: false
  }
}

// Matches the day of a dateline: `新华社北京5月23日电`, `本报8月30日讯`.
const dateline =
  /^[^。]{0,24}?(?<!\d)(\d{1,2}) ?月 ?(\d{1,2}) ?日(?:专?電|专?电|讯|訊|消息)/u

/**
 * The calendar of an article: the day of its dateline, where its first lines
 * have one, in the year of the page; else that of the page. A dateline of
 * December on a page of January is of the year before.
 */
function articleCalendar(opening: string, page: Calendar): Calendar {
  const match = dateline.exec(opening.slice(0, 120))
  if (!match) return page
  const month = Number(match[1])
  const day = Number(match[2])
  if (month < 1 || month > 12 || day < 1 || day > 31) return page
  const {year, month: pageMonth} = page
  const isLastYear = pageMonth !== undefined && month - pageMonth > 6
  return {
    year: year === undefined || !isLastYear ? year : year - 1,
    month,
    day,
    isSaid: year !== undefined
  }
}

/** Blocks of an article in which its dateline may stand. */
export const openingBlocks = 5

/** The calendar of an article, by the texts of its opening blocks. */
export function calendarOfArticle(
  blocks: readonly string[],
  page: Calendar
): Calendar {
  for (const text of blocks) {
    const own = articleCalendar(text, page)
    if (own !== page) return own
  }

  return page
}

/** The value that comes most often, `least` times or more; of equals the highest. */
function mostFrequent(
  matches: Iterable<RegExpMatchArray>,
  valueOf: (match: RegExpMatchArray) => number,
  least: number
): number | undefined {
  const counts = new Map<number, number>()
  for (const match of matches) {
    const value = valueOf(match)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }

  let best: number | undefined
  let most = 0
  for (const [value, count] of counts) {
    if (count < least) continue
    if (count > most || (count === most && value > (best ?? 0))) {
      best = value
      most = count
    }
  }

  return best
}

/** ISO week of a day: `2022-W35`. */
export function isoWeek(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day))
  // The week belongs to the year of its Thursday (ISO 8601).
  const thursday = new Date(date)
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7))
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = Math.floor((thursday.getTime() - first) / 604_800_000) + 1
  return `${thursday.getUTCFullYear()}-W${pad(week)}`
}

/** `2022-08-30`, moved by days. */
export function isoDay(
  {year, month, day}: Calendar,
  days: number
): string | undefined {
  if (year === undefined || month === undefined || day === undefined) {
    return undefined
  }

  const date = new Date(Date.UTC(year, month - 1, day + days))
  return date.toISOString().slice(0, 10)
}

/** Whether a month (1–12) has a day, in a year or, where none is said, in any. */
export function isRealDay(
  year: number | undefined,
  month: number,
  day: number
): boolean {
  // A year that nobody says may be a leap year.
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Two digits: `03`. */
export function pad(number: number): string {
  return String(number).padStart(2, '0')
}
