import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** Latin letters in full-width form: `ＡＢＣ`. */
export const fullwidthLetter: Rule<'line'> = {
  id: 'fullwidth-letter',
  group: 'characters',
  scope: 'line',
  severity: 'information',
  triggers: ['fullwidth'],
  title: {en: 'Full-width letter', 'zh-cn': '全角字母'},
  docs: {
    en: 'Latin letters and `．％＋－／` in their full-width form. Which form a newspaper uses is its house style.',
    'zh-cn': '全角的拉丁字母和 `．％＋－／`。用全角还是半角，依报纸的体例。'
  },
  examples: [
    {input: '他在ＡＢＣ公司', flags: ['ＡＢＣ'], output: '他在ABC公司'}
  ],
  check({text}, {style, report}) {
    if (style.digits === 'fullwidth') return
    // Matches a run of full-width Latin letters: `ＡＢＣ`.
    for (const match of text.matchAll(/[\uFF21-\uFF3A]+/giu)) {
      const [actual] = match
      const expected = actual.normalize('NFKC')
      report(replacement({span: spanOf(match), actual, expected, safe: false}))
    }
  }
}
