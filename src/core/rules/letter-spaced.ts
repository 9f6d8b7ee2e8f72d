import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** Han set wide, with a blank after each: `青 禾 区`. */
export const letterSpaced: Rule<'line'> = {
  id: 'letter-spaced',
  group: 'lines',
  scope: 'line',
  severity: 'warning',
  needs: ['han'],
  triggers: ['blank', 'odd-blank'],
  title: {en: 'Letter-spaced text', 'zh-cn': '逐字空格'},
  docs: {
    en: 'Five single Han or more, a blank after each: a spaced headline, which the text layer took apart. The words are `丰年里`, not `丰 年 里`.',
    'zh-cn':
      '五个以上单个汉字之间都有空格：标题加宽字距，被文字层拆成单字。应为 `丰年里`，不是 `丰 年 里`。'
  },
  examples: [
    {
      input: '青 禾 区 召 开 会 议',
      flags: ['青 禾 区 召 开 会 议'],
      output: '青禾区召开会议'
    },
    {input: '张 三 李 四 出席', flags: []}
  ],
  check({text}, {report}) {
    // Matches five Han or more with one or two blanks between each.
    for (const match of text.matchAll(
      /(?<!\p{Script=Han})\p{Script=Han}(?:[ \u3000]{1,2}\p{Script=Han}){4,60}(?!\p{Script=Han})/gu
    )) {
      const [actual] = match
      report(
        replacement({
          span: spanOf(match),
          actual,
          expected: actual.replaceAll(/[ \u3000]/gu, ''),
          safe: false
        })
      )
    }
  }
}
