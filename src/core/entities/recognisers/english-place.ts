import {isCapital, isNext, type EnglishText} from '../english/english-text.js'
import {givenNames} from '../english/given-names.js'
import {organisationHeads} from '../english/organisation-words.js'
import {
  placeHeads,
  places,
  placeStarts,
  smallPlaceHeads,
  stateInitials,
  stateTails
} from '../english/places.js'
import {titles} from '../english/titles.js'
import {calendarWords, type Word} from '../english/words.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Places: known ones, built ones, and what stands after `at` and `in`. */
export const englishPlace: Recogniser = {
  id: 'english-place',
  words: {
    en: 'a known place, or built like one',
    'zh-cn': '已知地名，或符合地名的构成'
  },
  languages: ['en'],
  examples: [
    {
      text: 'Fort Tiller is quiet. He was buried in Marsden Monday, near Chesnut-street.',
      finds: [
        {text: 'Fort Tiller'},
        {text: 'Marsden'},
        {text: 'Chesnut-street'}
      ]
    },
    {text: 'The Rail-road passes the Police-court.', finds: []},
    {
      text: 'He went from Marlow county to New Orleans and was seen at Tillersby.',
      finds: [
        {text: 'Marlow county', kind: 'place'},
        {text: 'New Orleans'},
        {text: 'Tillersby'}
      ]
    }
  ],
  find({english, text}) {
    const found: Candidate[] = []
    if (!english) return found
    const {words} = english

    for (let index = 0; index < words.length; index++) {
      const read = placeAt(english, index)
      if (!read) continue
      const start = words[index]?.start ?? 0
      const last = withState(words, read.last)
      let end = words[last]?.end ?? start
      // `Norfolk, Va.` and `U. S.` end with their full stop.
      if (
        words[last]?.isDotted &&
        (last > read.last || words[last].shape === 'initial')
      )
        end++
      if (text.slice(start, end).trim() === '') continue
      found.push({start, end, kind: 'place', confidence: read.confidence})
      index = last
    }

    return found
  }
}

const mostWords = 4
/** Words before an unknown capital that make it a place. */
const prepositions = new Set(
  'in at near from to of through toward towards via around outside'.split(' ')
)
/** Of these, those after which people and organisations stand as well. */
const loosePrepositions = new Set('to of from through via around'.split(' '))

// Matches the end of a street that is written as one word: `Chesnut-street`.
const hyphenStreet =
  /\p{L}-(?:street|lane|road|alley|square|wharf|court|row|avenue)$/u
/** What stands before such an end and names none: `Rail-road`, `Police-court`. */
const sortsOfStreet = new Set(
  'rail off cross tram plank high main by back side county police crown supreme circuit district tennis'.split(
    ' '
  )
)

function placeAt(
  english: EnglishText,
  index: number
): {last: number; confidence: number} | undefined {
  const {words} = english
  const first = words[index]
  if (!first || (!isCapital(first) && first.lower !== 'the')) return undefined
  // As older papers print streets: `Chesnut-street`.
  if (
    first.shape === 'capital' &&
    hyphenStreet.test(first.text) &&
    !sortsOfStreet.has(first.lower.slice(0, first.lower.lastIndexOf('-')))
  )
    return {last: index, confidence: 0.8}
  const known = knownAt(words, index)
  const built = builtAt(english, index)
  if (built && built.last >= (known ?? -1)) return built
  if (known !== undefined) {
    // `Washington Irving`, `Virginia Woolf` are people.
    const next = words[known + 1]
    const goesOn =
      next !== undefined &&
      next.gap === ' ' &&
      next.shape === 'capital' &&
      givenNames.has(first.text) &&
      !english.isCommon(next)
    return goesOn ? undefined : {last: known, confidence: 0.8}
  }

  return afterPreposition(english, index)
}

