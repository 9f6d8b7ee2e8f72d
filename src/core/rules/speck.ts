import {spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A speck read as a sign: `^`, `~`, `|`. */
export const speck: Rule<'line'> = {
  id: 'speck',
  group: 'confusions',
  scope: 'line',
  severity: 'information',
  needs: ['lower'],
  triggers: ['ascii-sign', 'ascii-bracket', 'dot', 'lost', 'hyphen'],
  languages: ['en', 'fr', 'de'],
  title: {en: 'Speck', 'zh-cn': '污点'},
  docs: {
    en: 'A sign that stands alone between words, or inside one, and that no newspaper prints there: `■`, `^`, `~`, `_`, `|`, `\\\\`.\n\nPrecision on Western OCR: 1.00.',
    'zh-cn':
      '单独夹在词间或词中、报纸不会印的符号：`■`、`^`、`~`、`_`、`|`、`\\\\`。\n\n在西文 OCR 上准确率 1.00。'
  },
  examples: [
    {input: 'The ^ harbour ~ was', flags: ['^', '~']},
    {input: 'name_of_file', flags: []}
  ],
  check({text}, {report}) {
    // Matches signs alone between blanks.
    for (const match of text.matchAll(
      /(?<=^|\s)[■^~_|\\•¬»«<>{}]{1,3}(?=\s|$)/gu
    )) {
      const span = spanOf(match)
      // One sign on a line of its own is an ornament or a bullet.
      if (text.trim() === match[0] || span.start === 0) continue
      report({
        span,
        reason: {
          words: {
            en: 'Unexpected “{sign}” between words',
            'zh-cn': '词间多出“{sign}”'
          },
          values: {sign: match[0]}
        },
        actual: match[0]
      })
    }
  }
}
