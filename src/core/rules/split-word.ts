import type {Rule} from './rule.js'
import {weightOf} from './western-words.js'

/** A blank inside a word: `the Bri tish Gar`. */
export const splitWord: Rule<'line'> = {
  id: 'split-word',
  group: 'confusions',
  scope: 'line',
  severity: 'warning',
  needs: ['blank', 'lower'],
  languages: ['en'],
  title: {en: 'Split word', 'zh-cn': '单词被拆开'},
  docs: {
    en: 'Justified lines and poor print make OCR see a blank inside a word. Reported where one of the halves is no word and both together are one, by the lexicon or because the page has it elsewhere.',
    'zh-cn':
      '齐行和印刷不良会让 OCR 在词中看出空格。两半中有一半不成词、合起来成词（词表收录或本页另有）时报告。'
  },
  examples: [
    {
      input: 'It is the main fea ture of the new plan.',
      flags: [' '],
      output: 'It is the main feature of the new plan.'
    },
    {input: 'He saw a ship at sea, and it was to day.', flags: []}
  ],
  check({text}, {words, lexicon, evidence, report}) {
    if (!lexicon) return
    let usedUntil = 0

    for (let index = 0; index + 1 < words.length; index++) {
      const first = words[index]
      const second = words[index + 1]
      if (!first || !second || first.start < usedUntil) continue
      if (second.start - first.end !== 1) continue
      if (text.charAt(first.end) !== ' ') continue
      if (
        isWhole(first.lower, first.isKnown) &&
        isWhole(second.lower, second.isKnown)
      ) {
        continue
      }

      const joined = first.lower + second.lower
      const weight = weightOf(joined, lexicon)
      const isAttested = weight === 0 && evidence.countWord(joined) > 0
      if (weight < leastWeight && !isAttested) continue
      if (!isCaseSound(first.text, second.text)) continue
      // `w as how`: with `how was` the other way round the third word decides.
      const third = words[index + 2]
      if (third && rivals(first, second, third, lexicon, weight)) continue
      usedUntil = second.end
      const span = {start: first.end, end: second.start}
      const expected = first.text + second.text
      report({
        span,
        reason: {
          words: {
            en: 'Unexpected blank in “{actual}”, expected “{expected}”',
            'zh-cn': '“{actual}”中多出空格，应为“{expected}”'
          },
          values: {actual: `${first.text} ${second.text}`, expected}
        },
        actual: ' ',
        expected: '',
        fixes: [
          {
            title: {
              words: {en: 'Write “{expected}”', 'zh-cn': '改为“{expected}”'},
              values: {expected}
            },
            edits: [{span, text: ''}],
            safe: false
          }
        ]
      })
    }
  }
}

/** Least weight of the whole word: SCOWL size 60. */
const leastWeight = 20

/** Words of one letter; other single letters are halves. */
const oneLetter = new Set(['a', 'i', 'o'])

function isWhole(lower: string, isKnown: boolean): boolean {
  return lower.length === 1
    ? oneLetter.has(lower) || /\d/u.test(lower)
    : isKnown
}

/** `McDonald` aside, a capital begins a word: `New York` is not one. */
function isCaseSound(first: string, second: string): boolean {
  const isUpper = first === first.toUpperCase()
  if (isUpper && first.length > 1) return second === second.toUpperCase()
  return second === second.toLowerCase() && !/\d/u.test(first + second)
}

interface Half {
  readonly lower: string
  readonly isKnown: boolean
  readonly start: number
  readonly end: number
}

/** Whether the second half makes a better word with what follows it. */
function rivals(
  first: Half,
  second: Half,
  third: Half,
  lexicon: Parameters<typeof weightOf>[1],
  weight: number
): boolean {
  if (isWhole(second.lower, second.isKnown)) return false
  if (!isWhole(first.lower, first.isKnown)) return false
  if (third.start - second.end !== 1) return false
  return weightOf(second.lower + third.lower, lexicon) > weight
}
