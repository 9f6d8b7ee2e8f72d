import type {Lexicon} from '../lexicon.js'
import {isHanCode} from './characters.js'
import {noWeights, unitsOf, wordBits} from '../word-bits.js'

/** Characters on each side of a cut that are read as words. */
const reach = 4
/** Longest word of Han that is looked for. */
const longestHan = 4

/** What is less is rounding: the cheapest way to read both cuts where they meet. */
const leastGain = 1e-6

/**
 * How much likelier a word stands across the end of a line and the start of the
 * one that goes on it than across two lines that have nothing to do with one
 * another, by how many bits cheaper the two are read as one; measured on 5961
 * line ends of the Chinese pages of known articles, alike on both halves of them
 * and in traditional characters.
 */
const acrossSteps: ReadonlyArray<Step> = [
  [11, 4.7],
  [8, 3.5],
  [6, 2.1],
  [4, 1.5],
  [leastGain, 0.5]
]
/**
 * The same where none does, by how many bits the character at the cut costs that
 * fits worse in what stands on its own side: `…的困|` waits for `难`.
 */
const looseSteps: ReadonlyArray<Step> = [
  [12, -2.1],
  [10.5, -1.5],
  [9, -0.45],
  [6, 0.2],
  [-Infinity, 0.6]
]
/** The halves at a hyphen make a word; they make none. */
const westernWord = 2.5
const noWesternWord = -1.5

type Step = readonly [least: number, odds: number]

/** One side of a cut in Han, read as words by itself. */
interface Side {
  readonly units: readonly number[]
  readonly bits: number
  /** What the character at the cut adds to them. */
  readonly loose: number
}

// Matches the halves of a cut word: `… con-` and `ducted …`.
const firstHalf = /\p{L}{1,24}(?=[-¬]$)/u
const otherHalf = /^\p{Ll}{1,24}/u

/** Tells by the words of the language whether one line of a page goes on another. */
export class SeamWords {
  readonly #texts: readonly string[]
  readonly #isHan: boolean
  readonly #words: Lexicon | undefined
  /** Ends and starts of rows, as they are asked for. */
  readonly #ends: Array<Side | undefined> = []
  readonly #starts: Array<Side | undefined> = []

  /** @param texts of the rows; they may be filled in later. */
  constructor(
    texts: readonly string[],
    isHan: boolean,
    words: Lexicon | undefined
  ) {
    this.#texts = texts
    this.#isHan = isHan
    this.#words = words
  }

  /**
   * Log-odds that one row goes on another: `更加紧|密的`, `institut-|ion`.
   * Undefined where there is no lexicon, or nothing meets that could be a word.
   */
  odds(before: number, after: number): number | undefined {
    const words = this.#words
    if (!words) return undefined
    if (!this.#isHan)
      return hyphenOdds(
        words,
        this.#texts[before] ?? '',
        this.#texts[after] ?? ''
      )
    const gain = this.#gain(words, before, after)
    if (gain === undefined) return undefined
    if (gain > 0) return stepOf(acrossSteps, gain)
    const {loose} = this.#endOf(words, before)
    const other = this.#startOf(words, after)
    return stepOf(looseSteps, Math.max(loose, other.loose))
  }

  /** What a word says for it that stands across the two; of Western halves, also what they say against it. */
  across(before: number, after: number): number {
    if (!this.#isHan || !this.#words) return this.odds(before, after) ?? 0
    return stepOf(acrossSteps, this.#gain(this.#words, before, after) ?? 0)
  }

  /**
   * Bits by which two rows are cheaper as one where they meet; 0 where no word goes
   * across, undefined where no two Han meet.
   */
  #gain(words: Lexicon, before: number, after: number): number | undefined {
    const last = this.#texts[before] ?? ''
    const first = this.#texts[after] ?? ''
    if (
      !isHanCode(last.charCodeAt(last.length - 1)) ||
      !isHanCode(first.charCodeAt(0))
    )
      return undefined
    const end = this.#endOf(words, before)
    const start = this.#startOf(words, after)
    const units = [...end.units, ...start.units]
    if (!hasWordAcross(words, units, end.units.length)) return 0
    const gain = end.bits + start.bits - wordBits(words, units, 0, units.length)
    return gain < leastGain ? 0 : gain
  }

  #endOf(words: Lexicon, row: number): Side {
    return (this.#ends[row] ??= sideOf(
      words,
      unitsOf((this.#texts[row] ?? '').slice(-reach)),
      (units) => units.slice(0, -1)
    ))
  }

  #startOf(words: Lexicon, row: number): Side {
    return (this.#starts[row] ??= sideOf(
      words,
      unitsOf((this.#texts[row] ?? '').slice(0, reach)),
      (units) => units.slice(1)
    ))
  }
}

function sideOf(
  words: Lexicon,
  units: number[],
  rest: (units: number[]) => number[]
): Side {
  const bits = wordBits(words, units, 0, units.length)
  const others = rest(units)
  return {units, bits, loose: bits - wordBits(words, others, 0, others.length)}
}

/** Whether a word of Han goes through the cut before a place. */
function hasWordAcross(
  words: Lexicon,
  units: readonly number[],
  cut: number
): boolean {
  const weights = noWeights()
  for (let start = Math.max(0, cut + 1 - longestHan); start < cut; start++) {
    const least = cut + 1 - start
    const most = words.weigh(units, start, least, longestHan, weights)
    for (let length = least; length <= most; length++)
      if ((weights[length - 1] ?? 0) > 0) return true
  }

  return false
}

/** Log-odds by the word that a hyphen cuts. */
function hyphenOdds(
  words: Lexicon,
  before: string,
  after: string
): number | undefined {
  if (!'-¬'.includes(before.slice(-1))) return undefined
  const half = firstHalf.exec(before.slice(-25))?.[0]
  if (half === undefined) return undefined
  const rest = otherHalf.exec(after)?.[0]
  if (rest === undefined) return noWesternWord
  return words.weight((half + rest).toLowerCase()) > 0
    ? westernWord
    : noWesternWord
}

function stepOf(steps: readonly Step[], value: number): number {
  return steps.find(([least]) => value >= least)?.[1] ?? 0
}
