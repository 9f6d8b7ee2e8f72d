import type {Lexicon} from './lexicon.js'

/** A word of a Western text, or what the OCR made of one. */
export interface WesternWord {
  readonly start: number
  readonly end: number
  /** As it stands, without marks at its edges. */
  readonly text: string
  /**
   * In lower case, apostrophes straightened, with the other half of a word that
   * is cut at a line end.
   */
  readonly lower: string
  /** Whether the lexicon knows it, or it is no word to look up (a number). */
  readonly isKnown: boolean
  /** Weight in the lexicon; 0 where it is not there. */
  readonly weight: number
  /** Whether it is half of a word cut at a line end, or part of a compound. */
  readonly isFragment: boolean
}

/** Matches a word with digits or apostrophes inside: `n0t`, `don't`, `1893`. */
const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L}))*/gu

/** A line with the edges of its neighbours. */
interface Edged {
  readonly text: string
  readonly before: string
  readonly after: string
}

/** Matches the half of a word that a line ends with: `commis-`. */
const halfBefore = /[\p{L}\p{M}'’]+(?=[-¬]$)/u
/** Matches what a line begins with that may be the other half. */
const halfAfter = /^[\p{L}\p{M}'’]+/u

/**
 * The words of a line in order. A word cut at a line end is looked up whole,
 * halves joined.
 */
export function westernWords(
  {text, before, after}: Edged,
  lexicon: Lexicon
): WesternWord[] {
  const words: WesternWord[] = []
  const trimmedEnd = text.trimEnd().length
  const head = halfBefore.exec(before)?.[0] ?? ''

  for (const {0: word, index} of text.matchAll(wordPattern)) {
    const end = index + word.length
    const isCut = end === trimmedEnd - 1 && /[-¬]/u.test(text.charAt(end))
    const isSecond = head !== '' && text.slice(0, index).trim() === ''
    const tail = isCut ? (halfAfter.exec(after)?.[0] ?? '') : ''
    const whole = (isSecond ? head : '') + word + tail
    const lower = whole.toLowerCase().replaceAll('’', "'")
    const weight = weightOf(lower, lexicon)
    words.push({
      start: index,
      end,
      text: word,
      lower,
      weight,
      isKnown: weight > 0 || isNoWord(whole),
      isFragment: isCut || isSecond || isBesideHyphen(text, index, end)
    })
  }

  return words
}

/** Weight of a word, of its stem for `’s`, `s’`, `’ll` and their kind. */
export function weightOf(lower: string, lexicon: Lexicon): number {
  const weight = lexicon.weight(lower)
  if (weight > 0) return weight
  // Matches what is joined to a word by an apostrophe: `'s`, `'ll`.
  const stem = lower.replace(/'(?:s|d|ll|re|ve|m|t)?$/u, '')
  return stem === lower ? 0 : lexicon.weight(stem)
}

/** Matches numbers, ordinals, times, sizes: `1893`, `19th`, `9am`, `12s`. */
const numberLike =
  /^\d+(?:st|nd|rd|th|s|d|am|pm|a|p|l|lb|lbs|oz|in|ft|kg|km|cm|mm|m|k|g|h|bn|mn|x|º)?$/iu
/** Matches Roman numerals: `XIV`. */
const roman = /^[IVXLCDM]+$/u
/** Matches capitals that stand for words: `BBC`, `USA`, `MPs`. */
const acronym = /^\p{Lu}{1,5}s?$/u

function isNoWord(word: string): boolean {
  return numberLike.test(word) || roman.test(word) || acronym.test(word)
}

function isBesideHyphen(text: string, start: number, end: number): boolean {
  return text.charAt(end) === '-' || text.charAt(start - 1) === '-'
}
