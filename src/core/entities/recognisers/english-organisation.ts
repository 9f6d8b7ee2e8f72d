import {isCapital, type EnglishText} from '../english/english-text.js'
import {
  chainHeads,
  knownOrganisations,
  organisationHeads,
  weakHeads
} from '../english/organisation-words.js'
import type {Word} from '../english/words.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Organisations by the words that end their names. */
export const englishOrganisation: Recogniser = {
  id: 'english-organisation',
  words: {
    en: 'a known organisation, or built like one',
    'zh-cn': '已知机构，或构成像机构名'
  },
  languages: ['en'],
  examples: [
    {
      text: 'Yesterday the Harlow Marine Insurance Company wrote to the Board of Trade.',
      finds: [
        {text: 'Harlow Marine Insurance Company', kind: 'organisation'},
        {text: 'Board of Trade'}
      ]
    }
  ],
  find({english, text}) {
    const found: Candidate[] = []
    if (!english) return found
    for (let index = 0; index < english.words.length; index++) {
      const read =
        knownAt(english.words, index, text) ?? builtAt(english, index)
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

const mostWords = 7

const knownByFirst = new Map<string, string[]>()
for (const name of knownOrganisations) {
  const first = name.split(/[ .]/u)[0] ?? ''
  knownByFirst.set(first, [...(knownByFirst.get(first) ?? []), name])
}

function knownAt(
  words: readonly Word[],
  index: number,
  text: string
): Read | undefined {
  const first = words[index]
  const names = first && knownByFirst.get(first.text)
  if (!names) return undefined
  for (const name of names) {
    if (!text.startsWith(name, first.start)) continue
    const end = first.start + name.length
    let last = index
    while ((words[last + 1]?.end ?? Infinity) <= end) last++
    if (words[last]?.end !== end && !name.endsWith('.')) continue
    return {
      candidate: {
        start: first.start,
        end,
        kind: 'organisation',
        confidence: 0.75
      },
      last
    }
  }

  return undefined
}

/** Capitals up to a head: `Springfield Fire and Marine Insurance Company`. */
function builtAt(english: EnglishText, index: number): Read | undefined {
  const {words} = english
  const first = words[index]
  if (!first || !isCapital(first) || first.shape === 'initial') return undefined
  let head = -1
  for (let at = index; at < index + mostWords; at++) {
    const word = words[at]
    if (!word) break
    if (at > index && word.gap !== ' ' && !/^(?: ?& ?|, )$/u.test(word.gap))
      break
    const isJoint = (word.lower === 'and' || word.lower === 'of') && at > index
    if (!isCapital(word) && !isJoint && !(word.lower === 'party' && at > index))
      break
    if (at > index && word.gap === ', ') break
    if (organisationHeads.has(word.lower) && at > index) head = at
  }

  const chain = chainAt(english, index)
  if (head < 0) return chain
  const name = words.slice(index, head)
  const last = words[head]
  if (!last) return undefined
  const isNamed = name.some(
    (word) => isCapital(word) && !english.isCommon(word) && !word.isFirst
  )
  if (weakHeads.has(last.lower) && !isNamed) return chain
  if (first.isFirst && english.isCommon(first) && name.length === 1)
    return chain
  return {
    candidate: {
      start: first.start,
      end: last.end,
      kind: 'organisation',
      confidence: isNamed ? 0.76 : 0.62
    },
    last: head
  }
}

/** `Board of Trade`, `University of Michigan`, `Bank of England`. */
function chainAt({words}: EnglishText, index: number): Read | undefined {
  const [head, of, name] = words.slice(index, index + 3)
  if (!head || of?.lower !== 'of' || !name || !isCapital(name)) return undefined
  if (!isCapital(head) || !chainHeads.has(head.lower)) return undefined
  if (head.lower === 'city' || head.lower === 'state') return undefined
  let last = index + 2
  while (
    words[last + 1]?.gap === ' ' &&
    isCapital(words[last + 1] as Word) &&
    last < index + 5
  )
    last++
  return {
    candidate: {
      start: head.start,
      end: words[last]?.end ?? name.end,
      kind: 'organisation',
      confidence: 0.74
    },
    last
  }
}
