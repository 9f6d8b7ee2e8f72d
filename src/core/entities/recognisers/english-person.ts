import {isCapital, isNext, type EnglishText} from '../english/english-text.js'
import {givenNames, shortGivenNames} from '../english/given-names.js'
import {places} from '../english/places.js'
import {organisationHeads} from '../english/organisation-words.js'
import {placeHeads} from '../english/places.js'
import {
  acts,
  nameTails,
  particles,
  sureTitles,
  titles,
  wordSurnames
} from '../english/titles.js'
import {calendarWords, type Word} from '../english/words.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** People by their titles, given names and initials. */
export const englishPerson: Recogniser = {
  id: 'english-person',
  words: {
    en: 'a title, a given name or initials before a surname',
    'zh-cn': '姓氏之前有头衔、名字或首字母'
  },
  languages: ['en'],
  examples: [
    {
      text: 'It was said that Mr. Whitlock and Judge Harper met John Q. Marsden, Esq., there.',
      finds: [
        {text: 'Mr. Whitlock', role: 'Mr'},
        {text: 'Judge Harper', role: 'Judge'},
        {text: 'John Q. Marsden, Esq.'}
      ]
    },
    {
      text: 'A. W. Penrose wrote to Capt. J. that the brig Durham Capt. Kepling was lost.',
      finds: [
        {text: 'A. W. Penrose'},
        {text: 'Capt. J.'},
        {text: 'Capt. Kepling'}
      ]
    },
    {
      text: 'Then Councillor Brown and the Rev. Dr. Henry Ward Marsden came.',
      finds: [
        {text: 'Councillor Brown', role: 'Councillor'},
        {text: 'Rev. Dr. Henry Ward Marsden'}
      ]
    },
    {text: 'The county court of Jackson County sat on Monday.', finds: []}
  ],
  find({english, text}) {
    const found: Candidate[] = []
    if (!english) return found
    const {words} = english

    for (let index = 0; index < words.length; index++) {
      const read = personAt(english, index, text)
      if (!read) continue
      found.push(read.candidate)
      index = read.last
    }

    return found
  }
}

/** Words with a capital that go on after a name: `Alfred Is`. */
const notNames = new Set(
  'i is was and the of in at to has had a an for will who on by he she his her'.split(
    ' '
  )
)
/** Most words of a name without its title. */
const mostWords = 5

function personAt(
  english: EnglishText,
  index: number,
  text: string
): {candidate: Candidate; last: number} | undefined {
  const {words} = english
  const first = words[index]
  if (!first) return undefined
  const afterTitles = skipTitles(words, index)
  const hasTitle = afterTitles > index
  const last = nameEnd(english, afterTitles)
  if (last < afterTitles) return undefined
  const name = words.slice(afterTitles, last + 1)
  const confidence = hasTitle
    ? titleConfidence(english, words.slice(index, afterTitles), name)
    : nameConfidence(english, name, words[last + 1])
  if (confidence === 0) return undefined
  const tail = tailEnd(words, last, text)
  const end = words[tail]?.end ?? first.end
  return {
    candidate: {
      start: first.start,
      end: end + (endsWithStop(words, tail, last) ? 1 : 0),
      kind: 'person',
      confidence,
      ...(hasTitle
        ? {role: text.slice(first.start, words[afterTitles - 1]?.end)}
        : {})
    },
    last: tail
  }
}

/** Whether a full stop is part of the name: `John Q. Marsden, Esq.`, `Capt. J.`. */
function endsWithStop(
  words: readonly Word[],
  tail: number,
  last: number
): boolean {
  const word = words[tail]
  if (!word?.isDotted) return false
  return tail > last || word.shape === 'initial'
}

/** Index of the first word after the titles that begin at `index`. */
function skipTitles(words: readonly Word[], index: number): number {
  let at = index
  while (at < index + 3) {
    const word = words[at]
    if (!word) break
    const isPrime =
      word.lower === 'prime' && words[at + 1]?.lower === 'minister'
    if (!titles.has(word.lower) && !isPrime) break
    if (at > index && !isNext(words[at - 1], word)) break
    const next = words[at + 1]
    // `St. Louis Cardinals`.
    if (word.lower === 'st' && places.has(`St. ${next?.text ?? ''}`)) break
    if (!next || !isNext(word, next) || !isCapital(next)) break
    // `captain Bounds` is printed small; `state Senator` is no name.
    if (word.shape === 'lower' && !smallTitles.has(word.lower)) break
    at++
  }

  return at
}

