import {packedTable} from './model/packed-table.js'
import type {NameLexicon} from './entities/name-lexicon.js'

/**
 * The words of a language, as rules ask for them. Handed to core by whoever
 * starts it (command line, server), since core reads no files; absent, the rules
 * that need words stay silent.
 */
export interface Lexicon {
  /**
   * How common the word from `start` to `end` of a text is: 0 for a word that
   * is not in the lexicon, else 1 (rare) to 255, logarithmic. English words are
   * asked for in lower case.
   */
  weight(text: string, start?: number, end?: number): number
  /**
   * Weigh the words that begin at `at` of some code units, of `least` to `most`:
   * `weights[n - 1]` becomes the weight of the one of n units, 0 where there is
   * none. Returns how long the longest may be; longer ones are not written.
   * Cheaper than asking for each. Both are plain arrays: for a line they are
   * made faster than typed ones.
   */
  weigh(
    units: readonly number[],
    at: number,
    least: number,
    most: number,
    weights: number[]
  ): number
  /** Length in UTF-16 code units of the longest word it holds. */
  readonly longest: number
}

/** Names of the lexica, which are those of their files. */
export const lexiconNames = ['en', 'zh-Hans', 'zh-Hant'] as const
export type LexiconName = (typeof lexiconNames)[number]

/** The lexica at hand, by language. */
export type Lexica = {readonly [Name in LexiconName]?: Lexicon} & {
  /** Names of people, places and organisations, for the recognisers. */
  readonly names?: NameLexicon
}

/** The lexicon for a BCP 47 tag; plain `zh` is taken for simplified. */
export function lexiconFor(
  language: string,
  lexica: Lexica
): Lexicon | undefined {
  if (language.startsWith('en')) return lexica.en
  // Matches tags of traditional Chinese: `zh-Hant`, `zh-TW`, `zh-HK`.
  if (/^zh-(?:Hant|TW|HK|MO)/iu.test(language)) return lexica['zh-Hant']
  return language.startsWith('zh') ? lexica['zh-Hans'] : undefined
}

export const noLexica: Lexica = {}

/**
 * The weight of what stands in an English lexicon as a name alone (`Nott`,
 * `Ono`), and of nothing else: in small letters it is no word.
 */
export const nameWeight = 41

/** The same for a name that every newspaper prints: `Monday`, `Edward`. */
export const commonNameWeight = 161

/** Whether a weight is that of a name, which is no word in small letters. */
export function isNameWeight(weight: number): boolean {
  return weight === nameWeight || weight === commonNameWeight
}

/** Words at the start of a packed lexicon: magic, slots, longest. */
const headerLength = 4
const magic = 0x33584c43 // `CLX3`, little-endian
/**
 * Bits of the filter of beginnings, of two code units and of three: with 200,000
 * of them one in five that no word has passes.
 */
const filterBits = 1 << 20
const filterLength = filterBits / 32

/**
 * Open a packed lexicon: a hash table as it lies in its file, so that opening
 * it costs nothing and looking a word up allocates nothing.
 *
 * Layout, in little-endian 32-bit words: magic, number of slots (a power of
 * two), longest word, reserved, then the slots: 24 bits of fingerprint and 8
 * of weight, 0 where a slot is free; then the filter of beginnings. A word lies in the first free slot from
 * its hash on. A word that is not there is taken for one that is with a
 * probability of about 2⁻²³: two slots looked at, 24 bits each.
 */
