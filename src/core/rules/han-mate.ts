import {surnameBits} from '../entities/surnames.js'
import {UnitSet} from '../model/unit-set.js'
import {isHanAt} from './character-class.js'
import {hanMates, type HanMate} from './confusions-han.js'
import {grammaticalTwin, grammaticalUnits} from './han-twins.js'
import {
  coverWeight,
  longestWord,
  noWeights,
  unitsOf,
  wordBits
} from '../word-bits.js'
import type {Lexicon} from '../lexicon.js'
import type {RuleContext} from './rule.js'

/** A line with the edges of its neighbours: words run over line ends. */
export interface EdgedLine {
  readonly text: string
  readonly before: string
  readonly after: string
}

/** A character of a line that was taken for one of like shape. */
export interface HanSlip {
  readonly at: number
  /** What stood on the page. */
  readonly printed: string
}

/** Characters before and after that are weighed with the one in question. */
const reach = 4
/** A character inside a word this common is right. */
const soundWord = 110
/** Bits by which the text must become more probable. */
const leastGain = 14
/** The same for a twin, which differs by a stroke. */
const leastTwinGain = 9
/**
 * The same for a mate that makes one of the commonest words where what was read
 * makes none: `主待` for `主持`. Not for twins, which stand in many short words:
 * `不太会` is right.
 */
const leastCommonGain = 10.5
const commonestWord = 170
/** The same for the two that print tells apart by a hair: `投人` for `投入`. */
const leastClosestGain = 6
const closest = new UnitSet('人入')
/** Bits of a surname that few bear: what it stands before is seldom a name. */
const rareSurname = 10
/** The same for characters that newspapers hardly print: `曰报` for `日报`. */
const leastRareGain = 5
const hardlyPrinted = new UnitSet('曰巳戍')
/** Bits that a mate is worth whose surroundings stand elsewhere on the page. */
const attestedGain = 6
/** The word that the mate makes must be this common. */
const commonWord = 90

/** The characters of a line that make no word where a like one makes a common one. */
export function findHanMates(
  {text, before, after}: EdgedLine,
  lexicon: Lexicon,
  {evidence}: Pick<RuleContext, 'evidence'>
): HanSlip[] {
  const head = before.slice(-reach)
  let line: HanLine | undefined
  const slips: HanSlip[] = []

  for (let at = 0; at < text.length; at++) {
    const mates = hanMates(text.charCodeAt(at))
    if (mates === undefined) continue
    const place = at + head.length
    line ??= new HanLine(head + text.trimEnd() + after.slice(0, reach), lexicon)
    if (line.isSound(place)) continue
    const printed =
      line.bestMate(place, mates, (near) => evidence.count(near)) ??
      line.twinByGrammar(place)
    if (printed !== undefined) slips.push({at, printed})
  }

  return slips
}

/** A bit above all weights. */
const weighed = 256

/** A line whose words are looked up where they are asked for, each once. */
class HanLine {
  readonly #text: string
  readonly #lexicon: Lexicon
  readonly #units: number[]
  /**
   * For each character the weight of the heaviest word found so far that holds
   * it, and {@link weighed} where the words that begin there were looked up.
   */
  readonly #covers: number[]
  readonly #weights = noWeights()

  constructor(text: string, lexicon: Lexicon) {
    this.#text = text
    this.#lexicon = lexicon
    this.#units = unitsOf(text)
    this.#covers = this.#units.map(() => 0)
  }

  /** Whether a common word of two to four characters holds a character. */
  isSound(at: number): boolean {
    // Most words are short: those that begin here or right before come first.
    for (let from = at; from >= 0 && from > at - longestWord; from--) {
      if (this.#cover(at) >= soundWord) return true
      if ((this.#covers[from] ?? 0) < weighed) this.#weighFrom(from)
    }

    return this.#cover(at) >= soundWord
  }

  #cover(at: number): number {
    return (this.#covers[at] ?? 0) & (weighed - 1)
  }

  #weighFrom(from: number): void {
    const covers = this.#covers
    covers[from] = (covers[from] ?? 0) | weighed
    const weights = this.#weights
    const most = this.#lexicon.weigh(this.#units, from, 2, longestWord, weights)
    for (let length = 2; length <= most; length++) {
      const weight = weights[length - 1] ?? 0
      if (weight === 0) continue
      for (let at = from; at < from + length; at++) {
        const cover = covers[at] ?? 0
        const known = cover & (weighed - 1)
        if (known < weight) covers[at] = cover - known + weight
      }
    }
  }

  /** The mate that makes the text most probable, if it does so by enough. */
  bestMate(
    at: number,
    mates: readonly HanMate[],
    count: (near: string) => number
  ): string | undefined {
    const units = this.#units
    const lexicon = this.#lexicon
    let start = at
    while (start > Math.max(0, at - reach) && this.#isHan(start - 1)) start--
    let end = at + 1
    while (end < Math.min(units.length, at + 1 + reach) && this.#isHan(end))
      end++
    if (end - start < 2) return undefined
    const read = units[at] ?? 0
    let present: number | undefined
    let best: string | undefined
    let bestGain = -Infinity

    for (const {unit, text, isTwin} of mates) {
      units[at] = unit
      const weight = coverWeight(lexicon, units, at, this.#weights)
      if (weight >= commonWord) {
        const changed = wordBits(lexicon, units, start, end)
        units[at] = read
        present ??= wordBits(lexicon, units, start, end)
        const isCommonest = weight >= commonestWord && this.#cover(at) === 0
        const least = hardlyPrinted.has(read)
          ? leastRareGain
          : isCommonest
            ? this.#leastOfCommonest(at, unit, isTwin)
            : isTwin
              ? leastTwinGain
              : leastGain
        let gain = present - changed
        if (gain < least - attestedGain) continue
        if (at > start && at + 1 < end) {
          const around = this.#text
          const near = around.charAt(at - 1) + text + around.charAt(at + 1)
          if (count(near) > 0) gain += attestedGain
        }

        if (gain >= least && gain > bestGain) {
          best = text
          bestGain = gain
        }
      }
    }

    units[at] = read
    return best
  }

  /** Bits to gain for a mate that makes one of the commonest words. */
  #leastOfCommonest(at: number, unit: number, isTwin: boolean): number {
    const isClosest = closest.has(unit) && closest.has(this.#units[at] ?? 0)
    if (isClosest) return leastClosestGain
    if (isTwin) return leastTwinGain
    // A name is made of any characters: `邓宗全` is no `邓完全`.
    const isNamed = [at - 1, at - 2].some(
      (from) => (surnameBits(this.#text.charAt(from)) ?? Infinity) < rareSurname
    )
    return isNamed ? leastGain : leastCommonGain
  }

  /** What a twin must be by grammar, see {@link grammaticalTwin}. */
  twinByGrammar(at: number): string | undefined {
    const units = this.#units
    if (!grammaticalUnits.has(units[at] ?? 0)) return undefined
    return grammaticalTwin({text: this.#text, at, units}, this.#lexicon)
  }

  #isHan(at: number): boolean {
    return isHanAt(this.#text, at)
  }
}