/** Titles that papers print without a capital. */
const smallTitles = new Set(
  'captain capt general gen judge sir lord king mr mrs miss dr col colonel maj major'.split(
    ' '
  )
)

/** Index of the last word of the name that begins at `index`, or before it. */
function nameEnd({words}: EnglishText, index: number): number {
  let last = index - 1
  for (let at = index; at < index + mostWords; at++) {
    const word = words[at]
    if (!word) break
    if (at > index) {
      const before = words[at - 1]
      const isAfterInitial =
        before?.shape === 'initial' ||
        (before?.isDotted === true && shortGivenNames.has(before.text))
      if (word.gap !== ' ' && !(isAfterInitial && isNext(before, word))) break
    }

    // `Durham Capt. Kepling`, `James Hargis James Hargis`: the next one begins.
    const isNextName =
      at > index &&
      (sureTitles.has(word.lower) ||
        (at > index + 1 && word.text === words[index]?.text))
    if (isNextName && !nameTails.has(word.lower)) break
    // `A. W. Marsden` begins with an initial, no article.
    const isInitial = word.shape === 'initial' && word.isDotted
    if (isCapital(word) && (isInitial || !notNames.has(word.lower))) last = at
    else if (!(particles.has(word.lower) && at > index)) break
  }

  return last
}

function titleConfidence(
  english: EnglishText,
  before: readonly Word[],
  name: readonly Word[]
): number {
  const isSure = before.some(({lower}) => sureTitles.has(lower))
  if (isSure) return 0.89
  const [first] = name
  if (!first) return 0
  if (givenNames.has(first.text)) return 0.88
  if (first.shape === 'capitals' && before[0]?.shape !== 'capitals') return 0.5
  // `Councillor Brown`.
  if (name.length === 1 && wordSurnames.has(first.lower)) return 0.8
  return name.some((word) => english.isCommon(word) || isOther(word)) ? 0 : 0.85
}

function nameConfidence(
  english: EnglishText,
  name: readonly Word[],
  next: Word | undefined
): number {
  const [first, second] = name
  const last = name.at(-1)
  if (!first || !last) return 0
  if (name.length === 1) {
    // `Hinton said`: nobody else says anything.
    const speaks =
      next !== undefined && next.gap === ' ' && acts.has(next.lower)
    return speaks &&
      first.shape === 'capital' &&
      !english.isCommon(first) &&
      !isOther(first)
      ? 0.7
      : 0
  }

  if (isOther(last)) return 0
  if (places.has(name.map(({text}) => text).join(' '))) return 0
  const isGiven =
    givenNames.has(properCase(first.text)) || shortGivenNames.has(first.text)
  if (isGiven && last.shape !== 'initial')
    return english.isCommon(last) && last.shape === 'capital' ? 0.78 : 0.88
  if (first.shape === 'initial' && last.shape !== 'initial' && first.isDotted) {
    return english.isCommon(last) ? 0.6 : 0.86
  }

  // Two capitals that are no words, in the middle of a sentence.
  if (name.length > 3 || first.isFirst || !second) return 0
  return name.every(
    (word) =>
      word.shape === 'capital' &&
      !english.isCommon(word) &&
      !isOther(word) &&
      !places.has(word.text)
  )
    ? 0.55
    : 0
}

/** Whether a word ends places or organisations, not people. */
function isOther({lower}: Word): boolean {
  return (
    organisationHeads.has(lower) ||
    placeHeads.has(lower) ||
    calendarWords.has(lower)
  )
}

/** `JOHN` as it stands in lists. */
function properCase(word: string): string {
  return word.length > 1 && word === word.toUpperCase()
    ? word.charAt(0) + word.slice(1).toLowerCase()
    : word
}

/** Index of the last word of `, Esq.`, `, Jr.` after a name. */
function tailEnd(words: readonly Word[], last: number, text: string): number {
  const next = words[last + 1]
  if (!next || !nameTails.has(next.lower)) return last
  // Matches what stands before the tail: `, `, ` `, `. `.
  return /^[,.]? ?$/u.test(text.slice(words[last]?.end ?? 0, next.start))
    ? last + 1
    : last
}
