import {lineSpan} from './page-lines.js'
import type {Rule} from './rule.js'

/** A report of what happened after the paper was printed. */
export const dateAfterIssue: Rule<'page'> = {
  id: 'date-after-issue',
  group: 'structure',
  scope: 'page',
  severity: 'information',
  title: {en: 'Date after the issue', 'zh-cn': '日期晚于出版日期'},
  docs: {
    en: 'A whole date after the date of the issue (from the front matter), in a sentence that tells of the past. A digit was misread, or the front matter is wrong. Dates that are announced stay: only `昨日`, `日前`, `召开了` and their like are taken for the past.',
    'zh-cn':
      '完整日期晚于本报出版日期（取自文件头），而句子说的是已发生的事：或是数字误识，或是文件头有误。预告的日期不报：有“昨日”“日前”“召开了”之类，才算已发生。'
  },
  examples: [
    {
      input:
        '---\ndate: 2022-09-02\n---\n2022年9月5日，青禾区召开了会议。\n2022年9月8日将举行比赛。',
      flags: ['2022年9月5日']
    }
  ],
  check({lines, metadata}, {report}) {
    const issue = metadata.date
    if (!issue || !/^\d{4}-\d{2}-\d{2}$/u.test(issue)) return

    for (const line of lines) {
      // Matches a whole date with what follows it: `2022年9月5日，召开了`.
      for (const match of line.text.matchAll(
        /(\d{4})年(\d{1,2})月(\d{1,2})日([^。]{0,24})/gu
      )) {
        const [, year = '', month = '', day = '', rest = ''] = match
        const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
        if (date <= issue || future.test(rest) || !past.test(rest)) continue
        const length = year.length + month.length + day.length + 3
        report({
          span: lineSpan(line, match.index, match.index + length),
          reason: {
            words: {
              en: '{date} is after the date of the issue, {issue}',
              'zh-cn': '{date} 晚于出报日期 {issue}'
            },
            values: {date, issue}
          },
          actual: match[0].slice(0, length)
        })
      }
    }
  }
}

/** Matches what is told of the past. */
const past = /[了已曾昨]|召开|举行|举办|揭牌|落成|获悉|日前/u
/** Matches what is announced. */
const future = /[将拟前起止]|定于|截至|预计|计划/u
