import {mayLead, readLead} from './bylines/index.js'
import {letterPlay} from './column-costs.js'
import {noticeStrength} from './cues/notice-words.js'
import type {GapHabit} from './gap-habit.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {isSignature} from './notice-signature.js'

/** Lines of a notice, at most; Western ones that say three things of a notice are longer. */
const noticeRows = 10
const legalRows = 24
const legal = 2.2
/** Widest line of a notice, in half-ems: wider ones are articles. */
const widestNotice = 60
// Matches four words and more.
const manyWords = /^\S+ \S+ \S+ \S/u
/** Opens as a notice and says what only notices say. */
const certain = 1.6

/**
 * The row after a notice that opens here, or `row` where none does. A notice is
 * set in a measure of its own: it ends where a line breaks off though the next
 * word would have fitted, where the lines grow wider, or at a full stop after
 * which nothing speaks of a notice.
 */
export function noticeFrom(
  table: LineTable,
  row: number,
  language: 'han' | 'western',
  habit: GapHabit
): number {
  const {width, token, flags, texts, gap, count} = table
  let widest = width[row] ?? 0
  if (widest > widestNotice) return row
  const opening = table.facts.at(row).strength
  if (opening < 1) return row
  const joiner = table.han ? '' : ' '
  let said = texts.slice(row, row + 4).join(joiner)
  const below = texts.slice(row + 1, row + 4).join(joiner)
  // A title of its own line says one thing, what stands below it the others.
  const isCertain =
    noticeStrength(said, language) >= certain ||
    (!table.han && runIn.test(texts[row] ?? '')) ||
    (isTitle(table, row) &&
      opening + noticeStrength(below, language) >= certain)
  // A headline that opens with a word of notices: `FOUND DEAD IN BARN`.
  const isHeadline =
    (flags[row] ?? 0) & lineFlag.capitals && manyWords.test(texts[row] ?? '')
  if (isHeadline && !isCertain) return row
  if (!mayOpenBlock(table, row, isCertain)) return row
  let first = row
  if (isCertain && isTitle(table, row)) {
    first++
    widest = width[first] ?? 0
  } else if (table.han && (width[row + 1] ?? 0) > widest + 4)
    // The first line may have lost its indent.
    return isCertain ? row + 1 : row
  let strength = opening
  let limit = Infinity
  let most = noticeRows
  /** Whether a row stands in one block with the one above, where blank lines part blocks. */
  const isOne = (at: number): boolean =>
    !table.han && habit === 'blocks' && (gap[at] ?? 0) === 0
  said = texts.slice(row, first + 1).join(joiner)
  let end = first + 1

  for (; end < count && end - row < most; end++) {
    const text = texts[end] ?? ''
    const size = width[end] ?? 0
    const need = (token[end] ?? 0) + joiner.length
    // A number to call ends what it says as a full stop does.
    const isFinal =
      ((flags[end - 1] ?? 0) & lineFlag.final) !== 0 ||
      (endsInNumber.test(texts[end - 1] ?? '') &&
        ((flags[end] ?? 0) & lineFlag.lower) === 0)
    // The next word did not fit, so the measure is narrower than with it.
    limit = Math.min(
      limit,
      (width[end - 1] ?? 0) + need - 1 + extraOfCapitals(table, end - 1)
    )
    const room = widest - (width[end - 1] ?? 0)
    const widestHere = table.han
      ? widest + (end === first + 1 ? 4 : 2)
      : limit + Math.round(widest * letterPlay)
    // In lines set to the middle, what only notices say is one of them.
    const isSaid = table.han && table.facts.at(end).strength > 0
    if (
      size > widestHere &&
      !isSaid &&
      !(isFinal && size <= widest) &&
      !isOne(end)
    )
      break
    if (end > first + 1 && room >= need + (isFinal ? 0 : 2) && !isOne(end))
      break
    // Where blank lines part blocks, a notice is one, below its title.
    if (table.han && habit === 'blocks' && end > first && (gap[end] ?? 0) > 0)
      break
    if (table.facts.at(end).byline || isHeadOfText(table, row, end)) break
    if (
      (table.han || isFinal) &&
      mayLead(text, table.han) &&
      readLead(text, language)
    )
      break
    if (isFinal) {
      // All in capitals below what is not: the head of another text.
      if ((flags[end] ?? 0) & ~(flags[row] ?? 0) & lineFlag.capitals) break
      const more = text + joiner + (texts[end + 1] ?? '')
      const isOn =
        isOne(end) ||
        noticeStrength(said + joiner + more, language) > strength ||
        noticeStrength(more, language) > 0
      if (!isOn || (gap[end] ?? 0) > (gap[end - 1] ?? 0) + 1) break
    }

    said += joiner + text
    strength = noticeStrength(said, language)
    if (!table.han && strength >= legal) most = legalRows
    widest = Math.max(widest, size)
  }

  while (end < count && end - row < most && isSignature(texts[end] ?? '')) end++
  const isWhole = end - row > 1 || isCertain
  return isWhole && end - row < most ? end : row
}

