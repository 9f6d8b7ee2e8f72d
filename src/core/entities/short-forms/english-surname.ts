import {isCapital, isNext} from '../english/english-text.js'
import {nameTails, titles} from '../english/titles.js'
import type {Word} from '../english/words.js'
import type {Reading} from '../page/reading.js'
import type {FullName} from './full-name.js'
import {groupBy, type ShortForm, type Shortening} from './short-form.js'

/** Confidence of a surname alone, and of one with a title. */
const alone = 0.78
const titled = 0.86
/** Shorter surnames are words and initials of other things. */
const shortest = 3

/** English people by their surname, a title before it or none: `Mr. Lewis`. */
export const englishSurname: Shortening = {
  id: 'english-surname',
  words: {
    en: 'surname of {name}, whom this article names',
    'zh-cn': '本文“{name}”的姓氏'
  },
  languages: ['en'],
  search(names) {
    const bySurname = groupBy(
      names.filter(({kind}) => kind === 'person'),
      ({text}) => surnamesOf(text)
    )
    return bySurname.size === 0
      ? undefined
      : (reading) => formsIn(reading, bySurname)
  }
}

/** The surname of a name of two words and more, its titles left out. */
function surnamesOf(text: string): string[] {
  const words = text
    .split(/[ ,.]{1,3}/u)
    .filter((word) => word !== '' && !isSideWord(word))
  const last = words.at(-1) ?? ''
  return words.length >= 2 && last.length >= shortest ? [last] : []
}

function isSideWord(word: string): boolean {
  const lower = word.toLowerCase()
  return titles.has(lower) || nameTails.has(lower)
}

/** Titles of women, who share the surname of a man and are not he. */
const womens = new Set('mrs miss ms mme mlle madam lady dame'.split(' '))

function formsIn(
  {english}: Reading,
  bySurname: ReadonlyMap<string, readonly FullName[]>
): ShortForm[] {
  const forms: ShortForm[] = []
  const words = english?.words ?? []

  for (const [index, word] of words.entries()) {
    const named = bySurname.get(word.text)
    if (!named) continue
    // `Fine weather` begins with a word.
    if (word.isFirst && english?.isCommon(word)) continue
    const next = words[index + 1]
    // `Lewis Street`, `Lewis Carroll`.
    if (next?.gap === ' ' && isCapital(next)) continue
    const first = firstTitle(words, index)
    const before = words[first - 1]
    // `Mary Lewis` is somebody else; a full stop after a word ends a sentence.
    const {gap} = words[first] ?? word
    const isJoined =
      gap.trim() === '' || (gap.startsWith('.') && before?.shape === 'initial')
    if (before && isJoined && isCapital(before)) continue

    const title = first < index ? words[first] : undefined
    for (const of of named) {
      if (title && womens.has(title.lower) && !hasTitle(of, title)) continue
      forms.push({
        start: (title ?? word).start,
        end: word.end,
        of,
        confidence: title ? titled : alone
      })
    }
  }

  return forms
}

/** Index of the first of the titles before a word, or of the word itself. */
function firstTitle(words: readonly Word[], index: number): number {
  let first = index
  while (first > 0) {
    const before = words[first - 1]
    const word = words[first]
    if (!before || !word || !titles.has(before.lower)) break
    if (!isNext(before, word) || !isCapital(before)) break
    first--
  }

  return first
}

function hasTitle({text, role}: FullName, title: Word): boolean {
  return `${role ?? ''} ${text}`.toLowerCase().includes(title.lower)
}
