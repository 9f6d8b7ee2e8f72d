import {isoDay, pad, type Calendar} from '../calendar.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Dates of English papers: `May 3, 1920`, `the 3rd inst.`, `last Tuesday`. */
export const englishDate: Recogniser = {
  id: 'english-date',
  words: {en: 'written as a date or a time', 'zh-cn': '写法是日期或时间'},
  languages: ['en'],
  examples: [
    {
      text: 'On May 3, 1920, and on the 3rd inst., and last Tuesday, and in December, 1887.',
      issue: '1920-06-10',
      finds: [
        {text: 'May 3, 1920', value: '1920-05-03'},
        {text: 'the 3rd inst.', value: '1920-06-03'},
        {text: 'last Tuesday', value: '1920-06-08'},
        {text: 'December, 1887', value: '1887-12'}
      ]
    }
  ],
  find({text, calendar}) {
    const found: Candidate[] = []
    for (const {pattern, value, confidence} of forms) {
      for (const match of text.matchAll(pattern)) {
        const read = value(match, calendar)
        const end = match.index + match[0].length
        const isTaken = found.some(
          (each) => each.start < end && match.index < each.end
        )
        if (read === null || isTaken) continue
        found.push({
          start: match.index,
          end,
          kind: 'date',
          // What the calendar had to fill in is for a person to confirm.
          confidence: hasYear(match[0])
            ? confidence
            : Math.min(confidence, 0.88),
          ...(read === undefined ? {} : {value: read})
        })
      }
    }

    return found.sort((a, b) => a.start - b.start)
  }
}

// Matches a year: `1877`.
const writtenYear = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/u

function hasYear(text: string): boolean {
  return writtenYear.test(text)
}

interface Form {
  readonly pattern: RegExp
  /** Of what carries its own year, or the issue’s. */
  readonly confidence: number
  /** The value; `undefined` where it cannot be told, `null` for no date. */
  readonly value: (
    match: RegExpExecArray,
    calendar: Calendar
  ) => string | undefined | null
}

const monthName =
  '(Jan(?:uary|\\.)|Feb(?:ruary|\\.)|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?|July?|Aug(?:ust|\\.)|Sept?(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))'
