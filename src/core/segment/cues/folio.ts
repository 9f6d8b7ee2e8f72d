import type {LineCue} from './line-cue.js'

// Matches what a Chinese folio is made of: `2022年8月30日`, `星期二`, `第3版`, `责编：张三`, `农历壬寅年八月初四`.
const hanParts =
  /(?:公元)?(?:19|20)\d\d[ ]?年|[〇零一二三四五六七八九]{4}年|民国.{1,6}年|民國.{1,6}年|[\d〇一二三四五六七八九十]{1,3}[ ]?月|[\d〇一二三四五六七八九十]{1,3}[ ]?[日号]|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|农历.{2,12}|農曆.{2,12}|[壬癸甲乙丙丁戊己庚辛][子丑寅卯辰巳午未申酉戌亥]年|第?[ ]?[A-D]?[\d〇一二三四五六七八九十]{1,5}[ ]?[版期号號]|[A-D]\d{1,2}|(?:今日|本期)?.{0,4}\d{1,3}版|国内统一(?:连续出版物|刊).{0,24}|國內統一.{0,20}|CN[ ]?\d{2}-\d{4}|邮发代号.{0,12}|(?:责任编辑|責任編輯|责编|責編|值班编辑|编辑|編輯|主编|主編|美编|美編|美术编辑|版式设计|版式|校对|校對|组版|制版|版面|图编|视觉|检校|电话|電話|电子信箱|投稿邮箱|邮箱|Email|E-mail|Tel|ISSN|零售价?|定价)[：:\/ ]?[ ]?[^ ，。；]{0,30}|(?:要闻|綜合|综合|新闻|新聞|国内|国际|國際|社会|社會|体育|體育|经济|經濟|文化|副刊|广告|廣告|时政|评论|评論|地方|本市|財經|财经|生活|焦点|焦點|要聞)(?:版)?/gu

const englishMonths =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const otherMonths =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember'
// Matches what a Western folio is made of: `Page 12A`, `Monday`, `June 3, 1935`, `No. 4,512`, `PRICE TWO CENTS`.
const westernParts = new RegExp(
  `\\b(?:Page|PAGE|Seite|Section|SECTION|Sec\\.)[ ]?[A-Z]?-?\\d{0,3}[A-Z]?\\b|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Sonnabend|Samstag|Sonntag)\\b|\\b(?:${englishMonths}|${otherMonths})\\b\\.?|\\b\\d{1,2}(?:st|nd|rd|th|er|\\.)?(?=[ ,.]|$)|\\b(?:1[5-9]|20)\\d\\d\\b|\\bN[o°ʳr]\\.?[ ]?[\\d,.]+|\\bVol(?:ume)?\\.?[ ]?[\\dIVXLC]+|\\b[A-F]-?\\d{1,2}\\b|\\b(?:price|PRICE|prix|Preis)\\b.{0,20}|\\b(?:morning|evening|late|city|final|first|second) edition\\b|\\b(?:established|founded|registered)\\b.{0,24}|www\\.\\S{3,40}`,
  'giu'
)

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
      if (!/[\d〇一二三四五六七八九十]|责|責|编|編|校|版/u.test(text)) return 0
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

    if (!/\d|day\b|page/iu.test(text)) return 0
    const rest = text.replace(westernParts, '').replace(/[^\p{L}]+/gu, '')
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
