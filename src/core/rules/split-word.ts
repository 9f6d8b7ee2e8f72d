import {isNameWeight, type Lexicon} from '../lexicon.js'
import type {Rule, RuleContext} from './rule.js'
import type {WesternWord} from './western-words.js'
import {weightOf} from './word-weight.js'

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
      '齐行和印刷不良会让 OCR 在词中看出空格。两半中有一半不成词、合起来成词（词表收录或本版另有）时报告。'
  },
  examples: [
    {
      input: 'It is the main fea ture of the new plan.',
      flags: [' '],
      output: 'It is the main feature of the new plan.'
    },
    {
      input: 'The commit tee met the spokes man of the council.',
      flags: [' ', ' '],
      output: 'The committee met the spokesman of the council.'
    },
    {
      input: 'Crews in fer ry boats came.',
      flags: [' '],
      output: 'Crews in ferry boats came.'
    },
    {input: 'He went down stairs to the sea side by the rail road.', flags: []},
    {input: 'He saw a ship at sea, and it was to day.', flags: []},
    {input: 'It was so where x was of three and y of ten men.', flags: []}
  ],
  check({text}, context) {
    for (const {first, second} of findSplits(text, context)) {
      const span = {start: first.end, end: second.start}
      const expected = first.text + second.text
      context.report({
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

/** Two words of a line that are halves of one. */
export interface SplitWord {
  readonly first: WesternWord
  readonly second: WesternWord
}

/** The words of a line that a blank cuts in two, in order. */
function findSplits(
  text: string,
  {words, lexicon, evidence}: Omit<RuleContext, 'report'>
): SplitWord[] {
  const splits: SplitWord[] = []
  if (!lexicon) return splits
  let usedUntil = 0

  for (let index = 0; index + 1 < words.length; index++) {
    const first = words[index]
    const second = words[index + 1]
    if (!first || !second || first.start < usedUntil) continue
    if (second.start - first.end !== 1) continue
    if (text.charAt(first.end) !== ' ') continue
    // `par ties`: two rare words that make a common one.
    const areWhole = isWhole(first) && isWhole(second)
    if (areWhole && Math.min(first.weight, second.weight) > rareHalf) continue
    if (!isCaseSound(first.text, second.text)) continue
    const joined = first.lower + second.lower
    const known = weightOf(joined, lexicon)
    // `and y` is not Andy.
    const isSmall = first.text === first.lower
    const weight = isNameWeight(known) && isSmall ? 0 : known
    if (areWhole && weight < commonWhole) continue
    const isAttested = weight === 0 && evidence.countWord(joined) > 0
    if (weight < leastWeight && !isAttested) continue
    const third = words[index + 2]
    if (third && rivals(first, second, third, lexicon, weight)) continue
    usedUntil = second.end
    splits.push({first, second})
  }

  return splits
}

/** The words of a line that are halves of split ones. */
export function halvesOf(
  text: string,
  context: Omit<RuleContext, 'report'>
): Set<WesternWord> {
  return new Set(
    findSplits(text, context).flatMap(({first, second}) => [first, second])
  )
}

/** Least weight of the whole word: SCOWL size 60. */
const leastWeight = 20

/**
 * Two words are halves of one if one is as rare as SCOWL size 35 (`spokes man`,
 * `commit tee`) …
 */
const rareHalf = 80
/** … and the whole as common as size 20. In clean text: `to morrow`, of old. */
const commonWhole = 120

/** Words of one letter; other single letters are halves. */
const oneLetter = new Set(['a', 'i', 'o'])

function isWhole({lower, isKnown}: WesternWord): boolean {
  if (lower.length > 1) return isKnown
  return oneLetter.has(lower) || /\d/u.test(lower)
}

/** `McDonald` aside, a capital begins a word: `New York` is not one. */
function isCaseSound(first: string, second: string): boolean {
  const isUpper = first === first.toUpperCase()
  if (isUpper && first.length > 1) return second === second.toUpperCase()
  return second === second.toLowerCase() && !/\d/u.test(first + second)
}

/** Whether the second half makes a better word with what follows it. */
function rivals(
  first: WesternWord,
  second: WesternWord,
  third: WesternWord,
  lexicon: Lexicon,
  weight: number
): boolean {
  if (!isWhole(first) || (isWhole(second) && second.weight > rareHalf))
    return false
  if (third.start - second.end !== 1) return false
  const other = weightOf(second.lower + third.lower, lexicon)
  if (other > weight) return true
  // `in fer ry`: no half is left over then. An `o` may be one itself.
  return other >= leastWeight && !isWhole(third) && first.lower.length > 1
}
