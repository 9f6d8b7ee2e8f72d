import {packedTable} from '../model/packed-table.js'
import {mayStartDouble} from './surnames.js'

/**
 * What the recognisers of Chinese names know of words: their class, how common
 * they are, what they do in names, and how likely characters are in people's
 * names. Handed to core by whoever starts it, since core reads no files.
 *
 * Traditional characters are folded to simplified ones before anything is
 * looked up, so that one table serves both.
 */
export interface NameLexicon {
  /**
   * What is known of each code unit, two numbers each, so that a pass over the
   * text makes one look-up a character: see {@link wordOf}, {@link surnameOf},
   * {@link givenOf} of the first, {@link foldOf}, {@link soundOf},
   * {@link startsDouble} of the second.
   */
  readonly facts: Uint32Array
  /**
   * Lengths of the words that may begin with two folded characters: bit `n` for
   * a word of `n + 2`. Some that no word has, never one too few.
   */
  lengths(first: number, second: number): number
  /** What is known of the word with a {@link hashOf}; 0 where there is none. */
  hashed(hash: number): number
  /** What is known of the word from `start` to `end`; 0 where it is none. */
  word(text: string, start: number, end: number): number
  /** Bits of a character in a transliteration, eighths; 0 for none. */
  sound(text: string, at: number): number
}

/** The character as a word, packed; 0 for nothing. */
export function wordOf(first: number): number {
  return first & 0xfff
}

/** Bits of surprise of a surname, eighths; 0 for what is none. */
export function surnameOf(first: number): number {
  return (first >>> 12) & 0xff
}

/** Bits of a character in a given name, eighths; 0 for what is in none. */
export function givenOf(first: number): number {
  return first >>> 20
}

/** The simplified character for it. */
export function foldOf(second: number): number {
  return second >>> 16
}

/** Bits of a character in a transliteration, eighths; 0 for none. */
export function soundOf(second: number): number {
  return second & 0xff
}

/** Whether a surname of two characters may begin with it. */
export function startsDouble(second: number): boolean {
  return (second & 0x100) !== 0
}

/** What a word mostly is, as far as names are concerned; index + 1 is packed. */
export const wordClasses = [
  'place',
  'weak-place',
  'person',
  'organisation',
  'verb',
  'noun',
  'deed',
  'function',
  'number',
  'proper',
  'locative',
  'other'
] as const
export type WordClass = (typeof wordClasses)[number]

/** What a word does in names; the index is packed. */
export const wordDuties = [
  'none',
  /** Ends a place: `社区`, `街道`. */
  'place-head',
  /** A level of administration, or another short ending: `区`, `路`. */
  'short-place-head',
  /** Ends an organisation: `公司`, `委员会`. */
  'organisation-head',
  /** Ends one only after a name or a level: `局`, `办`, `中心`. */
  'short-organisation-head',
  /** Belongs to no name: `的`, `召开`, `我们`. */
  'stranger',
  /** A title or an office: `区长`. */
  'title',
  /** What people do after their name: `表示`. */
  'act'
] as const
export type WordDuty = (typeof wordDuties)[number]

/** Longest word that the table holds, in characters. */
export const longestWord = 8

/** Pack class, log₂ of the frequency and duty in twelve bits. */
export function packWord(
  wordClass: WordClass,
  frequency: number,
  duty: WordDuty
): number {
  const bits = Math.min(31, Math.round(Math.log2(frequency + 1) * 1.2))
  const at = wordClasses.indexOf(wordClass) + 1
  return (at << 8) | (bits << 3) | wordDuties.indexOf(duty)
}

/** Index of the class, from 1; 0 for what is no word. */
export function classIndex(packed: number): number {
  return packed >> 8
}

/** log₂ of the frequency in the dictionary's corpus, 0–25.8. */
export function frequencyBits(packed: number): number {
  return ((packed >> 3) & 31) / 1.2
}

/** Index of the duty. */
export function dutyIndex(packed: number): number {
  return packed & 7
}

const magic = 0x314e4443 // `CDN1`, little-endian
const headerLength = 8
const maskBits = 18

/** What {@link packNames} packs. */
export interface Names {
  /** Packed words; those of one character too. */
  readonly words: ReadonlyMap<string, number>
  /** Bits in eighths, 1–255. */
  readonly surnames: ReadonlyMap<string, number>
  readonly given: ReadonlyMap<string, number>
  readonly sounds: ReadonlyMap<string, number>
  /** Traditional characters and the simplified ones for them. */
  readonly folds: ReadonlyMap<string, string>
}

/**
 * Pack the table of names for {@link openNameLexicon}.
 *
 * Layout, little-endian 32-bit words: header (magic, slots, entries of the four
 * lists of characters); the folds, `from << 16 | to`; surnames, given names and
 * sounds, `character << 16 | bits`; words of one character, `character << 16 |
 * packed`; double surnames are words of the class person with the duty 1; the
 * lengths by the hash of two characters, four bytes a word; the slots of a hash
 * table, 20 bits of fingerprint and 12 packed.
 */
