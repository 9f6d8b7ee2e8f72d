import {scanPage, type Page} from '../../core/scan/page.js'
import {sourceUri} from './compare.js'

/** Letters of a piece of text: by so many one text is told from another. */
const pieceLength = 16
/** Pieces that are looked for, all over the page. */
const mostPieces = 100
/** Share of the pieces that the other page holds, where it is edited since. */
const leastShare = 0.5

/** A file as it stands, which is not analysed: that would take much longer. */
export interface WrittenPage {
  readonly uri: string
  readonly text: string
}

/**
 * Whether a page is a clean copy or an export of another: it names it as its
 * source, or says what that says, whatever the order, the lines and the marks.
 */
export function isMadeFrom(
  {uri, text}: WrittenPage,
  from: WrittenPage
): boolean {
  const page = scanPage(text)
  if (sourceUri({uri, analysis: {page}}) === from.uri) return true
  const letters = lettersOf(page)
  const others = lettersOf(scanPage(from.text))
  const step = Math.max(pieceLength, Math.floor(letters.length / mostPieces))
  let count = 0
  let found = 0
  for (let at = 0; at < letters.length; at += step) {
    count++
    if (others.includes(letters.slice(at, at + pieceLength))) found++
  }

  return count > 0 && found >= count * leastShare
}

function lettersOf({lines}: Page): string {
  // Matches what is no letter and no digit: blanks, marks, line ends.
  return lines.map(({text}) => text.replace(/[^\p{L}\p{N}]/gu, '')).join('')
}
