import {isNamePart} from './name-dot.js'
import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** An ASCII full stop that ends a Chinese sentence. */
export const asciiFullStop: Rule<'line'> = {
  id: 'ascii-full-stop',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  needs: ['han', 'ascii-point'],
  isOfChinese: true,
  title: {en: 'ASCII full stop', 'zh-cn': '半角句点'},
  docs: {
    en: '`.` where Chinese ends a sentence with `。`. After Han at a line end, or between Han; dotted names of foreigners are left to `name-dot`.',
    'zh-cn':
      '中文句末的 `.` 应为 `。`。仅报行末汉字后或汉字之间的句点；外国人名的间隔号由 `name-dot` 报告。'
  },
  examples: [
    {
      input: '会议昨日召开.代表出席.',
      flags: ['.', '.'],
      output: '会议昨日召开。代表出席。'
    },
    {input: '第1.2节', flags: []},
    {input: '见下文...', flags: []}
  ],
  check({text}, {report}) {
    // Matches a full stop after Han, with Han, a quote or nothing behind it.
    for (const match of text.matchAll(
      /(?<=\p{Script=Han}[”）]?)\.(?=[\p{Script=Han}”’）]|\s*$)/gu
    )) {
      const before = text.slice(Math.max(0, match.index - 8), match.index)
      if (isNamePart(before, text.slice(match.index + 1), 'point')) continue
      report(
        replacement({
          span: spanOf(match),
          actual: '.',
          expected: '。',
          safe: false
        })
      )
    }
  }
}
