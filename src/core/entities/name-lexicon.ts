import {isDoubleSurname} from './surnames.js'

/**
 * What the recognisers of Chinese names know of words: their class, how common
 * they are, what they do in names, and how likely characters are in people's
 * names. Handed to core by whoever starts it, since core reads no files.
 *
 * Traditional characters are folded to simplified ones before anything is
 * looked up, so that one table serves both.
 */
export interface NameLexicon {
  /** What is known of the character at an offset as a word; 0 for nothing. */
  character(text: string, at: number): number
  /**
   * Lengths of the words that may begin with the two characters at `at`: bit
   * `n` for a word of `n + 2`. Some that no word has, never one too few.
   */
  lengths(text: string, at: number): number
  /** What is known of the word from `start` to `end`; 0 where it is none. */
  word(text: string, start: number, end: number): number
  /** Bits of surprise of a surname, eighths; 0 for what is none. */
  surname(text: string, at: number): number
  /** Bits of a character in a given name, eighths; 0 for what is in none. */
  given(text: string, at: number): number
  /** Bits of a character in a transliteration, eighths; 0 for none. */
  sound(text: string, at: number): number
  /** Whether two characters are a surname. */
  isDoubleSurname(text: string, at: number): boolean
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
    let hash = seed
    for (const each of word) hash = step(hash, each.charCodeAt(0))
    hash = mixed(hash)
    let slot = hash & (slots - 1)
    while (table[first + slot] !== 0) slot = (slot + 1) & (slots - 1)
    table[first + slot] = ((fingerprint(hash) << 12) | packed) >>> 0
  }

  return new Uint8Array(table.buffer)
}

/** Open the packed table; `undefined` where the bytes are none. */
export function openNameLexicon(bytes: Uint8Array): NameLexicon | undefined {
  if (bytes.byteLength % 4 !== 0) return undefined
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const table = new Uint32Array(
    aligned.buffer,
    aligned.byteOffset,
    aligned.byteLength / 4
  )
  const [tag, slots = 0, ...counts] = table.subarray(0, headerLength - 1)
  const listed = counts.reduce((sum, count) => sum + count, 0)
  const masks = headerLength + listed
  const first = masks + (1 << maskBits) / 4
  if (tag !== magic || table.length !== first + slots) return undefined
  const fold = new Uint16Array(0x10000)
  for (let code = 0; code < fold.length; code++) fold[code] = code
  const lists = [
    fold,
    new Uint16Array(0x10000),
    new Uint16Array(0x10000),
    new Uint16Array(0x10000),
    new Uint16Array(0x10000)
  ]
  let at = headerLength
  lists.forEach((list, index) => {
    const end = at + (counts[index] ?? 0)
    for (; at < end; at++) {
      const entry = table[at] ?? 0
      list[entry >>> 16] = entry & 0xffff
    }
  })
  const [, surnames = fold, given = fold, sounds = fold, singles = fold] = lists
  const lengths = new Uint8Array(
    table.buffer,
    table.byteOffset + masks * 4,
    1 << maskBits
  )
  const folded = (text: string, index: number): number =>
    fold[text.charCodeAt(index)] ?? 0

  function word(text: string, start: number, end: number): number {
    let hash = seed
    for (let index = start; index < end; index++) {
      hash = step(hash, fold[text.charCodeAt(index)] ?? 0)
    }

    hash = mixed(hash)
    const wanted = fingerprint(hash)
    for (let probe = 0; probe < slots; probe++) {
      const slot = table[first + ((hash + probe) & (slots - 1))] ?? 0
      if (slot === 0) return 0
      if (slot >>> 12 === wanted) return slot & 0xfff
    }

    return 0
  }

  return {
    character: (text, index) => singles[folded(text, index)] ?? 0,
    lengths: (text, index) =>
      lengths[pairHash(folded(text, index), folded(text, index + 1))] ?? 0,
    word,
    surname: (text, index) => surnames[folded(text, index)] ?? 0,
    given: (text, index) => given[folded(text, index)] ?? 0,
    sound: (text, index) => sounds[folded(text, index)] ?? 0,
    isDoubleSurname: (text, index) =>
      isDoubleSurname(
        String.fromCharCode(folded(text, index), folded(text, index + 1))
      )
  }
}

const seed = 0x811c9dc5

/** FNV-1a over code units, with the avalanche of MurmurHash3 at its end. */
function step(hash: number, code: number): number {
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
