import {isoDay, isoWeek, pad, type Calendar} from '../calendar.js'
import {readByEarlier} from '../dates/by-earlier.js'
import {comingOrLast} from '../dates/weekday-near.js'
import {numeralValue} from '../numerals.js'
import {mayBeDate} from './han-date-start.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Dates and times of Chinese papers, absolute and relative. */
export const hanDate: Recogniser = {
  id: 'han-date',
  words: {en: 'written as a date or a time', 'zh-cn': '写法是日期或时间'},
  languages: ['zh'],
  examples: [
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
        ? readRange(text, index, calendar, {month, year, week, earlier})
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

/** What the dates before it say, for `24日` and `13:30`. */
interface Before {
  readonly month: number | undefined
  /** The year that its sentence names, for `5月`. */
  readonly year: number | undefined
  /** `XXXX-WXX-6`: the weekday that clock times belong to. */
  readonly week: string | undefined
  /** Value of the last date of the article, for `次日`. */
  readonly earlier: string | undefined
}

interface Reading {
  readonly end: number
  readonly value?: string | undefined
  readonly month?: number | undefined
  /** The year that it names itself. */
  readonly year?: number | undefined
  readonly week?: string | undefined
  readonly confidence: number
}

// Matches a year: `2022年`, `二〇二二年`, `2022年度`.
const year = /(\d{4}|[〇○零一二三四五六七八九]{4}) ?年度?/uy
// Matches a year by its relation: `去年`.
const relativeYear = /去年|今年|明年|前年|(?:后|後)年/uy
// Matches half a year or a quarter: `上半年`, `第三季度`.
const season = /前?(上半年|下半年)|第?([一二三四1-4])季度/uy
// Matches the months from January on: `前5个月`.
const firstMonths = /前(\d{1,2})[个個]月/uy
// Matches a month: `8月`, `8 月份`, `十二月底`.
const monthPattern =
  /(\d{1,2}|十[一二]?|[一二三四五六七八九]) ?月份?(?:[初底末]|[上中下]旬)?(?![球饼餅亮台季光])/uy
// Matches years from to: `1999—2023年`.
const years =
  /((?:1[89]|20)\d{2})[至到\-—–~－]{1,2}((?:1[89]|20)\d{2}) ?年(?!代)/uy
// Matches months from to: `1至9月份`, `1—11月`.
const months = /(\d{1,2})[至到\-—–~－](\d{1,2}) ?月份?/uy
// Matches a day of the month: `30日`.
const dayPattern = /(\d{1,2}) ?[日号號](?![楼樓线線院店文机機令台馆館])/uy
// Matches a part of the day: `下午`.
const partPattern =
  /凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚間|夜间|夜間|深夜|[晚夜早]/uy
// Matches a clock time: `21:30`, `9时30分`, `3时许`.
const clock =
  /(\d{1,2})(?:[:：](\d{2})(?![\d:：])|[时時点點](?!之)(?:(\d{1,2})分|[半许許整])?)/uy
// Matches a weekday: `本周六`, `每周六`, `星期三`.
const weekday =
  /([每本上下])?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])(?![年岁歲期])/uy
// Matches a day by its relation: `昨日`.
const relativeDay = /([今昨明前后後])[天日](?![津报報起])|([今昨明])晚/uy
// Matches a decade: `20世纪80年代`, `上世纪九十年代`.
const decade =
  /(?:(\d{1,2}|[一二十]{1,3}|上)世[纪紀])?(\d0|[一二三四五六七八九]十)年代(?:初|末|中期)?/uy
// Matches what joins two dates: `至`, `—`.
const join = /至|到|[-—–~－]{1,2}/uy
// Matches a year without its unit, before Han: `2022暑期`.
const bareYear =
  /(?<!\d)((?:19|20)\d{2})(?=[\p{Script=Han}—–-])(?![年月日个個人元家名万萬亿億余餘多吨噸米辆輛平公次条條项項户戶位岁歲亩畝台架套件种種])/uy

function at(
  pattern: RegExp,
  text: string,
  index: number
): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

function readRange(
  text: string,
  index: number,
  calendar: Calendar,
  before: Before
): Reading | undefined {
  const before1 = text.charAt(index - 1)
  if (isDigit(before1) && isDigit(text.charAt(index))) return undefined
  const of = at(years, text, index)
  if (of) {
    return {
      end: index + of[0].length,
      value: `${of[1] ?? ''}/${of[2] ?? ''}`,
      confidence: 0.95
    }
  }

  const span = at(months, text, index)
  if (span) {
    const [from, to] = [Number(span[1]), Number(span[2])]
    const {year: of} = calendar
    return {
      end: index + span[0].length,
      value:
        of === undefined ? undefined : `${of}-${pad(from)}/${of}-${pad(to)}`,
      confidence: 0.95
    }
  }

  const first = readDate(text, index, calendar, before)
  if (!first) return undefined
  const joined = at(join, text, first.end)
  if (!joined) return first
  const start = first.end + joined[0].length
  const second = readDate(text, start, calendar, {
    month: first.month ?? before.month,
    year: first.year ?? before.year,
    week: first.week,
    earlier: first.value ?? before.earlier
  })
  if (!second) return first
  return {
    end: second.end,
    month: second.month ?? first.month,
    year: second.year ?? first.year,
    value:
      first.value !== undefined && second.value !== undefined
        ? `${first.value}/${second.value}`
        : undefined,
    confidence: Math.min(first.confidence, second.confidence)
  }
}