export function openLexicon(bytes: Uint8Array): Lexicon | undefined {
  const table = packedTable(bytes)
  if (!table) return undefined
  const slots = table[1] ?? 0
  const filter = headerLength + slots
  if (table[0] !== magic || table.length !== filter + filterLength) {
    return undefined
  }

  const longest = table[2] ?? 0
  const passes = (bit: number): boolean =>
    ((table[filter + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0

  const weightAt = (hash: number, fingerprint: number): number => {
    for (let probe = 0; probe < slots; probe++) {
      const slot = table[headerLength + ((hash + probe) & (slots - 1))] ?? 0
      if (slot === 0) return 0
      if (slot >>> 8 === fingerprint) return slot & 255
    }

    return 0
  }

  return {
    longest,
    weigh(units, at, least, most, weights) {
      let reach = Math.min(most, longest, units.length - at)
      const unit = units[at] ?? 0
      if (reach > 1) {
        const next = units[at + 1] ?? 0
        if (!passes(beginningOf(unit, next))) reach = 1
        else if (
          reach > 2 &&
          !passes(longBeginningOf(unit, next, units[at + 2] ?? 0))
        )
          reach = 2
      }

      if (reach < least) return reach
      // The states of both hashes grow with the word.
      let first = firstSeed
      let second = secondSeed

      for (let length = 1; length <= reach; length++) {
        const unit = units[at + length - 1] ?? 0
        first = Math.imul(first ^ unit, prime)
        second = Math.imul(second ^ unit, prime)
        weights[length - 1] =
          length < least
            ? 0
            : weightAt(avalanche(first), avalanche(second) >>> 8)
      }

      return reach
    },
    weight: (text, start = 0, end = text.length) =>
      weightAt(
        hashWord(text, start, end, firstSeed),
        fingerprintOf(text, start, end)
      )
  }
}

/**
 * Pack words with their weights (1–255) for {@link openLexicon}. Deterministic
 * for one order of the words; the build runs it.
 */
export function packLexicon(words: ReadonlyMap<string, number>): Uint8Array {
  let slots = 16
  // A table more than four fifths full makes misses slow.
  while (slots * 0.8 < words.size) slots *= 2
  const filter = headerLength + slots
  const table = new Uint32Array(filter + filterLength)
  let longest = 0
  const pass = (bit: number): void => {
    const at = filter + (bit >>> 5)
    table[at] = ((table[at] ?? 0) | (1 << (bit & 31))) >>> 0
  }

  for (const [word, weight] of words) {
    const hash = hashWord(word, 0, word.length, firstSeed)
    const fingerprint = fingerprintOf(word, 0, word.length)
    let at = hash & (slots - 1)
    while (table[headerLength + at] !== 0) at = (at + 1) & (slots - 1)
    table[headerLength + at] =
      ((fingerprint << 8) | Math.min(255, Math.max(1, weight))) >>> 0
    longest = Math.max(longest, word.length)
    if (word.length < 2) continue
    const [first = 0, second = 0, third = 0] = Array.from(
      {length: 3},
      (_, at) => word.charCodeAt(at)
    )
    pass(beginningOf(first, second))
    if (word.length > 2) pass(longBeginningOf(first, second, third))
  }

  table.set([magic, slots, longest, 0])
  return new Uint8Array(table.buffer)
}

/** The bit of the filter for two code units. */
function beginningOf(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> 12
}

/** The bit of the filter for three code units. */
function longBeginningOf(first: number, second: number, third: number): number {
  const mixed = Math.imul((first << 16) | second, 0x85ebca6b) ^ third
  return Math.imul(mixed, 0x9e3779b1) >>> 12
}

const firstSeed = 0x811c9dc5
const secondSeed = 0x1b873593
/** The prime of FNV-1a for 32 bits. */
const prime = 0x01000193

/** 24 bits that tell words of one slot apart. */
function fingerprintOf(text: string, start: number, end: number): number {
  return hashWord(text, start, end, secondSeed) >>> 8
}

/** FNV-1a over UTF-16 code units with the avalanche of MurmurHash3 at its end. */
function hashWord(
  text: string,
  start: number,
  end: number,
  seed: number
): number {
  let hash = seed
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), prime)
  }

  return avalanche(hash)
}

function avalanche(state: number): number {
  let hash = state ^ (state >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