const monthStarts = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays =
  'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const weekday = '(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const day = '(\\d{1,2})(?:st|nd|rd|th|d)?'
const year = '((?:1[5-9]|20)\\d{2})'

const forms: readonly Form[] = [
  {
    // Matches a day of a month: `May 3, 1920`, `February 16th, 1877`, `Aug. 4`.
    pattern: new RegExp(
      `(?:${weekday},? )?\\b${monthName} ${day}(?!\\d|,\\d)(?:,? (?:A\\. ?D\\.,? )?${year})?\\b`,
      'giu'
    ),
    confidence: 0.95,
    value: ([, , month, dayOf, yearOf], calendar) =>
      dayValue(month, dayOf, yearOf, calendar)
  },
  {
    // Matches the day before its month: `11th June, 1840`, `31st day of December, A. D., 1879`.
    pattern: new RegExp(
      `\\b${day} (?:day )?(?:of )?${monthName}(?:,? (?:A\\. ?D\\.,? )?${year})?(?!\\w)`,
      'giu'
    ),
    confidence: 0.95,
    value: ([, dayOf, month, yearOf], calendar) =>
      dayValue(month, dayOf, yearOf, calendar)
  },
  {
    // Matches a day of this, the last or the next month: `the 3rd inst.`, `17th ult.`.
    pattern:
      /\b(?:the )?(\d{1,2})(?:st|nd|rd|th|d) (inst|ult|prox)(?:\.|ant|imo|o)?/giu,
    confidence: 0.95,
    value: ([, dayOf, word], calendar) =>
      instant(Number(dayOf), word?.toLowerCase() ?? '', calendar)
  },
  {
    // Matches a month of a year: `December, 1887`, `June of 1920`.
    pattern: new RegExp(`\\b${monthName}(?:,| of)? ${year}\\b`, 'giu'),
    confidence: 0.93,
    value: ([, month, yearOf]) => `${yearOf ?? ''}-${pad(monthNumber(month))}`
  },
  {
    // Matches a weekday by its relation: `last Tuesday`, `Tuesday last`, `on Friday next`.
    pattern: new RegExp(
      `\\b(?:(last|next|this) ${weekday}|${weekday} (last|next))(?: (night|morning|afternoon|evening))?\\b`,
      'giu'
    ),
    confidence: 0.92,
    value: ([, before, name, later, after, part], calendar) =>
      nearWeekday(name ?? later ?? '', before ?? after ?? '', part, calendar)
  },
  {
    // Matches a weekday alone, with its part of the day: `Monday`, `Friday night`.
    pattern: new RegExp(
      `\\b${weekday}(?: (night|morning|afternoon|evening))?\\b`,
      'gu'
    ),
    confidence: 0.88,
    value: ([, name, part]) =>
      `XXXX-WXX-${weekdayNumber(name ?? '')}${partCode(part)}`
  },
  {
    // Matches a day by its relation: `yesterday`, `to-day`, `last night`.
    pattern:
      /\b(yesterday|to-?day|to-?morrow|last night|to-?night)(?: (morning|afternoon|evening|night))?\b/giu,
    confidence: 0.85,
    value: ([, word, part], calendar) => relativeDay(word ?? '', part, calendar)
  },
  {
    // Matches a year by its relation: `last year`, `this year`.
    pattern: /\b(last|this|next) year\b/giu,
    confidence: 0.85,
    value: ([, word], {year: of}) =>
      of === undefined ? undefined : String(of + shiftOf(word))
  },
  {
    // Matches a decade: `the 1920s`, `the 1880's`.
    pattern: /\b((?:1[6-9]|20)\d)0['’]?s\b/gu,
    confidence: 0.93,
    value: ([, ten]) => `${ten ?? ''}X`
  },
  {
    // Matches a year after what years stand after: `in 1920`, `before 1920`.
    pattern:
      /(?<=\b(?:in|since|before|after|until|till|by|year|of|during|from|to) )(?:1[5-9]|20)\d{2}\b(?![,.]\d| (?:men|people|persons|dollars|miles|feet|acres|tons|pounds))/giu,
    confidence: 0.85,
    value: ([whole]) => whole
  }
]

function monthNumber(month: string | undefined): number {
  return monthStarts.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1
}

function weekdayNumber(name: string): number {
  return weekdays.findIndex((each) => each.startsWith(name.toLowerCase())) + 1
}

function dayValue(
  month: string | undefined,
  dayOf: string | undefined,
  yearOf: string | undefined,
  calendar: Calendar
): string | null {
  const number = Number(dayOf)
  if (number < 1 || number > 31) return null
  const of = yearOf ?? calendar.year ?? 'XXXX'
  return `${of}-${pad(monthNumber(month))}-${pad(number)}`
}

function instant(
  dayOf: number,
  word: string,
  {year: of, month}: Calendar
): string | undefined | null {
  if (dayOf < 1 || dayOf > 31) return null
  if (of === undefined || month === undefined) return undefined
  const shift = {inst: 0, ult: -1, prox: 1}[word] ?? 0
  const moved = new Date(Date.UTC(of, month - 1 + shift, 1))
  return `${moved.getUTCFullYear()}-${pad(moved.getUTCMonth() + 1)}-${pad(dayOf)}`
}

/** The day itself: papers speak of the weekday nearest to the issue. */
function nearWeekday(
  name: string,
  relation: string,
  part: string | undefined,
  calendar: Calendar
): string | undefined {
  const {year: of, month, day: dayOf} = calendar
  if (of === undefined || month === undefined || dayOf === undefined) {
    return undefined
  }

  const today = new Date(Date.UTC(of, month - 1, dayOf)).getUTCDay() || 7
  const wanted = weekdayNumber(name)
  let days = wanted - today
  if (relation.toLowerCase() === 'last' && days >= 0) days -= 7
  if (relation.toLowerCase() === 'next' && days <= 0) days += 7
  const date = isoDay(calendar, days)
  return date === undefined ? undefined : date + partCode(part)
}

function relativeDay(
  word: string,
  part: string | undefined,
  calendar: Calendar
): string | undefined {
  const lower = word.toLowerCase().replace('-', '')
  const days = {yesterday: -1, 'last night': -1, tomorrow: 1}[lower] ?? 0
  const date = isoDay(calendar, days)
  const isNight = lower.endsWith('night')
  return date === undefined
    ? undefined
    : date + (isNight ? 'TNI' : partCode(part))
}

function partCode(part: string | undefined): string {
  if (part === undefined) return ''
  const code = {morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI'}[
    part.toLowerCase()
  ]
  return code === undefined ? '' : `T${code}`
}

function shiftOf(word: string | undefined): number {
  return {last: -1, next: 1}[word?.toLowerCase() ?? ''] ?? 0
}