// Matches the kind of a notice, run in: `CORRECTION: Because`, `CARD OF THANKS. We`.
const runIn = /^\p{Lu}{4}[\p{Lu}’' ]{0,24}[:.—–] ?-?\p{Lu}\p{L}/u

/** Half-ems that capitals take more of a Western line than small letters. */
const capitalPlay = 0.35

/** Code units of a line that are looked at: no line of a notice is longer. */
const mostRead = 200

/** What the capitals of a Western line take more than as many small letters. */
function extraOfCapitals({han, texts}: LineTable, row: number): number {
  if (han) return 0
  const capitals = texts[row]?.slice(0, mostRead).match(/\p{Lu}/gu)?.length ?? 0
  return Math.round(capitals * capitalPlay)
}

// Matches a number to call, a price or a temperature at the end of a line: `热线：8231234`, `call 555-0119`, `零售每份一元`, `8至14℃`.
const endsInNumber =
  /\d[\d -]{4,14}$|[\d一二两兩三四五六七八九十](?:[元角度℃]|°C)$/u

/** Widest title of a notice that stands on a line of its own, in half-ems. */
const widestTitle = 24

/** Whether a row that opens a notice is its title: `FOR SALE`, `招聘`, with a wider text below. */
function isTitle(
  {width, flags, token, texts, han}: LineTable,
  row: number
): boolean {
  const size = width[row] ?? 0
  const ends = lineFlag.final | lineFlag.pause | lineFlag.hyphen
  return (
    size <= widestTitle &&
    ((flags[row] ?? 0) & ends) === 0 &&
    !endsInNumber.test(texts[row] ?? '') &&
    // The first word below would have fitted beside it.
    (width[row + 1] ?? 0) > size + (token[row + 1] ?? 0) + (han ? 0 : 1)
  )
}

/** Whether a block may begin on a row: the line above ends one, or is another measure. */
function mayOpenBlock(
  table: LineTable,
  row: number,
  isCertain: boolean
): boolean {
  if (row === 0) return true
  const before = table.flags[row - 1] ?? 0
  if (before & (lineFlag.final | lineFlag.soft)) return true
  // `FOR SALE`, `WANTED:` go on no sentence, and no word.
  if (before & (lineFlag.pause | lineFlag.hyphen))
    return isCertain && !table.han && /^\p{Lu}{3}/u.test(table.texts[row] ?? '')
  const width = table.width[row] ?? 0
  return isCertain || Math.abs((table.width[row - 1] ?? 0) - width) > 4
}

/** Marks that no headline ends with, or has inside. */
const textMarks = lineFlag.final | lineFlag.pause | lineFlag.sentence

/** Whether a row below a Chinese notice is a headline: a text elsewhere says its words. */
function isHeadOfText(
  {flags, han, facts, seams}: LineTable,
  notice: number,
  row: number
): boolean {
  return (
    han &&
    ((flags[row] ?? 0) & textMarks) === 0 &&
    facts.at(row).strength === 0 &&
    seams.saysAgain(row, notice, row + 1)
  )
}
