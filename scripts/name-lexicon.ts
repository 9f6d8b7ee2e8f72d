/**
 * Makes the table of names from the jieba dictionary (MIT, by `@node-rs/jieba`)
 * and its conversion by OpenCC (Apache-2.0, by `opencc-js`): words with their
 * classes, and the characters of given names counted over its personal names.
 */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import * as opencc from 'opencc-js'
import {
  givenKey,
  packWord,
  type WordClass
} from '../src/core/entities/name-lexicon.js'
import {packLexicon} from '../src/core/rules/lexicon.js'

const require = createRequire(import.meta.url)

/** Rarer words than this are left out; names are kept. */
const rarest = 4
/** Longer words are phrases. */
const longest = 6

/** Pack the table for simplified and traditional characters together. */
export function makeNameLexicon(): Uint8Array {
  const words = new Map<string, number>()
  const given = new Map<string, number>()
  const file = require.resolve('@node-rs/jieba/dict.txt')

  for (const row of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', count = '0', tag = ''] = row.split(' ')
    // Matches a word of Han characters alone: `东方`.
    if (!/^[\u3400-\u9FFF〇]+$/u.test(word) || word.length > longest) continue
    const wordClass = classOfTag(tag)
    const frequency = Number(count)
    if (wordClass === 'person') countGiven(given, word)
    // The dictionary holds many full names of writers and rulers: a page of
    // news names others, and single characters are surnames, not names.
    if (wordClass === 'person' && (word.length !== 3 || frequency < 20))
      continue
    const isName = wordClass === 'place' || wordClass === 'organisation'
    if (frequency < (isName ? 2 : rarest) && word.length > 1) continue
    words.set(word, packWord(wordClass, frequency))
  }

  const convert = opencc.Converter({from: 'cn', to: 't'})
  for (const [word, byte] of [...words]) {
    const traditional = convert(word)
    if (!words.has(traditional)) words.set(traditional, byte)
  }

  for (const [character, count] of [...given]) {
    const weight = Math.min(255, Math.round(16 * Math.log2(count + 1)))
    words.set(givenKey + character, weight)
    const traditional = convert(character)
    if (!given.has(traditional)) words.set(givenKey + traditional, weight)
  }

  return packLexicon(words)
}

/** Count the characters after the surname of a three-character name. */
function countGiven(given: Map<string, number>, word: string): void {
  if (word.length !== 3) return
  for (const character of word.slice(1)) {
    given.set(character, (given.get(character) ?? 0) + 1)
  }
}

/** The class of one of jieba's part-of-speech tags. */
function classOfTag(tag: string): WordClass {
  if (tag === 'ns') return 'place'
  // `nrt`: transliterations, people and places alike.
  if (tag === 'nrt') return 'other'
  if (tag.startsWith('nr')) return 'person'
  if (tag === 'nt') return 'organisation'
  if (tag === 'v' || tag === 'vd' || tag === 'vi' || tag === 'vg') return 'verb'
  // `工作` is both: as part of a name it counts as a noun.
  if (tag === 'vn' || tag === 'an' || tag === 'j' || tag === 'l') return 'noun'
  if (tag.startsWith('n') || tag === 's' || tag === 'b') return 'noun'
  if (/^[pcudrfyeotmqxi]/u.test(tag)) return 'function'
  return 'other'
}
