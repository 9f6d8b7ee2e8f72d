import {pad, type Calendar} from '../calendar.js'
import {
  clockValue,
  dayValue,
  digitsValue,
  monthAlone,
  monthNumber,
  yearNumber
} from './date-values.js'
import {holidayPattern, holidayValue} from './holidays.js'
import {
  bareWeekday,
  instant,
  nearWeekday,
  relativeDay,
  relativeMonth,
  relativePart,
  relativeYear
} from './relative-date-values.js'

/** Named groups of a match. */
export type DateParts = Readonly<Record<string, string | undefined>>

/** Where a date stands, for what its sentence says of it. */
export interface DatePlace {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A way to print a date. */
export interface DateForm {
  /** Global; its named groups are what `value` reads. */
  readonly pattern: RegExp
  /** Of what carries its own year, or the issue’s. */
  readonly confidence: number
  /** The value; `undefined` where it cannot be told, `null` for no date. */
  readonly value: (
    parts: DateParts,
    calendar: Calendar,
    place: DatePlace
  ) => string | undefined | null
}

// Matches a year: `1877`.
export const writtenYear = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/u

const month =
  '(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const weekday = '(?<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const part = '(?<part>night|morning|afternoon|evening|noon)'
/** `3`, `3rd`, and as OCR reads them: `lst`, `l2th`, `2Oth`, `loth`. */
const digits = '(?<day>\\d{1,2}|[lI](?:[\\dlIoO])?|\\d[lIoO])'
const ordinal = `${digits}(?:st|nd|rd|th|d)`
const spelled =
  '(?<spelled>(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)'
const year = "(?<year>(?:1[5-9]|20)\\d{2}|[’'][0-9]{2})(?!\\d)"
/** `, 1894`, ` A. D. 1871`, ` of the following year`. */
const ofYear = `(?:,? (?:A\\. ?D\\.,? )?${year}| of (?<relation>(?:the )?(?:following|same|present|preceding|previous|current)|this|last|next) year)`
/** `Monday, `, `Saturday, the `. */
const onWeekday = `(?:${weekday}(?: ${part})?,? (?:the )?)?`

export const dateForms: readonly DateForm[] = [
  {
    // Matches a day of a month: `May 3, 1920`, `Monday, Feb. 16th`, `Jan. 14 of that year`.
    pattern: form(
      `${onWeekday}${month} ${digits}(?:st|nd|rd|th|d)?(?!\\d|,\\d|\\w)${ofYear}?`
    ),
    confidence: 0.95,
    value: dayValue
  },
  {
    // Matches the day before its month: `11th June, 1840`, `31st day of December, A. D., 1879`.
    pattern: form(
      `${onWeekday}(?:(?:${ordinal}|${spelled})(?: (?:day )?of|,)?|(?<plain>\\d{1,2})) ${month}(?!\\w)${ofYear}?`
    ),
    confidence: 0.95,
    value: dayValue
  },
  {
    // Matches a day of this, the last or the next month: `3rd inst.`, `Monday, 17th ultimo`.
    pattern: form(
      `${onWeekday}${digits}(?:st|nd|rd|th|d)? (?<instant>inst|ult|prox)(?:(?:ant|imo|o)(?!\\w)|\\.)?`
    ),
    confidence: 0.95,
    value: instant
  },
  {
    // Matches a month of a year: `December, 1887`, `June of 1920`, `May of last year`.
    pattern: form(
      `${month}(?:(?:,? (?:A\\. ?D\\.,? )?| of )${year}| of (?<relation>this|last|next|(?:the )?(?:following|same|present|preceding|previous|current)) year)`
    ),
    confidence: 0.93,
    value(parts, calendar) {
      const of = yearNumber(parts, calendar)
      return of === undefined ? undefined : `${of}-${pad(monthNumber(parts))}`
    }
  },
  {
    // Matches a month by its relation: `December last`, `June next`, `last June`.
    pattern: form(
      `(?:(?<before>last|next) ${month}|${month.replace('month', 'monthToo')} (?<after>last|next))`
    ),
    confidence: 0.9,
    value: relativeMonth
  },
  {
    // Matches a weekday by its relation: `last Tuesday`, `Tuesday night last`, `Friday next`.
    pattern: form(
      `(?:(?<before>last|next|this) ${weekday}(?: ${part})?|${weekday.replace('weekday', 'weekdayToo')}(?: (?<partToo>night|morning|afternoon|evening))? (?<after>last|next))`
    ),
    confidence: 0.92,
    value: nearWeekday
  },
  {
    // Matches a weekday alone, with its part of the day: `Monday`, `Friday night`.
    pattern: new RegExp(`\\b${weekday}(?: ${part})?\\b`, 'gu'),
    confidence: 0.88,
    value: bareWeekday
  },
  {
    // Matches a day by its relation: `yesterday`, `to-day`, `last night`, `this morning`.
    pattern: form(
      `(?:(?<day>yesterday|to-?day|to-?morrow)(?: ${part})?|(?<day2>to-?night|(?:last|this) (?<part2>night|evening|morning|afternoon)))`
    ),
    confidence: 0.85,
    value: relativeDay
  },
  {
    // Matches a year by its relation: `last year`, `this year`.
    pattern: form('(?<relation>last|this|next) year'),
    confidence: 0.85,
    value: relativeYear
  },
  {
    // Matches a month, week or season by its relation: `last month`, `this week`, `next spring`.
    pattern: form(
      '(?<relation>last|this|next) (?<unit>month|week|spring|summer|autumn|fall|winter)'
    ),
    confidence: 0.8,
    value: relativePart
  },
  {
    // Matches a season of a year: `spring of 1887`, `summer 2003`.
    pattern: form(
      `(?<unit>spring|summer|autumn|fall|winter)(?:,? of|,)? ${year}`
    ),
    confidence: 0.9,
    value: relativePart
  },
  {
    // Matches a decade: `1920s`, `1880's`.
    pattern: form("(?<ten>(?:1[6-9]|20)\\d)0['’]?s"),
    confidence: 0.93,
    value: ({ten}) => `${ten ?? ''}X`
  },
  {
    // Matches years that are called so: `year 1783`, `years 1799 and 1802`.
    pattern: form(
      `years?,? (?<from>(?:1\\d|20)\\d{2})(?:,? (?:and|to|or) (?<to>(?:1\\d|20)\\d{2}))?(?!\\d)`
    ),
    confidence: 0.93,
    value: ({from, to}) => (to === undefined ? from : `${from ?? ''}/${to}`)
  },
  {
    // Matches a day in digits: `2015-08-03`, `8/23/1994`.
    pattern:
      /(?<![\d/-])(?:(?<iso>(?:1[5-9]|20)\d{2}-\d{2}-\d{2})|(?<slashed>\d{1,2}\/\d{1,2}\/(?:(?:1[5-9]|20)\d{2}|\d{2})))(?![\d/-])/gu,
    confidence: 0.88,
    value: digitsValue
  },
  {
    // Matches a year after what years stand after: `in 1920`, `before 1920`.
    pattern:
      /(?<=\b(?:in|since|before|after|until|till|by|year|of|during|from|to) )(?<year>(?:1[5-9]|20)\d{2})\b(?![,.]\d| (?:men|people|persons|dollars|miles|feet|acres|tons|pounds|barrels|votes|bushels|yards|bales|cases|shares|copies))/giu,
    confidence: 0.85,
    value: ({year: of}) => of
  },
  {
    // Matches a day with a name: `Labor Day`, `Fourth of July`, `Christmas`.
    pattern: new RegExp(`\\b(?<holiday>${holidayPattern})\\b`, 'gu'),
    confidence: 0.85,
    value: holidayValue
  },
  {
    // Matches a time of day: `3:30 p.m.`, `9 o’clock`, `12 o'clock noon`.
    pattern:
      /(?<![\d$£.,:])(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))? ?(?:(?<half>[ap])\. ?m\.|(?<half2>[ap]m)\b|o['’] ?clock(?: (?<noon>noon|midnight)| in the (?<part>morning|afternoon|evening)| at (?<part2>night))?)/giu,
    confidence: 0.85,
    value: clockValue
  },
  {
    // Matches a month after what months stand after: `in June`, `until September`.
    pattern: new RegExp(
      `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ll]ate|[Ee]arly|[Ff]or|[Tt]hrough|[Mm]onth of) )${month}(?![\\w’'-]| \\p{Lu})`,
      'gu'
    ),
    confidence: 0.75,
    value: monthAlone
  }
]

/** Words of any case, from edge to edge. */
function form(pattern: string): RegExp {
  return new RegExp(`(?<![\\w$£])${pattern}(?!\\w)`, 'giu')
}
