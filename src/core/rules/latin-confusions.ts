import {isNameWeight, type Lexicon} from '../lexicon.js'
import {matchesOf} from '../model/matches.js'
import {reportMate} from './confusion.js'
import {likelySlips, stealthWords} from './confusions-latin.js'
import {noisy, poor} from './evidence.js'
import {latinMate, type LatinMate} from './latin-mate.js'
import type {RuleContext} from './rule.js'
import {halvesOf} from './split-word.js'
import {isNamed, type WesternWord} from './western-words.js'
import {weightOf} from './word-weight.js'
import {cutsOf} from './word-cuts.js'

/** A non-word must become a word at least this common. */
const leastScore = 0
/** The same for two characters with a digit: `1s`, `t0`. */
const leastShortScore = 130
/** The same for a word cut at a line end, of which a half may be another's. */
const leastCutScore = 30
/** The same for a capitalised one, which may be a name. */
const leastNameScore = 100

/** A line of Western words. */
export interface LatinLine {
  readonly text: string
  readonly before: string
  /** Whether letters of a word are digits of a number. */
  readonly isNumber: (word: WesternWord) => boolean
}

/** Report what stands for a like-looking word of the lexicon: `tbe`, `n0t`. */
export function checkLatin(
  {text, before, isNumber}: LatinLine,
  lexicon: Lexicon,
  context: RuleContext
): void {
  const halves = halvesOf(text, context)
  reportOnes(text, context)

  for (const word of context.words) {
    if (word.isBound || halves.has(word) || isNumber(word)) continue
    if (isSecondHalf(word, {text, before}, lexicon)) continue
    if (reportStealth(text, word, context)) continue
    if (word.isKnown && !isSuspect(word, context)) continue
    // Matches a digit among letters: `n0t`.
    const hasDigit = /\p{L}\d|\d\p{L}/u.test(word.text)
    const isShort = word.lower.length === 2 && !hasDigit && !word.isKnown
    if (word.lower.length < 2) continue
    if (isShort && context.evidence.noise() < noisy) continue
    if (!word.isKnown && context.evidence.countWord(word.text) > mostTimes) {
      if (context.evidence.noise() < noisy) continue
    }

    // `tobe` is `to be`, not `robe`: `joined-words` has its say.
    const isJoined = !word.isKnown && cutsOf(word, lexicon).length > 0
    if (isJoined && context.evidence.countWord(word.text) === 1) continue
    const mate = latinMate(word, lexicon)
    if (mate && isOldEnding(word, mate, context)) continue
    if (!mate || mate.score < leastFor(word, {text, hasDigit}, context))
      continue
    const inside = mate.at - word.carried
    if (inside < 0 || inside + mate.read.length > word.text.length) continue
    reportMate(
      {
        text,
        at: word.start + inside,
        read: word.text.slice(inside, inside + mate.read.length),
        printed: mate.printed
      },
      context
    )
  }
}

/** Matches a `1` where a person speaks: `1 have`, and no `No. 1 had`. */
const speakingOne =
  /(?<=^|[\p{Ll},;:"“—-] )1(?= (?:am|have|had|think|thought|beg|know|knew|shall|saw|went|said|hope|believe|did|do|cannot|never|should|could|would) )/gu

/** Report each `1` that stands for `I`. */
function reportOnes(text: string, context: RuleContext): void {
  if (!text.includes('1 ') || context.evidence.noise() < slipping) return
  for (const {0: read, index} of matchesOf(text, speakingOne)) {
    reportMate({text, at: index, read, printed: 'I'}, context)
  }
}

/** Matches the word that a line ends with: `govern`. */
const lastWord = /(?<![\p{L}\p{N}])\p{L}{2,20}$/u

/**
 * Whether a non-word that a line begins with is the second half of a word whose
 * hyphen was lost, for `lost-hyphen` to report: `govern⏎ment`.
 */
function isSecondHalf(
  word: WesternWord,
  {text, before}: {readonly text: string; readonly before: string},
  lexicon: Lexicon
): boolean {
  if (word.isKnown || text.slice(0, word.start).trim() !== '') return false
  const first = lastWord.exec(before)?.[0].toLowerCase()
  return first !== undefined && weightOf(first + word.lower, lexicon) > 0
}

/**
 * Whether a word is one with the `e` of older spelling: `smalle` is hardly
 * `smalls`, save on a page of poor OCR.
 */
function isOldEnding(
  {lower}: WesternWord,
  {at, read}: LatinMate,
  {lexicon, evidence}: RuleContext
): boolean {
  if (read !== 'e' || at !== lower.length - 1) return false
  if (!lexicon || lexicon.weight(lower.slice(0, -1)) === 0) return false
  return evidence.noise() < poor
}

/** From this share of non-words on (in thousandths) a page is no clean text. */
const slipping = 10

/** Report a word that is one, but hardly the one that was printed: `tho`. */
function reportStealth(
  text: string,
  word: WesternWord,
  context: RuleContext
): boolean {
  const {lower, start} = word
  if (word.isCut) return false
  const printed = stealthWords.get(lower)
  const slip = printed ?? likelySlips.get(lower)
  if (slip === undefined) return false
  const least = printed === undefined ? noisy : slipping
  if (context.evidence.noise() < least) return false
  const isCapital = /^\p{Lu}/u.test(word.text)
  const expected = isCapital
    ? slip.charAt(0).toUpperCase() + slip.slice(1)
    : slip
  reportMate({text, at: start, read: word.text, printed: expected}, context)
  return true
}

/** A non-word that stands there more often is a name of the page. */
const mostTimes = 2

/** A rare word on a poor page may be a common one: `tho`, `bo`. */
function isSuspect(word: WesternWord, {evidence}: RuleContext): boolean {
  if (word.isNoWord || word.weight === 0) return false
  if (isNameWeight(word.weight)) return false
  const most = evidence.noise() >= poor ? rarerWord : rareWord
  if (word.weight > most) return false
  return /^\p{L}+$/u.test(word.text) && evidence.noise() >= noisy
}

/** Words of SCOWL size 60 and 70. */
const rareWord = 20
/** The same on the poorest pages: SCOWL size 50. */
const rarerWord = 45
/** What a rare word must become: a word of size 10, by a likely confusion. */
const leastSuspectScore = 130

function leastFor(
  word: WesternWord,
  {text, hasDigit}: {readonly text: string; readonly hasDigit: boolean},
  {words}: RuleContext
): number {
  // A digit inside is no name's; `e5` is a square, `0f` a slip.
  if (word.lower.length === 2) return leastShortScore
  if (hasDigit) return leastScore
  if (word.isKnown) {
    return isNamed(text, word.start) ? Infinity : leastSuspectScore
  }

  if (/^\p{Lu}/u.test(word.text)) {
    // `J. Leng` is no `J. Long`.
    if (isNamed(text, word.start)) return Infinity
    return isAmongNames(word, words) ? leastAmongNames : leastNameScore
  }

  return word.isCut ? leastCutScore : leastScore
}

/** A capitalised word beside others, or after `Mr` or an initial, is a name. */
function isAmongNames(
  word: WesternWord,
  words: readonly WesternWord[]
): boolean {
  const index = words.indexOf(word)
  const neighbours = [words[index - 1], words[index + 1]]
  return neighbours.some((each) => each && /^\p{Lu}/u.test(each.text))
}

const leastAmongNames = 130
