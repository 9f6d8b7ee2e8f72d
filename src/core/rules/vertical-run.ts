import type {Lexicon} from '../lexicon.js'
import type {Line} from '../scan/line.js'
import {linesOfStep, type Rule} from './rule.js'

/** Lines of one character each, from text set vertically. */
export const verticalRun: Rule<'page'> = {
  id: 'vertical-run',
  group: 'lines',
  scope: 'page',
  severity: 'warning',
  isWide: true,
  title: {en: 'Line of single characters', 'zh-cn': '竖排单字行'},
  docs: {
    en: 'A headline or a nameplate that is set vertically comes out one character a line. From four such lines on they are reported together; the fix writes them as one line.',
    'zh-cn':
      '竖排的标题或报头，提取后一字一行。连续四行以上合并报告，改法是并为一行。'
  },
  examples: [
    {
      input: '青\n禾\n日\n报\n今日出版',
      flags: ['青\n禾\n日\n报'],
      output: '青禾日报\n今日出版'
    },
    {input: '东\n南\n西', flags: []}
  ],
  *check({lines}, {lexicon, report}) {
    let run: Line[] = []
    const close = (): void => {
      const first = run[0]
      const last = run.at(-1)
      const expected = run.map(({text}) => text.trim()).join('')
      const isRun = run.length >= fewest || isWord(expected, lexicon)
      if (isRun && first && last) {
        const span = {start: first.start, end: last.end}
        report({
          span,
          reason: {
            words: {
              en: 'Unexpected {count} lines of one character, expected “{expected}”',
              'zh-cn': '连续 {count} 行各一字，应为“{expected}”'
            },
            values: {count: run.length, expected}
          },
          expected,
          fixes: run.some(({offsets}) => offsets)
            ? []
            : [
                {
                  title: {
                    words: {
                      en: 'Write “{expected}” in one line',
                      'zh-cn': '并为一行“{expected}”'
                    },
                    values: {expected}
                  },
                  edits: [{span, text: expected}],
                  safe: false
                }
              ]
        })
      }

      run = []
    }

    for (const [index, line] of lines.entries()) {
      if (index % linesOfStep === 0) yield
      if (isOneHan(line.text) && run.length < most) {
        run.push(line)
      } else close()
    }

    close()
  }
}

/** Whether one Han stands alone on its line, a blank on either side at most. */
function isOneHan(text: string): boolean {
  // Matches ` 青`; most lines are longer, and no pattern need look at them.
  return text.length <= 4 && /^\s?\p{Script=Han}\s?$/u.test(text)
}

const fewest = 4
/** Three lines are one where they make a word: `本⏎报⏎讯`. */
function isWord(text: string, lexicon: Lexicon | undefined): boolean {
  return text.length === fewest - 1 && (lexicon?.weight(text) ?? 0) > 0
}
/** More lines than this are no headline, but a page of single characters. */
const most = 40
