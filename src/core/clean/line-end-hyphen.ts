import type {Lexicon} from '../lexicon.js'
import {weightOf} from '../rules/word-weight.js'

/**
 * What the hyphen at a line end is: `sure` and `likely` ones belong to the
 * type-setting (the whole is attested and no other word; it is no compound as far as is known),
 * `hard` ones to the word (`well-⏎known`), `hanging` ones to a word whose second
 * half stands after another (`Ein- und Ausfuhr`): a blank follows them.
 */
export type HyphenVerdict = 'sure' | 'likely' | 'hard' | 'hanging'

/** Says what a hyphen between two halves of a word is. */
export type HyphenJudge = (first: string, second: string) => HyphenVerdict

/** A judge that knows what the lexicon and the page know. */
export function hyphenJudge(
  lexicon: Lexicon | undefined,
  page: Pick<WordKnowledge, 'countWord'>
): HyphenJudge {
  const knowledge = {
    lexicon,
    countWord: (word: string) => page.countWord(word)
  }
  return (first, second) => judgeHyphen(first, second, knowledge)
}

/** What is known of words. */
export interface WordKnowledge {
  readonly lexicon?: Lexicon | undefined
  /** How often a word stands in the page; letter case is ignored. */
  readonly countWord: (word: string) => number
}

/**
 * Judge the hyphen between two halves of a word.
 *
 * @param first - Letters before the hyphen: `commis`.
 * @param second - Letters that the next line begins with: `sioners`; may be empty.
 */
export function judgeHyphen(
  first: string,
  second: string,
  {lexicon, countWord}: WordKnowledge
): HyphenVerdict {
  if (second === '') return 'likely'
  // `Anglo-⏎American`: a capital begins a word, save in a line of capitals.
  const isCapital = /^\p{Lu}/u.test(second)
  if (isCapital && first !== first.toUpperCase()) return 'hard'
  const whole = first + second
  const compound = countWord(`${first}-${second}`)
  const joined = countWord(whole)
  if (compound > joined) return 'hard'
  if (joined > 0) return isTwoWords(first, second) ? 'likely' : 'sure'
  const weight = lexicon ? weightIn(whole, lexicon) : 0
  if (weight === 0 && conjunctions.has(second)) return 'hanging'
  if (enclitics.has(second)) return 'hard'
  // `dit-⏎il`; English breaks `per-⏎il`, which its lexicon knows.
  if (weight === 0 && second === 'il') return 'hard'
  if (!lexicon) return 'likely'
  const isPrefix = prefixes.has(first.toLowerCase())
  // `non-profit`, but `non-sense` is one word.
  if (isPrefix && weight < commonWhole && weightIn(second, lexicon) > 0) {
    return 'hard'
  }

  if (weight > 0) return isTwoWords(first, second) ? 'likely' : 'sure'
  const isPair =
    weightIn(first, lexicon) >= commonHalf &&
    weightIn(second, lexicon) >= commonHalf
  return isPair || isPrefix ? 'hard' : 'likely'
}

/** Both halves of a compound are words that a small dictionary has. */
const commonHalf = 45

/** A word after a prefix that is written as one is as common as size 20. */
const commonWhole = 120

/** First halves that keep their hyphen before any word. */
const prefixes = new Set([
  'anti',
  'ex',
  'half',
  'non',
  'pro',
  'quasi',
  'self',
  'semi',
  'so',
  'vice'
])

/**
 * What stands behind `re-` in two words of different meaning, with the hyphen and
 * without: `re-formed` ranks, `reformed` laws. From Fowler's list under *re-*.
 */
const madeAgain =
  /^(?:act|bound|collect|count|cover|creat|dress|form|laid|lay|leas|mark|present|press|prov|sent|serv|sign|solv|sort|sound|strain|treat)(?:[ds]|e[ds]?|ings?|(?:at)?ion)?$/u

/** Whether a word is another without its hyphen; only a person can tell. */
function isTwoWords(first: string, second: string): boolean {
  return first.toLowerCase() === 're' && madeAgain.test(second.toLowerCase())
}

/** Words between two halves that share what follows: `Staats- oder …`, `pre- and …`. */
const conjunctions = new Set(['und', 'oder', 'bzw', 'sowie', 'and', 'or'])

/** French words that hang on another by a hyphen: `dit-⏎elle`, `peut-⏎être`. */
const enclitics = new Set([
  'elle',
  'elles',
  'être',
  'ils',
  'là',
  'lui',
  'même',
  'mêmes',
  'nous',
  'vous'
])

function weightIn(word: string, lexicon: Lexicon): number {
  return weightOf(word.toLowerCase().replaceAll('’', "'"), lexicon)
}
