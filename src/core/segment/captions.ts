import type {Role} from '../model/roles.js'
import {rowsOfStep, type Steps} from '../model/steps.js'
import {shape, type Columns} from './columns.js'
import {closesCaption, isSignedByAgency} from './cues/caption-words.js'
import {gapHabit} from './gap-habit.js'
import {isTitled} from './head-shape.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {mostCaptionRows, pictureText} from './picture-text.js'
import type {Pins} from './pins.js'

/**
 * Captions that only their last line gives away: `…。新华社记者 甲摄`,
 * `… (AP Photo/Jane Doe)`. Their lines become furniture-shaped.
 */
export function* takeCaptions(
  table: LineTable,
  columns: Columns,
  pins: Pins,
  roles: Array<Role | undefined>
): Steps<void> {
  const language = table.han ? 'han' : 'western'
  const usualGap = gapHabit(table) === 'all' ? 1 : 0
  const isOn = (row: number): boolean =>
    goesOn(table, columns, pins, row) && (table.gap[row] ?? 0) <= usualGap
  for (let row = 0; row < table.count; row++) {
    if (row % rowsOfStep === 0) yield
    if (pins.role[row]) continue
    if (roles[row] === 'credit') {
      const start = pictureText(table, columns, pins, {row, roles})
      for (let each = start; each < row; each++)
        setAside(columns, roles, each, 'caption')
      if (start < row) roles[row] = 'caption'
    }

    // A credit of its own line speaks by its words: what it shows stands above.
    const isCredit =
      roles[row] === 'credit' ||
      (roles[row] === 'caption' && creditAlone.test(table.texts[row] ?? ''))
    if (!table.han && isCredit && roles[row - 1] !== 'caption') {
      const start = sentenceAbove(table, columns, pins, {row, usualGap})
      for (let each = start; each < row; each++)
        setAside(columns, roles, each, 'caption')
    }

    if (columns.shape[row] === shape.other) continue
    const end = creditEnd(table, row, language)
    if (end < 0) continue
    let start = row
    if (creditAlone.test(table.texts[row] ?? ''))
      start = sentenceAbove(table, columns, pins, {row, usualGap})
    let box = widestOf(table, start, end)
    const isAlone = table.han && hanCreditAlone.test(table.texts[row] ?? '')
    while (start > 0 && row - start < mostCaptionRows && isOn(start)) {
      // A text that breaks off above a credit goes on below the picture.
      if (isAlone && columns.shape[start - 1] !== shape.head) break
      if (goesOnBelow(table, start, end + 1)) break
      // A headline above what the picture shows: `Lower Bank Asks for More Boats`.
      if (isHeadline(table, start - 1)) break
      // The caption's first word would have fitted on the line above.
      const above = table.width[start - 1] ?? 0
      if (above + (table.token[start] ?? 0) + (table.han ? 0 : 1) <= box) break
      box = Math.max(box, above)
      start--
    }

    if (end - start > mostCaptionRows) continue
    if (endsArticle(table, columns, {start, end, usualGap})) continue
    for (let each = start; each <= end; each++)
      setAside(columns, roles, each, 'caption')

    row = end
  }
}

/**
 * Whether rows that an agency signs, as captions and articles are, are the last
 * paragraph of an article: its column, or its headline, stands right above.
 */
function endsArticle(
  {han, texts, gap}: LineTable,
  {shape: shapes, width}: Columns,
  {
    start,
    end,
    usualGap
  }: {
    readonly start: number
    readonly end: number
    readonly usualGap: number
  }
): boolean {
  if (!han || start === 0 || (gap[start] ?? 0) > usualGap) return false
  if (!isSignedByAgency((texts[end - 1] ?? '') + (texts[end] ?? '')))
    return false
  const above = shapes[start - 1] ?? shape.other
  return (
    above === shape.head ||
    (above <= shape.rest && width[start - 1] === width[start])
  )
}

/**
 * Whether the Chinese line above a row goes on further down, and not on the row: a
 * picture stands between.
 */
function goesOnBelow(table: LineTable, row: number, below: number): boolean {
  const {han, seams, seamWords} = table
  if (!han || below >= table.count) return false
  const odds = (after: number): number =>
    seams.odds(row - 1, after, seamWords.odds(row - 1, after) ?? 0)
  return odds(below) > odds(row) + sureSeam
}

/** Log-odds by which a line goes on another sooner than the one below it. */
const sureSeam = 2

/** Whether a Western row is set as headlines are: in capitals, or all its words with one. */
function isHeadline({flags, han, texts}: LineTable, row: number): boolean {
  return (
    !han &&
    (((flags[row] ?? 0) & lineFlag.capitals) !== 0 ||
      isTitled(texts[row] ?? ''))
  )
}

