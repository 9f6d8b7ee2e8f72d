/** A day as a folio prints it. */
export interface FolioDay {
  readonly year: number
  /** 1–12 and 1–31. */
  readonly month: number
  readonly day: number
}

/** Lines with text at either end of a page among which its folio may stand. */
const folioLines = 3
/** Code units at either end that are looked at. */
const reach = 2000

// Matches a line that is the date of an issue, its weekday with it, the paper
// before it and the page behind: `2022年9月15日 星期四`, `鹭汀日报 2022年9月15日
// （星期四） 第3版`.
const han =
  /^(?:[^。，：]{0,16}[报報版 \u3000|│·])?((?:18|19|20)\d{2})年 ?(\d{1,2})月 ?(\d{1,2})日[ \u3000]?[(（]?(?:星期|周|週)[一二三四五六日天][)）]?(?:[ \u3000|│·][^。，]{0,30})?$/u

// Matches the same in English: `THURSDAY, SEPTEMBER 15, 2022`, `The Harbour
// Gazette, Thursday, September 15, 2022.`
const english =
  /^(?:[^.]{0,40}[ ,|·])?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? +(January|February|March|April|May|June|July|August|September|October|November|December) +(\d{1,2}),? +((?:18|19|20)\d{2})(?:[ ,|·][^.]{0,30})?\.?$/iu

// Matches an hour, which a notice says and no folio: `19:30`, `晚7时`, `7 p.m.`
const hour = /\d{1,2} ?(?:[:：]\d\d|[时時点點])|\d ?[ap]\.?m\b|[上下]午/iu
// Matches a word of running text: `will`, `held`; not `of the`, `two cents`.
const prose =
  /(?<!\p{L})(?!(?:of|the|and|de|la|vol|no|page|price|one|two|three|five|ten|cents?|pence)(?!\p{L}))\p{Ll}{2,}/u

/** The day of an issue, where its page prints it with the weekday in a line. */
export function folioDate(text: string): FolioDay | undefined {
  const ends = [
    linesOf(text.slice(0, reach)).slice(0, folioLines),
    linesOf(text.slice(-reach)).slice(-folioLines)
  ]
  for (const line of ends.flat()) {
    if (hour.test(line) || prose.test(line)) continue
    const day = readHan(line) ?? readEnglish(line)
    if (day && day.month <= 12 && day.day <= 31) return day
  }

  return undefined
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function readHan(line: string): FolioDay | undefined {
  const match = han.exec(line)
  return match
    ? {
        year: Number(match[1]),
        month: Number(match[2]),
        day: Number(match[3])
      }
    : undefined
}

function readEnglish(line: string): FolioDay | undefined {
  const match = english.exec(line)
  const month = months.indexOf((match?.[1] ?? '').slice(0, 3).toLowerCase())
  return match && month !== -1
    ? {year: Number(match[3]), month: month + 1, day: Number(match[2])}
    : undefined
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
