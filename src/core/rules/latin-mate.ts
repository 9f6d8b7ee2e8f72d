import {latinConfusions} from './confusions-latin.js'
import {isNameWeight, type Lexicon} from '../lexicon.js'
import type {WesternWord} from './western-words.js'
import {weightOf} from './word-weight.js'

/** What a word reads when one confusion is taken back. */
export interface LatinMate {
  /** Offset in the word of what is confused. */
  readonly at: number
  readonly read: string
  readonly printed: string
  /** The word as it was printed, in the case of the page. */
  readonly word: string
  /** Weight of that word less what the confusion is improbable. */
  readonly score: number
}

/** Points that a confusion loses for each place further down the table. */
const rankPenalty = 0.9

/** Letters that a confusion adds to a word at most: three for one. */
const mostLonger = 2

/** The likeliest word that a non-word was, or undefined. */
export function latinMate(
  word: WesternWord,
  lexicon: Lexicon
): LatinMate | undefined {
  // Longer than any word and what a confusion adds: `xxx…` of a page that is none.
  if (word.lower.length > lexicon.longest + mostLonger) return undefined
  let best: LatinMate | undefined
  const isSmall = !/\p{Lu}/u.test(word.text)

  for (let at = 0; at < word.lower.length; at++) {
    for (const {read, printed, rank} of latinConfusions.get(
      word.lower.charAt(at)
    ) ?? []) {
      if (!word.lower.startsWith(read, at)) continue
      const lower =
        word.lower.slice(0, at) + printed + word.lower.slice(at + read.length)
      const weight = weightOf(lower, lexicon)
      // `bonnie` in small letters is not Bennie.
      if (isNameWeight(weight) && isSmall) continue
      const score = weight - rank * rankPenalty
      if (weight === 0 || (best && best.score >= score)) continue
      best = {at, read, printed, word: lower, score}
    }
  }

  return best
}
