import {isCapital, type EnglishText} from './english-text.js'
import {givenNames} from './given-names.js'
import {
  articles,
  chainHeads,
  contentHeads,
  demonyms,
  functionWords,
  nationHeads,
  organisationHeads,
  partisans,
  qualifiers,
  smallHeads
} from './organisation-words.js'
import {places} from './places.js'
import {titles} from './titles.js'
import {calendarWords, type Word} from './words.js'

/** Most words of a name. */
const mostWords = 9

/** Words of a text that may be the name of an organisation. */
export interface Run {
  /** Index of its head, and of its last word. */
  readonly head: number
  readonly last: number
}

/**
 * The words of a name from `index` on, up to its last head and what hangs on it
 * by `of`; with commas only where a railway or company ends the list.
 */
export function readRun(english: EnglishText, index: number): Run | undefined {
  return readWords(english, index, true) ?? readWords(english, index, false)
}

function readWords(
  english: EnglishText,
  index: number,
  hasList: boolean
): Run | undefined {
  const {words} = english
  let run: Run | undefined
  let isTail = false
  let commas = 0
  /** Index of an `and` in what hangs on the head. */
  let joint = -1

  for (let at = index; at < index + mostWords; at++) {
    const word = words[at]
    const before = words[at - 1]
    if (!word) break
    if (at > index && !isJoined(before, word)) {
      if (!hasList || word.gap !== ', ' || isTail) break
      commas++
    }

    if (word.shape === 'lower' && at > index) {
      if (isSmallHead(english, index, at)) {
        run = {head: at, last: at}
        break
      }

      if (!goesOn(english, index, at, run?.head === at - 1)) break
      isTail ||= isChain(word) && run?.head === at - 1
      isTail ||= isChain(word) && chainHeads.has(before?.lower ?? '')
      if (isTail) run ??= {head: at - 1, last: at - 1}
      if (isTail && word.lower === 'and') joint = at
      continue
    }

    if (!isCapital(word) || functionWords.has(word.lower)) break
    if (articles.has(word.lower)) break
    const isHead = organisationHeads.has(word.lower) && at > index
    // `Institute of Arts and Harlow University` are two.
    if (isHead && isTail && joint >= 0 && chainHeads.has(word.lower)) {
      return run && {...run, last: joint - 1}
    }

    if (isHead) {
      run = {head: isTail ? (run?.head ?? at) : at, last: at}
    } else if (isTail && run) run = {...run, last: at}
  }

  if (hasList && commas === 0) return undefined
  return hasList && !listEnds.has(words[run?.head ?? -1]?.lower ?? '')
    ? undefined
    : run
}

/** What a list of names and commas ends with. */
const listEnds = new Set(
  'railroad railway railways company co lines'.split(' ')
)

function isChain({lower}: Word): boolean {
  return lower === 'of' || lower === 'for'
}

/** Whether two words may be of one name: `Women’s Club`, `Smith & Co`, `St. Luke`. */
function isJoined(before: Word | undefined, word: Word): boolean {
  // Matches what stands between words of a name: ` `, `'s `, `' `, ` & `.
  if (/^(?:(?:['’]s?)? | & )$/u.test(word.gap)) return true
  return (
    word.gap === '. ' &&
    before !== undefined &&
    (before.shape === 'initial' || abbreviated.has(before.lower))
  )
}

/** Short words inside names, with their full stop. */
const abbreviated = new Set('st mt ft wm geo chas jas thos jno'.split(' '))

/** Whether a small word carries a name on: `Fire and Marine`, `Board of`. */
function goesOn(
  {words, isCommon}: EnglishText,
  index: number,
  at: number,
  isAfterHead: boolean
): boolean {
  const word = words[at]
  const before = words[at - 1]
  const next = words[at + 1]
  if (!word || !before || next?.gap !== ' ') return false
  if (word.lower === 'the') return before.lower === 'of' && isCapital(next)
  if (!isCapital(next) && !(isChain(word) && next.lower === 'the')) return false
  if (isChain(word)) {
    if (!isAfterHead && !chainHeads.has(before.lower)) return false
    if (!chainHeads.has(before.lower)) return false
    // `Bank of England`, but `Harlow Bank`, of Ohio.
    if (at - 1 === index) return true
    if (next.lower === 'the') return before.lower === 'army'
    return contentHeads.has(before.lower) && !places.has(next.text)
  }

  if (word.lower !== 'and' || isAfterHead) return false
  const isNewName =
    chainHeads.has(next.lower) ||
    titles.has(next.lower) ||
    givenNames.has(next.text)
  return (
    !isNewName &&
    !givenNames.has(before.text) &&
    (isCommon(before) || isCommon(next) || places.has(before.text))
  )
}

/** Whether a word printed small is the head of the capitals before it. */
function isSmallHead(
  {words, isCommon}: EnglishText,
  index: number,
  at: number
): boolean {
  const word = words[at]
  const name = words.slice(index, at)
  const before = name.at(-1)
  if (!word || !before || word.gap !== ' ' || !name.every(isCapital))
    return false
  if (name.some(({lower}) => calendarWords.has(lower) || titles.has(lower))) {
    return false
  }

  const isNation = demonyms.has(before.lower) || !isCommon(before)
  if (word.lower === 'party') return partisans.has(before.lower)
  if (nationHeads.has(word.lower)) return isNation && name.length === 1
  return (
    smallHeads.has(word.lower) &&
    (qualifiers.has(before.lower) ||
      name.some((each) => !isCommon(each) && !each.isFirst))
  )
}
