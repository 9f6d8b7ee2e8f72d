import {isHanAt} from './character-class.js'
import {wholeOf} from './han-parts.js'
import {coverWeight, noWeights, unitsOf, wordBits} from '../word-bits.js'
import {replacement} from './replacement.js'
import type {Rule, RuleContext} from './rule.js'

/** A character that was read as its two parts: `木又力` for `权力`. */
export const splitHan: Rule<'line'> = {
  id: 'split-han',
  group: 'confusions',
  scope: 'line',
  severity: 'warning',
  needs: ['han'],
  languages: ['zh'],
  isOfChinese: true,
  title: {en: 'Character read as two', 'zh-cn': '一字拆成两字'},
  docs: {
    en: 'A character that is printed wide is read as its left and its right part: `女子` for `好`, `白勺` for `的`, `讠己` for `记`. Reported where the text becomes far more probable with the whole character, by the lexicon: `女子` and `日月` are words, and stay where they make sense.\n\nThe fix is never safe: only a person knows what was printed.',
    'zh-cn':
      '排得宽的字被认成左右两个字：`好`成`女子`、`的`成`白勺`、`记`成`讠己`。以词表衡量，合为一字后文本可能性大大提高时才报；`女子`、`日月`本是词，讲得通的不报。\n\n不自动改：报上印的是什么，只有对照原版的人知道。'
  },
  examples: [
    {
      input: '青禾区营造良女子环境，讠己者昨日从会上获悉。',
      flags: ['女子', '讠己'],
      output: '青禾区营造良好环境，记者昨日从会上获悉。'
    },
    {
      input: '监督木又力运行，人们白勺生活更好了。',
      flags: ['木又', '白勺'],
      output: '监督权力运行，人们的生活更好了。'
    },
    {input: '女子单打比赛中，日月同辉，一个女子出现了。', flags: []},
    {
      input: '木匠王木木来了，森木木公园开放。',
      flags: ['木木'],
      output: '木匠王木木来了，森林公园开放。'
    },
    {input: '改良女子教育，王见到了王里长。', flags: []}
  ],
  check({text}, context) {
    for (let at = 0; at + 1 < text.length; at++) {
      const whole = wholeOf(text.charCodeAt(at), text.charCodeAt(at + 1))
      if (whole === undefined || !isSplit(text, at, whole, context)) continue
      context.report(
        replacement({
          span: {start: at, end: at + 2},
          actual: text.slice(at, at + 2),
          expected: whole,
          safe: false
        })
      )
    }
  }
}

/** Characters before and after that are weighed with the two in question. */
const reach = 4
/** Bits by which the text must become more probable. */
const leastGain = 12
/** The word that two like parts make must be this common. */
const commonWord = 90

function isSplit(
  text: string,
  at: number,
  whole: string,
  {lexicon}: RuleContext
): boolean {
  if (!lexicon) return false
  let start = at
  while (start > Math.max(0, at - reach) && isHanAt(text, start - 1)) start--
  let end = at + 2
  while (end < at + 2 + reach && isHanAt(text, end)) end++
  const read = unitsOf(text.slice(start, end))
  const made = unitsOf(text.slice(start, at) + whole + text.slice(at + 2, end))
  const gain =
    wordBits(lexicon, read, 0, read.length) -
    wordBits(lexicon, made, 0, made.length)
  if (gain < leastGain) return false
  // `王木木` is a name.
  if (text.charAt(at) !== text.charAt(at + 1)) return true
  return coverWeight(lexicon, made, at - start, noWeights()) >= commonWord
}
