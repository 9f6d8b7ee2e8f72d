import type {Line} from '../scan/line.js'
import {englishGrammar, foreignGrammar} from './foreign-words.js'
import type {Lexicon} from '../lexicon.js'
import {weightOf} from './word-weight.js'

/** What shows the language of a line. */
interface Shown {
  words: number
  unknown: number
  english: number
  /** Words of foreign grammar. */
  grammar: number
  /** The same, and words with letters that English lacks. */
  foreign: number
}

/** Lines before and after that are counted with one. */
const reach = 4
/** Fewer words than this say nothing. */
const fewestWords = 8
/** A stretch has so few words of English grammar … */
const mostEnglish = 0.06
/** … so many that are unknown, where some are of another grammar … */
const leastUnknown = 0.3
const fewestForeign = 3
const fewestGrammar = 2
/** … or so many, where none is: Latin, Welsh, or lines that OCR made nothing of. */
const leastStrange = 0.55

/**
 * Tells which lines of an English page stand in a stretch of another language:
 * in the lines around them English has hardly any word. Each line is counted
 * when it is first asked for. Where all that shows is that words are unknown, the
 * page must have few slips.
 */
export function foreignStretches(
  lines: readonly Line[],
  lexicon: Lexicon,
  isCleanPage: () => boolean
): (text: string) => boolean {
  const shown: Array<Shown | undefined> = []
  const places = new Map<string, number>()
  const inked = lines.filter(({isBlank, markup}) => !isBlank && !markup)
  for (const [index, {text}] of inked.entries()) places.set(text, index)

  return (text) => {
    const place = places.get(text)
    if (place === undefined) return false
    const all: Shown = {
      words: 0,
      unknown: 0,
      english: 0,
      grammar: 0,
      foreign: 0
    }
    const last = Math.min(place + reach, inked.length - 1)
    for (let at = Math.max(0, place - reach); at <= last; at++) {
      const line = (shown[at] ??= countLine(inked[at]?.text ?? '', lexicon))
      all.words += line.words
      all.unknown += line.unknown
      all.english += line.english
      all.grammar += line.grammar
      all.foreign += line.foreign
    }

    const {words, unknown, english, grammar, foreign} = all
    if (words < fewestWords || english > words * mostEnglish) return false
    const isAnother = foreign >= fewestForeign && grammar >= fewestGrammar
    if (isAnother && unknown >= words * leastUnknown) return true
    return unknown >= words * leastStrange && isCleanPage()
  }
}

/** Longest line that is counted: longer ones are no lines of a newspaper. */
const longestLine = 1000

function countLine(text: string, lexicon: Lexicon): Shown {
  const shown: Shown = {
    words: 0,
    unknown: 0,
    english: 0,
    grammar: 0,
    foreign: 0
  }
  // Matches a word that begins with a small letter: `harbour`, `für`.
  for (const [word] of text
    .slice(0, longestLine)
    .matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}{2,24}(?![\p{L}\p{N}'’-])/gu)) {
    shown.words++
    if (englishGrammar.has(word)) {
      shown.english++
      continue
    }

    const isUnknown = weightOf(word, lexicon) === 0
    if (isUnknown) shown.unknown++
    const isGrammar = foreignGrammar.has(word)
    if (isGrammar) shown.grammar++
    if (isGrammar || (isUnknown && /[^a-z]/u.test(word))) shown.foreign++
  }

  return shown
}
