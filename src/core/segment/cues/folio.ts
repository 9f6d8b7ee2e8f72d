import {oneOf} from '../pattern.js'
import type {LineCue} from './line-cue.js'

// Matches what a Chinese folio is made of: `2022年8月30日`, `星期二`, `第3版`, `责编：张三`, `农历壬寅年八月初四`.
const hanParts = new RegExp(
  [
    '(?:19|20)\\d\\d ?年|[〇零一二三四五六七八九]{4}年|(?:民国|民國).{1,6}年',
    '[\\d〇一二三四五六七八九十]{1,3} ?[月日号]',
    '(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|(?:农历|農曆).{2,12}|[壬癸甲乙丙丁戊己庚辛][子丑寅卯辰巳午未申酉戌亥]年',
    '第? ?[A-D]?[\\d〇一二三四五六七八九十]{1,5} ?[版期号號]|[A-D]?\\d{1,3}',
    '(?:国内统一|國內統一|邮发代号).{0,24}|CN ?\\d{2}-\\d{4}',
    oneOf(
      '责任编辑 責任編輯 责编 責編 值班编辑 编辑 編輯 主编 主編 美编 美編 美术编辑 版式设计 版式 校对 校對 组版 制版 版面 图编 视觉 检校 电话 電話 投稿邮箱 邮箱 E-mail Tel 零售 定价'
    ) + '[：:/ ]{0,2}[^ ，。；]{0,30}',
    oneOf(
      '要闻 要聞 综合 綜合 新闻 新聞 国内 国际 國際 社会 社會 体育 體育 经济 經濟 文化 副刊 广告 廣告 时政 评论 評論 地方 本市 财经 財經 生活 焦点 焦點 今日 本期 共'
    ) + '版?'
  ].join('|'),
  'gu'
)
const months = oneOf(
  'January Jan February Feb March Mar April Apr May June Jun July Jul August Aug September Sept Sep October Oct November Nov December Dec ' +
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre Januar Februar März Juni Juli Oktober Dezember'
)
// Matches what a Western folio is made of: `Page 12A`, `Monday`, `June 3, 1935`, `No. 4,512`, `PRICE TWO CENTS`.
const westernParts = new RegExp(
  [
    `\\b${oneOf('Page Seite Section Sec\\\\.')} ?[A-Z]?-?\\d{0,3}[A-Z]?\\b`,
    `\\b${oneOf('Mon Tues Wednes Thurs Fri Satur Sun')}day\\b`,
    `\\b${oneOf('lundi mardi mercredi jeudi vendredi samedi dimanche Montag Dienstag Mittwoch Donnerstag Freitag Sonnabend Samstag Sonntag')}\\b`,
    `\\b${months}\\b\\.?`,
    '\\b\\d{1,2}(?:st|nd|rd|th|er|\\.)?(?=[ ,.]|$)',
    '\\b(?:1[5-9]|20)\\d\\d\\b',
    '\\bN[o°ʳr]\\.? ?[\\d,.]+',
    '\\bVol(?:ume)?\\.? ?[\\dIVXLC]+',
    '\\b[A-F]-?\\d{1,2}\\b',
    '\\b(?:price|prix|Preis)\\b.{0,20}',
    `\\b${oneOf('morning evening late city final first second')} edition\\b`,
    `\\b${oneOf('established founded registered')}\\b.{0,24}`,
    'www\\.\\S{3,40}'
  ].join('|'),
  'giu'
)

// Matches a page's number beside the paper's or section's name: `12 THE EVENING POST`, `LOCAL NEWS B3`, `PAGE FOUR`.
const paperBeside =
  /^(?:[A-F]?-?\d{1,3}[ |·•—-]{1,3}(?:[A-Z][\w'’.&]{1,14} ?){0,4}?(?:POST|TIMES|NEWS|HERALD|COURIER|JOURNAL|GAZETTE|TRIBUNE|STAR|SUN|MAIL|TELEGRAPH|CHRONICLE|PRESS|GLOBE|EXAMINER|MIRROR|RECORD|STANDARD|GUARDIAN|ADVERTISER|EXPRESS|ARGUS|ECHO|OBSERVER|REGISTER|SENTINEL|DISPATCH|INQUIRER|BULLETIN|REPUBLICAN|DEMOCRAT|LEADER|REVIEW|SPORTS|BUSINESS|OPINION|WORLD|NATION|LOCAL|ARTS|LIFE)\w{0,3}|(?:[A-Z]{3,12} ){1,3}[A-F]-?\d{1,2}|(?:PAGE|Page|SECTION|Section) (?:ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|[A-Z]))$/u

/** `2024年4月18日 星期四`, `责编：甲 美编：乙`, `Page 12A`: nothing but where and when. */
export const folio: LineCue = {
  id: 'folio',
  role: 'folio',
  words: {
    en: 'holds only a date, a page or who edited it',
    'zh-cn': '只有日期、版次或编辑姓名'
  },
  weight: 3,
  check({text, language, fromEdge}) {
    if (text.length > 90) return 0
    if (language === 'han') {
      if (!/[\d〇一二三四五六七八九十责責编編校版]/u.test(text)) return 0
      if (/[。，！？]/u.test(text)) return 0
      const rest = text
        .replace(hanParts, '')
        .replace(/[\s|｜·—\-:：/()（）,、]+/gu, '')
      const share = rest.length / Math.max(1, text.replace(/\s+/gu, '').length)
      if (share > 0.34 || text.length < 3) return 0
      const isStrong =
        /年.{0,6}月|责编|責編|责任编辑|責任編輯|编辑|編輯|美编|校对|校對|第.{1,4}版|统一刊|星期|^[A-D]\d/u.test(
          text
        )
      return isStrong ? 1 : share === 0 && fromEdge < 4 ? 0.7 : 0
    }

    if (paperBeside.test(text)) return 1
    if (!/\d|day\b|page/iu.test(text)) return 0
    const rest = text.replace(westernParts, '').replace(/\P{L}+/gu, '')
    if (rest === '')
      return /\p{L}{3}|^\d{1,3}$/u.test(text)
        ? fromEdge < 6 || /page|day|\d{4}/iu.test(text)
          ? 1
          : 0
        : 0
    // A title in capitals beside a date: THE DAILY HERALD, MONDAY, JUNE 3, 1935.
    const isTitle =
      rest === rest.toUpperCase() || /^(?:The|Le|La|Der|Die)/u.test(text)
    const parts = text.match(westernParts)?.length ?? 0
    return isTitle && parts >= 3 && fromEdge < 10 ? 0.9 : 0
  }
}
