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
    en: '`won- der`: a word cut at a line end whose line was joined since. Not for German, where `Ein- und Ausfuhr` is right.\n\nA warning in a line of a column. In a line longer than any column is wide, whoever joined the lines kept their hyphens throughout; each is told as quietly as one that still stands at its line end (`end-hyphen`).',
    'zh-cn':
      '`won- der`：行末断开的词在接行后残留连字符。德文 `Ein- und Ausfuhr` 为正确写法，不查德文。\n\n在栏宽之内的行中为警告。比任何一栏都长的行，是接行的人把行末连字符一概留下了，故与仍在行末的连字符（`end-hyphen`）同样只作提示。'
  },
  examples: [
    {
      input: 'They met with won- der and joy.',
      flags: ['- '],
      output: 'They met with wonder and joy.'
    },
    {input: 'a two- or three-day trip', flags: []},
    {
      input: `${'The council met in the old hall and rose at ten. '.repeat(5)}They met with won- der.`,
      flags: ['- '],
      output: `${'The council met in the old hall and rose at ten. '.repeat(5)}They met with wonder.`,
      severity: 'information'
    }
  ],
  check({text}, {lexicon, report}) {
    if (!lexicon) return
    const isReflowed = text.length > widestColumn
    // Matches a half, a hyphen, one blank and another half: `won- der`.
    for (const match of text.matchAll(
      /(?<!\p{L})(\p{L}{2,20})- (\p{Ll}{2,20})(?!\p{L})/gu
    )) {
      const [, first = '', second = ''] = match
      if (lexicon.weight((first + second).toLowerCase()) === 0) continue
      const start = match.index + first.length
      const said = replacement({
        span: {start, end: start + 2},
        actual: '- ',
        expected: '',
        safe: false
      })
      report(isReflowed ? {...said, severity: 'information'} : said)
    }
  }
}

/** No column of a newspaper sets so many characters in a line. */
const widestColumn = 200
