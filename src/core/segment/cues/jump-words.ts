import {foldScript} from '../fold-script.js'
import type {LineCue} from './line-cue.js'

// Matches `（下转第3版）`, `上接A1版`, `►►►详见4版`, `轉A4版`, `（文轉三版）`, `（相關新聞刊A4版）` (simplified before).
const han =
  /^[（(【[▶►→◆▲●■>＞]{0,4} ?(?:紧接|下转|上接|文?转|接|详见|另见|参见|(?:相关)?(?:新闻|报[道导])[见详刊]) ?(?:本报)?(?:今日)?第? ?[A-Z]?[\d〇一二三四五六七八九十]{1,3} ?[、，—-]?[A-Z]?[\d〇一二三四五六七八九十]{0,3} ?[版页][^，。]{0,12}$/u
// Matches `Continued on page 4`, `(From Page 1)`, `See STORM, Page A5`, `STORM, from A1`, `► STORM, A5`, `Suite à la page 2`, `Fortsetzung auf Seite 3`.
const western =
  /^[([►▶▸*]{0,3}(?:(?:continued|cont(?:'d|\.)?) (?:on|from|in) .{1,30}|(?:from|see|more on|turn to|story,?|details,?) (?:[\w’' -]{1,24}[,/] ?)?(?:page|p\.|pg\.?) ?[A-Z]?-?\d{1,3}[A-Z]?.{0,4}|(?:please )?(?:see|turn to) [A-Z]{3,16},? (?:on )?(?:page )?[A-Z]?-?\d{1,3}[A-Z]?|please turn to .{1,20}|[A-Z]{3,16}, from (?:page )?[A-Z]?-?\d{1,3}[A-Z]?|(?<=^[►▶▸]{1,3}) ?[A-Z]{3,16}, (?:page )?[A-Z]?-?\d{1,3}[A-Z]?|turn to page .{1,10}|(?:la )?suite (?:à|en|de) (?:la )?.{1,20}page.{0,10}|(?:fortsetzung|schluß|schluss) (?:auf|von|aus|folgt|in).{0,30}|\(?to be continued\.?)[)\]*]?\.?$/iu

/** `下转第3版`, `Continued on page 4`. */
export const jumpWords: LineCue = {
  id: 'jump-words',
  role: 'jumpline',
  words: {
    en: 'says where the article goes on',
    'zh-cn': '说明文章转往或接自哪一版'
  },
  weight: 4,
  check({text, language}) {
    if (text.length > 60) return 0
    return language === 'han'
      ? Number(text.length < 32 && han.test(foldScript(text)))
      : Number(western.test(text))
  }
}

// Matches where an article comes from: `（上接第1版）`, `接A1版`, `(From Page 1)`, `STORM, from A1`, `Suite de la page 1`, `Fortsetzung von Seite 1`.
const comes =
  /^.{0,5}(?:上接|(?<![转轉下紧緊])接)|\bfrom\b|\bsuite de\b|\b(?:fortsetzung|schluß|schluss) (?:von|aus)\b/iu
// Matches where one goes on: `（下转第3版）`, `文轉三版`, `紧接第3版`, `Continued on page 4`, `Please turn to page 2`, `See STORM, Page A5`.
const goesOn =
  /[转轉]|[紧緊]接|\b(?:continued|cont|cont'd|cont\.|turn|see)\b|\bsuite à |\b(?:fortsetzung|schluß|schluss) (?:auf|folgt|in)\b/iu

/** Whether a jump line says that its article comes from another page, goes on on one, or neither. */
export function jumpDirection(text: string): 'from' | 'on' | undefined {
  if (comes.test(text)) return 'from'
  return goesOn.test(text) ? 'on' : undefined
}
