// What Chinese dates are made of; all sticky.

// Matches a year: `2022年`, `二〇二二年`, `2022年度`.
export const yearPattern = /(\d{4}|[〇○零一二三四五六七八九]{4}) ?年度?/uy
// Matches a year by its relation: `去年`.
export const relativeYear = /去年|今年|本年|明年|前年|(?:后|後)年/uy
// Matches a year of an era: `民国十八年`, `光绪三十年`, `昭和12年`.
export const eraYear =
  /(民[国國]|宣[统統]|光[绪緒]|同治|咸[丰豐]|道光|嘉[庆慶]|乾隆|康熙|雍正|昭和|大正|明治) ?(元|\d{1,3}|[一二三四五六七八九十廿卅]{1,4}) ?年(?!间|間)/uy
/** Years before the first of an era, by its name. */
export const yearsBeforeEra: ReadonlyMap<string, number> = new Map([
  ['民国', 1911],
  ['民國', 1911],
  ['宣统', 1908],
  ['宣統', 1908],
  ['光绪', 1874],
  ['光緒', 1874],
  ['同治', 1861],
  ['咸丰', 1850],
  ['咸豐', 1850],
  ['道光', 1820],
  ['嘉庆', 1795],
  ['嘉慶', 1795],
  ['乾隆', 1735],
  ['雍正', 1722],
  ['康熙', 1661],
  ['昭和', 1925],
  ['大正', 1911],
  ['明治', 1867]
])
// Matches a month by its relation: `本月`, `上个月初`.
export const relativeMonth =
  /([上本下])[个個]?月(?![饼餅亮台球刊])(?:[初底末份]|[上中下]旬)?/uy
// Matches a week by its relation: `上周`, `本週末`; not `上周五`, `下周边`.
export const relativeWeek =
  /([上本下])[个個]?(?:[周週](?![一二三四五六日天边邊年期刊报報密])|星期(?![一二三四五六日天]))末?/uy
// Matches half a year or a quarter: `上半年`, `第三季度`.
export const season = /前?(上半年|下半年)|第?([一二三四1-4])季度/uy
// Matches the months from January on: `前5个月`.
export const firstMonths = /前(\d{1,2})[个個]月/uy
// Matches a month: `8月`, `8 月份`, `十二月底`.
export const monthPattern =
  /(\d{1,2}|十[一二]?|[一二三四五六七八九]) ?月份?(?:[初底末]|[上中下]旬)?(?![球饼餅亮台季光])/uy
// Matches years from to: `1999—2023年`.
export const years =
  /((?:1[89]|20)\d{2})[至到\-—–~－]{1,2}((?:1[89]|20)\d{2}) ?年(?!代)/uy
// Matches months from to: `1至9月份`, `1—11月`.
export const months = /(\d{1,2})[至到\-—–~－](\d{1,2}) ?月份?/uy
// Matches a day of the month: `30日`.
export const dayPattern =
  /(\d{1,2}) ?[日号號](?![楼樓线線院店文机機令台馆館])/uy
// Matches a day in Han numerals after its month: `五日`, `廿三号`, `十二日`.
export const hanDayPattern =
  /([一二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九]) ?[日号號](?![楼樓线線院店文机機令台馆館])/uy
// Matches the day of a dateline in Han numerals: `十二日` before `电`.
export const dateline =
  /([一二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])日(?=[专專]?[电電]|[讯訊])/uy
// Matches a part of the day: `下午`.
export const partPattern =
  /凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚間|夜间|夜間|深夜|夜里|夜裡|[晚夜早]/uy
// Matches a clock time: `21:30`, `9时30分`, `3时许`.
export const clock =
  /(\d{1,2})(?:[:：](\d{2})(?![\d:：])|[时時点點](?!之)(?:(\d{1,2})分|[半许許整])?)/uy
// Matches a clock time in Han numerals, after a part of the day: `三时`, `十点半`.
export const hanClock =
  /(二?十[一二三]?|[一二两兩三四五六七八九])(?:[时時](?!刻)|[点點](?![点點也都儿兒没沒不头頭]))(?:([一二三四五]?十[一二三四五六七八九]?|[一二三四五六七八九])分(?!之)|[半许許整])?/uy
// Matches a weekday: `本周六`, `每周六`, `星期三`.
export const weekday =
  /([每本上下])?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])(?![年岁歲期])/uy
// Matches a day by its relation: `昨日`.
export const relativeDay =
  /([今昨明前后後])[天日](?![津报報起])|([今昨明])([晚晨早夜])(?![报報])/uy
// Matches a decade: `20世纪80年代`, `上世纪九十年代`.
export const decade =
  /(?:(\d{1,2}|[一二十]{1,3}|上)世[纪紀])?(\d0|[一二三四五六七八九]十)年代(?:初|末|中期)?/uy
// Matches what joins two dates: `至`, `—`.
export const join = /至|到|[-—–~－]{1,2}/uy
// Matches a year without its unit, before Han: `2022暑期`.
export const bareYear =
  /(?<!\d)((?:19|20)\d{2})(?=[\p{Script=Han}—–-])(?![年月日个個人元家名万萬亿億余餘多吨噸米辆輛平公次条條项項户戶位岁歲亩畝台架套件种種])/uy

/** A match right at an offset. */
export function at(
  pattern: RegExp,
  text: string,
  index: number
): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}
