import {openLexicon} from '../rules/lexicon.js'

/** What a word mostly is, as far as names are concerned. */
export type WordClass =
  'place' | 'person' | 'organisation' | 'verb' | 'noun' | 'function' | 'other'

/** Order of the classes in the packed table; 0 is no class. */
export const wordClasses: readonly WordClass[] = [
  'place',
  'person',
  'organisation',
  'verb',
  'noun',
  'function',
  'other'
]

/** A word of the lexicon. */
export interface KnownWord {
  readonly class: WordClass
  /** log₂ of its frequency per million, about −4 to 16. */
  readonly bits: number
}

/**
 * Words of a language with their classes, and the characters that given names
 * are made of. Handed to core by whoever starts it, since core reads no files.
 */
export interface NameLexicon {
  readonly longest: number
  /** The byte of a word, 0 where it is none: see {@link classOf}. */
  weight(text: string, start: number, end: number): number
  /**
   * Read the bytes of the words that begin at `at`, of up to `most` code units:
   * `bytes[n - 1]` becomes that of the one of n units. Returns how long the
   * longest may be; at most {@link longest}.
   */
  weigh(text: string, at: number, most: number, bytes: Uint8Array): number
  /** 0–15: how often a character stands in given names (log₂). */
  given(character: string): number
}

/** Key under which the table keeps what it knows of given names. */
export const givenKey = '\u0001'

/** Class of a byte of the table. */
export function classOf(byte: number): WordClass {
  return wordClasses[(byte >> 5) - 1] ?? 'other'
}

/** log₂ of the frequency of a byte of the table, 0–20.7. */
export function frequencyBits(byte: number): number {
  return (byte & 31) / 1.5
}

/** Pack a class and a frequency into the byte of the table. */
export function packWord(wordClass: WordClass, frequency: number): number {
  const bits = Math.min(31, Math.round(Math.log2(frequency + 1) * 1.5))
  return ((wordClasses.indexOf(wordClass) + 1) << 5) | bits
}

/** Open the packed table of names. */
export function openNameLexicon(bytes: Uint8Array): NameLexicon | undefined {
  const lexicon = openLexicon(bytes)
  if (!lexicon) return undefined
  const longest = Math.min(lexicon.longest, 8)
  return {
    longest,
    weigh: (text, at, most, bytes) =>
      lexicon.weigh(text, at, 1, Math.min(most, longest), bytes),
    weight: (text, start, end) => lexicon.weight(text, start, end),
    given: (character) => lexicon.weight(givenKey + character) / 16
  }
}
