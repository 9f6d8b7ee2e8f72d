import type {Line} from '../scan/line.js'
import {lineSpan, trimmed} from './page-lines.js'
import type {Rule} from './rule.js'

/** Lines that stand a second time further down. */
export const repeatedBlock: Rule<'page'> = {
  id: 'repeated-block',
  group: 'doubling',
  scope: 'page',
  severity: 'information',
  isWide: true,
  title: {en: 'Repeated block', 'zh-cn': '整段重复'},
  docs: {
    en: 'Two lines or more, forty characters or more together, that stand a second time in the same order: text drawn twice, or scans that overlap. Which copy to keep is for a person to say.',
    'zh-cn':
      '连续两行以上、合计四十字以上的文字按同样次序再次出现：叠印或扫描重叠。保留哪一份由人决定。'
  },
  examples: [
    {
      input:
        '青禾区昨日召开秋收工作会议，部署各项任务\n各镇街负责人参加会议并作了发言，会期一天\n其他消息一则\n青禾区昨日召开秋收工作会议，部署各项任务\n各镇街负责人参加会议并作了发言，会期一天',
      flags: [
        '青禾区昨日召开秋收工作会议，部署各项任务\n各镇街负责人参加会议并作了发言，会期一天'
      ]
    }
  ],
  check({lines}, {report}) {
    const first = new Map<string, number>()

    for (let index = 0; index < lines.length; index++) {
      const text = lines[index]?.text.trim() ?? ''
      if (text.length < shortestLine) continue
      const known = first.get(text)
      if (known === undefined) {
        first.set(text, index)
        continue
      }

      const count = sameLines(lines, known, index)
      const start = lines[index]
      const end = lines[index + count - 1]
      const original = lines[known]
      if (count < fewestLines || !start || !end || !original) continue
      const from = lineSpan(start, trimmed(start).start, trimmed(start).end)
      const to = lineSpan(end, trimmed(end).start, trimmed(end).end)
      if (to.end - from.start < fewestCharacters) continue
      report({
        span: {start: from.start, end: to.end},
        reason: {
          words: {
            en: 'These {count} lines stand further up already, from line {line} on',
            'zh-cn': '这 {count} 行在第 {line} 行起已出现过'
          },
          values: {count, line: original.index + 1}
        },
        related: [
          {
            span: lineSpan(original, 0, original.text.length),
            phrase: {words: {en: 'First time', 'zh-cn': '首次出现'}}
          }
        ]
      })
      index += count - 1
    }
  }
}

/** Shorter lines recur by chance. */
const shortestLine = 10
const fewestLines = 2
const fewestCharacters = 40

/** How many lines from `second` on equal those from `first` on. */
function sameLines(
  lines: readonly Line[],
  first: number,
  second: number
): number {
  let count = 0
  while (
    first + count < second &&
    second + count < lines.length &&
    lines[first + count]?.text.trim() === lines[second + count]?.text.trim()
  ) {
    count++
  }

  return count
}
