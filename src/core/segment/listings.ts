import {foldScript} from './fold-script.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {westernListingFrom} from './western-listings.js'

/** Entries that make a listing; below the title of a notice fewer do. */
const leastEntries = 3
const leastBelowTitle = 2
/** Widest entry, and widest title of a listing, in half-ems. */
const widestEntry = 64
const widestTitle = 30

// Matches the score of a match: `长春 2∶1 青岛`, `北京队3比0上海队`.
const score =
  /^[\u3400-\u9fff·]{2,10} ?\d{1,3} ?[:：∶比-] ?\d{1,3} ?[\u3400-\u9fff·]{2,10}$/u
// Matches what is on at an hour: `19:30 中超 上海-广州`.
const hour = /^\d{1,2}[:：∶]\d{2}[ \u3000]?[^\d，。]/u
// Matches what happens on a day, from an hour on: `12月6日8时至16时：文一路`.
const dayAndHour = /^\d{1,2}月\d{1,2}日[^，。]{0,20}[时点日][：: \u3000]/u
// Matches what a number is the value of: `中奖号码：4 0 7`, `气温 8℃～14℃`.
const labelled =
  /^[\u3400-\u9fff]{2,10}[：: \u3000][^，。；]{0,6}\d[^，。；]*$/u
// Matches where a paper is reached, which is the matter of its own notices: `邮编：430000`.
const reached = /电话|電話|热线|熱線|邮[编箱政]|郵[編箱政]|[地社]址|传真|傳真/u
// Matches a number in a field of its own: `8.12`, `+10.04%`, `-3`.
const value = /^[+-]?\d[\d.,]*%?$/u
/** Values that a row of a table has, at least. */
const leastValues = 2
// Matches three fields and more, which such a row has: `青岛 3 2`.
const threeFields = /[ \u3000][^ \u3000]+[ \u3000]/u

/** Whether a line is a row of a table or a list: a score, an hour and what is on, values in columns. */
function isEntry({flags, texts, width}: LineTable, row: number): boolean {
  const text = texts[row] ?? ''
  if ((width[row] ?? 0) > widestEntry || !/\d/u.test(text)) return false
  if ((flags[row] ?? 0) & (lineFlag.final | lineFlag.pause)) return false
  if (hour.test(text) || dayAndHour.test(text) || score.test(text)) return true
  return (
    (threeFields.test(text) && countValues(text) >= leastValues) ||
    (labelled.test(text) && !reached.test(text))
  )
}

function countValues(text: string): number {
  const fields = text.split(/[ \u3000]+/u)
  return fields.filter((field) => value.test(field)).length
}

/** Whether a line may stand above the entries: short, and no part of a sentence. */
function isTitle({flags, width}: LineTable, row: number): boolean {
  const ends = lineFlag.final | lineFlag.soft | lineFlag.pause | lineFlag.hyphen
  return (width[row] ?? 0) <= widestTitle && ((flags[row] ?? 0) & ends) === 0
}

// Matches the names of columns: `代码 简称 收盘价 涨幅`, `名次 队名 场次 积分`.
const columnNames =
  /^[\u3400-\u9fff]{1,5}(?:[ \u3000]+[\u3400-\u9fff]{1,5}){2,}$/u

/**
 * The row after a listing that begins here, or `row` where none does: results,
 * tables, programmes, draws, prices. Its title goes with it.
 */
export function listingFrom(table: LineTable, row: number): number {
  if (!table.han) return westernListingFrom(table, row)
  let first = row
  if (!isEntry(table, first)) {
    if (!isTitle(table, row)) return row
    first++
    if (columnNames.test(table.texts[first] ?? '')) first++
    if (!isEntry(table, first)) return row
  }

  let end = first + 1
  while (end < table.count && isEntry(table, end)) end++
  const least =
    first > row && table.facts.at(row).strength >= 1
      ? leastBelowTitle
      : leastEntries
  return end - first < least ? row : end
}

// Matches the title of the box that says what stands on which page: `导读`, `【今日导读】`, `要闻索引`.
const boxTitle =
  /^[■◆●▲【《〖]?(?:今日|本期|本报|要闻|新闻|版面|内容|明日|精彩)?(?:导读|导航|提要|看点|要目|索引)[】》〗]?$/u
const page = '第? ?[A-Z]?-?\\d{1,3} ?版|[A-Z]-?\\d{1,2}'
// Matches a page that a line names alone: `02版`, `▶详见A7`, `（见第5版）`.
const pageAlone = new RegExp(
  `^[▶►→>»…·.—（(【 \\u3000-]*(?:详见|详情见|全文见|报道见|见)?[ \\u3000]?(?:${page})[）)】\\]]?$`,
  'u'
)
// Matches a line that names its page at the end, or first: `暖气费能否按月交……02版`, `A05 城区将添两座桥`.
const pageBeside = new RegExp(
  `^[^，。].{2,36}?[▶►→>»…·./／|—（( \\u3000-]+(?:详见)?(?:${page})[）)]?$|^(?:${page})[ \\u3000：:|／/]{1,4}[^ \\u3000：:|／/\\d].{2,}$`,
  'u'
)
/** Lines that name a page, which make such a box; below its title fewer do. */
const leastPages = 3
/** Lines of one of its entries, at most, and the widest, in half-ems. */
const mostItemRows = 3
const widestItem = 44

/**
 * The row after a box that says what stands on which page (导读) and begins
 * here, or `row` where none does.
 */
export function indexBoxFrom(table: LineTable, row: number): number {
  const {count, han, texts, width} = table
  if (!han) return row
  const isTitled = boxTitle.test(foldScript((texts[row] ?? '').slice(0, 12)))
  if (!isTitled && !namesPage(texts[row + 1]) && !namesPage(texts[row]))
    return row
  let pages = 0
  let end = row
  for (
    let each = isTitled ? row + 1 : row, last = each;
    each < count && each - last <= mostItemRows;
    each++
  ) {
    if ((width[each] ?? 0) > widestItem) break
    if (!namesPage(texts[each])) continue
    pages++
    end = each + 1
    last = each
  }

  return pages < (isTitled ? 1 : leastPages) ? row : end
}

function namesPage(text = ''): boolean {
  // A day beside a page is a folio: `海州日报 2022年8月31日 A5`.
  if (
    text.length > 44 ||
    !/\d/u.test(text) ||
    /年[ \d一二三四五六七八九十]{1,4}月/u.test(text)
  )
    return false
  return pageAlone.test(text) || pageBeside.test(text)
}
