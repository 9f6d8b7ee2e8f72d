import {lineSpan, moveUp, trimmed} from './page-lines.js'
import type {Rule} from './rule.js'

/** A large initial on a line of its own: `T⏎HE mayor`. */
export const dropCap: Rule<'page'> = {
  id: 'drop-cap',
  group: 'lines',
  scope: 'page',
  severity: 'warning',
  languages: ['en', 'fr', 'de'],
  title: {en: 'Initial torn off', 'zh-cn': '下沉首字脱落'},
  docs: {
    en: 'The large initial of an article comes out on a line of its own, and its word goes on in the next line.',
    'zh-cn': '首字下沉的大字单独成行，其余部分在下一行。'
  },
  examples: [
    {
      input: 'T\nHE mayor of Kestrel Bay spoke.',
      flags: ['T'],
      output: 'THE\n mayor of Kestrel Bay spoke.'
    },
    {input: 'A\nlong day', flags: []}
  ],
  check({lines}, {lexicon, report}) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      const {start, end} = trimmed(line)
      if (!next || end - start !== 1) continue
      const initial = line.text.charAt(start)
      // Matches the rest of a word: `HE`, `he`.
      const rest = /^\p{L}{1,20}(?!\p{L})/u.exec(
        next.text.trimStart().slice(0, 22)
      )?.[0]
      if (!/\p{Lu}/u.test(initial) || rest === undefined || !lexicon) continue
      const word = initial + rest
      if (lexicon.weight(word.toLowerCase()) < 80) continue
      if (lexicon.weight(rest.toLowerCase()) >= 80 && rest.length > 2) continue
      report({
        span: lineSpan(line, start, end),
        reason: {
          words: {
            en: 'Unexpected “{initial}” alone, expected “{word}”',
            'zh-cn': '“{initial}”单独成行，应为“{word}”'
          },
          values: {initial, word}
        },
        actual: initial,
        expected: word,
        fixes: [
          {
            title: {
              words: {en: 'Join to “{word}”', 'zh-cn': '合为“{word}”'},
              values: {word}
            },
            edits: moveUp(line, next, rest.length),
            safe: false
          }
        ].filter(({edits}) => edits.length > 0)
      })
    }
  }
}
