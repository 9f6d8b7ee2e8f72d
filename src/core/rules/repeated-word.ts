import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** The same word twice: `the the`. */
export const repeatedWord: Rule<'line'> = {
  id: 'repeated-word',
  group: 'doubling',
  scope: 'line',
  severity: 'information',
  needs: ['lower', 'blank'],
  title: {en: 'Repeated word', 'zh-cn': '单词重复'},
  docs: {
    en: 'The same word twice: `the the`. Good text has it too (`had had`, `that that`; precision .25), so it is information.',
    'zh-cn':
      '同一单词连写两遍：`the the`。正常文本也有（`had had`、`that that`；准确率 .25），故仅作提示。'
  },
  examples: [
    {
      input: 'It was the the harbour.',
      flags: ['the the'],
      output: 'It was the harbour.'
    },
    {input: 'He had had enough.', flags: []}
  ],
  check({text}, {report}) {
    // Matches a word of two letters or more, twice: `the the`.
    for (const match of text.matchAll(
      /(?<![\p{L}'’-])(\p{Ll}{2,20}) \1(?![\p{L}'’-])/gu
    )) {
      const [actual, expected = ''] = match
      if (legitimate.has(expected)) continue
      report(replacement({span: spanOf(match), actual, expected, safe: false}))
    }
  }
}

/** Words that grammar repeats. */
const legitimate = new Set([
  'had',
  'that',
  'nous',
  'vous',
  'very',
  'die',
  'der',
  'das',
  'so',
  'long',
  'pom',
  'tut',
  'hear',
  'bye'
])
