import {isPersonAlone, readNameAlone} from './bylines/western-line.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** Longest line of a signature, in UTF-16 code units. */
const longest = 48
/** Widest line of where a reader writes from, in half-ems. */
const widestPlace = 44
// Matches a name in capitals: `JOAN PETTIFER`, `K. L. DRURY`.
const inCapitals =
  /^\p{Lu}[\p{Lu}.’'-]{0,14}(?: \p{Lu}[\p{Lu}.’'-]{0,19}){1,3}$/u
// Matches where from, each word with a capital: `Station Road, Marsham`, `St. Mary’s`.
const place =
  /^(?:\d{1,4} )?\p{Lu}[\p{L}.’'-]*(?:,? (?:\d{1,4}|of|the|on|upon|\p{Lu}[\p{L}.’'-]*)){0,6}$/u

// Matches how a letter closes above the name: `Yours faithfully,`, `Sincerely,`, `I am, Sir, yours truly`, `I remain yours etc.`.
const closing =
  /^(?:(?:I am|I remain|We are)(?:, (?:dear )?Sir|,? (?:[Ss]ir, )?(?:very |most )?(?:[Yy]ours|etc))\b.{0,24}|(?:Yours|Sincerely|Respectfully|Faithfully|Cordially)(?: (?:very |most )?(?:faithfully|truly|sincerely|respectfully|cordially|ever|yours|etc\.?))?)[,.]?$/u
// Matches a name in capitals and where from: `TESSA HALE, Marsham.`
const nameAndPlace =
  /^(\p{Lu}[^,]{4,30}), \p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+){0,2}\.?$/u
// Matches the first line of an address that goes on: `10 Station Road,`.
const street = /^\d{1,4} \p{Lu}[\p{L}.’' -]{3,30},$/u

// Matches where from, with a comma or as one word: `Church Row, Isleham`, `Beech Avenue, Marsham.`, `Sandgate`.
const closePlace =
  /^(?:\d{1,4} )?\p{Lu}[\p{L}.’'-]*(?:(?: (?:of|the|on|upon|\p{Lu}[\p{L}.’'-]*)){0,4}, \p{Lu}\p{Ll}[\p{Ll}’'-]*(?: \p{Lu}\p{Ll}*){0,2}|\p{Ll})\.?$/u

/**
 * Rows of the signature below a reader's letter that begins on a row: a name, set
 * close to the text that ended above it, perhaps where it was written below, and
 * then a blank line; or how the letter closes, and the name. 0 where there is none.
 */
export function signatureRows(table: LineTable, row: number): number {
  const {flags, gap, han, texts, width, count} = table
  if (han || row === 0) return 0
  if (!((flags[row - 1] ?? 0) & lineFlag.final)) return 0
  const source = texts[row] ?? ''
  if (source.length > longest) return 0
  if (closing.test(source)) {
    const named = namedRows(table, row + 1)
    // `Sincerely.` alone may be text; `Yours faithfully,` is none.
    return named > 0 || /^Yours |,$/u.test(source) ? 1 + named : 0
  }

  if ((gap[row] ?? 0) > 0) return 0
  const text = source.replace(/,$/u, '')
  const isCapitals = inCapitals.test(text)
  const named = nameAndPlace.exec(source)?.[1] ?? ''
  const isSure = / \p{Lu}\. /u.test(named) || isSurelyName(small(named))
  if (inCapitals.test(named) && isSure) return 1
  if (!isCapitals && isPersonAlone(text)) {
    const rows = namedRows(table, row)
    if (rows > 1) return rows
  }

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

/** Rows of a name, and of an address of up to two rows below it; 0 where no name stands there. */
function namedRows({count, texts}: LineTable, row: number): number {
  const line = texts[row] ?? ''
  if (row >= count || line.length > longest) return 0
  const isPlace = (at: number): boolean => {
    const where = texts[at] ?? ''
    return where.length <= longest && closePlace.test(where)
  }

  // The name is withheld: `Yours faithfully,` + `10 Station Road,` + `Marsham.`
  if (street.test(line)) return isPlace(row + 1) ? 2 : 1
  const text = line.replace(/[,.]$/u, '')
  const name = inCapitals.test(text) ? small(text) : text
  if (readNameAlone(name) === undefined) return 0
  if (street.test(texts[row + 1] ?? '')) return isPlace(row + 2) ? 3 : 2
  return isPlace(row + 1) ? 2 : 1
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
