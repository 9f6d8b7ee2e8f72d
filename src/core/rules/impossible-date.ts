import {hanWeekday, problemOf, weekdayNumber} from './printed-date.js'
import {spanOf} from './replacement.js'
import type {Rule, RuleContext} from './rule.js'

/** A date that no calendar has: `2月30日`, `Tuesday, June 31`. */
export const impossibleDate: Rule<'line'> = {
  id: 'impossible-date',
  group: 'structure',
  scope: 'line',
  severity: 'warning',
  triggers: ['digit'],
  title: {en: 'Impossible date', 'zh-cn': '不存在的日期'},
  docs: {
    en: '`2月30日`, `13月`, `June 31`, a weekday that the date did not fall on. A weekday beside a date without its year is held against the date of the issue, where the front matter says it. The paper itself may have erred: then mark it as so printed.\n\nDates of the lunar calendar, which has a thirtieth in any month, stay.',
    'zh-cn':
      '`2月30日`、`13月`、`June 31`、与日期不符的星期。日期未写年份的，按文件头中的出报日期推算。也可能是报纸本身的错误，那就标为“报纸原文如此”。\n\n农历（每月都可能有三十）不报。'
  },
  examples: [
    {input: '会议于2月30日召开，13月结束。', flags: ['2月30日', '13月']},
    {input: '2022年8月30日（星期三）召开', flags: ['2022年8月30日（星期三']},
    {input: '2022年8月30日（星期二）、2月29日', flags: []},
    {input: '2023年2月29日', flags: ['2023年2月29日']},
    // The issue is of a Friday, 2 September 2022.
    {
      input:
        '---\ndate: 2022-09-02\n---\n本报讯 8月30日（星期三）晚，青禾区下雨。',
      flags: ['8月30日（星期三']
    },
    {
      input:
        '---\ndate: 2022-09-02\n---\n本报讯 8月30日（星期二）晚，青禾区下雨。',
      flags: []
    },
    // Half a year away, of neither year for sure; and where no issue is known.
    {
      input: '---\ndate: 2022-09-02\n---\n展览至3月1日（星期五）结束。',
      flags: []
    },
    {input: '8月30日（星期三）晚，青禾区下雨。', flags: []},
    {input: '农历2月30日', flags: []},
    {
      input: 'The fair was held on June 31, and on the 30th of February.',
      flags: ['June 31', '30th of February']
    },
    {input: 'It was held on Sept. 31 or Feb. 3.', flags: ['Sept. 31']},
    {
      input: 'The fair of Tuesday, June 2, 1891, and of Tuesday, June 3, 1891.',
      flags: ['Tuesday, June 3, 1891']
    },
    {
      input: '---\ndate: 1891-06-06\n---\nThe fair was held on Monday, June 2.',
      flags: ['Monday, June 2']
    },
    {
      input:
        'From June 314 men and May 40,000, by Act 31 June. Lots 1 to 31 Sept. 4.',
      flags: []
    }
  ],
  check({text}, context) {
    if (text.includes('月')) checkHan(text, context)
    else if (context.language.startsWith('en')) checkEnglish(text, context)
  }
}

/** Matches a date with its year and weekday where they stand beside it. */
const hanDate =
  /(?<!\d)(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号](?:[ （(，]{0,2}(?:星期|周)([一二三四五六日天]))?)?/gu
/** Matches what a lunar date follows: `农历`. */
const lunar = /[农農阴陰旧舊]历?曆?\s?$/u

function checkHan(text: string, {issue, report}: RuleContext): void {
  for (const match of text.matchAll(hanDate)) {
    const [actual, year, month, day, weekday] = match
    if (lunar.test(text.slice(Math.max(0, match.index - 3), match.index))) {
      continue
    }

    const reason = problemOf(
      {
        year: year ? Number(year) : undefined,
        month: Number(month),
        day: day ? Number(day) : undefined,
        weekday: weekday ? hanWeekday(weekday) : undefined
      },
      issue
    )
    if (reason) report({span: spanOf(match), reason, actual})
  }
}

const months = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec'
]
/** Matches a date: `Tuesday, June 2, 1891`, `June 31st`. */
const monthFirst =
  /(?<!\p{L})(?:((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day),? (?:the )?)?(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.) (\d{1,2})(?:st|nd|rd|th)?(?!\d|,\d)(?:, (\d{4})(?!\d))?/gu
/** Matches a date: `30th of February`, `Tuesday, the 2nd June, 1891`. */
const dayFirst =
  /(?<![\p{L}\d.,/-])(?:((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day),? (?:the )?)?(\d{1,2})(?:st|nd|rd|th) (?:of )?(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)(?:,? (\d{4})(?!\d))?/gu

/** Matches what any of these has: `June 2`, `2nd of`. Most lines lack it. */
const mayHold = /[yhletr.] \d|\d(?:st|nd|rd|th) /u

function checkEnglish(text: string, context: RuleContext): void {
  if (!mayHold.test(text)) return
  for (const match of text.matchAll(monthFirst)) {
    const [, weekday, name = '', day, year] = match
    checkDate({match, weekday, name, day, year}, context)
  }

  for (const match of text.matchAll(dayFirst)) {
    const [, weekday, day, name = '', year] = match
    checkDate({match, weekday, name, day, year}, context)
  }
}

interface EnglishDate {
  readonly match: RegExpExecArray
  readonly weekday: string | undefined
  readonly name: string
  readonly day: string | undefined
  readonly year: string | undefined
}

function checkDate(
  {match, weekday, name, day, year}: EnglishDate,
  {issue, report}: RuleContext
): void {
  const reason = problemOf(
    {
      year: year ? Number(year) : undefined,
      month: months.indexOf(name.slice(0, 3).toLowerCase()) + 1,
      day: Number(day),
      weekday: weekday ? weekdayNumber(weekday) : undefined
    },
    issue
  )
  if (reason) report({span: spanOf(match), reason, actual: match[0]})
}
