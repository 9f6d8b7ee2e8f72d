import {replacement} from './replacement.js'
import type {Rule} from './rule.js'

/** A capital inside a word: `tHe`. */
export const capitalInWord: Rule<'line'> = {
  id: 'capital-in-word',
  group: 'confusions',
  scope: 'line',
  severity: 'warning',
  needs: ['lower', 'upper'],
  languages: ['en'],
  title: {en: 'Capital inside a word', 'zh-cn': '词中大写'},
  docs: {
    en: '`tHe`, `anD`: a capital inside a word of small letters. `McDonald`, `DeLong`, `iOS` and names with a capital inside that stand more than once stay.\n\nPrecision on Western OCR: .95 to .99.',
    'zh-cn':
      '`tHe`、`anD`：小写词中夹大写。`McDonald`、`DeLong`、`iOS` 及多次出现的名称不报。\n\n在西文 OCR 上准确率 .95–.99。'
  },
  examples: [
    {
      input: 'It was tHe harbour anD more.',
      flags: ['tHe', 'anD'],
      output: 'It was the harbour and more.'
    },
    {input: 'Mr. McDonald met DeLong.', flags: []}
  ],
  check(_line, {words, lexicon, report}) {
    if (!lexicon) return
    for (const {text: word, lower, start, end, weight} of words) {
      // Matches small letters with a capital after one: `tHe`, `anD`.
      if (!/^\p{Ll}+\p{Lu}\p{Ll}*$/u.test(word) || weight < 45) continue
      report(
        replacement({
          span: {start, end},
          actual: word,
          expected: lower,
          safe: false
        })
      )
    }
  }
}
