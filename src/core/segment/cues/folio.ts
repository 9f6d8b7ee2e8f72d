import {foldScript} from '../fold-script.js'
import {isDayBelow} from '../notice-signature.js'
import {newspapers, newspapersInCapitals} from '../newspapers.js'
import {oneOf} from '../pattern.js'
import type {LineCue} from './line-cue.js'

const number = '[\\d〇零一二三四五六七八九十廿卅]'
/**
 * What a Chinese folio is made of, in simplified characters: `2022年8月30日`,
 * `星期二`, `第3版`, `责编：张三`, `农历壬寅年八月初四`, `海州晚报`.
 */
const hanParts = new RegExp(
  [
    `(?:19|20)\\d\\d ?年|[〇零一二三四五六七八九]{4}年|(?:中华)?民国[百\\d〇零一二三四五六七八九十]{1,6}年`,
    '(?:19|20)\\d\\d[.．]\\d{1,2}[.．]\\d{1,2}',
    `${number}{1,3} ?[月日号]`,
    '(?:星期|周|礼拜)[一二三四五六日天]',
    '(?:农历|夏历|阴历).{2,12}|[壬癸甲乙丙丁戊己庚辛][子丑寅卯辰巳午未申酉戌亥]年',
    `第? ?[A-H]?${number}{1,5} ?[版期号张页]|[A-H]?\\d{1,3}|(?:今日|本期|共)${number}{1,3}[版页]`,
    'www\\.[\\w.-]{3,40}|(?:新闻|广告|发行|报料|投诉)?热线[：: ]?\\d[\\d-]{4,14}',
    '(?:国内统一|邮发代号|国际标准).{0,24}|CN ?\\d{2}-\\d{4}',
    // Not of an art museum, 美术馆, or of visual art.
    '(?:美术|视觉设计)[：:/／ \\u3000]{1,2}[\\u3400-\\u9fff]{2,4}(?![\\u3400-\\u9fff])',
    oneOf(
      '责任编辑 本版责编 本版编辑 责编 值班编辑 执行主编 编辑 主编 美编 美术编辑 版式设计 版式 校对 组版 制版 版面 图编 视觉 检校 编审 审读 值班主任 值班总编 电话 投稿邮箱 邮箱 E-mail Tel 零售 定价'
    ) + '[：:/／ ]{0,2}[^ ，。；]{0,30}',
    oneOf(
      '要闻 综合 新闻 国内 国际 社会 体育 经济 文化 副刊 广告 时政 评论 地方 本市 财经 生活 焦点 今日 本期 共 专版 特刊 周刊 理论 娱乐 教育 健康 民生 本埠 两岸 大陆 政治 头版 都市 本地 县区 区县 产经 文娱 汽车 房产 旅游 影像 深度 读者 港闻 本港 港澳 澳闻 即时 社评 论坛 地产 马经 文教 世界 台湾'
    ) + '(?:新闻)?版?',
    `(?<![\\u3400-\\u9fff])[明信]报|[\\u3400-\\u9fff]{2,6}${oneOf('日报 晚报 晨报 时报 早报 商报 都市报 周报 快报 报')}`
  ].join('|'),
  'gu'
)
// Matches what makes such a line a folio for sure: a date, a page, an editor.
const hanStrong =
  /年.{0,6}月|责编|责任编辑|编辑|美编|校对|版式|(?:视觉设计|美术)[：:/／]|第.{1,4}版|统一刊|星期|^[A-H]\d{1,2}/u
