import {isNameWeight, type Lexicon} from '../../lexicon.js'
import {wordsOf, type Word} from './words.js'

/** An English text as its recognisers see it. */
export interface EnglishText {
  readonly words: readonly Word[]
  /** Whether a word is common when it is not a name; all are not, unasked. */
  readonly isCommon: (word: Word) => boolean
}

/** Weight in the lexicon from which a word is no sign of a name: SCOWL 35. */
const commonWeight = 80

/** Read a text; without a lexicon every capital may begin a name. */
export function readEnglish(
  text: string,
  lexicon: Lexicon | undefined
): EnglishText {
  return {
    words: wordsOf(text),
    isCommon: (word) => {
      const weight = lexicon?.weight(word.lower) ?? 0
      return weight >= commonWeight && !isNameWeight(weight)
    }
  }
}

/** Whether two words stand side by side, a blank between them at most. */
export function isNext(before: Word | undefined, word: Word): boolean {
  if (!before) return false
  if (word.gap === ' ' || word.gap === '') return true
  // `J. Smith`, `St. Louis`.
  return word.gap === '. ' || word.gap === '.'
}

/** Whether a word begins with a capital. */
export function isCapital({shape}: Word): boolean {
  return shape === 'capital' || shape === 'capitals' || shape === 'initial'
}