/** Confidence of a date whose value other words of the article tell. */
const byEarlier = 0.8

/** The parts of one date, as they are read from left to right. */
function readDate(
  text: string,
  index: number,
  calendar: Calendar,
  before: Before
): Reading | undefined {
  const era = at(decade, text, index)
  if (era) return readDecade(era, index)
  let end = index
  let of: number | undefined = before.year ?? calendar.year
  let hasYear = false
  const yearMatch = at(year, text, end)
  const relative = yearMatch ? null : at(relativeYear, text, end)

  if (yearMatch) {
    of = numeralValue(yearMatch[1] ?? '')
    end += yearMatch[0].length
    hasYear = true
  } else if (relative) {
    of = shiftYear(calendar.year, relative[0])
    end += relative[0].length
    hasYear = true
  }

  const blank = text.charAt(end) === ' ' ? 1 : 0
  const half = at(season, text, hasYear ? end + blank : end)
  if (half) {
    const start = hasYear ? end + blank : end
    const name = half[1]
      ? half[1] === '上半年'
        ? 'H1'
        : 'H2'
      : `Q${numeralValue(half[2] ?? '') ?? 0}`
    return {
      end: start + half[0].length,
      value: of === undefined ? undefined : `${of}-${name}`,
      confidence: hasYear || half[1] !== undefined ? 0.95 : 0.85
    }
  }

  const opening = hasYear ? at(firstMonths, text, end) : null
  if (opening) {
    const value =
      of === undefined ? undefined : `${of}-01/${of}-${pad(Number(opening[1]))}`
    return {end: end + opening[0].length, value, confidence: 0.95}
  }

  const monthMatch = at(monthPattern, text, hasYear ? end + blank : end)
  let month: number | undefined
  if (monthMatch) {
    month = numeralValue(monthMatch[1] ?? '')
    if (month !== undefined && (month < 1 || month > 12)) month = undefined
    if (month !== undefined) end = monthPattern.lastIndex
  }

  const dayStart =
    month !== undefined && text.charAt(end) === ' ' ? end + 1 : end
  const dayMatch =
    hasYear && month === undefined ? null : at(dayPattern, text, dayStart)
  let day: number | undefined
  if (dayMatch) {
    const value = Number(dayMatch[1])
    const isDay = dayMatch[0].includes('日') || month !== undefined
    if (value >= 1 && value <= 31 && isDay) {
      day = value
      end = dayStart + dayMatch[0].length
    }
  }

  const dayMonth = month ?? (day === undefined ? undefined : before.month)
  if (hasYear || month !== undefined || day !== undefined) {
    const base = written(of, dayMonth, day, hasYear || month !== undefined)
    const read = withTime(text, end, base, dayMonth, day !== undefined)
    return yearMatch ? {...read, year: of} : read
  }

  return readOther(text, index, calendar, before)
}

/** `2022-08-30`, as much of it as is known. */
function written(
  year_: number | undefined,
  month: number | undefined,
  day: number | undefined,
  isWhole: boolean
): string | undefined {
  if (year_ === undefined) {
    if (month === undefined || !isWhole) return undefined
    return day === undefined
      ? `XXXX-${pad(month)}`
      : `XXXX-${pad(month)}-${pad(day)}`
  }

  if (month === undefined) return day === undefined ? String(year_) : undefined
  return day === undefined
    ? `${year_}-${pad(month)}`
    : `${year_}-${pad(month)}-${pad(day)}`
}

/** Codes of TIMEX3 for parts of the day. */
function partCode(word: string): string {
  // Matches the morning: `凌晨`, `上午`.
  if (/凌晨|清晨|早|上午/u.test(word)) return 'MO'
  if (word === '中午') return 'MI'
  if (word === '下午') return 'AF'
  return /傍晚|晚/u.test(word) ? 'EV' : 'NI'
}

function withTime(
  text: string,
  end: number,
  base: string | undefined,
  month: number | undefined,
  hasDay: boolean
): Reading {
  if (!hasDay) return {end, value: base, month, confidence: 0.95}
  const part = at(partPattern, text, end)
  const afterPart = part ? end + part[0].length : end
  const time = at(clock, text, afterPart) ?? clockAfterBlank(text, afterPart)
  if (time) {
    const value = base === undefined ? undefined : base + clockValue(time, part)
    return {
      end: time.index + time[0].length,
      value,
      month,
      confidence: 0.95
    }
  }

  // A bare `晚` or `早` may begin the next word.
  if (part && (part[0].length > 1 || part[0] === '晚')) {
    const value =
      base === undefined ? undefined : `${base}T${partCode(part[0])}`
    return {end: afterPart, value, month, confidence: 0.95}
  }

  return {end, value: base, month, confidence: 0.95}
}