function setAside(
  columns: Columns,
  roles: Array<Role | undefined>,
  row: number,
  role: Role
): void {
  columns.shape[row] = shape.other
  columns.width[row] = 0
  roles[row] = role
}

// Matches a line that holds the credit alone: `(Staff photo)`, `Photo by Jane Doe`, `PHOTO: Jane Doe`, `—Courier photo`, `Jane Doe/Reuters`.
const creditAlone =
  /^(?:[([](?:[A-Z][\w.' /]{1,30} )?[Pp]hoto|(?:Photos?|PHOTOS?|Pictures?)(?: by\b| courtesy\b|:)|[—–-] ?[A-Z]|\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){0,3} ?[|/] ?\p{Lu})/u
// Matches the same in Chinese: `（图片由受访者提供）`, `图片来源：视觉中国`.
const hanCreditAlone =
  /^(?:[（(][^（()）]{2,24}[）)]|[图圖](?:片[来來])?源[：:／/].{2,20})$/u
/** Lines of the sentence that a credit of its own line stands below, at most. */
const mostSentenceRows = 3

/**
 * The row above a credit of its own line where what the picture shows begins:
 * a sentence of its own, read as a head or set in another measure than the text
 * above it. `row` where none stands there.
 */
function sentenceAbove(
  table: LineTable,
  columns: Columns,
  pins: Pins,
  {row, usualGap}: {readonly row: number; readonly usualGap: number}
): number {
  if (!((table.flags[row - 1] ?? 0) & lineFlag.final)) return row
  const isClose = (table.gap[row] ?? 0) <= usualGap
  for (let top = row - 1; top >= row - mostSentenceRows && top >= 0; top--) {
    if (pins.role[top] || columns.shape[top] === shape.other) return row
    const before = table.flags[top - 1] ?? lineFlag.final
    const width = columns.width[top - 1] ?? 0
    if (top < row - 1 && (table.flags[top] ?? 0) & lineFlag.final) return row
    // In another measure than what stands above, or parted from it and not from
    // the credit: blank lines part all paragraphs of some pages.
    if (columns.shape[top] === shape.first)
      return (width > 0 && width !== columns.width[top]) ||
        (isClose && (table.gap[top] ?? 0) > usualGap)
        ? top
        : row
    if (columns.shape[top] === shape.head && before & lineFlag.final) return top
  }

  return row
}

/** Width of the widest of some rows, in half-ems. */
function widestOf({width}: LineTable, start: number, end: number): number {
  let widest = 0
  for (let row = start; row <= end; row++)
    widest = Math.max(widest, width[row] ?? 0)
  return widest
}

/** The row on which a credit that begins on `row` ends; −1 where none does. */
function creditEnd(
  table: LineTable,
  row: number,
  language: 'han' | 'western'
): number {
  const pair = table.facts.pair(row)
  pair.credit ??= creditRows(table, row, language)
  return pair.credit < 0 ? -1 : row + pair.credit
}

/** Rows after the first that it takes; −1 where there is none. */
function creditRows(
  table: LineTable,
  row: number,
  language: 'han' | 'western'
): number {
  const text = table.texts[row] ?? ''
  if (table.facts.at(row).closesCaption)
    return Number(isCutName(text, table.texts[row + 1] ?? ''))
  // The credit may be cut: `本报记` + `者 甲摄`, `(AP` + `Photo/Jane Doe)`.
  const next = table.texts[row + 1] ?? ''
  if (next.length > 40 || table.facts.at(row + 1).closesCaption) return -1
  const joined = text.slice(-30) + (language === 'han' ? '' : ' ') + next
  return closesCaption(joined, language) ? 1 : -1
}

/** Whether a credit's name goes on below: `… Photo by Maria` + `Fairbanks`. */
function isCutName(text: string, next: string): boolean {
  return (
    /\b(?:Photos?|PHOTOS?|Pictures?) by \p{Lu}[\p{L}.]{0,14}(?: \p{Lu}\.)?$/u.test(
      text.slice(-40)
    ) && /^\p{Lu}[\p{Ll}’'-]{2,20}$/u.test(next)
  )
}

/** Whether the caption on `row` goes on from the line before it. */
function goesOn(
  table: LineTable,
  columns: Columns,
  pins: Pins,
  row: number
): boolean {
  if (pins.role[row - 1] || columns.shape[row - 1] === shape.other) return false
  if ((table.flags[row - 1] ?? 0) & lineFlag.final) return false
  return (
    columns.shape[row] !== shape.first || columns.shape[row - 1] === shape.head
  )
}
