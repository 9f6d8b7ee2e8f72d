import {rowsOfStep, type Steps} from '../model/steps.js'
import {cappedOpenings} from './capped-openings.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {place} from './row-places.js'

/** Shares of lines that are indented where the extraction keeps indents. */
const leastIndented = 0.03
const mostIndented = 0.5
/** A line in the middle of its column is no paragraph's first. */
const centredPrice = 4
/** What a line gains that opens with words in capitals, where texts do. */
const cappedWorth = 4
/** An indented line where the extraction keeps indents. */
const indentedPrice = -7
/** A line among others that each end a sentence: a list, each a paragraph. */
const oneLinePrice = -4

// Matches how paragraphs of Chinese news begin: `李某某强调，`, `据介绍，`, `此外`, `“这`.
const hanStart =
  /^(?:“|「|[^，。；、：]{2,12}(?:指出|强调|強調|表示|介绍|介紹|认为|認為|[说說称稱]|透露)[，：]|据[^，。]{1,10}，|據[^，。]{1,10}，|此外|与此同时|與此同時|会上|會上|目前|近年来|近年來|日前)/u
// Matches how paragraphs of Western news begin: `"We`, `According to`, `In addition,`, `Meanwhile,`.
const westernStart =
  /^(?:["“«„]\p{Lu}|(?:According to|In addition|However|Meanwhile|Moreover|But|Earlier|Last (?:week|month|year)|On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|In (?:19|20)\d\d)\b)/u
// Matches how an item of a column of them begins: `—Miss Ada Fenn is visiting`; a sign-off is a name alone.
const westernItem = /^[—–] ?\p{Lu}[^\s.]{0,20}(?: [^\s.]{1,20}){0,4} \p{Ll}/u

// Matches who speaks, at the start of a line: `记者：`, `许岚：`, `MR. BELL:`.
const speaker =
  /^(?:[\u3400-\u9fff]{1,5}：|(?:[A-Z][A-Za-z.'’]{0,14} ?){1,3}: )/u
/** What a line gains that opens with one who speaks on other lines too. */
const speakerPrice = -2.5

/** Those who speak at the start of two lines and more, as a printed interview sets them. */
function speakersOf({count, texts}: LineTable): ReadonlySet<string> {
  const once = new Set<string>()
  const often = new Set<string>()
  for (let row = 0; row < count; row++) {
    const name = speaker.exec((texts[row] ?? '').slice(0, 48))?.[0]
    if (name === undefined) continue
    if (once.has(name)) often.add(name)
    once.add(name)
  }

  return often
}

/** Whether a line begins with words that open paragraphs oftener than sentences. */
function startsAnew({han, texts}: LineTable, row: number): boolean {
  const opening = (texts[row] ?? '').slice(0, 24)
  if (han) return hanStart.test(opening)
  return westernStart.test(opening) || westernItem.test(texts[row] ?? '')
}

/**
 * Whether a Chinese line and its neighbours each end a sentence: once in
 * twenty-five a line of running text does, three in a row hardly ever do.
 */
function isOneLine({count, flags, han}: LineTable, row: number): boolean {
  const ends = (at: number): boolean =>
    at >= 0 && at < count && ((flags[at] ?? 0) & lineFlag.final) !== 0
  return han && ends(row) && ends(row - 1) && (ends(row - 2) || ends(row + 1))
}

/** Price every line as the first of a paragraph; below 0 it looks like one. */
export function* priceStarts(
  table: LineTable,
  places: Uint8Array
): Steps<Float32Array> {
  const {count, flags} = table
  const prices = new Float32Array(count)
  let indented = 0
  for (let row = 0; row < count; row++)
    if ((flags[row] ?? 0) & lineFlag.indented) indented++
  const share = indented / Math.max(1, count)
  const speakers = speakersOf(table)
  const capped = cappedOpenings(table)
  const keepsIndents = share > leastIndented && share < mostIndented

  for (let row = 0; row < count; row++) {
    if (row % (rowsOfStep * 8) === 0) yield
    const bits = flags[row] ?? 0
    if (startsAnew(table, row)) prices[row] = -0.6
    if (isOneLine(table, row)) prices[row] = oneLinePrice
    if (speakers.size > 0) {
      const name = speaker.exec((table.texts[row] ?? '').slice(0, 48))?.[0]
      if (name !== undefined && speakers.has(name)) prices[row] = speakerPrice
    }
    if (capped?.[row]) prices[row] = (prices[row] ?? 0) - cappedWorth
    if (places[row] === place.centred) prices[row] = centredPrice
    else if (keepsIndents)
      prices[row] =
        (prices[row] ?? 0) + (bits & lineFlag.indented ? indentedPrice : 2)
  }

  return prices
}
