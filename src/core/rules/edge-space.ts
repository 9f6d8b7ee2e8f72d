import {removeBlank} from './blank-words.js'
import type {Rule, RuleContext} from './rule.js'

/** A blank that the extraction left at the start or end of a line. */
export const edgeSpace: Rule<'line'> = {
  id: 'edge-space',
  group: 'lines',
  scope: 'line',
  severity: 'warning',
  triggers: ['blank', 'odd-blank', 'invisible'],
  title: {en: 'Blank at the edge of a line', 'zh-cn': '行首行末多余空格'},
  docs: {
    en: 'A text layer sets a blank where a line was moved a little, and OCR where it saw a speck. A line is a column line: nothing stands before it or after it.\n\nTwo or more blanks at the start of a line are an indent, and are left alone, as two ideographic blanks (U+3000) are. So is a blank where the file ends without a line end: somebody is typing there, or the text was cut there.',
    'zh-cn':
      '文字层遇到略有位移的行、OCR 遇到污点时会多出空格。栏内一行的前后不应有空格。\n\n行首两个以上的空格（含两个全角空格）是缩进，不报。文件末尾没有换行时，末尾的空格也不报：或是正在录入，或是文字在此截断。'
  },
  examples: [
    {
      input: ' 青禾区召开会议\n部署秋收工作 \n',
      flags: [' ', ' '],
      output: '青禾区召开会议\n部署秋收工作\n',
      safe: true
    },
    {input: '　　本报讯 青禾区昨日召开会议。', flags: []},
    {input: '    The mayor spoke.', flags: []},
    {input: 'The mayor rose to speak of  ', flags: []},
    // The indent of a verse.
    {
      input: 'The rose is red,\n The violet blue.',
      flags: [' '],
      output: 'The rose is red,\nThe violet blue.'
    }
  ],
  check({text, isOpen}, {report}) {
    const start = text.length - text.trimStart().length
    const end = text.trimEnd().length
    if (start === 1) reportEdge({start: 0, end: 1}, 'start', text, report)
    if (end < text.length && !isOpen) {
      reportEdge({start: end, end: text.length}, 'end', text, report)
    }
  }
}

function reportEdge(
  span: {start: number; end: number},
  edge: 'start' | 'end',
  text: string,
  report: RuleContext['report']
): void {
  report({
    span,
    reason: {
      words:
        edge === 'start'
          ? {
              en: 'Unexpected blank at the start of the line, expected none',
              'zh-cn': '行首多出空格'
            }
          : {
              en: 'Unexpected blank at the end of the line, expected none',
              'zh-cn': '行末多出空格'
            }
    },
    actual: text.slice(span.start, span.end),
    expected: '',
    fixes: [
      {
        title: removeBlank,
        edits: [{span, text: ''}],
        safe: edge === 'end' || !mayBeVerse(text)
      }
    ]
  })
}

/** Longest line of verse. */
const longestVerse = 50

/** Whether a line set in by a blank may be one of a Western poem. */
function mayBeVerse(text: string): boolean {
  return text.length <= longestVerse && /^ ["'“‘]?\p{Lu}/u.test(text)
}
