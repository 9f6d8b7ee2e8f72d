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

// Matches the halves of a cut word: `… con-` and `ducted …`.
const firstHalf = /\p{L}{1,24}(?=[-¬]$)/u
const otherHalf = /^\p{Ll}{1,24}/u

/** Tells by the words of the language whether one line of a page goes on another. */
export class SeamWords {
  readonly #texts: readonly string[]
  readonly #isHan: boolean
  readonly #words: Lexicon | undefined
  /** Of the ends and the starts of rows, made when the first is asked for. */
  #ends: Sides | undefined
  #starts: Sides | undefined

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
    const end = this.#endsBy(words).looseOf(before)
    const start = this.#startsBy(words).looseOf(after)
    return stepOf(looseSteps, Math.max(end, start))
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
    const cut = Math.min(reach, last.length)
    const units = unitsOf(last.slice(-reach) + first.slice(0, reach))
    if (!hasWordAcross(words, units, cut)) return 0
    const apart =
      this.#endsBy(words).bitsOf(before) + this.#startsBy(words).bitsOf(after)
    const gain = apart - wordBits(words, units, 0, units.length)
    return gain < leastGain ? 0 : gain
  }

  #endsBy(words: Lexicon): Sides {
    return (this.#ends ??= new Sides(this.#texts, words, true))
  }

  #startsBy(words: Lexicon): Sides {
    return (this.#starts ??= new Sides(this.#texts, words, false))
  }
}

/**
 * The ends of rows in Han, or their starts, read as words by themselves. Numbers
 * in columns: a long page asks for both of each of its rows, and keeps them.
 */
class Sides {
  readonly #texts: readonly string[]
  readonly #words: Lexicon
  readonly #isEnd: boolean
  /** NaN where a row has not been read. */
  readonly #bits: Float64Array
  readonly #loose: Float64Array

  constructor(texts: readonly string[], words: Lexicon, isEnd: boolean) {
    this.#texts = texts
    this.#words = words
    this.#isEnd = isEnd
    this.#bits = new Float64Array(texts.length).fill(Number.NaN)
    this.#loose = new Float64Array(texts.length).fill(Number.NaN)
  }

  /** Bits of what is read of a row. */
  bitsOf(row: number): number {
    const known = this.#bits[row] ?? 0
    if (!Number.isNaN(known)) return known
    const units = this.#unitsOf(row)
    const bits = wordBits(this.#words, units, 0, units.length)
    this.#bits[row] = bits
    return bits
  }

  /** What the character at the cut adds to them. */
  looseOf(row: number): number {
    const known = this.#loose[row] ?? 0
    if (!Number.isNaN(known)) return known
    const units = this.#unitsOf(row)
    const others = this.#isEnd
      ? wordBits(this.#words, units, 0, units.length - 1)
      : wordBits(this.#words, units, 1, units.length)
    const loose = this.bitsOf(row) - others
    this.#loose[row] = loose
    return loose
  }

  #unitsOf(row: number): number[] {
    const text = this.#texts[row] ?? ''
    return unitsOf(this.#isEnd ? text.slice(-reach) : text.slice(0, reach))
  }
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
