import {lineSpan, moveUp, trimmed} from './page-lines.js'
import type {Rule} from './rule.js'
import type {Line} from '../scan/line.js'

// Matches marks that close or part: `，`, `。”`.
const closingMarks = /^[，。、；：？！”’）》】」』]{1,3}/u
/** From so many lines on, and such a share of all, a page was set like that. */
const habitLines = 3
const habitShare = 0.02

/** A line that begins with a mark no line begins with: `，各民主党派`. */
export const lineStartMark: Rule<'page'> = {
  id: 'line-start-mark',
  group: 'lines',
  scope: 'page',
  severity: 'information',
  title: {en: 'Closing mark at a line start', 'zh-cn': '行首禁排标点'},
  docs: {
    en: 'Print never begins a line with a mark that closes (GB/T 15834 §5.1). One that stands there was cut from the line before it, or the lines are in a wrong order. The fix moves the mark up. Papers that were set on a grid begin lines with any mark; where a page does so again and again, nothing is said.',
    'zh-cn':
      '排印时行首不出现点号和后引号、后括号（GB/T 15834 §5.1）。出现在行首的，是从上一行断下来的，或行序有误。改法是移到上一行末。旧报按方格排字，行首可以是任何标点；一版中多次如此，就不报。'
  },
  examples: [
    {
      input: '区委召开会议，各部门\n，各民主党派参加。',
      flags: ['，'],
      output: '区委召开会议，各部门，\n各民主党派参加。'
    },
    {input: '他说：\n“来吧。”', flags: []},
    {
      input:
        '居民直至上月收到通知\n，才知道石屋将清拆\n。当局称正研究保留外\n墙。议员则批评政府\n，从未提出有关文件。',
      flags: []
    }
  ],
  check({lines}, {report}) {
    const found = lines.flatMap((line, index) => {
      const previous = lines[index - 1]
      const start = line.isBlank ? 0 : trimmed(line).start
      const marks = closingMarks.exec(line.text.slice(start, start + 3))?.[0]
      // A line of marks alone is an ornament.
      return previous &&
        marks !== undefined &&
        marks.length < line.text.trim().length
        ? [{line, previous, start, marks}]
        : []
    })
    if (isHabit(found.length, lines)) return
    for (const {line, previous, start, marks} of found) {
      const edits = moveUp(previous, line, marks.length)
      report({
        span: lineSpan(line, start, start + marks.length),
        reason: {
          words: {
            en: 'Unexpected “{marks}” at the start of a line, expected it on the line before',
            'zh-cn': '行首出现“{marks}”，应在上一行末'
          },
          values: {marks}
        },
        actual: marks,
        fixes:
          edits.length === 0
            ? []
            : [
                {
                  title: {
                    words: {
                      en: 'Move “{marks}” to the line before',
                      'zh-cn': '将“{marks}”移到上一行'
                    },
                    values: {marks}
                  },
                  edits,
                  safe: false
                }
              ]
      })
    }
  }
}

/** Whether a page was set on a grid, where any mark may begin a line. */
function isHabit(count: number, lines: readonly Line[]): boolean {
  if (count < habitLines) return false
  const written = lines.filter(({isBlank}) => !isBlank).length
  return count >= written * habitShare
}
