import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

// Matches a word and the stop behind it: `railway.`, not `a.m.`, `J.`.
const lastWord = /(\p{L}{3,20})\.$/u
// Matches the small letters that a row begins with: `landed`, `ted`.
const firstWord = /^\p{Ll}{1,20}(?![\p{L}\d])/u
/** What a stop shortens in running text, beside titles and months, which are no ends to begin with. */
const shortForms: ReadonlySet<string> = new Set(
  'mme mlle maj supt dept govt assn inc corp ltd bros etc viz inst ult prox approx est fig figs vol vols rep mar apr jun jul sep mon tue tues wed thu thur thurs fri sat sun ave mass conn calif penn tenn wash minn mich ill ind kan ala ark ariz colo del fla miss neb nev okla ore tex wis wyo'.split(
    ' '
  )
)

/** Rows whose words tell how well a page was read. */
const sampleRows = 200
/** More of the small words inside rows are unknown where much was misread. */
const mostUnknown = 0.03

/**
 * Tells of Western rows whether they go on no sentence of the row above, though
 * they begin with a small letter: a full stop stands there, so they go on what
 * was cut elsewhere. On a page of which much was misread a stop says nothing.
 */
export function tornRows(table: LineTable): (row: number) => boolean {
  const {flags, han, texts} = table
  let isMisread: boolean | undefined
  return (row) => {
    if (han || ((flags[row] ?? 0) & lineFlag.lower) === 0) return false
    if (((flags[row - 1] ?? 0) & lineFlag.final) === 0) return false
    const above = lastWord.exec((texts[row - 1] ?? '').slice(-22))?.[1]
    if (above === undefined || shortForms.has(above.toLowerCase())) return false
    if (!firstWord.test((texts[row] ?? '').slice(0, 22))) return false
    isMisread ??= unknownShare(table) > mostUnknown
    return !isMisread
  }
}

// Matches a word of small letters between blanks, as the ends of rows cut none: ` railway `.
const inside = / (\p{Ll}{3,20})(?= )/gu

/** The part of the words inside rows that no lexicon has; 0 where none was loaded. */
function unknownShare({count, texts, words}: LineTable): number {
  if (!words) return 0
  let all = 0
  let unknown = 0
  for (let row = 0; row < Math.min(count, sampleRows); row++) {
    for (const [, word = ''] of (texts[row] ?? '').matchAll(inside)) {
      all++
      if (words.weight(word) === 0) unknown++
    }
  }

  return unknown / Math.max(1, all)
}
