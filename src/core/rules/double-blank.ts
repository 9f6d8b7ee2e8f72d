import {isHanAt} from './character-class.js'
import {replacement, spanOf} from './replacement.js'
import type {Report, Rule} from './rule.js'

/** Several blanks between words. */
export const doubleBlank: Rule<'line'> = {
  id: 'double-blank',
  group: 'lines',
  scope: 'line',
  severity: 'information',
  triggers: ['blank', 'invisible', 'odd-blank'],
  title: {en: 'Several blanks', 'zh-cn': '连续空格'},
  docs: {
    en: 'Two blanks or more, or a tab, between words of a line. They may hold two columns of a table apart, so it is information; look before joining. Lines with several tabs, or with a tab in the line above or below, are taken for a table.',
    'zh-cn':
      '行内词与词之间有两个以上空格或制表符。可能是表格的分栏，故仅作提示；请看过再合并。一行有多个制表符，或上下行也有的，视为表格，不报。'
  },
  examples: [
    {
      input: 'The harbour   was closed.',
      flags: ['   '],
      output: 'The harbour was closed.'
    },
    {
      input: 'The harbour\twas closed.',
      flags: ['\t'],
      output: 'The harbour was closed.'
    },
    {
      input: '青禾区\t召开会议，部署秋收工作。',
      flags: ['\t'],
      output: '青禾区召开会议，部署秋收工作。'
    },
    {input: '姓名\t电话\n林望舒\t6388', flags: []}
  ],
  check({text, before, after}, {report}) {
    // Matches two to forty blanks between words of small letters.
    for (const match of text.matchAll(/(?<=[\p{Ll},;]) {2,40}(?=\p{Ll})/gu)) {
      report(blanks(match, ' '))
    }

    const tab = text.indexOf('\t')
    if (tab < 0 || before.includes('\t') || after.includes('\t')) return
    // Matches a tab, with blanks or none, between words.
    const match =
      /(?<=[\p{L}，。、；：,;])[ \u3000]{0,8}\t[\t \u3000]{0,8}(?=\p{L})/u.exec(
        text
      )
    if (!match || text.includes('\t', match.index + match[0].length)) return
    const isHan = isHanAt(text, match.index + match[0].length)
    report(blanks(match, isHan ? '' : ' '))
  }
}

function blanks(match: RegExpExecArray, expected: string): Report {
  return replacement({
    span: spanOf(match),
    actual: match[0],
    expected,
    safe: false,
    reason: {
      words:
        expected === ''
          ? {en: 'Unexpected tab, expected none', 'zh-cn': '多出制表符'}
          : {
              en: 'Unexpected blanks, expected one',
              'zh-cn': '连续空格，应为一个'
            }
    }
  })
}
