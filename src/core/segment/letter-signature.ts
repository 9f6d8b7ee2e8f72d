import {isPersonAlone, readNameAlone} from './bylines/western-line.js'
import {lineFlag, type LineTable} from './measure.js'

/** Widest line of where a reader writes from, in half-ems. */
const widestPlace = 44
// Matches a name in capitals: `JOAN PETTIFER`, `K. L. DRURY`.
const inCapitals =
  /^\p{Lu}[\p{Lu}.’'-]{0,14}(?: \p{Lu}[\p{Lu}.’'-]{0,19}){1,3}$/u
// Matches where from, each word with a capital: `Station Road, Marsham`, `St. Mary’s`.
const place =
  /^(?:\d{1,4} )?\p{Lu}[\p{L}.’'-]*(?:,? (?:\d{1,4}|of|the|on|upon|\p{Lu}[\p{L}.’'-]*)){0,6}$/u

// Matches where from, with a comma or as one word: `Church Row, Isleham`, `Beech Avenue, Marsham.`, `Sandgate`.
const closePlace =
  /^(?:\d{1,4} )?\p{Lu}[\p{L}.’'-]*(?:(?: (?:of|the|on|upon|\p{Lu}[\p{L}.’'-]*)){0,4}, \p{Lu}\p{Ll}[\p{Ll}’'-]*(?: \p{Lu}\p{Ll}*){0,2}|\p{Ll})\.?$/u

/**
 * Rows of the signature below a reader's letter that begins on a row: a name, set
 * close to the text that ended above it, perhaps where it was written below, and
 * then a blank line. 0 where there is none.
 */
export function signatureRows(table: LineTable, row: number): 0 | 1 | 2 {
  const {flags, gap, han, texts, width, count} = table
  if (han || row === 0 || (gap[row] ?? 0) > 0) return 0
  if (!((flags[row - 1] ?? 0) & lineFlag.final)) return 0
  const text = (texts[row] ?? '').replace(/,$/u, '')
  const isCapitals = inCapitals.test(text)
  if (!isCapitals && !/^\p{Lu}\S* \p{Lu}/u.test(text)) return 0
  const isParted = (at: number): boolean => at >= count || (gap[at] ?? 0) > 0
  const isPlaced =
    !isParted(row + 1) &&
    isParted(row + 2) &&
    (width[row + 1] ?? 0) <= widestPlace &&
    place.test(texts[row + 1] ?? '') &&
    // A second deck of a head: `STEVENS TAKES` + `OVER FROM.`
    !/\p{Lu}{2}\.$/u.test(texts[row + 1] ?? '')
  // Without a blank line below, where the name is surely one and a place follows.
  const isClose =
    isCapitals &&
    isSurelyName(text) &&
    (width[row + 1] ?? 0) <= widestPlace &&
    closePlace.test(texts[row + 1] ?? '')
  if (isClose) return 2
  // A head in capitals is not signed: `CALL CENTRE` + `USERS 'LOSE`.
  const isHead = ((flags[row + 1] ?? 0) & lineFlag.capitals) !== 0
  const isName =
    isPlaced ||
    (isCapitals && isParted(row + 1) && (!isHead || isSurelyName(text)))
  if (!isName || readNameAlone(isCapitals ? small(text) : text) === undefined)
    return 0
  return isPlaced ? 2 : 1
}

/** Whether an initial, a title or a given name opens a name in capitals: `K. L. DRURY`, `MRS J. COLLIS`. */
function isSurelyName(text: string): boolean {
  return (
    /^(?:(?:MRS?|MS|MISS|DR|REV|SIR|CLLR)\.? )?\p{Lu}\.|^(?:MRS?|MS|MISS|DR|REV|CLLR)\.? /u.test(
      text
    ) || isPersonAlone(text)
  )
}

/** `JOAN PETTIFER` as a name is written: `Joan Pettifer`. */
function small(text: string): string {
  return text.replace(
    /(\p{Lu})(\p{Lu}+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase()
  )
}
