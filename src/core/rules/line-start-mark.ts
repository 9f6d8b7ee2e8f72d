import {lineSpan, moveUp, trimmed} from './page-lines.js'
import type {Rule} from './rule.js'

/** A line that begins with a mark no line begins with: `，各民主党派`. */
export const lineStartMark: Rule<'page'> = {
  id: 'line-start-mark',
  group: 'lines',
  scope: 'page',
  severity: 'information',
  title: {en: 'Closing mark at a line start', 'zh-cn': '行首标点'},
  docs: {
    en: 'Print never begins a line with a mark that closes (GB/T 15834 §5.1). One that stands there was cut from the line before it, or the lines are in a wrong order. The fix moves the mark up.',
    'zh-cn':
      '排印时行首不出现点号和后引号、后括号（GB/T 15834 §5.1）。出现在行首的，是从上一行断下来的，或行序有误。改法是移到上一行。'
  },
  examples: [
    {
      input: '区委召开会议，各部门\n，各民主党派参加。',
      flags: ['，'],
      output: '区委召开会议，各部门，\n各民主党派参加。'
    },
    {input: '他说：\n“来吧。”', flags: []}
  ],
  check({lines}, {report}) {
    for (const [index, line] of lines.entries()) {
      const previous = lines[index - 1]
      const {start} = trimmed(line)
      // Matches marks that close or part: `，`, `。”`.
      const marks = /^[，。、；：？！”’）》】」』]{1,3}/u.exec(
        line.text.slice(start, start + 3)
      )?.[0]
      if (!previous || marks === undefined) continue
      // A line of marks alone is an ornament.
      if (marks.length >= line.text.trim().length) continue
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
