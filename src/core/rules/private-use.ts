import {spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A character that only the font of the page could show. */
export const privateUse: Rule<'line'> = {
  id: 'private-use',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  triggers: ['private'],
  title: {en: 'Private-use character', 'zh-cn': '私用区字符'},
  docs: {
    en: 'A font of the page put a character at a code point of its own; without the font it is an empty box. Look at the page image and type what is printed.',
    'zh-cn':
      '版面字体把字放在自定义码位，离开该字体便成空框。请对照版面图像，补上所印的字。'
  },
  examples: [{input: '会议由主持', flags: ['']}],
  check({text}, {report}) {
    // Matches a run of private-use characters of any plane.
    for (const match of text.matchAll(/\p{Co}+/gu)) {
      report({
        span: spanOf(match),
        reason: {
          words: {
            en: 'Unexpected private-use character {code}',
            'zh-cn': '私用区字符 {code}'
          },
          values: {code: codeOf(match[0])}
        },
        actual: match[0]
      })
    }
  }
}

function codeOf(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase()}`
}
