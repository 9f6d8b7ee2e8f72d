import {
  classIndex,
  dutyIndex,
  foldOf,
  frequencyBits,
  givenOf,
  hashOf,
  hashSeed,
  soundOf,
  startsDouble,
  surnameOf,
  wordClasses,
  wordDuties,
  wordOf,
  type NameLexicon
} from '../name-lexicon.js'
import {isDoubleSurname} from '../surnames.js'

/** What a token of the lattice is. */
export type TokenType = 'word' | 'person' | 'foreign'

/** A word of the cheapest path; offsets of the text. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly type: TokenType
  /** What the lexicon knows of the word; 0 for an unknown character or name. */
  readonly packed: number
  /** For a name: bits that it saves against reading its characters as words. */
  readonly margin: number
}

/** Indices of the classes and duties that are asked for by number. */
export const classes = Object.fromEntries(
  wordClasses.map((name, index) => [name, index + 1])
) as Readonly<Record<(typeof wordClasses)[number], number>>
export const duties = Object.fromEntries(
  wordDuties.map((name, index) => [name, index])
) as Readonly<Record<(typeof wordDuties)[number], number>>

/** log₂ of the size of the dictionary's corpus. */
const corpus = 25.8
/** Bits of a character that the lexicon does not hold. */
const unknown = 21
/** Bits that any unlisted name of a person costs, before its characters. */
const personPrior = 5
/** The same for a foreign name. */
const foreignPrior = 11
/** Bits of a given character that the model does not hold. */
const strangeGiven = 17
/** Bits that a title before a name saves. */
const titleBonus = 8
/** Bits that a surname costs which is a function word. */
const functionSurname = 6
/** Characters that are words of their own far more often than given names. */
const neverGiven = new Set(
  Array.from(
    '的了着和与及或在从到对把被将等是为有说不也就都还又这那各其们个多少前后上下中内外年月日时分性之所者以而则因但若如给跟同向往自由于',
    (character) => character.charCodeAt(0)
  )
)
/** Bits that such a character costs in a name. */
const neverGivenBits = 10
/** Eighths of bits of any double surname. */
const doubleBits = 72
const longestForeign = 8
/** Bits of a word by the five bits of its packed frequency. */
const wordBits = Float64Array.from(
  {length: 32},
  (_, bits) => corpus - frequencyBits(bits << 3)
)

/** Codes of {@link TokenType} in the lattice. */
const word = 0
const person = 1
const foreign = 2
const typeNames: readonly TokenType[] = ['word', 'person', 'foreign']

/**
 * Cuts runs of Han characters into words and names: the cheapest path through
 * the lattice of the lexicon's words, of candidates for personal names and of
 * runs that are written by sound. One pass; a bounded number of look-ups for
 * each character. One lattice serves all runs of a page, one after another:
 * its columns are kept and grow with the longest run.
 */
export class HanLattice {
  readonly #names: NameLexicon
  /** By offset in the run: cost of the cheapest path that ends there. */
  #best = new Float64Array(0)
  /** Where its last token begins. */
  #from = new Int32Array(0)
  /** What the lexicon knows of that token. */
  #packed = new Uint16Array(0)
  #types = new Uint8Array(0)
  /** What the lexicon knows of the characters: {@link NameLexicon.facts}. */
  #first = new Uint32Array(0)
  #second = new Uint32Array(0)

  constructor(names: NameLexicon) {
    this.#names = names
  }

  /** The tokens of the run from `start` to `end`. */
  cut(text: string, start: number, end: number): Token[] {
    const length = end - start
    this.#begin(text, start, length)
    const names = this.#names
    const best = this.#best
    const first = this.#first
    const second = this.#second

    for (let at = 0; at < length; at++) {
      const here = best[at] ?? 0
      const single = wordOf(first[at] ?? 0)
      this.#offer(at, at + 1, here + bitsOf(single), single, word)
      if (at + 1 >= length) continue
      const fold = foldOf(second[at] ?? 0)
      const next = foldOf(second[at + 1] ?? 0)
      let lengths = names.lengths(fold, next)
      if (lengths !== 0) {
        let hash = hashOf(hashOf(hashSeed, fold), next)
        for (let to = at + 2; ; to++) {
          const packed = (lengths & 1) === 1 ? names.hashed(hash) : 0
          if (packed > 0) {
            this.#offer(at, to, here + bitsOf(packed), packed, word)
          }

          lengths >>= 1
          if (lengths === 0 || to >= length) break
          hash = hashOf(hash, foldOf(second[to] ?? 0))
        }
      }

      const isAfterTitle =
        at > 0 &&
        this.#types[at] === word &&
        dutyIndex(this.#packed[at] ?? 0) === duties.title
      if (surnameOf(first[at] ?? 0) > 0 || startsDouble(second[at] ?? 0)) {
        this.#offerPerson(text, start, at, length, isAfterTitle)
      }

      if (soundOf(second[at] ?? 0) > 0) {
        this.#offerForeign(at, length, isAfterTitle)
      }
    }

    return this.#path(text, start, length)
  }

  /** Look up the characters of a run, and forget the one before. */
  #begin(text: string, start: number, length: number): void {
    if (this.#first.length < length) {
      const size = length * 2
      this.#best = new Float64Array(size + 1)
      this.#from = new Int32Array(size + 1)
      this.#packed = new Uint16Array(size + 1)
      this.#types = new Uint8Array(size + 1)
      this.#first = new Uint32Array(size)
      this.#second = new Uint32Array(size)
    }

    const {facts} = this.#names
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(start + at)
      this.#first[at] = facts[code * 2] ?? 0
      this.#second[at] = facts[code * 2 + 1] ?? 0
      this.#best[at + 1] = Infinity
    }