/** Index of the last word of the longest known place that begins here. */
function knownAt(words: readonly Word[], index: number): number | undefined {
  let name = ''
  let found: number | undefined
  for (let at = index; at < index + mostWords; at++) {
    const word = words[at]
    if (!word || (at > index && !isNext(words[at - 1], word))) break
    const isAbbreviated = at > index && word.gap.startsWith('.')
    name +=
      at === index ? word.text : `${isAbbreviated ? '. ' : ' '}${word.text}`
    if (places.has(name)) found = at
    else if (word.isDotted && places.has(`${name}.`)) found = at
    else if (
      at === index &&
      word.shape === 'capitals' &&
      word.text.length > 3
    ) {
      if (places.has(word.text.charAt(0) + word.lower.slice(1))) found = at
    }
  }

  return found
}

/** `Jackson county`, `Fort Collins`, `Elizabeth City`. */
function builtAt(
  english: EnglishText,
  index: number
): {last: number; confidence: number} | undefined {
  const {words} = english
  const first = words[index]
  const second = words[index + 1]
  if (!first || !second || first.shape === 'lower') return undefined
  if (
    titles.has(first.lower) &&
    first.lower !== 'saint' &&
    first.lower !== 'st'
  )
    return undefined
  if (
    placeStarts.has(first.lower) &&
    isNext(first, second) &&
    second.shape === 'capital'
  ) {
    const isDirection = /^(?:new|north|south|east|west|the)$/u.test(first.lower)
    if (
      !organisationHeads.has(second.lower) &&
      (!isDirection || !english.isCommon(second)) &&
      // `Fort Collins` opens a sentence, too; `New Yorkers` and `Lake trout` do.
      (!first.isFirst || (!isDirection && !english.isCommon(second)))
    ) {
      return {last: index + 1, confidence: 0.76}
    }
  }

  for (let at = index + 1; at < index + 3; at++) {
    const head = words[at]
    if (head?.gap !== ' ') return undefined
    if (placeHeads.has(head.lower)) {
      const isSmall = head.shape === 'lower'
      const name = words.slice(index, at)
      const isNamed = name.some((word) => !english.isCommon(word))
      // `Marlow county`, `Elm street`: papers print these small.
      if (isSmall && !smallPlaceHeads.has(head.lower)) return undefined
      if (!isNamed && first.isFirst) return undefined
      if (isSmall && name.some(({lower}) => calendarWords.has(lower)))
        return undefined
      return {last: at, confidence: isNamed ? 0.8 : 0.66}
    }

    if (head.shape !== 'capital') return undefined
  }

  return undefined
}

/** An unknown capital after `in`, `at`, `near`. */
function afterPreposition(
  english: EnglishText,
  index: number
): {last: number; confidence: number} | undefined {
  const {words} = english
  const before = words[index - 1]
  const first = words[index]
  if (!before || !first || first.gap !== ' ') return undefined
  if (!prepositions.has(before.lower) || first.shape !== 'capital')
    return undefined
  if (english.isCommon(first) || titles.has(first.lower)) return undefined
  if (calendarWords.has(first.lower)) return undefined
  const next = words[index + 1]
  // `in Pullman Monday`: the day is no part of the place.
  const hasNext =
    next?.gap === ' ' && isCapital(next) && !calendarWords.has(next.lower)
  const isLoose = loosePrepositions.has(before.lower)
  if (
    hasNext &&
    (isLoose || organisationHeads.has(next.lower) || next.shape !== 'capital')
  )
    return undefined
  if (givenNames.has(first.text) && (hasNext || isLoose)) return undefined
  return {last: hasNext ? index + 1 : index, confidence: isLoose ? 0.5 : 0.68}
}

/** `Lewiston, Idaho` and `Harrisburg, Ill.` are one. */
function withState(words: readonly Word[], last: number): number {
  const city = words[last]
  const state = words[last + 1]
  if (!city || state?.gap !== ', ' || city.lower === 'county') return last
  if (state.isDotted && stateTails.has(state.text)) return last + 1
  const second = words[last + 2]
  const isShort =
    state.shape === 'initial' &&
    state.isDotted &&
    second?.isDotted === true &&
    /^\. ?$/u.test(second.gap) &&
    stateInitials.has(state.text + second.text)
  return isShort ? last + 2 : last
}
