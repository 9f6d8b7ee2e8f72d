import {readBylineLine, readLead, type FoundByline} from './bylines/index.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {date, weekdays} from './bylines/western-words.js'

/**
 * The byline or dateline that opens a row; the line end may cut it. Where the
 * next row opens with one of its own, this row holds none: the last line of a
 * headline in capitals is no place.
 */
export function leadAt(table: LineTable, row: number): FoundByline | undefined {
  const pair = table.facts.pair(row)
  if (pair.lead === undefined) pair.lead = findLead(table, row) ?? null
  return pair.lead ?? undefined
}

function findLead(table: LineTable, row: number): FoundByline | undefined {
  const text = table.texts[row] ?? ''
  const next = table.texts[row + 1] ?? ''
  const script = table.han ? 'han' : 'western'
  if (isRestOfLead(table, row)) return undefined
  const lead = readLead(table.han ? text + next : `${text} ${next}`, script)
  if (!lead) return undefined
  // A byline that fills its line, above text: `本报记者 张三 李四` + `昨天…`.
  if (table.han)
    return lead.span.end < text.length && readBylineLine(text, 'han')?.people[0]
      ? undefined
      : lead
  if (lead.span.end <= text.length + 1)
    return isCapitals(table, row, lead) ? undefined : lead
  // `MARSHAM, March 7` + `(UPI)—The council`
  return readLead(next, script) && !bracket.test(next) ? undefined : lead
}

// Matches how an agency opens: `(UPI)—`, `[Reuters]`.
const bracket = /^[([]/u

/** Whether a Western row opens with the agency of a dateline above: `(UPI)—The council`. */
function isRestOfLead({han, texts}: LineTable, row: number): boolean {
  const above = texts[row - 1] ?? ''
  if (han || above === '' || !bracket.test(texts[row] ?? '')) return false
  const lead = readLead(`${above} ${texts[row] ?? ''}`, 'western')
  return (lead?.span.end ?? 0) > above.length + 1
}

/** Whether a line goes on in capitals after its lead: a headline, `DAYS -- THAT IS`. */
function isCapitals(
  {flags, texts}: LineTable,
  row: number,
  {span, people}: FoundByline
): boolean {
  return (
    people.length === 0 &&
    ((flags[row] ?? 0) & lineFlag.capitals) !== 0 &&
    /\p{L}{3}/u.test((texts[row] ?? '').slice(span.end))
  )
}

// Matches whose report is given, which texts do further down as well: `据《科技日报》报道`.
const given = /^[据據][^，。]{2,24}[报報][道導]/u

/** Whether a lead only opens an article; a Western dateline needs an agency or capitals. */
export function opensArticle(
  {han, texts}: LineTable,
  row: number,
  {people}: FoundByline
): boolean {
  if (people.length > 0) return true
  if (han) return !given.test(texts[row] ?? '')
  // Matches `CLEVELAND (UPI) —`, `[Reuters]`.
  return /^\p{Lu}{3}|^[[(]/u.test(texts[row] ?? '')
}

// Matches a day and the stop of a dateline behind a place: `, 13. Mai. In`, `, May 3.—The`.
// No place is a day of the week: `Saturday, June 14. The gates`.
const dayAndStop = new RegExp(
  `^(?!(?:${weekdays}),)[^ ,.;]{3,20}(?: [^ ,.;]{3,20})?, (?:den |vom )?${date}(?:, \\d{4})?(?:\\.|[.,]? ?[—–]) ?[—–]? ?\\p{Lu}`,
  'u'
)

// Matches a small word at the end of a line, which a place follows: `On mande de`.
const shortWord = /(?:^| )\p{Ll}{1,4}$/u

/**
 * Whether a row opens an article though the line above breaks off: a Western
 * dateline with a day and a stop, which no sentence goes on with.
 */
export function opensAfterCut(
  {flags, han, texts}: LineTable,
  row: number
): boolean {
  const ends = lineFlag.final | lineFlag.soft
  return (
    !han &&
    row > 0 &&
    ((flags[row - 1] ?? 0) & ends) === 0 &&
    !shortWord.test((texts[row - 1] ?? '').slice(-6)) &&
    dayAndStop.test((texts[row] ?? '').slice(0, 80))
  )
}
