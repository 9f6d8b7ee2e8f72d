import {replacement} from './replacement.js'
import type {Rule} from './rule.js'

/** A hyphen left inside a line: `won- der`. */
export const hyphenInLine: Rule<'line'> = {
  id: 'hyphen-in-line',
  group: 'hyphens',
  scope: 'line',
  severity: 'warning',
  needs: ['hyphen', 'lower', 'blank'],
  languages: ['en', 'fr'],
  title: {en: 'Hyphen left inside a line', 'zh-cn': '行中残留连字符'},
  docs: {
    en: '`won- der`: a word cut at a line end whose line was joined since. In French, for which there is no lexicon, any word that a hyphen and a blank cut, but for `et`, `ou`, `ni`, `à` behind them. Not for German, where `Ein- und Ausfuhr` is right.\n\nA warning in a line of a column. In a line longer than any column is wide, whoever joined the lines kept their hyphens throughout; each is told as quietly as one that still stands at its line end (`end-hyphen`).',
    'zh-cn':
      '`won- der`：行末断开的词在接行后残留连字符。法文没有词表，凡被连字符加空格断开的词都报，后接 `et`、`ou`、`ni`、`à` 的除外。德文 `Ein- und Ausfuhr` 为正确写法，不查德文。\n\n在栏宽之内的行中为警告。比任何一栏都长的行，是接行的人把行末连字符一概留下了，故与仍在行末的连字符（`end-hyphen`）同样只作提示。'
  },
  examples: [
    {
      input: 'They met with won- der and joy.',
      flags: ['- '],
      output: 'They met with wonder and joy.'
    },
    {input: 'a two- or three-day trip', flags: []},
    {
      input:
        'Le chef du gouver- nement est venu à Paris avec les hommes du pays, pour la micro- et la macro-économie.',
      flags: ['- '],
      output:
        'Le chef du gouvernement est venu à Paris avec les hommes du pays, pour la micro- et la macro-économie.'
    },
    {
      input: `${'The council met in the old hall and rose at ten. '.repeat(5)}They met with won- der.`,
      flags: ['- '],
      output: `${'The council met in the old hall and rose at ten. '.repeat(5)}They met with wonder.`,
      severity: 'information'
    }
  ],
  check({text}, {language, lexicon, report}) {
    const isFrench = language.startsWith('fr')
    if (!lexicon && !isFrench) return
    const isReflowed = text.length > widestColumn
    // Matches a half, a hyphen, one blank and another half: `won- der`.
    for (const match of text.matchAll(
      /(?<!\p{L})(\p{L}{2,20})- (\p{Ll}{2,20})(?!\p{L})/gu
    )) {
      const [, first = '', second = ''] = match
      const isWord = lexicon
        ? lexicon.weight((first + second).toLowerCase()) > 0
        : !hangingBefore.has(second)
      if (!isWord) continue
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

/** French words that a first part may hang before: `micro- et macro-économie`. */
const hangingBefore = new Set(['et', 'ou', 'ni', 'à', 'que', 'mais'])

/** No column of a newspaper sets so many characters in a line. */
const widestColumn = 200
