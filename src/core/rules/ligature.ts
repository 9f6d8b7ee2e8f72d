import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** Two or three letters in one code point: `ﬁ`. */
export const ligature: Rule<'line'> = {
  id: 'ligature',
  group: 'characters',
  scope: 'line',
  severity: 'information',
  triggers: ['ligature'],
  title: {en: 'Ligature', 'zh-cn': '连字'},
  docs: {
    en: '`ﬁ`, `ﬂ`, `ﬀ` as one code point, from the font. Searching `finance` misses `ﬁnance`. A diplomatic transcription keeps them, so the fix is never made unseen.',
    'zh-cn':
      '字体的 `ﬁ`、`ﬂ`、`ﬀ` 连字占一个码位，检索 `finance` 找不到 `ﬁnance`。存真转录会保留连字，故不自动改。'
  },
  examples: [
    {
      input: 'The ﬁnance oﬃce',
      flags: ['ﬁ', 'ﬃ'],
      output: 'The finance office'
    }
  ],
  check({text}, {report}) {
    // Matches one ligature: `ﬁ`.
    for (const match of text.matchAll(/[\uFB00-\uFB06]/gu)) {
      const [actual] = match
      const expected = actual.normalize('NFKC')
      report(replacement({span: spanOf(match), actual, expected, safe: false}))
    }
  }
}
