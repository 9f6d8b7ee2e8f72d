import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** Several blanks between words. */
export const doubleBlank: Rule<'line'> = {
  id: 'double-blank',
  group: 'lines',
  scope: 'line',
  severity: 'information',
  needs: ['blank', 'lower'],
  title: {en: 'Several blanks', 'zh-cn': '连续空格'},
  docs: {
    en: 'Two blanks or more between words of a line. They may hold two columns of a table apart, so it is information; look before joining.',
    'zh-cn':
      '行内词与词之间两个以上空格。可能是表格的分栏，故仅作提示；请看过再合并。'
  },
  examples: [
    {
      input: 'The harbour   was closed.',
      flags: ['   '],
      output: 'The harbour was closed.'
    }
  ],
  check({text}, {report}) {
    // Matches two to forty blanks between letters.
    for (const match of text.matchAll(/(?<=\p{Ll}) {2,40}(?=\p{Ll})/gu)) {
      report(
        replacement({
          span: spanOf(match),
          actual: match[0],
          expected: ' ',
          safe: false,
          reason: {
            words: {
              en: 'Unexpected blanks, expected one',
              'zh-cn': '连续空格，应为一个'
            }
          }
        })
      )
    }
  }
}
