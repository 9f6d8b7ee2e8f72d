import {lineSpan, moveUp, trimmed} from './page-lines.js'
import type {Rule} from './rule.js'
import {weightOf} from './word-weight.js'

/** A word cut at a line end whose hyphen is gone: `vege⏎tables`. */
export const lostHyphen: Rule<'page'> = {
  id: 'lost-hyphen',
  group: 'hyphens',
  scope: 'page',
  severity: 'warning',
  languages: ['en'],
  title: {en: 'Lost hyphen', 'zh-cn': '连字符丢失'},
  docs: {
    en: 'The hyphen at a line end was too faint, or the extraction took it away: two halves of which one at least is no word, and a common word together. The fix moves the second half up.',
    'zh-cn':
      '行末连字符印得太淡或被提取程序删去：两半至少有一半不成词，合起来是常用词。改法是把后半提到上一行。'
  },
  examples: [
    {
      input: 'They sold vege\ntables at the market.',
      flags: ['vege\ntables'],
      output: 'They sold vegetables\n at the market.'
    },
    {
      input: 'The govern\nment of the town was closed.',
      flags: ['govern\nment'],
      output: 'The government\n of the town was closed.'
    },
    {input: 'They sold the\ntables at the market.', flags: []}
  ],
  check({lines}, {lexicon, report}) {
    if (!lexicon) return

    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      const {end} = trimmed(line)
      // Matches small letters at the end of a line, and at the start of one.
      const first = /(?<!\p{L})\p{Ll}{2,20}$/u.exec(
        line.text.slice(Math.max(0, end - 21), end)
      )?.[0]
      const second = /^\p{Ll}{2,20}(?!\p{L})/u.exec(
        next?.text.trimStart().slice(0, 22) ?? ''
      )?.[0]
      if (!next || first === undefined || second === undefined) continue
      const isFirstWord = weightOf(first, lexicon) > 0
      const isSecondWord = weightOf(second, lexicon) > 0
      if (isFirstWord && isSecondWord) continue
      const expected = first + second
      const least = isFirstWord || isSecondWord ? commonWhole : 1
      if (weightOf(expected, lexicon) < least) continue
      const from = trimmed(next).start
      report({
        // Both halves, so that nothing else is said of either.
        span: {
          start: lineSpan(line, end - first.length, end).start,
          end: lineSpan(next, from, from + second.length).end
        },
        reason: {
          words: {
            en: 'Unexpected “{first}” and “{second}”, expected “{expected}”',
            'zh-cn': '“{first}”与“{second}”应为“{expected}”'
          },
          values: {first, second, expected}
        },
        actual: first,
        expected,
        fixes: [
          {
            title: {
              words: {en: 'Join to “{expected}”', 'zh-cn': '合为“{expected}”'},
              values: {expected}
            },
            edits: moveUp(line, next, second.length),
            safe: false
          }
        ].filter(({edits}) => edits.length > 0)
      })
    }
  }
}

/** With a half that is a word, the whole is as common as SCOWL size 40. */
const commonWhole = 60
