import {continentalDates} from './continental-dates.js'
import {englishDates} from './english-dates.js'
import {hanDates} from './han-dates.js'
import {problemOf, type DateOnPage} from './printed-date.js'
import type {Rule} from './rule.js'

/** A date that no calendar has: `2月30日`, `Tuesday, June 31`. */
export const impossibleDate: Rule<'line'> = {
  id: 'impossible-date',
  group: 'structure',
  scope: 'line',
  severity: 'warning',
  triggers: ['digit', 'han'],
  title: {en: 'Impossible date', 'zh-cn': '不存在的日期'},
  docs: {
    en: '`2月30日`, `13月`, `June 31`, `31 avril`, `31. Juni`, a weekday that the date did not fall on. A weekday beside a date without its year is held against the date of the issue, where the front matter says it. The paper itself may have erred: then mark it as so printed.\n\nDates of the lunar calendar, which has a thirtieth in any month, stay.',
    'zh-cn':
      '`2月30日`、`13月`、`June 31`、`31 avril`、`31. Juni`、与日期不符的星期。日期未写年份的，按文件头中的出报日期推算。也可能是报纸本身的错误，那就标为“报纸原文如此”。\n\n农历（每月都可能有三十）不报。'
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
    {input: '农历2月30日，农历二月三十日', flags: []},
    {
      input: '会议于四月三十一日召开，五月三十一日结束，十二月二十八日再议。',
      flags: ['四月三十一日']
    },
    {
      input: '一九三一年二月二十九日，一九三二年二月二十九日（星期三）',
      flags: ['一九三一年二月二十九日', '一九三二年二月二十九日（星期三']
    },
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
        'La foire du 31 avril est remise au mardi 30 juin 1891, et la fête des hommes du pays au 30 février.\nLe lundi 1er juin 1891, les hommes du pays.',
      flags: ['31 avril', '30 février']
    },
    {
      input:
        'Les huiles de la place : disponible 57 50, courant 57 75 mars 58, et les quatre mois de mai 59.',
      flags: []
    },
    {
      input: 'Il est parti le mardi 3 juin 1891 avec les hommes de la ville.',
      flags: ['mardi 3 juin 1891']
    },
    {
      input:
        'Der Markt ist nicht am 31. Juni, und auf Montag, den 2. Juni 1891, wird es von der Stadt verlegt.\nDienstag, den 2. Juni 1891.',
      flags: ['31. Juni', 'Montag, den 2. Juni 1891']
    },
    {
      input:
        'From June 314 men and May 40,000, by Act 31 June. Lots 1 to 31 Sept. 4.',
      flags: []
    }
  ],
  check({text}, {language, issue, report}) {
    for (const date of datesIn(text, language)) {
      const reason = problemOf(date, issue)
      const {span} = date
      if (!reason) continue
      report({span, reason, actual: text.slice(span.start, span.end)})
    }
  }
}

function datesIn(text: string, language: string): DateOnPage[] {
  if (text.includes('月')) return hanDates(text)
  if (language.startsWith('en')) return englishDates(text)
  return continentalDates(text, language)
}
