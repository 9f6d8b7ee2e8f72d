import type {Words} from '../model/words.js'
import {isHanAt} from './character-class.js'
import {lineSpan, removeLine, trimmed} from './page-lines.js'
import {linesOfStep, type Rule} from './rule.js'

/** The same line twice in a row. */
export const repeatedLine: Rule<'page'> = {
  id: 'repeated-line',
  group: 'doubling',
  scope: 'page',
  severity: 'warning',
  title: {en: 'Repeated line', 'zh-cn': '整行重复'},
  docs: {
    en: 'A line that stands twice, one below the other: a shadow drawn twice, or two scans that overlap. From eight characters on; shorter ones repeat in lists and results.',
    'zh-cn':
      '上下两行完全相同：阴影叠印，或两次扫描重叠。八字以上才报，更短的在名单、赛果中常有重复。'
  },
  examples: [
    {
      input: '青禾区召开秋收工作会议\n青禾区召开秋收工作会议\n部署各项任务',
      flags: ['青禾区召开秋收工作会议'],
      output: '青禾区召开秋收工作会议\n部署各项任务'
    },
    {input: '待定\n待定', flags: []},
    {
      input:
        '青禾区召开秋收工作会议，要求部署\n青禾区召开秋收工作会议，要求部罾\n各项任务，大家都来参加。',
      flags: ['青禾区召开秋收工作会议，要求部罾'],
      output: '青禾区召开秋收工作会议，要求部署\n各项任务，大家都来参加。',
      severity: 'information'
    },
    {
      input:
        '青禾区第一实验小学校长陈小满先生\n青禾区第二实验小学校长陈小满先生',
      flags: []
    },
    {input: 'unsettled.\nunsettled.', flags: []},
    {input: '........ ....\n........ ....', flags: []}
  ],
  *check({lines}, {report}) {
    let above = ''
    for (const [index, line] of lines.entries()) {
      if (index % linesOfStep === 0) yield
      const text = line.text.trim()
      const isSame = text === above
      const isAlike = !isSame && isOneApart(text, above)
      above = text
      if ((!isSame && !isAlike) || text.length < shortest) continue
      // Matches a letter: a row of dots or dashes repeats as it likes.
      if (!/\p{L}{4}/u.test(text)) continue
      // One word of a table: `bedeckt.`, town below town.
      if (!/\s|\p{Script=Han}/u.test(text)) continue
      const previous = lines[index - 1]
      if (!previous) continue
      const {start, end} = trimmed(line)
      const before = trimmed(previous)
      report({
        span: lineSpan(line, start, end),
        ...(isAlike ? {severity: 'information' as const} : {}),
        reason: {
          words: isSame ? sameWords : alikeWords,
          values: {text}
        },
        actual: text,
        fixes: [
          {
            title: {words: {en: 'Remove the line', 'zh-cn': '删除此行'}},
            edits: [removeLine(line)],
            safe: false
          }
        ],
        related: [
          {
            span: lineSpan(previous, before.start, before.end),
            phrase: {words: {en: 'First time', 'zh-cn': '首次出现'}}
          }
        ]
      })
    }
  }
}

const sameWords: Words = {
  en: 'Unexpected line “{text}”, the same as the one before',
  'zh-cn': '与上一行重复：“{text}”'
}
const alikeWords: Words = {
  en: 'Unexpected line “{text}”, the same as the one before but for a character',
  'zh-cn': '与上一行只差一字：“{text}”'
}

/** Fewest characters of a line that differs by one; rows of lists are shorter. */
const shortestAlike = 14
/** Matches what rows of a list differ by: a number, a letter, a direction. */
const counted =
  /[\p{N}零一二三四五六七八九十百千A-Za-z上下左右东西南北東中前后後甲乙丙丁年月日男女大小]/u

/**
 * Whether two lines of Han differ by one character that rows of a list do not
 * differ by: the second scan of a line was read otherwise.
 */
function isOneApart(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < shortestAlike) return false
  let at = -1
  for (let index = 0; index < a.length; index++) {
    if (a.charCodeAt(index) === b.charCodeAt(index)) continue
    if (at >= 0) return false
    at = index
  }

  if (!isHanAt(a, at) || !isHanAt(b, at)) return false
  return !counted.test(a.charAt(at)) && !counted.test(b.charAt(at))
}

/** Fewest characters of a line that is no list entry. */
const shortest = 8
