import type {Edit} from '../model/span.js'
import type {Line} from '../scan/line.js'
import type {Rule} from './rule.js'

/** Line ends of more than one kind in one file: CRLF among LF. */
export const mixedLineEnd: Rule<'page'> = {
  id: 'mixed-line-end',
  group: 'lines',
  scope: 'page',
  severity: 'information',
  title: {en: 'Mixed line ends', 'zh-cn': '换行符不一'},
  docs: {
    en: 'A file put together from several sources may end some lines with CRLF and others with LF. Version control then shows changes that nobody made. Reported once, at the first line end of the rarer kind; the fix makes all alike. An editor that makes them alike on opening never shows this; the command line does.',
    'zh-cn':
      '多处拼成的文件，有的行以 CRLF 结尾，有的以 LF 结尾，版本管理会显示无人做过的改动。只报告一次，在少数一类换行符首次出现之处；改法是全部统一。有的编辑器打开文件时即已统一，看不到此问题，命令行会报告。'
  },
  examples: [
    {
      input: '鹭汀区\n昨日\r\n召开会议\n',
      flags: ['\r\n'],
      output: '鹭汀区\n昨日\n召开会议\n'
    },
    {input: '鹭汀区\r\n昨日\r\n', flags: []}
  ],
  check({page: {text, lines}}, {report}) {
    const counts = new Map<string, number>()
    for (const line of lines) {
      const end = endOf(line, text)
      if (end !== '') counts.set(end, (counts.get(end) ?? 0) + 1)
    }

    if (counts.size < 2) return
    const [common] = [...counts].reduce((best, each) =>
      each[1] > best[1] ? each : best
    )
    const edits: Edit[] = lines
      .filter((line) => !['', common].includes(endOf(line, text)))
      .map((line) => ({
        span: {start: line.end, end: line.next},
        text: common
      }))
    const [first] = edits
    if (!first) return
    report({
      span: first.span,
      reason: {
        words: {
          en: '{count} line ends differ from the others of this file',
          'zh-cn': '{count} 处换行符与本文件其他行不同'
        },
        values: {count: edits.length}
      },
      fixes: [
        {
          title: {
            words: {en: 'Make line ends alike', 'zh-cn': '统一换行符'}
          },
          edits,
          safe: false
        }
      ]
    })
  }
}

function endOf({end, next}: Line, text: string): string {
  return text.slice(end, next)
}
