import {readHanDate} from '../dates/read-han-date.js'
import {mayBeDate} from './han-date-start.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Dates and times of Chinese papers, absolute and relative. */
export const hanDate: Recogniser = {
  id: 'han-date',
  words: {en: 'written as a date or a time', 'zh-cn': '写法是日期或时间'},
  languages: ['zh'],
  examples: [
    {
      text: '民國十八年三月廿一日立約。本月十日、上月底、下周和今早都说过。十二日電，三月五日。',
      issue: '2022-09-02',
      finds: [
        {text: '民國十八年三月廿一日', value: '1929-03-21'},
        {text: '本月十日', value: '2022-09-10'},
        {text: '上月底', value: '2022-08'},
        {text: '下周', value: '2022-W36'},
        {text: '今早', value: '2022-09-02TMO'},
        {text: '十二日', value: '2022-08-12'},
        {text: '三月五日', value: '2022-03-05'}
      ]
    },
    {
      text: '去年8月动工，8月 30日下午完工，周六晚 21:30播出，每周日9:30重播。周三下过雨。',
      issue: '2022-09-02',
      finds: [
        {text: '去年8月', value: '2021-08'},
        {text: '8月 30日下午', value: '2022-08-30TAF'},
        {text: '周六晚 21:30', value: '2022-09-03T21:30'},
        {text: '每周日9:30', value: 'XXXX-WXX-7T09:30'},
        {text: '周三', value: '2022-08-31'}
      ]
    },
    {
      text: '2019年3月30日开工，5月封顶，次日验收。当年用水减半。',
      issue: '2022-09-02',
      finds: [
        {text: '2019年3月30日', value: '2019-03-30'},
        {text: '5月', value: '2019-05'},
        {text: '次日'},
        {text: '当年', value: '2019'}
      ]
    },
    {
      text: '8月30日签约，当晚发布，次日上午开工。2021年3月至5月试行。',
      issue: '2022-09-02',
      finds: [
        {text: '8月30日', value: '2022-08-30'},
        {text: '当晚', value: '2022-08-30TEV'},
        {text: '次日上午', value: '2022-08-31TMO'},
        {text: '2021年3月至5月', value: '2021-03/2021-05'}
      ]
    },
    {
      text: '昨晚7时许起火，昨晨扑灭；五月十日下午三时演说，今早六点半开门，晚上一点也不热。',
      issue: '1925-05-12',
      finds: [
        {text: '昨晚7时许', value: '1925-05-11T19'},
        {text: '昨晨', value: '1925-05-11TMO'},
        {text: '五月十日下午三时', value: '1925-05-10T15'},
        {text: '今早六点半', value: '1925-05-12T06:30'}
      ]
    },
    {
      text: '20世纪80年代建成，今年上半年改造，今年前5个月验收，1999—2021年累计。',
      issue: '2022-09-02',
      finds: [
        {text: '20世纪80年代', value: '198X'},
        {text: '今年上半年', value: '2022-H1'},
        {text: '今年前5个月', value: '2022-01/2022-05'},
        {text: '1999—2021年', value: '1999/2021'}
      ]
    }
  ],
  find({text, calendar, earlier: first}) {
    const found: Candidate[] = []
    let month: number | undefined
    let year: number | undefined
    let week: string | undefined
    let earlier = first

    for (let index = 0; index < text.length;) {
      const read = mayBeDate(text, index)
        ? readHanDate(text, index, calendar, {month, year, week, earlier})
        : undefined
      if (!read) {
        // A year and a weekday hold to the end of their sentence.
        if (text.charCodeAt(index) === fullStop) {
          year = undefined
          week = undefined
        }

        index++
        continue
      }

      month = read.month ?? month
      year = read.year ?? year
      week = read.week ?? week
      earlier = read.value ?? earlier
      found.push({
        start: index,
        end: read.end,
        kind: 'date',
        confidence: read.confidence,
        ...(read.value === undefined ? {} : {value: read.value})
      })
      index = read.end
    }

    return found
  }
}

const fullStop = '。'.charCodeAt(0)
