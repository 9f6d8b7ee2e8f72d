import type {NameLexicon} from '../entities/name-lexicon.js'

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
   * Whether a word of two code units or more may begin with the two at `at`;
   * true for some that no word begins with, never false for one that does.
   */
  mayStart(text: string, at: number): boolean
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

/** Words at the start of a packed lexicon: magic, slots, longest. */
const headerLength = 4
const magic = 0x32584c43 // `CLX2`, little-endian
/**
 * Bits of the filter of beginnings: with 100,000 beginnings one in ten that no
 * word has passes.
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
  if (bytes.byteLength % 4 !== 0) return undefined
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const table = new Uint32Array(
    aligned.buffer,
    aligned.byteOffset,
    aligned.byteLength / 4
  )
  const slots = table[1] ?? 0
  const filter = headerLength + slots
  if (table[0] !== magic || table.length !== filter + filterLength) {
    return undefined
  }

  return {
    longest: table[2] ?? 0,
    mayStart(text, at) {
      const bit = beginningOf(text, at)
      return ((table[filter + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0
    },
    weight(text, start = 0, end = text.length) {
      const hash = hashWord(text, start, end, firstSeed)
      let fingerprint = -1
      for (let probe = 0; probe < slots; probe++) {
        const slot = table[headerLength + ((hash + probe) & (slots - 1))] ?? 0
        if (slot === 0) return 0
        // Most words looked for are not there: hash again only when needed.
        if (fingerprint < 0) fingerprint = fingerprintOf(text, start, end)
        if (slot >>> 8 === fingerprint) return slot & 255
      }

      return 0
    }
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

  for (const [word, weight] of words) {
    const hash = hashWord(word, 0, word.length, firstSeed)
    const fingerprint = fingerprintOf(word, 0, word.length)
    let at = hash & (slots - 1)
    while (table[headerLength + at] !== 0) at = (at + 1) & (slots - 1)
    table[headerLength + at] =
      ((fingerprint << 8) | Math.min(255, Math.max(1, weight))) >>> 0
    longest = Math.max(longest, word.length)
    if (word.length < 2) continue
    const bit = beginningOf(word, 0)
    table[filter + (bit >>> 5)] =
      ((table[filter + (bit >>> 5)] ?? 0) | (1 << (bit & 31))) >>> 0
  }

  table.set([magic, slots, longest, 0])
  return new Uint8Array(table.buffer)
}

/** The bit of the filter for the two code units at `at`. */
function beginningOf(text: string, at: number): number {
  const pair = (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
  return Math.imul(pair, 0x9e3779b1) >>> 12
}

const firstSeed = 0x811c9dc5
const secondSeed = 0x1b873593

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
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }

  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
