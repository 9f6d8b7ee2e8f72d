import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A single Latin letter between Han: `社a区`. */
export const strayLatin: Rule<'line'> = {
  id: 'stray-latin',
  group: 'characters',
  scope: 'line',
  severity: 'information',
  needs: ['han'],
  triggers: ['lower', 'upper'],
  isOfChinese: true,
  languages: ['zh'],
  title: {en: 'Stray Latin letter', 'zh-cn': '夹杂字母'},
  docs: {
    en: 'A single small letter between Han, mostly a speck: `社a区`. `会议o` at the end of a sentence is a full stop; that one has a fix.',
    'zh-cn':
      '汉字之间单个小写字母多为污点：`社a区`。句末的 `会议o` 应是句号，这种给出改法。'
  },
  examples: [
    {input: '会议昨日召开o', flags: ['o'], output: '会议昨日召开。'},
    {input: '代表出席了会议O', flags: ['O'], output: '代表出席了会议。'},
    {input: '他的血型是O', flags: []},
    {input: '各镇参加；l大家到场', flags: ['l'], output: '各镇参加；大家到场'},
    {input: '本社a区昨日', flags: ['a']}
  ],
  check({text}, {report}) {
    // Matches one small letter with Han before it, and Han or the end behind, `l`
    // between a mark and Han, and `O` at the end.
    for (const match of text.matchAll(
      /(?<=\p{Script=Han})[a-z](?=[\p{Script=Han}。，；”]|\s*$)|(?<=[，。；])[li](?=\p{Script=Han})|(?<=\p{Script=Han})(?<![型是为為])O(?=\s*$)/gu
    )) {
      const span = spanOf(match)
      const [actual] = match
      const isEnd = text.slice(span.end).trim() === ''
      const isSpeck = /[，。；]/u.test(text.charAt(span.start - 1))
      if ((/^o$/iu.test(actual) && isEnd) || isSpeck) {
        const expected = isSpeck ? '' : '。'
        report(replacement({span, actual, expected, safe: false}))
        continue
      }

      report({
        span,
        reason: {
          words: {
            en: 'Unexpected letter “{letter}” between Han',
            'zh-cn': '汉字之间夹杂字母“{letter}”'
          },
          values: {letter: match[0]}
        },
        actual: match[0]
      })
    }
  }
}
