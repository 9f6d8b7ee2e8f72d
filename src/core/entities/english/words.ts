import {matchesOf} from '../../model/matches.js'
/** A word of English text; offsets of the text. */
export interface Word {
  readonly start: number
  readonly end: number
  /** Without the hyphen of a line end: `New Or¬ leans` has `Orleans`. */
  readonly text: string
  readonly lower: string
  readonly shape: 'lower' | 'capital' | 'capitals' | 'initial' | 'number'
  /** Whether a full stop stands right after it. */
  readonly isDotted: boolean
  /** Whether a sentence begins with it. */
  readonly isFirst: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
}

// Matches a word with what a line end left in it, or a number: `Wil¬ son`,
// `O’Brien`, `mem- bers`, `1,200`, `14th`.
const wordPattern =
  /\p{L}{1,40}(?:(?:['’-]|¬ ?|- (?=\p{Ll}))\p{L}{1,40}){0,4}|\d[\d,]{0,14}(?:\.\d{1,6})?(?:st|nd|rd|th|d)?/gu

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let last = 0

  for (const match of matchesOf(text, wordPattern)) {
    const start = match.index
    // Matches the ending of a possessive: `Taft’s`.
    const printed = match[0].replace(/['’]s$/iu, '')
    const end = start + printed.length
    const gap = text.slice(last, start)
    // Matches what a line end left inside a word: `¬ `, `- `.
    const plain = printed.replaceAll(/¬ ?|- /gu, '')
    words.push({
      start,
      end,
      text: plain,
      lower: plain.toLowerCase(),
      shape: shapeOf(plain),
      isDotted: text.charAt(end) === '.',
      isFirst: last === 0 || endsSentence(gap, words.at(-1)),
      gap
    })
    last = end
  }

  return words
}

function shapeOf(word: string): Word['shape'] {
  const first = word.charAt(0)
  if (first >= '0' && first <= '9') return 'number'
  if (first === first.toLowerCase()) return 'lower'
  if (word.length === 1) return 'initial'
  return word === word.toUpperCase() ? 'capitals' : 'capital'
}

/** A full stop after a short title or an initial ends no sentence. */
function endsSentence(gap: string, before: Word | undefined): boolean {
  if (/[!?:;“"—]/u.test(gap)) return true
  if (!gap.includes('.')) return false
  return (
    before !== undefined &&
    before.shape !== 'initial' &&
    before.text.length > 4 &&
    before.lower !== 'messrs'
  )
}

/** Names of months and weekdays, which are capitals that name nobody. */
export const calendarWords: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' '
  )
)
