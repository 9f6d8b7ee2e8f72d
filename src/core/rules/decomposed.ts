import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A letter and its accent as two code points. */
export const decomposed: Rule<'line'> = {
  id: 'decomposed',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  triggers: ['combining'],
  title: {en: 'Decomposed letter', 'zh-cn': '分解字符'},
  docs: {
    en: 'A letter and its accent as two code points. It looks the same, but searching misses it. Composed by NFC where one code point exists.',
    'zh-cn':
      '字母与附加符号分成两个码位，看着一样却检索不到。有单一码位时按 NFC 合成。'
  },
  examples: [
    {input: 'café ouvert', flags: ['é'], output: 'café ouvert', safe: true}
  ],
  check({text}, {report}) {
    // Matches a letter with one to three combining marks: `e` and U+0301.
    for (const match of text.matchAll(/\p{L}\p{Mn}{1,3}/gu)) {
      const [actual] = match
      const expected = actual.normalize('NFC')
      if (expected.length >= actual.length) continue
      report(replacement({span: spanOf(match), actual, expected, safe: true}))
    }
  }
}
