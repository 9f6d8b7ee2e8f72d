import type {Line} from '../scan/line.js'
import type {Edit} from '../model/span.js'
import {lineSpan, trimmed} from './page-lines.js'
import {linesOfStep, type Rule} from './rule.js'

/** A line that ends with a mark no line ends with: `他说：“`. */
export const lineEndMark: Rule<'page'> = {
  id: 'line-end-mark',
  group: 'lines',
  scope: 'page',
  severity: 'information',
  languages: ['zh'],
  title: {en: 'Opening mark at a line end', 'zh-cn': '行末禁排标点'},
  docs: {
    en: 'Print never ends a line with a mark that opens (GB/T 15834 §5.1). One that stands there belongs to the line below. The fix moves it down. A mark on a line of its own, or before a blank line, is left alone. The halves of `——` and `……` are not parted, either.',
    'zh-cn':
      '排印时行末不出现前引号、前括号和前书名号（GB/T 15834 §5.1）。出现在行末的，属于下一行。改法是移到下一行首。单独成行或其后为空行的不报。`——`、`……` 也不拆在两行。'
  },
  examples: [
    {input: '他们走了很远的路—\n——一直到天黑。', flags: []},
    {
      input: '区委书记林海波说：“\n要把树种下去。”',
      flags: ['“'],
      output: '区委书记林海波说：\n“要把树种下去。”'
    },
    {
      input: '他们走了很远的路—\n—一直到天黑。',
      flags: ['—'],
      output: '他们走了很远的路\n——一直到天黑。'
    },
    {input: '他们走了很远的路——\n——一直到天黑。', flags: []},
    {input: '（\n他来了。', flags: []},
    {input: '他说：“来吧。”\n《江岸旧事》出版。', flags: []}
  ],
  *check({lines}, {report}) {
    for (const [index, line] of lines.entries()) {
      if (index % linesOfStep === 0) yield
      const next = lines[index + 1]
      const {start, end} = trimmed(line)
      // Matches marks that open: `“`, `（《`.
      const marks =
        /[“‘「『（《〈【〔]{1,3}$/u.exec(
          line.text.slice(Math.max(start, end - 3), end)
        )?.[0] ?? halfDash(line, next)
      if (!next || marks === undefined) continue
      if (marks.length >= end - start) continue
      const edits = moveDown(line, next, marks.length)
      report({
        span: lineSpan(line, end - marks.length, end),
        reason: {
          words: {
            en: 'Unexpected “{marks}” at the end of a line, expected it on the line below',
            'zh-cn': '行末出现“{marks}”，应在下一行首'
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
                      en: 'Move “{marks}” to the line below',
                      'zh-cn': '将“{marks}”移到下一行'
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

/** The first half of `——` or `……`, where the second begins the line below. */
function halfDash(line: Line, next: Line | undefined): string | undefined {
  const {end} = trimmed(line)
  const mark = line.text.charAt(end - 1)
  if (!next || (mark !== '—' && mark !== '…')) return undefined
  const {start} = trimmed(next)
  const isCut =
    line.text.charAt(end - 2) !== mark &&
    next.text.charAt(start) === mark &&
    next.text.charAt(start + 1) !== mark
  return isCut ? mark : undefined
}

/**
 * The edits that move the last columns of a line to the start of the one after;
 * none where mark-up stands in the way.
 */
function moveDown(line: Line, next: Line, length: number): Edit[] {
  if (line.offsets || next.offsets) return []
  const {end} = trimmed(line)
  const from = line.start + end - length
  const to = next.start + trimmed(next).start
  return [
    {span: {start: from, end: from + length}, text: ''},
    {
      span: {start: to, end: to},
      text: line.text.slice(end - length, end)
    }
  ]
}
