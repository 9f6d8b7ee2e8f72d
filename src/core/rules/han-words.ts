import type {Lexicon} from './lexicon.js'

/** Longest Chinese word that is tried; idioms have four characters. */
const longestWord = 4

/**
 * Bits that a character costs which is in no word: more than the rarest word,
 * whose frequency is 1 in 60 million (26 bits).
 */
const unknownBits = 28
/** The weight of a word is 14 for each bit, from 0 bits on. */
const weightsPerBit = 14
/** log₂ of the size of the corpus that the weights were counted in. */
const corpusBits = 25.8

function bitsOf(weight: number): number {
  return weight === 0 ? unknownBits : corpusBits - weight / weightsPerBit
}

/**
 * How improbable a text is as a row of words, in bits: the cheapest way to cut
 * it, by a unigram model (Viterbi).
 */
export function wordBits(
  lexicon: Lexicon,
  text: string,
  start = 0,
  end = text.length
): number {
  // cheapest[n] is the cost of the first n characters.
  const cheapest: number[] = [0]

  for (let to = start + 1; to <= end; to++) {
    let best = Infinity
    for (let from = Math.max(start, to - longestWord); from < to; from++) {
      const weight = lexicon.weight(text, from, to)
      if (weight === 0 && to - from > 1) continue
      const bits = (cheapest[from - start] ?? Infinity) + bitsOf(weight)
      if (bits < best) best = bits
    }

    cheapest.push(best)
  }

  return cheapest[end - start] ?? 0
}

/**
 * The weight of the heaviest word of two to four characters that holds the
 * character at `at`; 0 where there is none.
 */
export function coverWeight(
  lexicon: Lexicon,
  text: string,
  at: number
): number {
  let best = 0

  for (let length = 2; length <= longestWord; length++) {
    const first = Math.max(0, at - length + 1)
    const last = Math.min(at, text.length - length)
    for (let from = first; from <= last; from++) {
      const weight = lexicon.weight(text, from, from + length)
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
