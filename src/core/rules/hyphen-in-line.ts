import {replacement} from './replacement.js'
import type {Rule} from './rule.js'

/** A hyphen left inside a line: `won- der`. */
export const hyphenInLine: Rule<'line'> = {
  id: 'hyphen-in-line',
  group: 'hyphens',
  scope: 'line',
  severity: 'warning',
  needs: ['hyphen', 'lower', 'blank'],
  languages: ['en'],
  title: {en: 'Hyphen left inside a line', 'zh-cn': '行中残留连字符'},
  docs: {
    en: '`won- der`: a word cut at a line end whose line was joined since. Not for German, where `Ein- und Ausfuhr` is right.',
    'zh-cn':
      '`won- der`：行末断开的词在并行后残留连字符。德文 `Ein- und Ausfuhr` 为正确写法，不查德文。'
  },
  examples: [
    {
      input: 'They met with won- der and joy.',
      flags: ['- '],
      output: 'They met with wonder and joy.'
    },
    {input: 'a two- or three-day trip', flags: []}
  ],
  check({text}, {lexicon, report}) {
    if (!lexicon) return
    // Matches a half, a hyphen, one blank and another half: `won- der`.
    for (const match of text.matchAll(
      /(?<!\p{L})(\p{L}{2,20})- (\p{Ll}{2,20})(?!\p{L})/gu
    )) {
      const [, first = '', second = ''] = match
      if (lexicon.weight((first + second).toLowerCase()) === 0) continue
      const start = match.index + first.length
      report(
        replacement({
          span: {start, end: start + 2},
          actual: '- ',
          expected: '',
          safe: false
        })
      )
    }
  }
}
