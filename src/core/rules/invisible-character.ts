import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A character that nobody sees: U+200B inside a word. */
export const invisibleCharacter: Rule<'line'> = {
  id: 'invisible-character',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  triggers: ['invisible', 'hyphen'],
  title: {en: 'Invisible character', 'zh-cn': '不可见字符'},
  docs: {
    en: 'Zero-width blanks, direction marks, control characters: nobody sees them, and words with them inside are not found. Emoji keep their joiners; a form feed marks a page end and stays. Line ends of word processors (U+000B, U+2028) become line ends.',
    'zh-cn':
      '零宽空格、方向标记、控制字符：看不见，却让词语检索不到。表情符号的连接符保留；换页符表示页尾，保留。文字处理软件的换行（U+000B、U+2028）改为换行。'
  },
  examples: [
    {
      input: '丰​年里﻿社区',
      flags: ['​', '﻿'],
      output: '丰年里社区',
      safe: true
    },
    {input: '家庭👨‍👩‍👧', flags: []},
    {
      input: '丰年里\u2028社区\v会议',
      flags: ['\u2028', '\v'],
      output: '丰年里\n社区\n会议'
    },
    {
      input: 'می\u200Cخواهم',
      flags: ['\u200C'],
      output: 'میخواهم',
      severity: 'information'
    },
    {
      input: 'ประเทศ\u200Bไทย',
      flags: ['\u200B'],
      output: 'ประเทศไทย',
      severity: 'information'
    },
    {input: '第一版\f第二版\t要闻', flags: []}
  ],
  check({text}, {report}) {
    const isOfScript = needsMarks.test(text)
    // Matches one control or format character: U+200B.
    for (const match of text.matchAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu)) {
      const [actual] = match
      if (kept.has(actual) || actual.length > 1 || isC1(actual)) continue
      // At a line end a soft hyphen is a hyphen.
      if (actual === '\u00AD' && match.index === text.length - 1) continue
      const span = spanOf(match)
      // Joiners hold emoji and letters of some scripts together.
      const before = text.slice(Math.max(0, span.start - 2), span.start)
      if (
        actual === '\u200D' &&
        /[\p{Emoji_Presentation}\uFE0F]$/u.test(before)
      ) {
        continue
      }

      const isMeant = joiners.has(actual) || isOfScript
      report(
        replacement({
          span,
          actual,
          expected: lineEnds.has(actual) ? '\n' : '',
          // Joiners mean something in other scripts and in emoji; a line more is
          // for a person to see.
          safe: !isMeant && !lineEnds.has(actual),
          ...(isMeant && {severity: 'information' as const}),
          reason: {
            words: {
              en: 'Unexpected invisible character {code}',
              'zh-cn': '不可见字符 {code}'
            },
            values: {
              code: `U+${actual.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
            }
          }
        })
      )
    }
  }
}

/**
 * Matches a letter of a script that is written to the left, or without blanks
 * between its words: there direction marks and U+200B say something.
 */
const needsMarks =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u

/** Tab, line and page ends: each has a meaning of its own. */
const kept = new Set(['\t', '\n', '\r', '\f', '\u0085'])

/** What word processors end a line with inside a paragraph. */
const lineEnds = new Set(['\v', '\u2028', '\u2029'])

const joiners = new Set(['\u200C', '\u200D'])

/** C1 controls are letters of Windows-1252; see `mojibake`. */
function isC1(character: string): boolean {
  return character >= '\u0080' && character <= '\u009F'
}
