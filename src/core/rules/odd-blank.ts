import {isDigitAt} from './character-class.js'
import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A no-break or thin blank where a plain one should stand. */
export const oddBlank: Rule<'line'> = {
  id: 'odd-blank',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  triggers: ['odd-blank'],
  title: {en: 'Odd blank', 'zh-cn': '特殊空格'},
  docs: {
    en: 'A no-break, thin or figure blank, from typesetting. In French they stand before `;:!?` and in numbers, and stay; between digits they part thousands, and stay.',
    'zh-cn':
      '排版用的不换行空格、窄空格、数字空格。法文中用于 `;:!?` 之前及数字之间，保留；数字之间作千分位，保留。'
  },
  examples: [
    {
      input: 'the harbour was',
      flags: [' ', ' '],
      output: 'the harbour was',
      safe: true
    },
    {input: '\u2003\u2003The harbour was', flags: []},
    {input: '30 000 people', flags: []}
  ],
  check({text}, {language, report}) {
    if (language.startsWith('fr')) return
    // Matches one blank other than U+0020, U+3000 and tab.
    const indent = text.length - text.trimStart().length
    for (const match of text
      .trimEnd()
      .matchAll(/[\u00A0\u2000-\u200A\u202F\u205F]/gu)) {
      const span = spanOf(match)
      if (span.start < indent) continue
      if (isDigitAt(text, span.start - 1) && isDigitAt(text, span.end)) continue
      report(
        replacement({
          span,
          actual: match[0],
          expected: ' ',
          safe: true,
          reason: {
            words: {
              en: 'Unexpected odd blank, expected a plain one',
              'zh-cn': '特殊空格，应为普通空格'
            }
          }
        })
      )
    }
  }
}
