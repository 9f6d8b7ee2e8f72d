import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** Dots that should be `……`. */
export const ellipsis: Rule<'line'> = {
  id: 'ellipsis',
  group: 'hyphens',
  scope: 'line',
  severity: 'warning',
  needs: ['han'],
  isOfChinese: true,
  triggers: ['point-pair', 'ellipsis'],
  title: {en: 'Broken ellipsis', 'zh-cn': '省略号残缺'},
  docs: {
    en: 'Chinese prints six dots, `……`. `...`, `。。。`, `⋯⋯` and a single `…` among Han come from the extraction.',
    'zh-cn':
      '中文省略号为六点 `……`。汉字间的 `...`、`。。。`、`⋯⋯`、单个 `…` 来自提取。'
  },
  examples: [
    {
      input: '病媒生物、卫生死角...等',
      flags: ['...'],
      output: '病媒生物、卫生死角……等'
    },
    {input: '从矛盾到和谐……', flags: []},
    {input: '他说。。。', flags: ['。。。'], output: '他说……'},
    // Cut by the line end: two dots groups of one ellipsis, for `line-end-mark`.
    {input: '他等了很久…\n…终于来了。', flags: []},
    {
      input: '他等了很久…\n终于来了。',
      flags: ['…'],
      output: '他等了很久……\n终于来了。'
    }
  ],
  check({text, after}, {report}) {
    // Matches dots of any kind after Han or a mark: `...`, `。。。`, one `…`.
    for (const match of text.matchAll(
      /(?<=[\p{Script=Han}，、”）])(?:\.{3,6}|。{3,6}|⋯{1,2}|…)(?![….。⋯])/gu
    )) {
      const end = match.index + match[0].length
      const isLast = text.slice(end).trim() === ''
      if (isLast && ellipsisMark.test(after.slice(0, 1))) continue
      report(
        replacement({
          span: spanOf(match),
          actual: match[0],
          expected: '……',
          safe: false
        })
      )
    }
  }
}

/** Matches what an ellipsis is made of. */
const ellipsisMark = /^[….⋯。]$/u
