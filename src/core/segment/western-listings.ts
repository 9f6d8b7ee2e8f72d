import {oneOf} from './pattern.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** Entries that make a listing; below its title fewer do. */
const leastEntries = 3
const leastBelowTitle = 2
/** More are a page of tables, no box. */
const mostEntries = 40
/** Widest entry and title, in half-ems. */
const widestEntry = 60
const widestTitle = 34
/** Rows by which an entry is longer than its first line, at most. */
const mostWrapped = 2

const weekday =
  '(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:DAY|day)'
// Matches what a day brings: `MONDAY: Pizza, corn, milk.`, `Tuesday — Closed`.
const ofDay = new RegExp(
  `^${weekday}(?:, [A-Z][a-z]{2,8}\\.? \\d{1,2})? ?[:—–-]`,
  'u'
)
// Matches what is on at an hour: `7:30 The Harbor Men`, `8 p.m. — Bingo`.
const ofHour =
  /^(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?) ?[—–:-]? ?\p{Lu}/u
// Matches a result of sport: `Weston 21, Lakeview 14`, `Pine Hill 17, Grant 16, OT`.
const ofMatch =
  /^\p{Lu}[\p{L}.’' -]{1,24} \d{1,3}, ?\p{Lu}[\p{L}.’' -]{1,24} \d{1,3}(?:[,;]? \(?[\p{L}\d ]{1,12}\)?)?[.;]?$/u
// Matches what a number is the value of: `High yesterday 61`, `Sunset 5:58 p.m.`, `Butter, creamery .... 24@26c`.
const labelled =
  /^\p{Lu}[\p{L}’',-]{1,14}(?: \(?[\p{L}’',-]{1,12}\)?){0,4}[ .:]{1,40}[$£]?[\d.][\d.,:/@½¼¾-]{0,12}(?:[c%°]| ?[ap]\.?m\.?| in\.?)?(?: \((?:in )?\d{4}\))?$/u
// Matches a value in a field of its own: `14`, `.700`, `3-1`, `—`, `21½`.
const value = /^(?:[+-]?[\d.,]*\d[½¼¾]?%?|\d{1,3}(?:-\d{1,3}){1,3}|[—–\-½])$/u
// Matches the names of columns: `W L Pct. GB`, `ab r h bi`.
const columnNames = /^(?:\p{L}{1,5}\.? ){2,7}\p{L}{1,5}\.?$/u
// Matches what listings are called: `SCOREBOARD`, `School Menus`, `LEAGUE STANDINGS`, `Tonight on television`.
const called = new RegExp(
  `\\b(?:${oneOf(
    'scoreboard scores results standings menu menus lunch lunches temperatures temperature almanac tides television tv radio calendar schedule fixtures leaders markets prices quotations stocks box_score linescore summaries transactions listings table tables programmes programs averages at_a_glance entries'
  )})\\b`,
  'iu'
)

/** Whether a row is an entry: a result, an hour and what is on, a day and what it brings, values in columns. */
function isEntry({flags, texts, width}: LineTable, row: number): boolean {
  const text = texts[row] ?? ''
  const bits = flags[row] ?? 0
  if ((width[row] ?? 0) > widestEntry || bits & lineFlag.lower) return false
  if (ofDay.test(text)) return true
  if (!/\d/u.test(text) || bits & (lineFlag.pause | lineFlag.hyphen))
    return false
  if (ofHour.test(text) || ofMatch.test(text) || labelled.test(text))
    return true
  const fields = text.split(' ')
  const values = fields.filter((field) => value.test(field)).length
  return values >= 2 && values < fields.length && values * 2 >= fields.length
}

/** Whether a row may be the title of entries: short, and no part of a sentence. */
function isTitle({flags, width}: LineTable, row: number): boolean {
  const bits = flags[row] ?? 0
  const ends = lineFlag.pause | lineFlag.hyphen | lineFlag.lower
  return (width[row] ?? 0) <= widestTitle && (bits & ends) === 0
}

/**
 * The row after a Western listing that begins here, or `row` where none does:
 * results, standings, menus, programmes, temperatures. A title that says what
 * it lists goes with it.
 */
export function westernListingFrom(table: LineTable, row: number): number {
  const {count, texts} = table
  const isCalled = isTitle(table, row) && called.test(texts[row] ?? '')
  let first = isCalled ? row + 1 : row
  if (columnNames.test(texts[first] ?? '')) first++
  if (!isEntry(table, first)) return row
  // Inside a longer table, which is none of its own.
  if (!isCalled && row > 0 && isEntry(table, row - 1)) return row
  let entries = 0
  let end = first
  for (let each = first; each < count && each - end <= mostWrapped; each++) {
    if (!isEntry(table, each)) {
      // An entry goes on below: days bring more than a line holds.
      if (!ofDay.test(texts[end - 1] ?? '')) break
      continue
    }

    entries++
    if (entries > mostEntries) return row
    end = each + 1
  }

  return entries < (isCalled ? leastBelowTitle : leastEntries) ? row : end
}