const months = oneOf(
  'January Jan February Feb March Mar April Apr May June Jun July Jul August Aug September Sept Sep October Oct November Nov December Dec ' +
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre Januar Februar März Juni Juli Oktober Dezember'
)
// Matches what a Western folio is made of: `Page 12A`, `Monday`, `June 3, 1935`, `No. 4,512`, `PRICE TWO CENTS`.
const westernParts = new RegExp(
  [
    `\\b${oneOf('Page Seite Section Sec\\.')} ?[A-Z]?-?\\d{0,3}[A-Z]?\\b`,
    `\\b${oneOf('Mon Tues Wednes Thurs Fri Satur Sun')}day\\b`,
    `\\b${oneOf('lundi mardi mercredi jeudi vendredi samedi dimanche Montag Dienstag Mittwoch Donnerstag Freitag Sonnabend Samstag Sonntag')}\\b`,
    `\\b${months}\\b\\.?`,
    '\\b\\d{1,2}(?:st|nd|rd|th|er|\\.)?(?=[ ,.]|$)',
    '\\b(?:1[5-9]|20)\\d\\d\\b',
    '\\bN[o°ʳr]\\.? ?[\\d,.]+',
    '\\bVol(?:ume)?\\.? ?[\\dIVXLC]+',
    '\\b[A-F]-?\\d{1,2}\\b',
    '\\b(?:price|prix|Preis)\\b.{0,20}|\\b(?:one|two|three|five|ten) (?:cents?|pence|penny)\\b',
    `\\b${oneOf('morning evening late city final first second')} edition\\b`,
    `\\b${oneOf('established founded registered')}\\b.{0,24}`,
    `\\b${oneOf('local sports business opinion world nation news metro state arts classified')}\\b`,
    'www\\.\\S{3,40}'
  ].join('|'),
  'giu'
)
const sections = oneOf(
  'SPORTS BUSINESS OPINION WORLD NATION LOCAL ARTS LIFE NEWS METRO STATE REGION CLASSIFIED CLASSIFIEDS COMICS EDITORIAL TRAVEL FOOD FEATURES WEATHER OBITUARIES'
)
const paper = `(?:The )?(?:[A-Z][\\w'’.&]{1,14} ){0,4}(?:${newspapers})`
// Matches a page's number beside the paper's or section's name: `12 THE EVENING POST`, `Page 12 — The Herald`, `SPORTS B3`, `PAGE FOUR`.
const paperBeside = new RegExp(
  [
    `^[A-F]?-?\\d{1,3}[A-F]?[ |·•—-]{1,3}(?:[A-Z][\\w'’.&]{1,14} ?){0,4}?(?:${newspapersInCapitals}|${sections})\\.?$`,
    `^(?:THE )?(?:[A-Z][A-Z'’]{2,14} ){0,4}${newspapersInCapitals}[ |·•—-]{1,3}[A-F]?-?\\d{1,3}[A-F]?$`,
    `^(?:Page |PAGE )?[A-F]?-?\\d{1,3}[A-F]? ?[|·•—–-] ?${paper}$`,
    `^(?:Page|PAGE) [A-F]?-?\\d{1,3}[A-F]?,? ${paper}$`,
    `^${paper}(?: ?[|·•—–-] ?| )(?:Page |PAGE )?[A-F]?-?\\d{1,3}[A-F]?$`,
    `^(?:LOCAL |WORLD |NATIONAL |CITY )?${sections}(?: ?[&/] ?${sections})?[ |·•—-]{1,3}(?:[A-F]-?\\d{1,2}|\\d{1,2}[A-F])$`,
    `^${sections} ?[&/] ?${sections}$`,
    '^(?:PAGE|Page|SECTION|Section) (?:ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|[A-Z])$'
  ].join('|'),
  'u'
)

const sectionAlone =
  /^(?:SPORTS?|BUSINESS|OPINION|WORLD|NATION(?:AL)?|LOCAL|NEWS|METRO|STATE|REGION(?:AL)?|CLASSIFIEDS?|COMICS|FEATURES)$|^.{0,40}[\w.-]{2,30}@[\w-]{2,30}\.[\w.]{2,20}$/u
// Matches the name of a paper: `THE GAZETTE`, `THE EVENING POST`.
const paperAlone = new RegExp(
  `^THE (?:[A-Z]{3,14} ){0,2}(?:${newspapersInCapitals})$`,
  'u'
)
// Matches a month and a year set off from what stands before: ` · May 2011`.
const monthly = new RegExp(` [|·•—–] (?:${months}) (?:19|20)\\d\\d$`, 'u')

/** `2024年4月18日 星期四`, `责编：甲 美编：乙`, `Page 12A`: nothing but where and when. */
export const folio: LineCue = {
  id: 'folio',
  role: 'folio',
  words: {
    en: 'holds only a date, a page or who edited it',
    'zh-cn': '只有日期、版次或编辑姓名'
  },
  weight: 3,
  check({text, previous, next, language, fromEdge}) {
    if (text.length > 90 || isDayBelow(previous, text.trim())) return 0
    if (language === 'western')
      return endsSentence(text, previous) && fromEdge > 0
        ? 0
        : checkWestern(text, fromEdge)
    const isBeside =
      fromEdge === 0 &&
      sectionName.test(text) &&
      // The paper's own name is its nameplate.
      !/[报報]$/u.test(text) &&
      [previous, next].some((each) => checkHan(foldScript(each), 0) === 1)
    if (isBeside) return 0.8
    // Not the last cell of a table.
    const isPageNumber =
      fromEdge === 0 &&
      pageNumber.test(text) &&
      ![previous, next].some((each) => pageNumber.test(each.trim()))
    return isPageNumber ? 1 : checkHan(foldScript(text), fromEdge)
  }
}

