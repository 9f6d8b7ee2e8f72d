import {isCapital, type EnglishText} from '../english/english-text.js'
import {givenNames} from '../english/given-names.js'
import {readRun, type Run} from '../english/organisation-run.js'
import {
  articles,
  knownOrganisations,
  partisans,
  qualifiers,
  teamNames,
  weakHeads
} from '../english/organisation-words.js'
import {places} from '../english/places.js'
import type {Word} from '../english/words.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Organisations by the words that end their names, or open them. */
export const englishOrganisation: Recogniser = {
  id: 'english-organisation',
  words: {
    en: 'a known organisation, or built like one',
    'zh-cn': '已知机构，或符合机构名的构成'
  },
  languages: ['en'],
  examples: [
    {
      text: 'Yesterday the Harlow Marine Insurance Company wrote to the Board of Trade.',
      finds: [
        {text: 'Harlow Marine Insurance Company', kind: 'organisation'},
        {text: 'Board of Trade'}
      ]
    },
    {
      text: 'The Women’s Relief Corps met Dr. Harlow of Linden University and the Brotherhood of Carpenters and Joiners.',
      finds: [
        {text: 'Women’s Relief Corps'},
        {text: 'Linden University'},
        {text: 'Brotherhood of Carpenters and Joiners'}
      ]
    },
    {
      text: 'The Whig party, the French army and the Marlow railroad; Emily Post did not.',
      finds: [
        {text: 'Whig party'},
        {text: 'French army'},
        {text: 'Marlow railroad'}
      ]
    },
    {
      text: 'Here Manchester United beat Harlow Wanderers, the New York Yankees the Boston Red Sox; the Foreign Office and the Daily Mail said so.',
      finds: [
        {text: 'Manchester United', kind: 'organisation'},
        {text: 'Harlow Wanderers'},
        {text: 'New York Yankees'},
        {text: 'Boston Red Sox'},
        {text: 'Foreign Office'},
        {text: 'Daily Mail'}
      ]
    },
    {
      text: 'The Alton, Harlow and Western Railway is no part of the Harlow Gas Co. here.',
      finds: [
        {text: 'Alton, Harlow and Western Railway'},
        {text: 'Harlow Gas Co.'}
      ]
    }
  ],
  find({english, text}) {
    const found: Candidate[] = []
    if (!english) return found
    for (let index = 0; index < english.words.length; index++) {
      const read =
        builtAt(english, index, text) ??
        teamAt(english, index) ??
        knownAt(english.words, index, text)
      if (!read) continue
      found.push(read.candidate)
      index = read.last
    }

    return found
  }
}

interface Read {
  readonly candidate: Candidate
  readonly last: number
}

const knownByFirst = new Map<string, string[]>()
for (const name of knownOrganisations) {
  const first = name.split(/[ .-]/u)[0] ?? ''
  knownByFirst.set(first, [...(knownByFirst.get(first) ?? []), name])
}

function knownAt(
  words: readonly Word[],
  index: number,
  text: string
): Read | undefined {
  const first = words[index]
  const names = first && knownByFirst.get(first.text.split('-')[0] ?? '')
  if (!names) return undefined
  for (const name of names) {
    if (!text.startsWith(name, first.start)) continue
    const end = first.start + name.length
    let last = index
    while ((words[last + 1]?.end ?? Infinity) <= end) last++
    if (words[last]?.end !== end && !name.endsWith('.')) continue
    return {candidate: candidate(first.start, end, 0.75), last}
  }

  return undefined
}

