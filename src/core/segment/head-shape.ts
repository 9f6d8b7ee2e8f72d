import {rowsOfStep, type Steps} from '../model/steps.js'
import {cappedOpenings} from './capped-openings.js'
import type {LineHints} from './column-reading.js'
import {goesOnNumber} from './cut-number.js'
import {functionWords} from './function-words.js'
import type {GapHabit} from './gap-habit.js'
import {headBlockWorths} from './head-blocks.js'
import {favourEchoed} from './head-echoes.js'
import {leavesOpen} from './leaves-open.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {opensWithDay} from './news-opening.js'
import {place} from './row-places.js'
import {isRubric} from './rubrics.js'

/** What the looks of lines say about their being parts of heads. */
export type HeadPrices = Pick<
  LineHints,
  'headCost' | 'headFirst' | 'headLast' | 'headInside'
>

/** What a line gains by standing in the middle of its column. */
const centredWorth = 3
/** What it costs a head to open as texts of the page do, and what one gains above such a text. */
const cappedPrice = 5
const aboveCapped = 1
/** What a head pays that opens with the day, as news does eighteen times as often. */
const dayPrice = 2.9
/** What a word across the line end costs a head at most. */
const mostAcross = 1.5
/** The same of a number that what it counts is cut from. */
const numberCut = 3
/** What a head pays inside which a line ends in a cut word: English ones go on with the next. */
const cutWord = {english: 3, other: 1.5}
/** What a line gains that is set as a rubric: `Vermischtes.` */
const rubricWorth = 4
/** What a head pays that goes on with one. */
const aboveRubric = 4
/** Wider lines are no heads: 70 em. */
const widestHead = 140

/** Price every line as part of a head; below 0 it looks like one. */
export function* priceHeads(
  table: LineTable,
  habit: GapHabit,
  places: Uint8Array
): Steps<HeadPrices> {
  const {count} = table
  const prices = {
    headCost: new Float32Array(count),
    headFirst: new Float32Array(count),
    headLast: new Float32Array(count),
    headInside: new Float32Array(count)
  }
  const blocks = headBlockWorths(table, habit)
  for (let row = 0; row < count; row++) {
    if (row % (rowsOfStep * 8) === 0) yield
    const bits = table.flags[row] ?? 0
    prices.headCost[row] =
      anywhere(table, row, bits, habit) -
      (blocks?.[row] ?? 0) -
      (places[row] === place.centred ? centredWorth : 0)
    if (bits & lineFlag.lower) prices.headFirst[row] = 5
    else if (table.han && opensWithDay(table.texts[row] ?? ''))
      prices.headFirst[row] = dayPrice
    const ending = endOf(table, row, bits)
    // A word that stands across the line end goes on below: no head ends so.
    const across = table.han ? Math.max(0, table.seam[row + 1] ?? 0) : 0
    // Nor one that a number ends and what it counts begins the text below: `2025` + `年`.
    const isCut =
      table.han &&
      !((table.flags[row + 1] ?? 0) & lineFlag.indented) &&
      goesOnNumber(table.texts[row], table.texts[row + 1])
    prices.headLast[row] =
      ending + Math.min(mostAcross, across) + (isCut ? numberCut : 0)
    // A sentence that ends before the head does: `打赢了！`, two heads in one.
    prices.headInside[row] = bits & lineFlag.final ? ending + 0.8 : 0
    if (bits & lineFlag.hyphen)
      prices.headInside[row] = table.seams.isEnglish
        ? cutWord.english
        : cutWord.other
    if (bits & lineFlag.pause) prices.headInside[row] = table.han ? 1 : 0
    if (isRubric(table, row)) {
      prices.headCost[row] = (prices.headCost[row] ?? 0) - rubricWorth
      prices.headLast[row] = 0
      // Where a scan lost the full stop above it, it still begins its head.
      if (row > 0 && !((table.flags[row - 1] ?? 0) & lineFlag.capitals))
        prices.headInside[row - 1] = aboveRubric
    }
  }

  // `PARENTS have demanded` opens the text below a head.
  const capped = cappedOpenings(table)
  for (let row = 0; capped && row < count; row++) {
    if (!capped[row]) continue
    prices.headCost[row] = (prices.headCost[row] ?? 0) + cappedPrice
    if (row > 0)
      prices.headLast[row - 1] = (prices.headLast[row - 1] ?? 0) - aboveCapped
  }

  yield* favourEchoed(table, prices.headFirst, prices.headLast)
  return prices
}

/** What a head pays for ending so. */
function endOf(table: LineTable, row: number, bits: number): number {
  const {han, texts} = table
  const text = texts[row] ?? ''
  if (bits & lineFlag.final) {
    // Matches a cry, a question, and what is left open: `打赢了！`, `What next...`.
    if (/(?:[！？!?…]|\.\.\.)$/u.test(text)) return 0.7
    if (han) return 4
    // A head may end as a sentence where it is set as none: `ARRIVED THIS DAY.`
    if (bits & lineFlag.capitals || endsCapitals(table, row)) return 0.3
    return bits & lineFlag.title ? 1.5 : 1.8
  }

  if (bits & lineFlag.hyphen) return 5
  if (bits & lineFlag.pause) return 3.5
  return leavesOpen(text, han) ? 1.8 : 0
}

// Matches three words and more that open with a letter: `FATAL COLLIERY ACCIDENT.`, no signature `“CHARLES.”`.
const threeWords = /^\p{Lu}\S* \S+ \S/u

// Matches the short last line of a head in capitals: `TOO.`, `INU?`, `SKI`.
const shortCapitals = /^\p{Lu}[\p{Lu} ]{0,2}[.!?]?$/u

