import type {Lexicon} from '../lexicon.js'
import {replacement, spanOf} from './replacement.js'
import type {Rule, RuleContext} from './rule.js'

/** Text set wide, with a blank after each character: `青 禾 区`, `t h e`. */
export const letterSpaced: Rule<'line'> = {
  id: 'letter-spaced',
  group: 'lines',
  scope: 'line',
  severity: 'warning',
  triggers: ['blank', 'odd-blank'],
  title: {en: 'Letter-spaced text', 'zh-cn': '逐字空格'},
  docs: {
    en: 'Five single Han or more, a blank after each: a spaced headline, which the text layer took apart. The words are `丰年里`, not `丰 年 里`. In English a row of single letters whose words are all in the lexicon.',
    'zh-cn':
      '五个以上单个汉字之间都有空格：标题加宽字距，被文字层拆成单字。应为 `丰年里`，不是 `丰 年 里`。英文则是单个字母连成的词都见于词表的情形。'
  },
  examples: [
    {
      input: '青 禾 区 召 开 会 议',
      flags: ['青 禾 区 召 开 会 议'],
      output: '青禾区召开会议'
    },
    {input: '张 三 李 四 出席', flags: []},
    {
      input: 'T h e   h a r b o u r of the town was closed.',
      flags: ['T h e   h a r b o u r'],
      output: 'The harbour of the town was closed.'
    },
    {input: 'Results: P W D L F A and then J A S T of the town.', flags: []}
  ],
  check({text}, {language, lexicon, report}) {
    if (lexicon && language.startsWith('en')) {
      reportLetters(text, lexicon, report)
      return
    }

    // Matches five Han or more with one or two blanks between each.
    for (const match of text.matchAll(
      /(?<!\p{Script=Han})\p{Script=Han}(?:[ \u3000]{1,2}\p{Script=Han}){4,60}(?!\p{Script=Han})/gu
    )) {
      const [actual] = match
      report(
        replacement({
          span: spanOf(match),
          actual,
          expected: actual.replaceAll(/[ \u3000]/gu, ''),
          safe: false
        })
      )
    }
  }
}

/** Fewest letters of a word that initials do not make by chance. */
const fewestLetters = 4

function reportLetters(
  text: string,
  lexicon: Lexicon,
  report: RuleContext['report']
): void {
  // Matches five letters or more with blanks between each: `h a r b o u r`.
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}'’])\p{L}(?: {1,4}\p{L}){4,60}(?![\p{L}\p{N}'’])/gu
  )) {
    const [actual] = match
    const words = actual
      .split(/ {2,4}/u)
      .map((word) => word.replaceAll(' ', ''))
    const isText =
      words.some((word) => word.length >= fewestLetters) &&
      words.every((word) => lexicon.weight(word.toLowerCase()) > 0)
    if (!isText) continue
    const expected = words.join(' ')
    report(replacement({span: spanOf(match), actual, expected, safe: false}))
  }
}
