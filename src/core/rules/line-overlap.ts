import {lineSpan, trimmed} from './page-lines.js'
import {linesOfStep, type Rule} from './rule.js'

/** The end of a line again at the start of the next. */
export const lineOverlap: Rule<'page'> = {
  id: 'line-overlap',
  group: 'doubling',
  scope: 'page',
  severity: 'warning',
  title: {en: 'Overlap at a line end', 'zh-cn': '行间重叠'},
  docs: {
    en: 'The last words of a line stand again at the start of the next one: scans or columns that overlap. From six Han or four words on.',
    'zh-cn':
      '上一行末尾的文字在下一行开头重复：扫描或分栏重叠。六个汉字或四个单词以上才报。'
  },
  examples: [
    {
      input: '青禾区昨日召开秋收工作会议\n秋收工作会议部署了各项任务',
      flags: ['秋收工作会议'],
      output: '青禾区昨日召开秋收工作会议\n部署了各项任务'
    },
    {input: '会议召开\n会议指出', flags: []}
  ],
  *check({lines}, {report}) {
    for (const [index, line] of lines.entries()) {
      if (index % linesOfStep === 0) yield
      const previous = lines[index - 1]
      if (!previous) continue
      const {start, end} = trimmed(line)
      const text = line.text.slice(start, end)
      const before = previous.text.trim()
      if (before === text) continue
      const length = overlapOf(before, text)
      if (length === 0) continue
      const actual = text.slice(0, length)
      const span = lineSpan(line, start, start + length)
      const begin = trimmed(previous).end - length
      report({
        span,
        reason: {
          words: {
            en: 'Unexpected “{actual}”, the line before ends with it',
            'zh-cn': '“{actual}”与上一行末尾重复'
          },
          values: {actual}
        },
        actual,
        expected: '',
        fixes: [
          {
            title: {
              words: {en: 'Remove “{actual}”', 'zh-cn': '删除“{actual}”'},
              values: {actual}
            },
            edits: [{span, text: ''}],
            safe: false
          }
        ],
        related: [
          {
            span: lineSpan(previous, begin, begin + length),
            phrase: {words: {en: 'First time', 'zh-cn': '首次出现'}}
          }
        ]
      })
    }
  }
}

/** Longest overlap that is looked for, in characters. */
const longest = 60
/** Fewest Han that overlap by no chance. */
const fewestHan = 6
/** Fewest Western words that overlap by no chance. */
const fewestWords = 4

/** Length of the longest end of `before` that `text` begins with; 0 for none. */
function overlapOf(before: string, text: string): number {
  const most = Math.min(longest, before.length, text.length - 1)

  for (let length = most; length >= fewestHan; length--) {
    // One comparison spares most lengths the cut.
    if (before.charAt(before.length - length) !== text.charAt(0)) continue
    const start = text.slice(0, length)
    if (!before.endsWith(start) || new Set(start).size < 4) continue
    // Matches six Han or more, with marks between.
    const isHan = (start.match(/\p{Script=Han}/gu)?.length ?? 0) >= fewestHan
    if (isHan) return length
    const isWhole = !/\p{L}/u.test(text.charAt(length))
    if (isWhole && start.split(' ').length >= fewestWords) return length
  }

  return 0
}
