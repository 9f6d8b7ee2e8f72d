import {matchesOf} from '../model/matches.js'
import type {Line} from '../scan/line.js'
import type {Page} from '../scan/page.js'
import {foreignStretches} from './foreign-stretch.js'
import {englishGrammar, foreignGrammar} from './foreign-words.js'
import type {Lexicon} from '../lexicon.js'
import {weightOf} from './word-weight.js'

/** What the rest of the page says about a word or a string. */
export interface Evidence {
  /** How often a string stands in the page, line ends left out. */
  count(text: string): number
  /** How often a word stands in the page; letter case is ignored. */
  countWord(word: string): number
  /**
   * The share of words in small letters that the lexicon lacks, in thousandths:
   * below 10 on clean pages, 50 to 200 on poor OCR.
   */
  noise(): number
  /** 1 for a line of an English page in a stretch of another language, else 0. */
  foreign(line: string): number
}

/** One question put to {@link Evidence}, with the answer it got. */
export interface Asked {
  readonly kind: keyof Evidence
  readonly text: string
  readonly answer: number
}

/**
 * Characters of a page that are searched for evidence. A newspaper page holds
 * 5,000 to 50,000; what is longer is a volume, and its first part will do.
 */
const longestSearched = 400_000
/** Nobody needs to know whether a string stands there more often. */
const enough = 100

/** Collect evidence from a page; nothing is counted before it is asked for. */
export function gatherEvidence(
  page: Pick<Page, 'lines'>,
  lexicon: Lexicon | undefined
): Evidence {
  const counted = new Map<string, number>()
  let running: string | undefined
  let words: Map<string, number> | undefined
  let noise: Noise | undefined
  let isForeign: ((text: string) => boolean) | undefined

  const readNoise = (): Noise =>
    (noise ??= lexicon ? measureNoise(page.lines, lexicon) : noNoise)

  return {
    foreign(line) {
      // Most pages have no line that may be of another language.
      if (!lexicon || readNoise().strangeLines < fewestStrange) return 0
      isForeign ??= foreignStretches(
        page.lines,
        lexicon,
        () => readNoise().share < noisy
      )
      return isForeign(line) ? 1 : 0
    },
    count(text) {
      const known = counted.get(text)
      if (known !== undefined) return known
      running ??= runningText(page.lines)
      const count = countIn(running, text)
      counted.set(text, count)
      return count
    },
    countWord(word) {
      words ??= countWords(page.lines)
      return words.get(word.toLowerCase()) ?? 0
    },
    noise: () => readNoise().share
  }
}

function runningText(lines: readonly Line[]): string {
  const parts: string[] = []
  let length = 0

  for (const {text} of lines) {
    if (length > longestSearched) break
    parts.push(text.trim())
    length += text.length
  }

  return parts.join('')
}

function countIn(running: string, text: string): number {
  if (text === '') return 0
  let count = 0
  let at = running.indexOf(text)

  while (at >= 0 && count < enough) {
    count++
    at = running.indexOf(text, at + text.length)
  }

  return count
}

function countWords(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>()
  let length = 0

  for (const {text} of lines) {
    if (length > longestSearched) break
    length += text.length
    // Matches a word with its apostrophes and inner hyphens: `co-operate`.
    for (const [word] of matchesOf(text, /\p{L}+(?:['’-]\p{L}+)*/gu)) {
      const lower = word.toLowerCase()
      counts.set(lower, (counts.get(lower) ?? 0) + 1)
    }
  }

  return counts
}

/** Words of a page that are looked up to learn how noisy it is. */
const sampled = 4000
/** Fewer words than this say nothing. */
const fewestWords = 30

/** From this share of non-words on (in thousandths) a page is poor OCR. */
export const noisy = 40
/** From this share of non-words on (in thousandths) no word can be trusted. */
export const poor = 80

/** What {@link Evidence.noise} says of a text in another language. */
export const foreignPage = 1000
/** French looked up in English has a noise of 400 to 600 … */
const foreignNoise = 300
/** … and none of these words, of which the poorest English OCR has a tenth. */
const leastGrammar = 0.05
/**
 * A list (of bankrupts, of runners) holds hardly a verb. It is English where no
 * more than this share is unknown, and so many words for each that is looked up
 * are of English grammar: French and German pages have 0 to 0.016, and …
 */
const mostUnknownOfList = 0.65
const leastOfList = 0.03
/** … this many times as many words of their own. */
const foreignToEnglish = 3
const grammarWords = new Set(
  'the and for was with that from this have which been were are has had they'.split(
    ' '
  )
)

/** A line with so many words … */
const fewestOfLine = 4
/** … of which this share is unknown is in another language, or no text. */
const foreignShare = 0.6

/** What the words of a page say of it. */
interface Noise {
  /** As {@link Evidence.noise} gives it. */
  readonly share: number
  /** Lines most of whose words are unknown. */
  readonly strangeLines: number
}

const noNoise: Noise = {share: 0, strangeLines: 0}
/** A stretch of another language has so many lines of unknown words. */
const fewestStrange = 2

function measureNoise(lines: readonly Line[], lexicon: Lexicon): Noise {
  const all = {words: 0, unknown: 0}
  const own = {words: 0, unknown: 0}
  let grammar = 0
  const kinds = {english: 0, foreign: 0}
  let strangeLines = 0

  for (const {text} of lines) {
    if (all.words > sampled) break
    let words = 0
    let unknown = 0
    // Matches a word of small letters between blanks or marks: `harbour`.
    for (const [word] of matchesOf(
      text,
      /(?<![\p{L}\p{N}'’-])\p{Ll}{2,24}(?![\p{L}\p{N}'’-])/gu
    )) {
      if (englishGrammar.has(word)) kinds.english++
      else if (foreignGrammar.has(word)) kinds.foreign++
      if (word.length === 2) continue
      words++
      if (weightOf(word, lexicon) === 0) unknown++
      if (grammarWords.has(word)) grammar++
    }

    all.words += words
    all.unknown += unknown
    if (words >= fewestOfLine && unknown >= words * foreignShare) {
      strangeLines++
      continue
    }

    own.words += words
    own.unknown += unknown
  }

  if (all.words < fewestWords) return noNoise
  const ofAll = Math.round((all.unknown / all.words) * 1000)
  const isList =
    all.unknown <= all.words * mostUnknownOfList &&
    kinds.english >= all.words * leastOfList &&
    kinds.foreign < kinds.english * foreignToEnglish
  const isEnglish = grammar >= all.words * leastGrammar || isList
  if (ofAll > foreignNoise && !isEnglish) {
    return {share: foreignPage, strangeLines}
  }

  const share =
    own.words === 0 ? ofAll : Math.round((own.unknown / own.words) * 1000)
  return {share, strangeLines}
}
