import {matchesOf} from '../model/matches.js'
import type {DateOnPage} from './printed-date.js'

/** What dates are written with in a language, months from January on. */
interface DateWords {
  readonly date: RegExp
  /** Months by their first three letters without accents. */
  readonly months: readonly string[]
  /** Weekdays by their first two letters, from Sunday on. */
  readonly weekdays: readonly string[]
}

const french: DateWords = {
  // Matches a date: `31 avril`, `le 1er mai 1891`, `mardi, 2 juin 1891`; not the
  // price of `57 75 mars`.
  date: /(?<!\d )(?<![\p{L}\d.,/-])(?:(dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi),? (?:le )?)?(\d{1,2})(?:er)? (janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)(?!\p{L})(?: (\d{4})(?!\d))?/giu,
  months: 'jan fev mar avr mai jui jui aou sep oct nov dec'.split(' '),
  weekdays: 'di lu ma me je ve sa'.split(' ')
}
const german: DateWords = {
  // Matches a date: `31. April`, `Dienstag, den 2. Juni 1891`.
  date: /(?<![\p{L}\d.,/-])(?:(Sonntag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend),? (?:de[nmr] )?)?(\d{1,2})\. (Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})(?: (\d{4})(?!\d))?/gu,
  months: 'jan feb mar apr mai jun jul aug sep okt nov dez'.split(' '),
  weekdays: 'so mo di mi do fr sa'.split(' ')
}
const languages: Readonly<Record<string, DateWords>> = {fr: french, de: german}

/** The days that a French or German text names; none in another language. */
export function continentalDates(text: string, language: string): DateOnPage[] {
  const words = languages[language.slice(0, 2)]
  if (!words || !mayHold.test(text)) return []
  const dates = Array.from(matchesOf(text, words.date), (match) => {
    const [actual, weekday, day, name = '', year] = match
    return {
      span: {start: match.index, end: match.index + actual.length},
      year: year ? Number(year) : undefined,
      month: monthOf(plain(name), words),
      day: Number(day),
      weekday: weekday ? weekdayOf(plain(weekday), words) : undefined
    }
  })
  // `page 45 mars 1891`, `Nr. 45. Januar` count something else than days.
  return dates.filter(({day}) => day <= mostDays)
}

/** Days of the longest month. */
const mostDays = 31

/** Matches what any of these has: `31 a`, `31. A`, `1er m`. Most lines lack it. */
const mayHold = /\d(?:\.|er)? \p{L}/u

function monthOf(name: string, {months}: DateWords): number {
  // Of the two that begin alike: `juin`, `juillet`.
  if (name === 'juillet') return months.lastIndexOf('jui') + 1
  return months.indexOf(name.slice(0, 3)) + 1
}

function weekdayOf(name: string, {weekdays}: DateWords): number {
  return name === 'sonnabend' ? 6 : weekdays.indexOf(name.slice(0, 2))
}

/** In small letters, without accents: `février` as `fevrier`. */
function plain(name: string): string {
  return name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
}