/** Whether a line, too short to tell, goes on one in capitals. */
function endsCapitals({han, flags, texts}: LineTable, row: number): boolean {
  return (
    !han &&
    ((flags[row - 1] ?? 0) & lineFlag.capitals) !== 0 &&
    shortCapitals.test(texts[row] ?? '')
  )
}

// Matches words that stay small where a head capitalises all others: `of`, `the`.
const staysSmall =
  /^(?:an?|the|of|in|on|to|for|and|or|nor|but|at|by|with|from|as|into|over|vs|via)$/u
// Matches short words that only a head capitalises inside a line: `Is`, `Its`.
const bigInHeads =
  /^(?:Is|Are|Was|Has|Had|Be|Not|Who|How|Why|Its?|His|Her|He|She|We|They|You|Our|Can|New|Up|Out|Off|Gets?|Sees?|Says?|Wins?)$/u
/** What a line gains whose words all begin with a capital, by how many of them no name has. */
const titledWorths = [0.5, 2.5, 4]
/** So many words that begin with a capital are set as a head where no other word does not. */
const leastTitled = 4

/**
 * Whether a Western line capitalises all its words, and so many at least, as
 * heads are set: `Lower Bank Asks for More Boats`.
 */
export function isTitled(text: string, least = leastTitled): boolean {
  return capitalised(text).words >= least
}

/**
 * How many words a Western line capitalises, and how many of them text does not:
 * `Council Is Split Over Mill`; none where a word stays small that is not of those
 * that always do.
 */
function capitalised(text: string): {words: number; told: number} {
  let words = 0
  let told = 0
  for (const [place, each] of text.slice(0, 80).split(/[ -]/u).entries()) {
    const word = /\p{L}[\p{L}’']*/u.exec(each)?.[0]
    if (word === undefined) continue
    if (!/^\p{Lu}/u.test(word)) {
      if (!staysSmall.test(word)) return {words: 0, told: 0}
      continue
    }

    words++
    // `Sincerely Yours` closes a letter.
    const isTold =
      word !== 'Yours' &&
      (bigInHeads.test(word) || functionWords.has(word.toLowerCase()))
    if (place > 0 && isTold) told++
  }

  return {words, told}
}

// Matches a result of sport that fills a line: `Alder 35, St. Mary’s 0`, `T. Ames 70-70—140`.
const result =
  /^\p{Lu}[\p{L}.’' -]{1,24} \d{1,3}(?:, ?\p{Lu}[\p{L}.’' -]{1,24} \d{1,3}|(?:-\d{1,3}){1,3}[—–]\d{2,3})(?: \([\p{L}\d ]{1,12}\))?[.;]?$/u

// Matches a few words in heavy brackets that fill a line, and no dateline: `【延长链条】`.
const bracketed = /^[【〖][^】〗，。；讯訊电電报報]{2,14}[】〗]$/u

/** Whether heavy brackets hold all of a short line, as they hold crossheads. */
export function isBracketed(text: string): boolean {
  return bracketed.test(text)
}

// Matches three commas and more: `Ashgrove: Pike; Rudd, Hale, Moss, Kent; Cole`.
const manyCommas = /^(?:[^,;]*[,;]){3}/u

function anywhere(
  table: LineTable,
  row: number,
  bits: number,
  habit: GapHabit
): number {
  const {han} = table
  const text = table.texts[row] ?? ''
  const width = table.width[row] ?? 0
  let price = 0
  if (bits & lineFlag.sentence) price += 4
  if (bits & lineFlag.closer) price += 4
  if (bits & lineFlag.capitals) price -= threeWords.test(text) ? 4 : 3
  else if (endsCapitals(table, row)) price -= 3
  else if (bits & lineFlag.title)
    price -= han
      ? 0.5
      : (titledWorths[Math.min(2, capitalised(text).told)] ?? 0)
  // The Chinese press parts the clauses of a head by blanks.
  if (han && text.includes('，'))
    price += text.indexOf('，') === text.lastIndexOf('，') ? 1.8 : 3
  // Names of a team, prices: no head has three commas in a line.
  if (!han && manyCommas.test(text)) price += 3
  if (width > widestHead) price += 4
  // A row of a table: `J. Pratt, b Lowe ........ 12`.
  if (!han && /(?:\.{4}|(?: \.){3})[ .]{0,40}\d/u.test(text)) price += 4
  // A result, no head by itself: `Weston 21, Lakeview 14`, `J. Farr 68-71—139`.
  if (!han && result.test(text)) price += 3
  // A cell of a table: `89,50 bz`, `—`.
  // The last character of a head is none: `码”`.
  if (!/\p{L}{3}|[\u3400-\u9FFF]{2}/u.test(text))
    price += han && /^[\u3400-\u9FFF][”’」』》）！？]{0,2}$/u.test(text) ? 0 : 3
  // A deck opens with a dash in the Chinese press: `——记某某`.
  if (han && /^(?:——|―|--)/u.test(text)) price -= 2
  // A crosshead in brackets, which text opens with as well: `【延长链条】`.
  if (han && isBracketed(text)) price -= 3
  // A sign-off of its own line belongs to the text above: `-- Mary Norton`.
  if (!han && !(bits & lineFlag.capitals) && /^(?:--|—|–) ?\p{Lu}/u.test(text))
    price += 5
  if (habit === 'blocks') {
    const before = row === 0 || (table.gap[row] ?? 0) > 0
    const after = row + 1 >= table.count || (table.gap[row + 1] ?? 0) > 0
    if (before && after) price -= 1.5
  }

  return price
}