/** A clock time after one blank, where digits say that it is one: ` 21:30`. */
function clockAfterBlank(text: string, index: number): RegExpExecArray | null {
  if (text.charAt(index) !== ' ') return null
  const time = at(clock, text, index + 1)
  return time?.[2] === undefined ? null : time
}

function clockValue(
  time: RegExpExecArray,
  part: RegExpExecArray | null
): string {
  let hour = Number(time[1])
  const half = time[0].endsWith('半') ? '30' : undefined
  const minute =
    time[2] ?? (time[3] === undefined ? half : pad(Number(time[3])))
  // `下午3时` is 15 o'clock.
  if (part && hour < 12 && /下午|傍晚|晚|夜/u.test(part[0])) hour += 12
  return `T${pad(hour)}${minute === undefined ? '' : `:${minute}`}`
}

function readDecade(match: RegExpExecArray, index: number): Reading {
  const [whole, century, tens] = match
  const ten = Math.floor((numeralValue(tens ?? '') ?? 0) / 10)
  const hundreds =
    century === undefined || century === '上'
      ? 19
      : (numeralValue(century) ?? 20) - 1
  return {
    end: index + whole.length,
    value: `${hundreds}${ten}X`,
    confidence: 0.95
  }
}

/** Weekdays, relative days, clock times alone, years without their unit. */
function readOther(
  text: string,
  index: number,
  calendar: Calendar,
  before: Before
): Reading | undefined {
  const week = at(weekday, text, index)
  if (week) return readWeekday(text, week, index, calendar, before)
  const anaphor = readByEarlier(text, index, before.earlier)
  if (anaphor) {
    const {end, value, isDay, part} = anaphor
    if (part !== undefined) return {end, value, confidence: byEarlier}
    const read = withTime(text, end, value, undefined, isDay)
    return {...read, confidence: byEarlier}
  }

  const relative = at(relativeDay, text, index)
  if (relative) {
    const word = relative[1] ?? relative[2] ?? ''
    const days = {昨: -1, 明: 1, 前: -2, 后: 2, 後: 2}[word] ?? 0
    const base = isoDay(calendar, days)
    const end = index + relative[0].length
    if (relative[2] !== undefined) {
      const value = base === undefined ? undefined : `${base}TEV`
      return {end, value, confidence: 0.85}
    }

    const read = withTime(text, end, base, undefined, true)
    return {...read, confidence: 0.85}
  }

  const part = at(partPattern, text, index)
  const start = part && part[0].length > 1 ? index + part[0].length : index
  const time = at(clock, text, start)
  // `3点` alone may be a point of a list.
  if (time && (time[2] !== undefined || part || time[3] !== undefined)) {
    if (Number(time[1]) > 24) return undefined
    return {
      end: start + time[0].length,
      value:
        before.week === undefined
          ? `XXXX-XX-XX${clockValue(time, part)}`
          : before.week + clockValue(time, part),
      week: before.week,
      confidence: 0.9
    }
  }

  const bare = at(bareYear, text, index)
  if (!bare) return undefined
  return {end: index + 4, value: bare[1], confidence: 0.7}
}

function readWeekday(
  text: string,
  match: RegExpExecArray,
  index: number,
  calendar: Calendar,
  before: Before
): Reading {
  const [whole, relation, name = ''] = match
  const number = '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1
  const {year: of, month, day} = calendar
  const shift = {上: -7, 本: 0, 下: 7}[relation ?? '']
  let base: string | undefined = `XXXX-WXX-${number}`
  if (shift !== undefined) {
    const moved = isoDay(calendar, shift)?.split('-').map(Number)
    base =
      of === undefined || month === undefined || day === undefined || !moved
        ? undefined
        : `${isoWeek(moved[0] ?? of, moved[1] ?? month, moved[2] ?? day)}-${number}`
  }

  const end = index + whole.length
  // `每周六21:30，周日9:30`: what is every week stays so.
  const isEvery = relation === '每' || before.week?.startsWith('XXXX') === true
  const near =
    relation === undefined && !isEvery
      ? comingOrLast(text, index, end, number, calendar)
      : undefined
  base = near ?? base
  const read = withTime(text, end, base, undefined, true)
  return {
    ...read,
    week: base,
    confidence: near === undefined ? 0.9 : byEarlier,
    // `周六晚21:30`: the part of the day is in the clock time.
    end: read.end
  }
}

function shiftYear(of: number | undefined, word: string): number | undefined {
  if (of === undefined) return undefined
  const shift = {去: -1, 今: 0, 明: 1, 前: -2, 后: 2, 後: 2}[word.charAt(0)]
  return of + (shift ?? 0)
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character !== ''
}
