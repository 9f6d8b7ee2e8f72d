import type {Calendar} from './calendar.js'
import {numeralValue} from './numerals.js'
import {englishDate} from './recognisers/english-date.js'
import {englishQuantity} from './recognisers/english-quantity.js'
import {hanDate} from './recognisers/han-date.js'
import {hanQuantity} from './recognisers/han-quantity.js'
import type {Recogniser} from './recognisers/recogniser.js'

const readers: Readonly<Record<string, readonly Recogniser[]>> = {
  date: [hanDate, englishDate],
  quantity: [hanQuantity, englishQuantity]
}

/**
 * The normalised value of a tag, read of its own text: for tags whose place
 * nothing is suggested at. `undefined` where its whole text is no date or
 * quantity that can be read.
 *
 * @param calendar Of its article.
 */
export function readValue(
  kind: string,
  text: string,
  language: string,
  calendar: Calendar
): string | undefined {
  if (!Object.hasOwn(readers, kind) || text.length > lengthLimit) {
    return undefined
  }

  const subject = {
    text,
    language,
    calendar,
    block: undefined,
    earlier: undefined,
    han: [],
    names: undefined,
    english: undefined
  }
  const primary = language.split('-')[0] ?? ''
  // Matches the article that a tag may hold: `the 3rd inst.`.
  const lead = /^the /iu.exec(text)?.[0].length ?? 0
  for (const reader of readers[kind] ?? []) {
    if (!reader.languages.includes(primary)) continue
    for (const {start, end, value} of reader.find(subject)) {
      if (start === lead && end === text.length) return value
    }
  }

  // A number whose measure word the tag leaves out: `一百二十`, `1,200`.
  const number = kind === 'quantity' ? numeralValue(text) : undefined
  return number === undefined ? undefined : String(number)
}

/** In code units; what is longer is no date and no quantity. */
const lengthLimit = 60
