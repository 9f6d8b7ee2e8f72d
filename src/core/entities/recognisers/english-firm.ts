import {isCapital, type EnglishText} from '../english/english-text.js'
import {givenNames} from '../english/given-names.js'
import {functionWords} from '../english/organisation-words.js'
import {places} from '../english/places.js'
import {titles, wordSurnames} from '../english/titles.js'
import type {Word} from '../english/words.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Firms by the names of their partners. */
export const englishFirm: Recogniser = {
  id: 'english-firm',
  words: {
    en: 'the names of partners with `& Co.` or their trade',
    'zh-cn': '合伙人的姓名，带 `& Co.` 或行业'
  },
  languages: ['en'],
  examples: [
    {
      text: 'Bought of Messrs. Harlow & Pym, of Tilbrook, Harlow & Wexcombe and of J. B. Tilbrook & Co. by Mr. & Mrs. Pym.',
      finds: [
        {text: 'Messrs. Harlow & Pym', kind: 'organisation'},
        {text: 'Tilbrook, Harlow & Wexcombe'},
        {text: 'J. B. Tilbrook & Co.'}
      ]
    },
    {
      text: 'It said that Brown & Root had paid, less Profit & Loss.',
      finds: [{text: 'Brown & Root', kind: 'organisation'}]
    },
    {
      text: 'They sold it to Harlow, Pym and Company and to Tilbrook and Wexcombe, drapers, but Harlow and Pym met.',
      finds: [
        {text: 'Harlow, Pym and Company', kind: 'organisation'},
        {text: 'Tilbrook and Wexcombe'}
      ]
    }
  ],
  find({english, text}) {
    const found: Candidate[] = []
    if (!english) return found
    const {words} = english
    for (const [index, word] of words.entries()) {
      if (word.lower === 'and' && word.gap === ' ') {
        const firm = writtenOut(english, index, text)
        if (firm) found.push(firm)
        continue
      }

      // Matches the sign between partners: ` & `; OCR loses its blanks.
      if (!/^ ?& ?$/u.test(word.gap) || !isCapital(word)) continue
      const start = firstPartner(words, index - 1)
      const before = words[index - 1]
      if (start === undefined || !before) continue
      const isTail = tails.has(word.lower)
      // `Brown & Root`: words that are surnames, too.
      const isNamed =
        !english.isCommon(before) ||
        !english.isCommon(word) ||
        (wordSurnames.has(before.lower) && wordSurnames.has(word.lower))
      const isPlaced = places.has(before.text) || places.has(word.text)
      if (!isTail && (!isNamed || isPlaced || titles.has(word.lower))) continue
      found.push({
        start: words[start]?.start ?? word.start,
        end: word.end + (isTail && text.charAt(word.end) === '.' ? 1 : 0),
        kind: 'organisation',
        confidence: isTail ? 0.84 : 0.76
      })
    }

    return found
  }
}

/** Trades of firms: `Fry and Parr, drapers`. */
const trades = new Set(
  (
    'auctioneers solicitors drapers grocers builders brokers merchants printers publishers bankers engineers ' +
    'contractors proctors chemists jewellers jewelers tailors bakers butchers brewers ironmongers architects agents ' +
    'stationers photographers undertakers florists decorators plumbers saddlers outfitters booksellers wholesalers ' +
    'manufacturers milliners hatters furriers distillers millers shipowners stockbrokers attorneys'
  ).split(' ')
)

/** Partners joined by `and`: with `Company` behind, or with their trade. */
function writtenOut(
  english: EnglishText,
  index: number,
  text: string
): Candidate | undefined {
  const {words} = english
  const before = words[index - 1]
  const second = words[index + 1]
  if (!before || second?.gap !== ' ' || !isCapital(second)) return undefined
  const start = firstPartner(words, index - 1)
  const first = start === undefined ? undefined : words[start]
  if (!first) return undefined
  const isTail = tails.has(second.lower)
  const after = words[index + 2]
  const isTrade =
    after?.gap === ', ' &&
    trades.has(after.lower) &&
    !english.isCommon(second) &&
    !givenNames.has(second.text)
  if (!isTrade && (!isTail || english.isCommon(before))) return undefined
  const isDotted = isTail && text.charAt(second.end) === '.'
  return {
    start: first.start,
    end: second.end + (isDotted && second.lower === 'co' ? 1 : 0),
    kind: 'organisation',
    confidence: isTail ? 0.8 : 0.76
  }
}

/** What stands after the sign instead of a partner. */
const tails = new Set('co company sons son bros brothers'.split(' '))
/** Most words before the sign: `Messrs. J. B. Harlow, Tilbrook`. */
const mostWords = 6

/** Index of the first word of the partners that end at `last`. */
function firstPartner(
  words: readonly Word[],
  last: number
): number | undefined {
  let first: number | undefined
  for (let at = last; at > last - mostWords; at--) {
    const word = words[at]
    if (!word || !isCapital(word) || functionWords.has(word.lower)) break
    if (titles.has(word.lower)) return word.lower === 'messrs' ? at : first
    first = at
    const before = words[at - 1]
    // Matches what stands between partners, and between initials.
    const isJoined =
      word.gap === ' ' ||
      word.gap === ', ' ||
      (word.gap === '. ' &&
        (before?.shape === 'initial' || before?.lower === 'messrs'))
    if (!isJoined || word.isFirst) break
  }

  return first
}
