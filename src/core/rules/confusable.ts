import {isHanAt} from './character-class.js'
import {hanConfusions, hanTwins} from './confusions-han.js'
import type {Evidence} from './evidence.js'
import {coverWeight, wordBits} from './han-words.js'
import type {Lexicon} from './lexicon.js'
import type {Rule} from './rule.js'

/** A character that OCR took for one of like shape: `木报讯`, `tbe`. */
export const confusable: Rule<'block'> = {
  id: 'confusable',
  group: 'confusions',
  scope: 'block',
  severity: 'warning',
  title: {en: 'Confused character', 'zh-cn': '形近误识'},
  docs: {
    en: 'OCR reads a character as another of like shape. Reported is one that makes no word where it stands, while its mate makes a common one; how much more probable the text becomes is measured with a lexicon, and what else stands on the page counts too.\n\nThe fix is never safe: only a person knows what was printed.',
    'zh-cn':
      'OCR 把字认成形近的另一字。某字在原处不成词、换成形近字则成常用词时报告；以词表衡量换字后文本的可能性提高多少，并参考本页其他地方的写法。\n\n不自动改：原纸印的是什么，只有人知道。'
  },
  examples: [
    {
      input: '木报讯 昨日，青禾区召开会议，部署秋收工作。',
      flags: ['木'],
      output: '本报讯 昨日，青禾区召开会议，部署秋收工作。'
    },
    {
      input: '会议指出，要深人贯彻落实各项措施。',
      flags: ['人'],
      output: '会议指出，要深入贯彻落实各项措施。'
    },
    {input: '工人入场后，木工们开始干活。', flags: []},
    {input: '记者王大木在主会场采访。', flags: []}
  ],
  check({text}, {lexicon, language, evidence, report}) {
    if (!lexicon || !language.startsWith('zh')) return

    for (let at = 0; at < text.length; at++) {
      const actual = text.charAt(at)
      const mates = hanConfusions.get(actual)
      if (mates === undefined) continue
      const best = bestMate(text, at, mates, lexicon, evidence)
      if (best === undefined) continue
      const span = {start: at, end: at + 1}
      report({
        span,
        reason: {
          words: {
            en: 'Unexpected “{actual}” in “{before}”, expected “{expected}”: “{after}”',
            'zh-cn': '“{before}”中的“{actual}”疑为“{expected}”：“{after}”'
          },
          values: {
            actual,
            expected: best,
            before: around(text, at, actual),
            after: around(text, at, best)
          }
        },
        actual,
        expected: best,
        fixes: [
          {
            title: {
              words: {en: 'Write “{expected}”', 'zh-cn': '改为“{expected}”'},
              values: {expected: best}
            },
            edits: [{span, text: best}],
            safe: false
          }
        ]
      })
    }
  }
}

/** Characters before and after that are weighed with the one in question. */
const reach = 4
/** Bits by which the text must become more probable. */
const leastGain = 14
/** The same for a twin, which differs by a stroke. */
const leastTwinGain = 9
/** Bits that a mate is worth whose surroundings stand elsewhere on the page. */
const attestedGain = 6
/** The word that the mate makes must be this common. */
const commonWord = 90

function bestMate(
  text: string,
  at: number,
  mates: string,
  lexicon: Lexicon,
  evidence: Evidence
): string | undefined {
  let start = at
  while (start > Math.max(0, at - reach) && isHanAt(text, start - 1)) start--
  let end = at + 1
  while (end < Math.min(text.length, at + 1 + reach) && isHanAt(text, end))
    end++
  if (end - start < 2) return undefined
  const window = text.slice(start, end)
  const inside = at - start
  let present: number | undefined
  let best: string | undefined
  let bestGain = -Infinity
  const twins = hanTwins.get(text.charAt(at)) ?? ''

  for (const mate of mates) {
    const changed = window.slice(0, inside) + mate + window.slice(inside + 1)
    if (coverWeight(lexicon, changed, inside) < commonWord) continue
    present ??= wordBits(lexicon, window)
    const least = twins.includes(mate) ? leastTwinGain : leastGain
    let gain = present - wordBits(lexicon, changed)
    if (gain < least - attestedGain) continue
    const near = changed.slice(Math.max(0, inside - 1), inside + 2)
    if (near.length === 3 && evidence.count(near) > 0) gain += attestedGain
    if (gain >= least && gain > bestGain) {
      best = mate
      bestGain = gain
    }
  }

  return best
}

function around(text: string, at: number, character: string): string {
  return (
    text.slice(Math.max(0, at - 2), at) + character + text.slice(at + 1, at + 3)
  )
}