export function packNames(names: Names): Uint8Array {
  const singles = [...names.words].filter(([word]) => word.length === 1)
  const longer = [...names.words].filter(([word]) => word.length > 1)
  let slots = 16
  while (slots * 0.8 < longer.length) slots *= 2
  const lists = [
    [...names.folds].map(([from, to]) => [from, to.charCodeAt(0)] as const),
    [...names.surnames],
    [...names.given],
    [...names.sounds],
    singles
  ]
  const listed = lists.reduce((sum, {length}) => sum + length, 0)
  const masks = (1 << maskBits) / 4
  const table = new Uint32Array(headerLength + listed + masks + slots)
  table.set([magic, slots, ...lists.map(({length}) => length)])
  let at = headerLength
  for (const list of lists) {
    for (const [character, value] of list) {
      table[at++] = ((character.charCodeAt(0) << 16) | value) >>> 0
    }
  }

  const lengths = new Uint8Array(table.buffer, at * 4, 1 << maskBits)
  const first = at + masks
  for (const [word, packed] of longer) {
    const pair = pairHash(word.charCodeAt(0), word.charCodeAt(1))
    lengths[pair] = (lengths[pair] ?? 0) | (1 << (word.length - 2))
    let hash = hashSeed
    for (const each of word) hash = hashOf(hash, each.charCodeAt(0))
    hash = mixed(hash)
    let slot = hash & (slots - 1)
    while (table[first + slot] !== 0) slot = (slot + 1) & (slots - 1)
    table[first + slot] = ((fingerprint(hash) << 12) | packed) >>> 0
  }

  return new Uint8Array(table.buffer)
}

/** Open the packed table; `undefined` where the bytes are none. */
export function openNameLexicon(bytes: Uint8Array): NameLexicon | undefined {
  const table = packedTable(bytes)
  if (!table) return undefined
  const [tag, slots = 0, ...counts] = table.subarray(0, headerLength - 1)
  const listed = counts.reduce((sum, count) => sum + count, 0)
  const masks = headerLength + listed
  const first = masks + (1 << maskBits) / 4
  if (tag !== magic || table.length !== first + slots) return undefined
  const facts = readFacts(table, counts)
  const lengths = new Uint8Array(
    table.buffer,
    table.byteOffset + masks * 4,
    1 << maskBits
  )
  const slotTable = table.subarray(first)

  function hashed(hash: number): number {
    const place = mixed(hash)
    const wanted = fingerprint(place)
    for (let probe = 0; probe < slots; probe++) {
      const slot = slotTable[(place + probe) & (slots - 1)] ?? 0
      if (slot === 0) return 0
      if (slot >>> 12 === wanted) return slot & 0xfff
    }

    return 0
  }

  return {
    facts,
    lengths: (before, after) => lengths[pairHash(before, after)] ?? 0,
    hashed,
    word(text, start, end) {
      let hash = hashSeed
      for (let index = start; index < end; index++) {
        hash = hashOf(hash, foldOf(facts[text.charCodeAt(index) * 2 + 1] ?? 0))
      }

      return hashed(hash)
    },
    sound: (text, index) => soundOf(facts[text.charCodeAt(index) * 2 + 1] ?? 0)
  }
}

/** Lay out what the lists say of single characters by code unit, folded. */
function readFacts(
  table: Uint32Array,
  [foldCount = 0, ...counts]: readonly number[]
): Uint32Array {
  const fold = new Uint16Array(0x10000)
  for (let code = 0; code < fold.length; code++) fold[code] = code
  let at = headerLength
  for (const end = at + foldCount; at < end; at++) {
    const entry = table[at] ?? 0
    fold[entry >>> 16] = entry & 0xffff
  }

  /** Where the value of each list goes: surnames, given names, sounds, words. */
  const places = [
    [0, 12],
    [0, 20],
    [1, 0],
    [0, 0]
  ] as const
  const known = new Uint32Array(0x20000)
  for (const [index, [which, shift]] of places.entries()) {
    for (const end = at + (counts[index] ?? 0); at < end; at++) {
      const entry = table[at] ?? 0
      const place = (entry >>> 16) * 2 + which
      known[place] = (known[place] ?? 0) | ((entry & 0xffff) << shift)
    }
  }

  const facts = new Uint32Array(0x20000)
  for (let code = 0; code < fold.length; code++) {
    const plain = fold[code] ?? code
    facts[code * 2] = known[plain * 2] ?? 0
    facts[code * 2 + 1] =
      (plain << 16) |
      (mayStartDouble(plain) ? 0x100 : 0) |
      (known[plain * 2 + 1] ?? 0)
  }

  return facts
}

/** The hash of no characters. */
export const hashSeed = 0x811c9dc5

/**
 * The hash of a word with one folded character more: FNV-1a over code units,
 * with the avalanche of MurmurHash3 at its end.
 */
export function hashOf(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

function mixed(hash: number): number {
  let value = hash ^ (hash >>> 16)
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  value = Math.imul(value, 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** Twenty bits that the slot does not depend on, never all zero. */
function fingerprint(hash: number): number {
  return ((Math.imul(hash, 0x9e3779b1) >>> 12) | 1) >>> 0
}

function pairHash(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - maskBits)
}
