import {englishDates} from './english-dates.js'
import {hanDates} from './han-dates.js'
import {flowPlace} from './place.js'
import {nearestYear, type DateOnPage} from './printed-date.js'
import type {Rule} from './rule.js'

/** A report of what happened after the paper was printed. */
export const dateAfterIssue: Rule<'page'> = {
  id: 'date-after-issue',
  group: 'structure',
  scope: 'page',
  severity: 'information',
  title: {en: 'Date after the issue', 'zh-cn': '日期晚于出版日期'},
  docs: {
    en: 'A day after the date of the issue (from the front matter), in a sentence that tells of the past. A digit was misread, or the front matter is wrong. A day without its year is taken for the one nearest to the issue. Dates that are announced stay: only `昨日`, `日前`, `召开了`, `was`, `took place` and their like are taken for the past.',
    'zh-cn':
      '日期晚于本报出版日期（取自文件头），而句子说的是已发生的事：或是数字误识，或是文件头有误。未写年份的，按最近出版日期的一年推算。预告的日期不报：有“昨日”“日前”“召开了”之类，才算已发生。'
  },
  examples: [
    {
      input:
        '---\ndate: 2022-09-02\n---\n2022年9月5日，青禾区召开了会议。\n2022年9月8日将举行比赛。',
      flags: ['2022年9月5日']
    },
    {
      input:
        '---\ndate: 2022-09-02\n---\n本报讯 9月12日，青禾区召开了会议，部署秋收工作。9月20日举行比赛。8月30日，青禾区召开了会议。',
      flags: ['9月12日']
    },
    {
      input:
        '---\ndate: 1891-06-06\n---\nThe fire broke out on June 9, 1891, and three men were killed. He was buried on June 8 at Kestrel Bay. The mill was closed on June 2. The fair will be held on June 9.',
      flags: ['June 9, 1891', 'June 8']
    },
    {
      input:
        '---\ndate: 1891-06-06\n---\nThe case was adjourned to June 9. The sale was fixed for the 12th of June.',
      flags: []
    }
  ],
  check({blocks, metadata}, {language, report}) {
    const issue = metadata.date
    if (!issue || !/^\d{4}-\d{2}-\d{2}$/u.test(issue)) return
    const isEnglish = language.startsWith('en')

    for (const {flow} of blocks) {
      const {text} = flow
      const dates = isEnglish ? englishDates(text) : hanDates(text)
      for (const found of dates) {
        const date = dayOf(found, issue)
        if (date === undefined || date <= issue) continue
        const isTold = isEnglish ? isPastEnglish : isPastHan
        if (!isTold(text, found)) continue
        report({
          span: flowPlace(flow).span(found.span),
          reason: {
            words: {
              en: '{date} is after the date of the issue, {issue}',
              'zh-cn': '{date} 晚于出报日期 {issue}'
            },
            values: {date, issue}
          },
          actual: text.slice(found.span.start, found.span.end)
        })
      }
    }
  }
}

/** A day as ISO writes it: `2022-09-05`; undefined where its year is not sure. */
function dayOf(
  {year, month, day}: DateOnPage,
  issue: string
): string | undefined {
  if (day === undefined || month < 1 || month > 12) return undefined
  const sure = year ?? nearestYear(month, day, issue)
  if (sure === undefined) return undefined
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${sure}-${pad(month)}-${pad(day)}`
}

/** Matches what is told of the past. */
const past = /[了已曾昨]|召开|举行|举办|揭牌|落成|获悉|日前/u
/** The same where the year is not written: `召开` may be announced. */
const surelyPast = /[了曾昨]|日前|获悉/u
/** Matches what is announced. */
const future = /[将將拟擬前起止至]|定于|截至|预计|计划|以后|之后/u
/** Characters after a date that tell when. */
const hanReach = 24

function isPastHan(text: string, {span, year}: DateOnPage): boolean {
  // Matches the rest of a sentence.
  const rest = /^[^。]*/u.exec(text.slice(span.end, span.end + hanReach))?.[0]
  if (rest === undefined || future.test(rest)) return false
  return (year === undefined ? surelyPast : past).test(rest)
}

/** Matches what stands before the day of an event: `on `, a full stop. */
const eventBefore = /(?:^|[.!?] |\b(?:[Oo]n|[Ss]ince|dated) (?:the )?)$/u
/** Matches a verb that tells of the past. */
const pastEnglish =
  /\b(?:was|were|had|died|took place|occurred|happened|broke out|fell|met|arrived|sailed|left)\b/u
/** Matches what is announced, put off or a condition. */
const futureEnglish =
  /\b(?:will|shall|would|to be|(?:is|are) to|until|till|before|next|expected|proposed|fixed|due|adjourned|postponed|begins?|commences?|opens?)\b/u
/** Characters of a sentence on each side of a date that are looked at. */
const englishReach = 160

function isPastEnglish(text: string, {span}: DateOnPage): boolean {
  const before = text.slice(Math.max(0, span.start - englishReach), span.start)
  if (!eventBefore.test(before)) return false
  const from = Math.max(
    ...['. ', '! ', '? '].map((mark) => before.lastIndexOf(mark))
  )
  const after = text.slice(span.end, span.end + englishReach)
  const to = after.search(/[.!?](?:\s|$)/u)
  const sentence =
    (from < 0 ? before : before.slice(from + 2)) +
    (to < 0 ? after : after.slice(0, to))
  return pastEnglish.test(sentence) && !futureEnglish.test(sentence)
}
