import assert from 'node:assert/strict'
import {analyse} from '../../src/core/analyse.js'
import {say} from '../../src/core/model/words.js'
import {
  hanWeekday,
  nearestYear,
  problemOf,
  weekdayNumber,
  type PrintedDate
} from '../../src/core/rules/printed-date.js'

/** What is wrong with a date, in both languages; empty for nothing. */
function problem(date: Partial<PrintedDate>, issue?: string): string[] {
  const phrase = problemOf(
    {year: undefined, month: 6, day: 6, weekday: undefined, ...date},
    issue
  )
  return phrase ? [say(phrase, 'en'), say(phrase, 'zh-cn')] : []
}

describe('a date that cannot be', () => {
  it('has no such month', () => {
    assert.deepEqual(problem({month: 13}), ['There is no month 13', '没有13月'])
    assert.deepEqual(problem({month: 0}), ['There is no month 0', '没有0月'])
    for (const month of [1, 12]) assert.deepEqual(problem({month}), [])
  })

  it('has no such day, in a leap year or none', () => {
    assert.deepEqual(problem({month: 4, day: 31}), [
      'There is no day 31 in month 4',
      '4月没有31日'
    ])
    assert.deepEqual(problem({month: 2, day: 29}), [])
    assert.deepEqual(problem({year: 2024, month: 2, day: 29}), [])
    assert.equal(problem({year: 2023, month: 2, day: 29}).length, 2)
    assert.deepEqual(problem({month: 4, day: undefined}), [])
  })

  it('has another weekday, since the calendar is the new one', () => {
    const date = {year: 2022, month: 9, day: 2}
    assert.deepEqual(problem({...date, weekday: 5}), [])
    assert.deepEqual(problem({...date, weekday: 4}), [
      '2022-9-2 was a Friday',
      '2022年9月2日是星期五'
    ])
    assert.deepEqual(
      problem({year: 1753, weekday: 0})[0],
      '1753-6-6 was a Wednesday'
    )
    assert.deepEqual(problem({year: 1752, weekday: 0}), [])
  })

  it('has another in the year that is nearest to the issue', () => {
    assert.deepEqual(problem({weekday: 0}, '1891-06-02'), [
      '1891-6-6 was a Saturday, for an issue of 1891-06-02',
      '按出报日期1891-06-02推算，1891年6月6日是星期六'
    ])
    assert.deepEqual(problem({weekday: 6}, '1891-06-02'), [])
    assert.deepEqual(problem({weekday: 0}), [])
  })
})

describe('the year of a date without one', () => {
  it('is that in which it is nearest to the issue', () => {
    assert.equal(nearestYear(9, 5, '2022-09-02'), 2022)
    assert.equal(nearestYear(12, 30, '2022-01-03'), 2021)
    assert.equal(nearestYear(1, 3, '2022-12-30'), 2023)
  })

  it('is not sure where it is four to eight months away', () => {
    // 123 days and 124, 242 and 243, before the issue and after it.
    assert.equal(nearestYear(5, 4, '2022-01-01'), 2022)
    assert.equal(nearestYear(5, 5, '2022-01-01'), undefined)
    assert.equal(nearestYear(8, 31, '2022-01-01'), undefined)
    assert.equal(nearestYear(9, 1, '2022-01-01'), 2021)
    assert.equal(nearestYear(8, 30, '2022-12-31'), 2022)
    assert.equal(nearestYear(8, 29, '2022-12-31'), undefined)
    assert.equal(nearestYear(5, 3, '2022-12-31'), undefined)
    assert.equal(nearestYear(5, 2, '2022-12-31'), 2023)
  })

  it('is unknown without the day of the issue', () => {
    for (const issue of [
      undefined,
      '',
      '2022',
      '2022-09',
      'of 2022-09-02',
      '2022-09-02 a',
      '2022-13-45'
    ])
      assert.equal(nearestYear(9, 5, issue), undefined, issue)
  })
})

describe('a weekday', () => {
  it('is read by its name or its beginning', () => {
    assert.deepEqual(
      ['Sunday', 'mon', 'Tues.', 'SATURDAY', 'Foo'].map((name) =>
        weekdayNumber(name)
      ),
      [0, 1, 2, 6, undefined]
    )
    assert.deepEqual(
      ['日', '天', '一', '六', '七'].map((name) => hanWeekday(name)),
      [0, 0, 1, 6, undefined]
    )
  })
})

describe('a day that comes after the issue', () => {
  const told = (text: string, date = '2022-09-02'): string[] =>
    analyse(`---\ndate: ${date}\n---\n${text}\n`)
      .findings.filter(({ruleId}) => ruleId === 'date-after-issue')
      .map(({actual}) => actual ?? '')

  it('is told where it is past by then, and no day of the issue or before', () => {
    const sentence = (day: string): string =>
      `区里${day}，青禾区召开了会议，部署秋收工作。`
    assert.deepEqual(told(sentence('9月3日')), ['9月3日'])
    assert.deepEqual(told(sentence('9月2日')), [])
    assert.deepEqual(told(sentence('9月1日')), [])
    assert.deepEqual(told(sentence('12月3日')), ['12月3日'])
    assert.deepEqual(told(sentence('1月3日'), '2022-12-30'), ['1月3日'])
    assert.deepEqual(told(sentence('3月3日')), [])
    assert.deepEqual(told(sentence('9月3日'), '2022-09'), [])
  })

  it('is told of a year that is written by what may be announced', () => {
    const sentence = (day: string): string =>
      `区里${day}，青禾区召开会议，部署秋收工作。`
    assert.deepEqual(told(sentence('2022年9月3日')), ['2022年9月3日'])
    assert.deepEqual(told(sentence('9月3日')), [])
    assert.deepEqual(told('区里9月3日，青禾区将召开了会议。昨日已开。'), [])
    assert.deepEqual(told('区里9月3日，青禾区开会。昨日来了人。'), [])
  })
})