/** `Manchester United`, `New York Yankees`, `Boston Red Sox`. */
function teamAt(
  {words, isCommon}: EnglishText,
  index: number
): Read | undefined {
  const first = words[index]
  if (first?.shape !== 'capital') return undefined
  for (let at = index + 1; at < index + 4; at++) {
    const word = words[at]
    const town = words.slice(index, at)
    const isTown =
      places.has(town.map(({text}) => text).join(' ')) ||
      places.has(town.map(({text}) => text).join('. ')) ||
      (at === index + 1 && !isCommon(first) && !givenNames.has(first.text))
    const isNext = word?.gap === ' ' || (word?.gap === '. ' && at < index + 2)
    if (!word || !isNext || word.shape !== 'capital') return undefined
    const next = words[at + 1]
    const isSox = next?.lower === 'sox' && /^(?:red|white)$/u.test(word.lower)
    const last = isSox ? next : word
    if (!isTown || (!isSox && !teamNames.has(word.lower))) continue
    const after = words[isSox ? at + 2 : at + 1]
    // `Boston Athletic Association` goes on.
    if (after?.gap === ' ' && isCapital(after)) return undefined
    return {
      candidate: candidate(first.start, last.end, 0.76),
      last: isSox ? at + 1 : at
    }
  }

  return undefined
}

/** What is built with a head: `Springfield Fire and Marine Insurance Company`. */
function builtAt(
  english: EnglishText,
  index: number,
  text: string
): Read | undefined {
  const {words} = english
  const first = words[index]
  if (!first || !isCapital(first) || articles.has(first.lower)) return undefined
  // `U. S. Senate` begins with its head.
  const isAbbreviation =
    first.shape === 'initial' && words[index - 1]?.shape === 'initial'
  if (isAbbreviation) return undefined
  const run = readRun(english, index)
  if (!run) return undefined
  const confidence = confidenceOf(english, index, run)
  const last = words[run.last]
  if (confidence === 0 || !last) return undefined
  return {
    candidate: candidate(
      withNation(first.start, text),
      // `Gas Co.` ends with its full stop.
      last.end + (last.isDotted && shortened.has(last.lower) ? 1 : 0),
      confidence
    ),
    last: run.last
  }
}

/** Heads that are printed short, with a full stop. */
const shortened = new Set('co corp inc ltd bros assn dept'.split(' '))

function candidate(start: number, end: number, confidence: number): Candidate {
  return {start, end, kind: 'organisation', confidence}
}

/** `U. S. ` before a name is of it. */
function withNation(start: number, text: string): number {
  // Matches what stands right before: `U.S. `.
  const nation = /\bU\. ?S\. $/u.exec(text.slice(Math.max(0, start - 6), start))
  return nation ? start - nation[0].length : start
}

/** How sure a run is a name; 0 where it is none. */
function confidenceOf(
  english: EnglishText,
  index: number,
  {head, last}: Run
): number {
  const {words} = english
  const first = words[index]
  const end = words[head]
  if (!first || !end) return 0
  const isSmall = end.shape === 'lower'
  // `Board of Trade`, `University of Michigan`.
  if (head === index) return last > head ? 0.74 : 0
  const name = words.slice(index, head).filter(isCapital)
  const isNamed = name.some(
    (word) => !english.isCommon(word) && !(word.isFirst && name.length > 1)
  )
  const isQualified = name.some(({lower}) => qualifiers.has(lower))
  // A headline in capitals is no name: `MAY BUILD CLUB HOUSE`.
  const isShouted = words
    .slice(index, head + 1)
    .every(
      ({shape, gap}, place) =>
        shape === 'capitals' || (place > 0 && gap === ' & ')
    )
  const isGoingOn = first.gap === ' ' && words[index - 1]?.shape === 'capitals'
  if (isShouted && (isGoingOn || name.some(english.isCommon))) return 0
  if (isSmall) return 0.7
  if (weakHeads.has(end.lower)) {
    // A party, not its paper: `Democratic Republican`.
    if (
      name.length === 1 &&
      partisans.has(first.lower) &&
      partisans.has(end.lower)
    )
      return 0
    if (!isNamed && !isQualified && last === head) return 0
    // `Emily Post`, `Frank Church` are people.
    if (name.length === 1 && givenNames.has(first.text)) return 0
  }

  if (name.length === 1 && !isQualified && first.isFirst && !isNamed) return 0
  return isNamed ? 0.76 : isQualified ? 0.7 : 0.62
}
