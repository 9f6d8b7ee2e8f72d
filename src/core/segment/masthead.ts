import {weekdays} from './bylines/western-words.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {newspapers} from './newspapers.js'

/** Rows above its number that a masthead has, at most, and that say nothing of one. */
const mostRows = 24
const mostOther = 8
/** Longest line of one, in UTF-16 code units, and the longest part of the paper's name. */
const longest = 80
const longestPart = 32
/** Lines by which the name begins above what tells that it is one. */
const mostParts = 3

// Matches the number of an issue on a line of its own: `No. 65.`, `N° 19`, `Nr. 161`.
const numberAlone = /^N(?:[or°º]|um)\.? ?\d{1,5}\.?$/u
// Matches its day: `Berlin, Sonnabend den 4. März`, `Samedi 15 mars 1884`, `Monday, June 3`.
const dayOfIssue = new RegExp(`(?:${weekdays})[ ,].*\\d`, 'iu')
const yearAlone = /^1[6-9]\d\d\.?$|^20\d\d\.?$/u
// Matches how a line begins or ends that a masthead says: the paper's name, its terms, its office. `ſ` is read as `s`.
const terms = new RegExp(
  `(?:anzeiger|zeitung|nachrichten|kurier|bote|gazette|tageblatt|${newspapers})s?[.:]$|^zum .*(?:anzeiger|zeitung|blatt)|^(?:das |les? |la |l[’'])?(?:abonnement|(?:(?:erste|zweite|dritte|vierte) )?beilage|in[sſ]erat|in[sſ]ertion|pränumeration|annonces|rédaction|administration|supplément|subscription|advertisements)`,
  'iu'
)

/**
 * Mark the rows of mastheads: what a paper says of itself above the number and the
 * day of an issue, which stand below one another on lines of their own. Papers of
 * the nineteenth century set their terms between name and number.
 */
export function mastheadRows(table: LineTable): Uint8Array | undefined {
  const {count, han, texts} = table
  if (han) return undefined
  let rows: Uint8Array | undefined
  for (let row = 0; row + 1 < count; row++) {
    const text = texts[row] ?? ''
    if (!text.startsWith('N') || !numberAlone.test(text)) continue
    if (!isDay(texts[row + 1])) continue
    const end = yearAlone.test(texts[row + 2] ?? '') ? row + 3 : row + 2
    rows ??= new Uint8Array(count)
    rows.fill(1, topOf(table, row), end)
  }

  return rows
}

function isDay(text = ''): boolean {
  return text.length <= longest && dayOfIssue.test(text)
}

/** The first row of the masthead that a number stands in. */
function topOf({flags, texts}: LineTable, number: number): number {
  let top = number
  for (
    let row = number - 1;
    row >= 0 && number - row <= mostRows && top - row <= mostOther;
    row--
  ) {
    const text = texts[row] ?? ''
    if (text.length > longest) break
    if (terms.test(text)) top = row
  }

  // `Königlich Preußischer` + `Staats-` + `Anzeiger.`
  const ends = lineFlag.final | lineFlag.pause | lineFlag.lower
  for (let part = 0; part < mostParts && top > 0 && top < number; part++) {
    const above = texts[top - 1] ?? ''
    if (above.length > longestPart || (flags[top - 1] ?? 0) & ends) break
    top--
  }

  return top
}
