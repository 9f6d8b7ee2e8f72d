import type {Lexicon} from './lexicon.js'

/** Longest Chinese word that is tried; idioms have four characters. */
export const longestWord = 4

/**
 * Bits that a character costs which is in no word: more than the rarest word,
 * whose frequency is 1 in 60 million (26 bits).
 */
const unknownBits = 28
/** The weight of a word is 14 for each bit, from 0 bits on. */
const weightsPerBit = 14
/** log₂ of the size of the corpus that the weights were counted in. */
const corpusBits = 25.8

/** The code units of a short text. */
export function unitsOf(text: string): number[] {
  const units: number[] = []
  for (let at = 0; at < text.length; at++) units.push(text.charCodeAt(at))
  return units
}

/** Room for the weights of the words that begin at one place. */
export function noWeights(): number[] {
  return [0, 0, 0, 0]
}

function bitsOf(weight: number): number {
  return weight === 0 ? unknownBits : corpusBits - weight / weightsPerBit
}

/**
 * How improbable a stretch of a text, given as code units, is as a row of words,
 * in bits: the cheapest way to cut it, by a unigram model (Viterbi).
 */
export function wordBits(
  lexicon: Lexicon,
  units: readonly number[],
  start: number,
  end: number
): number {
  // cheapest[n] is the cost of the first n characters.
  const cheapest = [0]
  for (let at = start; at < end; at++) cheapest.push(Infinity)
  const weights = noWeights()

  for (let from = start; from < end; from++) {
    const before = cheapest[from - start] ?? 0
    const most = Math.min(longestWord, end - from)
    const reach = lexicon.weigh(units, from, 1, most, weights)
    for (let length = 1; length <= reach; length++) {
      const weight = weights[length - 1] ?? 0
      if (weight === 0 && length > 1) continue
      const bits = before + bitsOf(weight)
      const to = from + length - start
      if (bits < (cheapest[to] ?? Infinity)) cheapest[to] = bits
    }
  }

  return cheapest[end - start] ?? 0
}

/**
 * The weight of the heaviest word of two to four characters that holds the one
 * at `at` of a text, given as code units; 0 where there is none. `weights` is
 * room to write in.
 */
export function coverWeight(
  lexicon: Lexicon,
  units: readonly number[],
  at: number,
  weights: number[]
): number {
  let best = 0

  for (let from = Math.max(0, at - longestWord + 1); from <= at; from++) {
    const least = Math.max(2, at + 1 - from)
    const reach = lexicon.weigh(units, from, least, longestWord, weights)
    for (let length = least; length <= reach; length++) {
      const weight = weights[length - 1] ?? 0
      if (weight > best) best = weight
    }
  }

  return best
}

/**
 * The weight of the heaviest word that goes across the gap before `at`; 0
 * where there is none.
 */
export function straddleWeight(
  lexicon: Lexicon,
  text: string,
  at: number
): number {
  let best = 0

  for (let length = 2; length <= longestWord; length++) {
    const first = Math.max(0, at - length + 1)
    const last = Math.min(at - 1, text.length - length)
    for (let from = first; from <= last; from++) {
      const weight = lexicon.weight(text, from, from + length)
      if (weight > best) best = weight
    }
  }

  return best
}
