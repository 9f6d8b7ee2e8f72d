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
    en: 'The same word twice: `the the`. Good text has it too (`had had`, `that that`; precision .25), so it is information. A long word that ends a line and begins the next was cut by a hyphen, and written whole on both.',
    'zh-cn':
      '同一单词连写两遍：`the the`。正常文本也有（`had had`、`that that`；准确率 .25），故仅作提示。长词既在行末又在下一行首，是断词在两行都写成了整词。'
  },
  examples: [
    {
      input: 'It was the the harbour.',
      flags: ['the the'],
      output: 'It was the harbour.'
    },
    {
      input: 'He spoke for conservation\nconservation of the old harbour.',
      flags: ['conservation'],
      output: 'He spoke for \nconservation of the old harbour.'
    },
    {input: 'He spoke of the harbour\nharbours are of use.', flags: []},
    {input: 'He had had enough.', flags: []}
  ],
  check({text, after}, {report}) {
    // Matches a word that the line ends with: `conservation`.
    const last = /(?<![\p{L}'’-])\p{Ll}{7,20}(?=\s{0,9}$)/u.exec(text)
    // Matches the word that the line after begins with.
    const first = /^\p{Ll}{7,20}(?![\p{L}'’-])/u.exec(after)?.[0]
    if (last && last[0] === first) {
      const span = spanOf(last)
      report(replacement({span, actual: first, expected: '', safe: false}))
    }

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