// Matches what a page is called, at its very edge beside the day: `百花洲 副刊`, `读者来信`, `8 市场 Markets`.
const sectionName =
  /^(?:[A-Z]?\d{1,3}[ \u3000]+)?[\u3400-\u9fff·]{2,6}(?:[ \u3000·][\u3400-\u9fff]{2,4})?(?:[ \u3000][A-Z][a-z]{2,12})?(?:[ \u3000]+[A-Z]?\d{1,3})?$/u

// Matches the number of a page, alone: `9`, `１２`, `—3—`, `· 5 ·`.
const pageNumber = /^(?:[—–\-·•] ?)?[\d\uFF10-\uFF19]{1,3}(?: ?[—–\-·•])?$/u

function checkHan(text: string, fromEdge: number): number {
  if (
    !/[\d〇一二三四五六七八九十责编校版]|(?:美术|视觉设计)[：:/／ \u3000]/u.test(
      text
    )
  )
    return 0
  if (/[。，！？；“”《》至]|期间/u.test(text) || text.length < 2) return 0
  const rest = text
    .replace(hanParts, '')
    .replace(/[\s|｜·—\-:：/／()（）,、]+/gu, '')
  const share = rest.length / Math.max(1, text.replace(/\s+/gu, '').length)
  if (share > 0.2) return 0
  if (hanStrong.test(text)) return 1
  return share === 0 && text.length > 2 && fromEdge < 4 ? 0.7 : 0
}

/** Whether a line is the end of what the line above leaves open: `council, on` + `Sunday, December 12.` */
function endsSentence(text: string, previous: string): boolean {
  return text.endsWith('.') && /[\p{Ll},;-]$/u.test(previous.trimEnd())
}

// Matches words of running text, of which a paper's name has few: `was`, `reported`; `News of the World`.
const prose =
  /(?<!\p{L})(?!(?:of|the|and|de|la|le|les|du|des|et|der|die|das|und|für)(?!\p{L}))\p{Ll}{2,}/gu

// Matches the number of an issue and, behind it, the year: `Nr. 124 vom 30. Mai 1936`.
const numbered = /\bN[or°º]\.? ?\d{1,5}\b.{1,24}\b1[6-9]\d\d\b/iu

function checkWestern(text: string, fromEdge: number): number {
  if (paperBeside.test(text)) return 1
  // A section's name on top of a page: `SPORTS`; how to reach the desk: `News  desk@mail.example`.
  if (fromEdge < 2 && sectionAlone.test(text)) return 0.7
  // The paper's address on the net: `www.echo.example`, `12 www.echo.example`.
  if (/^(?:\d{1,3} )?(?:https?:\/\/)?www\.[\w.-]{4,40}$/iu.test(text)) return 1
  // The paper alone at the very edge: `THE GAZETTE`.
  if (fromEdge === 0 && paperAlone.test(text)) return 0.7
  if (!/\d|day\b|page/iu.test(text)) return 0
  // `A4`, `4A`.
  if (/^(?:[A-F]-?\d{1,2}|\d{1,2}[A-F])$/u.test(text))
    return Number(fromEdge < 2)
  const named = text.replace(westernParts, '')
  const rest = named.replace(/\P{L}+/gu, '')
  // A day alone, `December 7`, may be the end of a head.
  const isStrong =
    /page|seite|day\b|tag\b|\b(?:1[5-9]|20)\d\d\b|vol|no\./iu.test(text)
  const parts = (): number => text.match(westernParts)?.length ?? 0
  if (rest === '') {
    if (/^\d{1,3}$/u.test(text)) return Number(fromEdge < 6)
    // The pages of a year: `2906`; `1914` may be a head or the end of a text.
    if (/^(?!1[5-9]|20)\d{4}$/u.test(text)) return Number(fromEdge === 0)
    return Number(isStrong && (parts() > 1 || /page|seite/iu.test(text)))
  }

  // What a paper is called, and its month: `River News · May 2011`.
  if (fromEdge < 3 && rest.length < 48 && monthly.test(text)) return 0.8
  // A paper names itself, its number and its day: `Le Soir, n° 124 du 30 mai 1936, p. 4`.
  if (fromEdge < 3 && rest.length < 48 && numbered.test(text) && parts() > 3)
    return 0.8
  // A title in capitals beside a date: THE DAILY HERALD, MONDAY, JUNE 3, 1935.
  const isTitle =
    rest === rest.toUpperCase() ||
    /\b(?:The|Le|La|Der|Die) \p{Lu}|\bTHE \p{Lu}{3}/u.test(text)
  const isProse = (named.match(prose)?.length ?? 0) > 1
  return isTitle && isStrong && !isProse && rest.length < 40 && parts() >= 3
    ? 0.9
    : 0
}