    this.#best[0] = 0
  }

  #offer(
    at: number,
    to: number,
    cost: number,
    packed: number,
    type: number
  ): void {
    if (cost >= (this.#best[to] ?? 0)) return
    this.#best[to] = cost
    this.#from[to] = at
    this.#packed[to] = packed
    this.#types[to] = type
  }

  #offerPerson(
    text: string,
    start: number,
    at: number,
    length: number,
    isAfterTitle: boolean
  ): void {
    const facts = this.#first[at] ?? 0
    const isDouble = at + 2 < length && this.#isDoubleSurname(at)
    const surname = isDouble ? doubleBits : surnameOf(facts)
    if (surname === 0) return
    const size = isDouble ? 2 : 1
    let cost = personPrior + surname / 8
    if (isAfterTitle) cost -= titleBonus
    // `和`, `向`, `从` are surnames of few and words of every line.
    if (!isDouble && classIndex(wordOf(facts)) === classes.function) {
      cost += functionSurname
    }

    const here = this.#best[at] ?? 0
    for (let more = 1; more <= 2 && at + size + more <= length; more++) {
      const place = at + size + more - 1
      const given = givenOf(this.#first[place] ?? 0)
      cost += given === 0 ? strangeGiven : given / 8
      if (neverGiven.has(text.charCodeAt(start + place))) cost += neverGivenBits
      // Two characters name fewer people than three.
      const bits = cost + (more === 1 ? 3 : 0)
      this.#offer(at, at + size + more, here + bits, 0, person)
    }
  }

  #isDoubleSurname(at: number): boolean {
    const second = this.#second[at] ?? 0
    return (
      startsDouble(second) &&
      isDoubleSurname(
        String.fromCharCode(foldOf(second), foldOf(this.#second[at + 1] ?? 0))
      )
    )
  }

  #offerForeign(at: number, length: number, isAfterTitle: boolean): void {
    const here = this.#best[at] ?? 0
    let cost = isAfterTitle ? foreignPrior - titleBonus : foreignPrior

    for (let size = 1; size <= longestForeign && at + size <= length; size++) {
      const sound = soundOf(this.#second[at + size - 1] ?? 0)
      if (sound === 0) return
      cost += sound / 8
      if (size >= 3) this.#offer(at, at + size, here + cost, 0, foreign)
    }
  }

  #path(text: string, start: number, length: number): Token[] {
    const tokens: Token[] = []
    for (let to = length; to > 0; to = this.#from[to] ?? 0) {
      const back = this.#from[to] ?? 0
      const type = this.#types[to] ?? word
      tokens.push({
        start: start + back,
        end: start + to,
        type: typeNames[type] ?? 'word',
        packed: this.#packed[to] ?? 0,
        margin:
          type === word
            ? 0
            : this.#wordCost(text, start, back, to) -
              ((this.#best[to] ?? 0) - (this.#best[back] ?? 0))
      })
    }

    return tokens.reverse()
  }

  /** Bits of the cheapest reading of a short stretch as words alone. */
  #wordCost(text: string, start: number, from: number, end: number): number {
    const best = [0]
    for (let to = from + 1; to <= end; to++) {
      let least = Infinity
      for (let at = from; at < to; at++) {
        const packed =
          to - at === 1
            ? wordOf(this.#first[at] ?? 0)
            : this.#names.word(text, start + at, start + to)
        if (packed === 0 && to - at > 1) continue
        least = Math.min(least, (best[at - from] ?? 0) + bitsOf(packed))
      }

      best.push(least)
    }

    return best[end - from] ?? 0
  }
}

/** Bits of a word; of one character that the lexicon does not hold, too. */
function bitsOf(packed: number): number {
  return packed === 0 ? unknown : (wordBits[(packed >> 3) & 31] ?? 0)
}

/** Index of a word's class; persons and foreign names count as none. */
export function classOf({packed}: Token): number {
  return classIndex(packed)
}

export function dutyOf({packed}: Token): number {
  return dutyIndex(packed)
}

/** log₂ of how often a word stands in the dictionary's corpus; 0 for names. */
export function frequencyOf({packed}: Token): number {
  return frequencyBits(packed)
}
